using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.CodeFixes.Ranges;

/// <summary>A <c>for</c> loop that counts up between two constants: <c>for (int port = 49000; port &lt;= 50000; port += 2)</c>.</summary>
internal sealed class LiteralLoop
{
    private readonly ExpressionSyntax _start;
    private readonly ExpressionSyntax _bound;
    private readonly bool _boundIsIncluded;
    private readonly int _first;
    private readonly int _last;
    private readonly int _step;

    private LiteralLoop(ExpressionSyntax start, ExpressionSyntax bound, bool boundIsIncluded, int first, int last, int step)
    {
        _start = start;
        _bound = bound;
        _boundIsIncluded = boundIsIncluded;
        _first = first;
        _last = last;
        _step = step;
    }

    /// <summary>The loop; <see langword="null"/> where it is of another form.</summary>
    public static LiteralLoop? Of(ForStatementSyntax loop, VariableDeclaratorSyntax variable, ILocalSymbol local, SemanticModel model, CancellationToken cancellation)
    {
        if (variable.Initializer?.Value is not { } start
            || loop.Condition is not BinaryExpressionSyntax condition
            || loop.Incrementors.Count != 1
            || StepOf(loop.Incrementors[0]) is not { } step
            || Number(start) is not { } first)
        {
            return null;
        }

        (ExpressionSyntax Bound, bool IsIncluded)? end = condition.Kind() switch
        {
            SyntaxKind.LessThanExpression when Reads(condition.Left) => (condition.Right, false),
            SyntaxKind.LessThanOrEqualExpression when Reads(condition.Left) => (condition.Right, true),
            SyntaxKind.GreaterThanExpression when Reads(condition.Right) => (condition.Left, false),
            SyntaxKind.GreaterThanOrEqualExpression when Reads(condition.Right) => (condition.Left, true),
            _ => null,
        };
        if (end is not { } found || Number(found.Bound) is not { } bound)
        {
            return null;
        }

        long reach = (long)bound - first - (found.IsIncluded ? 0 : 1);
        return reach < 0
            ? null
            : new LiteralLoop(start, found.Bound, found.IsIncluded, first, (int)(first + reach - (reach % step)), step);

        int? StepOf(ExpressionSyntax increment) => increment switch
        {
            PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.PostIncrementExpression) && Reads(postfix.Operand) => 1,
            PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.PreIncrementExpression) && Reads(prefix.Operand) => 1,
            AssignmentExpressionSyntax sum when sum.IsKind(SyntaxKind.AddAssignmentExpression) && Reads(sum.Left) && Number(sum.Right) is > 0 and var distance => distance,
            _ => null,
        };

        bool Reads(ExpressionSyntax expression) => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(expression, cancellation).Symbol, local);

        int? Number(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: int number } ? number : null;
    }

    /// <summary>Makes the loop open a part of the ports it opens.</summary>
    /// <param name="opened">The ports that it opens: its variable, or its variable plus a constant.</param>
    /// <param name="part">The part.</param>
    /// <returns>The edits; none where the loop opens other ports, or its ends are no literals.</returns>
    public ImmutableArray<FixEdit> Cut(PortSet opened, PortRange part)
    {
        long offset = (long)opened.First.Number - _first;
        if (opened.Last.Number - (long)_last != offset || opened.Count != (((long)_last - _first) / _step) + 1)
        {
            return [];
        }

        ImmutableArray<FixEdit>.Builder edits = ImmutableArray.CreateBuilder<FixEdit>();
        return TryReplace(edits, _start, _first, (int)(part.First.Number - offset))
            && TryReplace(edits, _bound, _last, (int)(part.Last.Number - offset), _boundIsIncluded ? 0 : 1)
                ? edits.ToImmutable()
                : [];
    }

    private static bool TryReplace(ImmutableArray<FixEdit>.Builder edits, ExpressionSyntax expression, int before, int after, int beyond = 0)
    {
        if (after == before)
        {
            return true;
        }

        if (after < 0 || expression is not LiteralExpressionSyntax literal)
        {
            return false;
        }

        edits.Add(NumberLiteral.Replace(literal, after + beyond));
        return true;
    }
}
