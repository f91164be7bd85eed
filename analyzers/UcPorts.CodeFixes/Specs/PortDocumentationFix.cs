using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using UcPorts.Analyzers.Diagnostics;

namespace UcPorts.CodeFixes.Specs;

/// <summary>Adds the port to the project's own spec file, with a reason to fill in. It stands below the fixes that mend the opening itself.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PortDocumentationFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class PortDocumentationFix : CodeFixProvider
{
    internal const string EquivalenceKey = "UcPorts.DocumentPort";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.Undocumented, DiagnosticIds.WrongTransport, DiagnosticIds.RangeNotCovered];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => PortDocumentationFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            IReadOnlyList<PortRequest> requests = PortRequest.Of(diagnostic);
            if (requests.Count == 0
                || await PortDocumentation.AddAsync(project.Solution, project.Id, requests, context.CancellationToken).ConfigureAwait(false) is not { } documentation
                || documentation.Solution == project.Solution)
            {
                continue;
            }

            string ports = string.Join(", ", requests.Select(request => request.Display));
            context.RegisterCodeFix(
                CodeAction.Create(
                    FixTitles.Say($"Document {ports} in {documentation.FileName}"),
                    _ => Task.FromResult(documentation.Solution),
                    EquivalenceKey,
                    CodeActionPriority.Low),
                diagnostic);
        }
    }
}
