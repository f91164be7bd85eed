using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Testing;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files of a state as a project of a workspace, and back.</summary>
internal static class TestSolution
{
    public static Project Create(
        Workspace workspace,
        SolutionState state,
        ImmutableArray<MetadataReference> references,
        CompilationOptions compilationOptions,
        ParseOptions parseOptions)
    {
        ProjectId id = ProjectId.CreateNewId(state.Name);
        Solution solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            state.Name,
            state.AssemblyName,
            state.Language,
            compilationOptions: compilationOptions,
            parseOptions: parseOptions,
            metadataReferences: references.AddRange(state.AdditionalReferences)));
        foreach ((string path, SourceText content) in state.Sources)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), content, filePath: path);
        }

        foreach ((string path, SourceText content) in state.AdditionalFiles)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), content, filePath: path);
        }

        foreach ((string path, SourceText content) in state.AnalyzerConfigFiles)
        {
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), content, filePath: path);
        }

        return solution.GetProject(id)!;
    }

    public static async Task<ConfigFileOptionsProvider> ReadConfigAsync(Project project, CancellationToken cancellationToken)
    {
        var files = new List<(string, SourceText)>();
        foreach (AnalyzerConfigDocument document in project.AnalyzerConfigDocuments)
        {
            files.Add((PathOf(document), await document.GetTextAsync(cancellationToken).ConfigureAwait(false)));
        }

        return new ConfigFileOptionsProvider(files);
    }

    /// <summary>The texts of documents by path, for comparison with a state's files.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        IEnumerable<TextDocument> documents, CancellationToken cancellationToken)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (TextDocument document in documents)
        {
            SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            texts.Add(PathOf(document), text.ToString());
        }

        return texts;
    }

    // A document that a fix adds may have a name and folders only.
    private static string PathOf(TextDocument document)
        => document.FilePath ?? string.Join('/', document.Folders.Append(document.Name));
}
