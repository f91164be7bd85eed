using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>The numbers that a variable takes in a loop with one condition and one constant step.</summary>
internal sealed class LoopWalk
{
    private readonly Evaluation _evaluation;

    public LoopWalk(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>The variable that is referred to.</summary>
    public static ISymbol? VariableOf(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The comparison with its sides swapped.</summary>
    public static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    /// <summary>Whether an operator compares.</summary>
    public static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;

    /// <summary>Whether a comparison holds.</summary>
    public static bool Holds(BinaryOperatorKind kind, long left, long right) => kind switch
    {
        BinaryOperatorKind.LessThan => left < right,
        BinaryOperatorKind.LessThanOrEqual => left <= right,
        BinaryOperatorKind.GreaterThan => left > right,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right,
        BinaryOperatorKind.Equals => left == right,
        _ => left != right,
    };

    /// <summary>The numbers of a variable at a reference.</summary>
    public NumberValue? Of(IOperation reference)
    {
        if (VariableOf(reference) is not { } variable
            || _evaluation.FlowAround(reference) is not { } flow
            || flow.Reaching(variable, reference.Syntax) is not { } reaching
            || SoleStep(reaching, flow) is not { } step
            || DistanceOf(step) is not { } distance
            || _evaluation.Project.OperationOf(step.Syntax, _evaluation.Cancellation) is not { } stored
            || LoopAround(stored, reference) is not { } loop
            || ConditionOf(loop) is not { } condition
            || !flow.IsReachable(step.Syntax))
        {
            return null;
        }

        bool isLeft = Reads(condition.LeftOperand, variable);
        if (isLeft == Reads(condition.RightOperand, variable))
        {
            return null;
        }

        // The start is what the step finds where it has not stored anything yet.
        List<Definition> starts = [.. (flow.Reaching(variable, step.Target) ?? []).Where(definition => definition != step)];
        bool isUseBeforeStep = reaching.Any(definition => definition != step);
        bool isInOrder = !isUseBeforeStep || loop is IForLoopOperation || step.Syntax.Span.End > reference.Syntax.SpanStart;
        if (starts.Count != 1 || loop.Body.Syntax.Contains(starts[0].Target) || !isInOrder
            || (isUseBeforeStep && !reaching.Contains(starts[0]))
            || StartOf(starts[0]) is not { Numbers.IsSingle: true } start
            || _evaluation.Numbers.Of(isLeft ? condition.RightOperand : condition.LeftOperand) is not { Numbers.IsSingle: true } bound)
        {
            return null;
        }

        BinaryOperatorKind kind = isLeft ? condition.OperatorKind : Mirrored(condition.OperatorKind);
        bool isTested = loop is not IWhileLoopOperation { ConditionIsTop: false };
        if (Walk(start.Numbers.First, bound.Numbers.First, distance, kind, isTested) is not { } numbers
            || (isUseBeforeStep ? numbers : NumberSet.Progression(numbers.First + distance, numbers.Step, numbers.Count)) is not { } atUse
            || !Fits(atUse, variable))
        {
            return null;
        }

        return new NumberValue(atUse, start.Origin)
        {
            IsWalk = atUse.Count > 1 && Guards.IsTakenEachTime(reference, loop),
            Certainty = start.Certainty == Certainty.Default ? start.Certainty : bound.Certainty,
            Choices = start.Choices.Union(bound.Choices).Add($"loop {loop.Syntax.SpanStart}").Add(variable.Name),
        };
    }

    private static Definition? SoleStep(IReadOnlyList<Definition> reaching, BodyFlow flow)
    {
        List<Definition> steps = [.. reaching.Where(definition => ValueSources.IsCounted(definition, flow))];
        return steps.Count == 1 ? steps[0] : null;
    }

    private NumberValue? StartOf(Definition start)
    {
        if (start.Kind == DefinitionKind.Entry)
        {
            SourceSet sources = new();
            _evaluation.Arguments.Follow((IParameterSymbol)start.Variable, Certainty.Certain, sources);
            return sources.Sole is { } argument ? _evaluation.Numbers.Of(argument) : null;
        }

        return start.Kind == DefinitionKind.Value && _evaluation.Project.OperationOf(start.Syntax, _evaluation.Cancellation) is { } value
            ? _evaluation.Numbers.Of(value)
            : null;
    }

    // A variable that runs over its type's end is not counted.
    private static bool Fits(NumberSet numbers, ISymbol variable)
    {
        ITypeSymbol? type = (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
        return Arithmetic.Cut(numbers, type, isChecked: true) is { } rest && rest.Count == numbers.Count;
    }

    private static NumberSet? Walk(long start, long bound, long distance, BinaryOperatorKind kind, bool isTested)
    {
        if (!Holds(kind, start, bound))
        {
            return isTested ? null : NumberSet.Single(start);
        }

        bool isUp = distance > 0;
        long? last = kind switch
        {
            BinaryOperatorKind.LessThan when isUp => bound - 1,
            BinaryOperatorKind.LessThanOrEqual when isUp => bound,
            BinaryOperatorKind.GreaterThan when !isUp => bound + 1,
            BinaryOperatorKind.GreaterThanOrEqual when !isUp => bound,
            BinaryOperatorKind.NotEquals when (bound - start) % distance == 0 && (bound > start) == isUp => bound - distance,
            _ => null,
        };
        return last is { } end ? NumberSet.Progression(start, distance, (Math.Abs(end - start) / Math.Abs(distance)) + 1) : null;
    }

    private static IBinaryOperation? ConditionOf(ILoopOperation loop) => loop switch
    {
        IForLoopOperation { Condition: IBinaryOperation condition } => condition,
        IWhileLoopOperation { Condition: IBinaryOperation condition, ConditionIsUntil: false } => condition,
        _ => null,
    };

    private static ILoopOperation? LoopAround(IOperation step, IOperation reference)
    {
        for (IOperation? operation = step.Parent; operation is not null; operation = operation.Parent)
        {
            if (operation is ILoopOperation loop)
            {
                // The condition itself must not count.
                bool isInBody = loop switch
                {
                    IForLoopOperation counting => counting.Condition?.Syntax.Contains(step.Syntax) == false && counting.Condition.Syntax.Contains(reference.Syntax) == false,
                    IWhileLoopOperation condition => condition.Condition?.Syntax.Contains(step.Syntax) == false && condition.Condition.Syntax.Contains(reference.Syntax) == false,
                    _ => false,
                };
                return isInBody && IsIn(reference, loop) ? LoopOf(reference, loop) : null;
            }

            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsIn(IOperation reference, ILoopOperation loop) => loop.Syntax.Contains(reference.Syntax);

    // The same loop among the operations that the reference is one of.
    private static ILoopOperation? LoopOf(IOperation reference, ILoopOperation loop)
    {
        for (IOperation? operation = reference.Parent; operation is not null; operation = operation.Parent)
        {
            if (operation is ILoopOperation around && around.Syntax == loop.Syntax)
            {
                return around;
            }

            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation)
            {
                return null;
            }
        }

        return null;
    }

    private static bool Reads(IOperation operation, ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(VariableOf(ValueSources.Unwrap(operation)), variable);

    // p++, p--, p += 2, p -= 2, p = p + 2
    private long? DistanceOf(Definition step)
    {
        IOperation? operation = _evaluation.Project.OperationOf(step.Syntax, _evaluation.Cancellation);
        return operation switch
        {
            IIncrementOrDecrementOperation { Kind: OperationKind.Increment } => 1,
            IIncrementOrDecrementOperation { Kind: OperationKind.Decrement } => -1,
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } change => SingleOf(change.Value),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract } change => -SingleOf(change.Value),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when Reads(sum.LeftOperand, step.Variable) => SingleOf(sum.RightOperand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference when Reads(difference.LeftOperand, step.Variable) => -SingleOf(difference.RightOperand),
            _ => null,
        } is { } distance and not 0 ? distance : null;
    }

    private long? SingleOf(IOperation operation) =>
        _evaluation.Numbers.Of(operation) is { Numbers: { IsSingle: true, First: var number }, Certainty: Certainty.Certain } && number is > -65536 and < 65536 ? number : null;
}
