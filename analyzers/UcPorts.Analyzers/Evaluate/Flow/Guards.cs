using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>A condition that decides whether a place is come to.</summary>
/// <param name="Condition">The condition, or what is switched on.</param>
/// <param name="Expected">The value that leads to the place; <see langword="null"/> where it is no truth value.</param>
/// <param name="Loop">The loop whose own condition it is.</param>
internal readonly record struct Guard(IOperation Condition, bool? Expected, ILoopOperation? Loop = null)
{
    /// <summary>The names of variables that the condition reads.</summary>
    public IEnumerable<string> Names => NamesIn(Condition.Syntax);

    /// <summary>The statement or expression that the condition is part of.</summary>
    public SyntaxNode Decision => Condition.Syntax.Parent ?? Condition.Syntax;

    /// <summary>The names in an expression, without those of members of other objects.</summary>
    public static IEnumerable<string> NamesIn(SyntaxNode expression) =>
        from name in expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        where name.Parent is not MemberAccessExpressionSyntax access || access.Name != name || access.Expression is ThisExpressionSyntax
        select name.Identifier.ValueText;
}

/// <summary>Finds the conditions under which an operation is run, as the code is written.</summary>
internal static class Guards
{
    private const int MaxSiblings = 512;

    /// <summary>The conditions around an operation and the early exits before it, innermost first.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="end">The operation to end at; <see langword="null"/> for the whole body.</param>
    public static IEnumerable<Guard> Of(IOperation operation, IOperation? end = null)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null && child != end; child = parent, parent = parent.Parent)
        {
            foreach (Guard guard in Between(parent, child))
            {
                yield return guard;
            }
        }
    }

    /// <summary>Whether each round of a loop comes to a place: nothing between the loop's body and the place decides otherwise.</summary>
    public static bool IsTakenEachTime(IOperation place, ILoopOperation loop)
    {
        if (loop.Body.Descendants().Any(operation => operation is IBranchOperation or IReturnOperation or IThrowOperation || Ends.IsEnd(operation)))
        {
            return false;
        }

        for (IOperation? operation = place.Parent; operation is not null; operation = operation.Parent)
        {
            if (operation == loop)
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

    private static IEnumerable<Guard> Between(IOperation parent, IOperation child)
    {
        switch (parent)
        {
            case IConditionalOperation conditional when child == conditional.WhenTrue:
                yield return new Guard(conditional.Condition, true);
                break;
            case IConditionalOperation conditional when child == conditional.WhenFalse:
                yield return new Guard(conditional.Condition, false);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand:
                yield return new Guard(both.LeftOperand, true);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand:
                yield return new Guard(either.LeftOperand, false);
                break;
            case ICoalesceOperation coalesce when child == coalesce.WhenNull:
                yield return new Guard(coalesce.Value, Expected: null);
                break;
            case IForLoopOperation { Condition: { } condition } loop when child == loop.Body:
                yield return new Guard(condition, true, loop);
                break;
            case IWhileLoopOperation { Condition: { } condition, ConditionIsTop: true } loop when child == loop.Body:
                yield return new Guard(condition, !loop.ConditionIsUntil, loop);
                break;
            case ISwitchOperation choice when child is ISwitchCaseOperation:
                yield return new Guard(choice.Value, Expected: null);
                break;
            case ISwitchExpressionOperation choice when child is ISwitchExpressionArmOperation:
                yield return new Guard(choice.Value, Expected: null);
                break;
            case IBlockOperation block:
                foreach (IOperation exit in ExitsBefore(block, child))
                {
                    yield return exit is IConditionalOperation conditional
                        ? new Guard(conditional.Condition, conditional.WhenFalse is { } other && Leaves(other))
                        : new Guard(((ISwitchOperation)exit).Value, Expected: null);
                }

                break;
        }
    }

    private static IEnumerable<IOperation> ExitsBefore(IBlockOperation block, IOperation child)
    {
        int seen = 0;
        foreach (IOperation statement in block.Operations)
        {
            if (statement == child || ++seen > MaxSiblings)
            {
                yield break;
            }

            bool isExit = statement switch
            {
                IConditionalOperation conditional => Leaves(conditional.WhenTrue) != (conditional.WhenFalse is { } other && Leaves(other)),
                // What a switch assigns is told by its own sections.
                ISwitchOperation choice => choice.Cases.Any(section => section.Body.Any(LeavesMore)) && !choice.Descendants().Any(operation => operation is IAssignmentOperation),
                _ => false,
            };
            if (isExit)
            {
                yield return statement;
            }
        }
    }

    // The break of a section ends the switch only.
    private static bool LeavesMore(IOperation statement) => statement switch
    {
        IBranchOperation { BranchKind: BranchKind.Break } => false,
        IBlockOperation { Operations: { IsEmpty: false } operations } => LeavesMore(operations[operations.Length - 1]),
        _ => Leaves(statement),
    };

    private static bool Leaves(IOperation statement) => statement switch
    {
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IExpressionStatementOperation { Operation: IInvocationOperation } => Ends.IsEnd(statement),
        IBlockOperation { Operations: { IsEmpty: false } operations } => Leaves(operations[operations.Length - 1]),
        IConditionalOperation { WhenFalse: { } other } conditional => Leaves(conditional.WhenTrue) && Leaves(other),
        _ => false,
    };
}
