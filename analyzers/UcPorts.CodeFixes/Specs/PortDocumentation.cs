using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Spec;

namespace UcPorts.CodeFixes.Specs;

/// <summary>A solution in which a project documents ports of its own.</summary>
/// <param name="Solution">The solution.</param>
/// <param name="FileName">The name of the spec file that does.</param>
internal sealed record PortDocumentation(Solution Solution, string FileName)
{
    /// <summary>Adds ports to a project's own spec file: to the first that can be read, or to a new one where the project has none.</summary>
    /// <returns>
    /// <see langword="null"/> where the project has spec files, but none that can be read; the same solution where the ports
    /// are documented already.
    /// </returns>
    public static async Task<PortDocumentation?> AddAsync(Solution solution, ProjectId projectId, IReadOnlyList<PortRequest> requests, CancellationToken cancellation)
    {
        if (solution.GetProject(projectId) is not { } project)
        {
            return null;
        }

        string lineBreak = await LineBreakOfAsync(project, cancellation).ConfigureAwait(false);
        TextDocument[] files = [.. project.AdditionalDocuments
            .Where(file => PathOf(file).EndsWith(SpecFileName.Ending, StringComparison.OrdinalIgnoreCase))
            .OrderBy(PathOf, StringComparer.Ordinal)];
        bool hasTable = false;
        foreach (TextDocument file in files)
        {
            SourceText text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
            if (SpecFileEdit.IsDeployment(text))
            {
                continue;
            }

            hasTable = true;
            if (SpecFileEdit.Add(text, requests, lineBreak) is { } edited)
            {
                return new PortDocumentation(edited == text ? solution : WithText(solution, file, edited), file.Name);
            }
        }

        return hasTable ? null : await CreateAsync(solution, project, requests, lineBreak, cancellation).ConfigureAwait(false);
    }

    private static async Task<PortDocumentation?> CreateAsync(Solution solution, Project project, IReadOnlyList<PortRequest> requests, string lineBreak, CancellationToken cancellation)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        NewSpecFile created = NewSpecFile.For(project.AssemblyName, compilation, lineBreak);
        string? path = Path.GetDirectoryName(project.FilePath) is { Length: > 0 } folder ? Path.Combine(folder, created.Name) : null;

        // A project for several frameworks is several projects of the workspace with one folder: the file is made once.
        if (path is not null && FilesAt(solution, path).FirstOrDefault() is { } twin)
        {
            SourceText text = await twin.GetTextAsync(cancellation).ConfigureAwait(false);
            return SpecFileEdit.Add(text, requests, lineBreak) is { } merged ? new PortDocumentation(WithText(solution, twin, merged), created.Name) : null;
        }

        return SpecFileEdit.Add(created.Text, requests, lineBreak) is { } edited
            ? new PortDocumentation(solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), created.Name, edited, filePath: path), created.Name)
            : null;
    }

    private static string PathOf(TextDocument file) => file.FilePath ?? file.Name;

    // The same file may belong to several projects of the solution.
    private static Solution WithText(Solution solution, TextDocument file, SourceText text)
    {
        solution = solution.WithAdditionalDocumentText(file.Id, text);
        foreach (TextDocument linked in file.FilePath is { } path ? FilesAt(solution, path) : [])
        {
            solution = solution.WithAdditionalDocumentText(linked.Id, text);
        }

        return solution;
    }

    private static IEnumerable<TextDocument> FilesAt(Solution solution, string path) =>
        [.. solution.GetDocumentIdsWithFilePath(path).Select(solution.GetAdditionalDocument).OfType<TextDocument>()];

    private static async Task<string> LineBreakOfAsync(Project project, CancellationToken cancellation)
    {
        foreach (Document document in project.Documents)
        {
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            if (text.Lines.Count > 1)
            {
                return text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak));
            }
        }

        return "\n";
    }
}
