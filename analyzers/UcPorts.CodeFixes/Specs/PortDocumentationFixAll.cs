using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace UcPorts.CodeFixes.Specs;

/// <summary>Documents the ports of many findings: those of a project in one edit of its spec file, each port once.</summary>
internal sealed class PortDocumentationFixAll : FixAllProvider
{
    public static PortDocumentationFixAll Instance { get; } = new();

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        Solution solution = fixAllContext.Solution;
        string fileName = "";
        IEnumerable<Project> projects = fixAllContext.Scope == FixAllScope.Solution
            ? solution.Projects.OrderBy(project => project.FilePath ?? project.Name, System.StringComparer.Ordinal)
            : [fixAllContext.Project];
        foreach (Project project in projects)
        {
            ImmutableArray<Diagnostic> diagnostics = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            PortRequest[] requests = [.. diagnostics.SelectMany(PortRequest.Of)];
            if (requests.Length > 0
                && await PortDocumentation.AddAsync(solution, project.Id, requests, fixAllContext.CancellationToken).ConfigureAwait(false) is { } documentation)
            {
                solution = documentation.Solution;
                fileName = documentation.FileName;
            }
        }

        return fileName.Length == 0
            ? null
            : CodeAction.Create(FixTitles.Say($"Document the ports in {fileName}"), _ => Task.FromResult(solution), PortDocumentationFix.EquivalenceKey);
    }
}
