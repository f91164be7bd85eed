using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <content>How fixes are found and applied.</content>
public abstract partial class CodeFixTest<TVerifier>
{
    /// <summary>
    /// Applies the fix until nothing is offered, the diagnostics stay as they are, or <paramref name="limit"/> is reached.
    /// </summary>
    private async Task<(Project Project, int Applied, bool IsExhausted)> FixAsync(
        Project project, FixAllScope? scope, int limit, IVerifier verifier, CancellationToken cancellationToken)
    {
        string[] before = [];
        for (int applied = 0; ; applied++)
        {
            if (applied > 0 && CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            {
                return (project, applied, false);
            }

            ImmutableArray<Diagnostic> fixable = await GetFixableAsync(project, verifier, cancellationToken).ConfigureAwait(false);
            string[] described = [.. fixable.Select(DiagnosticText.Describe)];
            Offer? offer = await FindAsync(project, fixable, scope, verifier, cancellationToken).ConfigureAwait(false);
            if (offer is null || (applied > 0 && described.SequenceEqual(before)))
            {
                return (project, applied, false);
            }

            if (applied == limit)
            {
                return (project, applied, true);
            }

            CodeAction? action = offer.Action;
            if (scope is { } fixAllScope)
            {
                FixAllContext context = CreateFixAllContext(project, offer, fixAllScope, fixable, cancellationToken);
                action = await offer.Provider.GetFixAllProvider()!.GetFixAsync(context).ConfigureAwait(false);
                if (action is null)
                {
                    return (project, applied, false);
                }
            }

            project = await ApplyAsync(project, action, verifier, cancellationToken).ConfigureAwait(false);
            before = described;
        }
    }

    private async Task<ImmutableArray<Diagnostic>> GetFixableAsync(Project project, IVerifier verifier, CancellationToken cancellationToken)
    {
        ImmutableArray<string> ids = FixableIds();
        ImmutableArray<Diagnostic> diagnostics = await GetDiagnosticsAsync(project, verifier, cancellationToken).ConfigureAwait(false);
        return [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && ids.Contains(diagnostic.Id))];
    }

    // The first diagnostic for which the wanted action is offered.
    private async Task<Offer?> FindAsync(
        Project project, ImmutableArray<Diagnostic> fixable, FixAllScope? scope, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (Diagnostic diagnostic in fixable)
        {
            if (DocumentOf(project, diagnostic) is not { } document || (scope == FixAllScope.Document && document is not Document))
            {
                continue;
            }

            foreach (CodeFixProvider provider in GetCodeFixProviders().Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var offered = new List<CodeAction>();
                var context = new CodeFixContext(
                    document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => offered.Add(action), cancellationToken);
                await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
                if (Choose(offered, verifier) is { } chosen)
                {
                    return new Offer(document, provider, chosen);
                }
            }
        }

        return null;
    }

    private static TextDocument? DocumentOf(Project project, Diagnostic diagnostic)
        => diagnostic.Location.SourceTree is { } tree
            ? project.GetDocument(tree)
            : project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == diagnostic.Location.GetLineSpan().Path);

    private static FixAllContext CreateFixAllContext(
        Project project, Offer offer, FixAllScope scope, ImmutableArray<Diagnostic> fixable, CancellationToken cancellationToken)
    {
        string[] ids = [.. fixable.Select(diagnostic => diagnostic.Id).Distinct().Where(offer.Provider.FixableDiagnosticIds.Contains)];
        var diagnostics = new KnownDiagnostics(fixable);
        string? key = offer.Action.EquivalenceKey;
        return offer.Document is Document document
            ? new FixAllContext(document, offer.Provider, scope, key, ids, diagnostics, cancellationToken)
            : new FixAllContext(project, offer.Provider, scope, key, ids, diagnostics, cancellationToken);
    }

    private sealed record Offer(TextDocument Document, CodeFixProvider Provider, CodeAction Action);

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(diagnostic => !diagnostic.Location.IsInSource));
    }
}
