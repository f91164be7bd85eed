using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace UcPorts.CodeFixes;

/// <summary>A fix that changes the source file its diagnostic is in. Fix All fixes each file once.</summary>
public abstract class SourceFix : CodeFixProvider
{
    private protected SourceFix()
    {
    }

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await PlanAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } plan)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        plan.Title,
                        cancellation => ApplyAsync(context.Document, [plan], cancellation),
                        EquivalenceKeyOf(diagnostic)),
                    diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        List<FixPlan> plans = [];

        // Without a key every fix is wanted: dotnet format has none where the first finding of all cannot be fixed.
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => context.CodeActionEquivalenceKey is not { } key || EquivalenceKeyOf(diagnostic) == key))
        {
            if (await PlanAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans.Count == 0 ? null : await ApplyAsync(document, plans, context.CancellationToken).ConfigureAwait(false);
    });

    /// <summary>What tells this fix apart from others of the same diagnostic; the same in every version.</summary>
    private protected abstract string EquivalenceKeyOf(Diagnostic diagnostic);

    /// <summary>Works out the fix; <see langword="null"/> where there is none that is sure to be right and to compile.</summary>
    private protected abstract Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);

    private static async Task<Document> ApplyAsync(Document document, IReadOnlyList<FixPlan> plans, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SyntaxEditor editor = new(root, document.Project.Solution.Services);
        HashSet<SyntaxNode> touched = [];
        foreach (FixPlan plan in plans)
        {
            if (plan.Edits.Any(edit => touched.Contains(edit.Node)))
            {
                continue;
            }

            foreach (FixEdit edit in plan.Edits)
            {
                touched.Add(edit.Node);
                edit.Apply(editor);
            }
        }

        Document changed = document.WithSyntaxRoot(editor.GetChangedRoot());
        changed = await ImportAdder.AddImportsAsync(changed, ScopedName.NeedsUsing, cancellationToken: cancellation).ConfigureAwait(false);
        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
        return await Formatter.FormatAsync(changed, Formatter.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
    }
}
