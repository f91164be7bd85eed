using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UcPorts.Analyzers.Advice;
using UcPorts.Analyzers.Diagnostics;

namespace UcPorts.CodeFixes.Ranges;

/// <summary>
/// Cuts a range back to its longest documented part, where literals say how far it goes: in a <c>for</c> loop, or as two
/// arguments of one call.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RangeFix))]
[Shared]
public sealed class RangeFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.RangeNotCovered];

    private protected override string EquivalenceKeyOf(Diagnostic diagnostic) => "UcPorts.CutRange";

    private protected override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!PortRange.TryParse(diagnostic.Properties.GetValueOrDefault(FixProperties.Range), out PortRange documented)
            || !PortSet.TryParse(diagnostic.Properties.GetValueOrDefault("ports"), out PortSet opened)
            || opened.IsEmpty
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        SyntaxNode marked = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        ImmutableArray<FixEdit> edits = LoopOver(marked, model, cancellation) is { } loop
            ? loop.Cut(opened, documented)
            : CutArguments(marked, opened, documented);
        return edits.IsEmpty ? null : new FixPlan(FixTitles.Say($"Cut the range to {documented}"), edits);
    }

    private static LiteralLoop? LoopOver(SyntaxNode marked, SemanticModel model, CancellationToken cancellation)
    {
        HashSet<ISymbol> variables = new(SymbolEqualityComparer.Default);
        LiteralLoop? loop = null;
        foreach (IdentifierNameSyntax name in marked.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol local
                && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Parent.Parent: ForStatementSyntax statement } variable
                && variables.Add(local))
            {
                loop = LiteralLoop.Of(statement, variable, local, model, cancellation);
            }
        }

        // Two loops that make one port together cannot be cut by one of them.
        return variables.Count == 1 ? loop : null;
    }

    private static ImmutableArray<FixEdit> CutArguments(SyntaxNode marked, PortSet opened, PortRange documented)
    {
        if (opened.Ranges.Count != 1 || marked.FirstAncestorOrSelf<BaseArgumentListSyntax>() is not { } list)
        {
            return [];
        }

        LiteralExpressionSyntax[] literals = [.. list.Arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>()];
        LiteralExpressionSyntax[] first = [.. literals.Where(literal => literal.Token.Value is int number && number == opened.First.Number)];
        LiteralExpressionSyntax[] last = [.. literals.Where(literal => literal.Token.Value is int number && number == opened.Last.Number)];
        if (first.Length != 1 || last.Length != 1)
        {
            return [];
        }

        ImmutableArray<FixEdit>.Builder edits = ImmutableArray.CreateBuilder<FixEdit>();
        if (documented.First != opened.First)
        {
            edits.Add(NumberLiteral.Replace(first[0], documented.First));
        }

        if (documented.Last != opened.Last)
        {
            edits.Add(NumberLiteral.Replace(last[0], documented.Last));
        }

        return edits.ToImmutable();
    }
}
