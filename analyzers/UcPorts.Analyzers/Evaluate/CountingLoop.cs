using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>A <c>for</c> loop that counts up: its start, its bound and its step.</summary>
internal sealed class CountingLoop
{
    private readonly IForLoopOperation _loop;
    private readonly IOperation _increment;

    private CountingLoop(IForLoopOperation loop, IOperation start, IOperation bound, bool boundIsIncluded, int step, IOperation increment)
    {
        _loop = loop;
        Start = start;
        Bound = bound;
        BoundIsIncluded = boundIsIncluded;
        Step = step;
        _increment = increment;
    }

    /// <summary>The first value.</summary>
    public IOperation Start { get; }

    /// <summary>The value that the variable is compared with.</summary>
    public IOperation Bound { get; }

    /// <summary>Whether the variable reaches the bound.</summary>
    public bool BoundIsIncluded { get; }

    /// <summary>The distance of two values, at least 1.</summary>
    public int Step { get; }

    /// <summary>Whether an operation is the loop's own increment.</summary>
    public bool IsIncrement(IOperation? operation) => operation == _increment;

    /// <summary>Whether each round of the loop comes to a place: nothing between the loop's body and the place decides otherwise.</summary>
    public bool IsTakenEachTime(IOperation place)
    {
        for (IOperation? operation = place.Parent; operation is not null; operation = operation.Parent)
        {
            if (operation == _loop)
            {
                return true;
            }

            bool mayPassBy = operation is IConditionalOperation
                or ISwitchOperation
                or ISwitchExpressionOperation
                or ICoalesceOperation
                or IConditionalAccessOperation
                or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
                or IAnonymousFunctionOperation
                or ILocalFunctionOperation
                or ICatchClauseOperation
                or ILoopOperation;
            if (mayPassBy)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The loop that a variable counts, where it is one that is understood: one condition, one constant step upwards.</summary>
    public static CountingLoop? Of(IVariableDeclaratorOperation variable)
    {
        // declarator -> declaration -> declaration group -> for loop
        if (variable.Parent?.Parent?.Parent is not IForLoopOperation loop
            || !loop.Before.Contains(variable.Parent.Parent)
            || variable.GetVariableInitializer()?.Value is not { } start
            || loop.AtLoopBottom.Length != 1
            || loop.AtLoopBottom[0] is not IExpressionStatementOperation { Operation: { } increment }
            || StepOf(increment, variable.Symbol) is not { } step
            || loop.Condition is not IBinaryOperation condition)
        {
            return null;
        }

        (IOperation Bound, bool Included)? bound = condition.OperatorKind switch
        {
            BinaryOperatorKind.LessThan when Reads(condition.LeftOperand, variable.Symbol) => (condition.RightOperand, false),
            BinaryOperatorKind.LessThanOrEqual when Reads(condition.LeftOperand, variable.Symbol) => (condition.RightOperand, true),
            BinaryOperatorKind.GreaterThan when Reads(condition.RightOperand, variable.Symbol) => (condition.LeftOperand, false),
            BinaryOperatorKind.GreaterThanOrEqual when Reads(condition.RightOperand, variable.Symbol) => (condition.LeftOperand, true),
            _ => null,
        };

        // A loop that can be left early may never reach its end: it searches for a free port.
        return bound is { } found && !loop.Body.Descendants().Any(LeavesLoop)
            ? new CountingLoop(loop, start, found.Bound, found.Included, step, increment)
            : null;
    }

    private static bool LeavesLoop(IOperation operation) =>
        operation is IBranchOperation or IReturnOperation or IThrowOperation;

    private static int? StepOf(IOperation increment, ILocalSymbol variable) => increment switch
    {
        IIncrementOrDecrementOperation { Kind: OperationKind.Increment } step when Reads(step.Target, variable) => 1,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } step
            when Reads(step.Target, variable) && step.Value.ConstantValue is { HasValue: true, Value: int and > 0 and var distance } => distance,
        _ => null,
    };

    private static bool Reads(IOperation operation, ILocalSymbol variable)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, variable);
    }
}
