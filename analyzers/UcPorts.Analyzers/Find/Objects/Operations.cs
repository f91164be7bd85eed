using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Find.Objects;

/// <summary>Ways through the tree of operations.</summary>
internal static class Operations
{
    // A member that is longer than that is not searched for what else happens to an object.
    private const int MostSearched = 20_000;

    /// <summary>The operation without the conversions that the compiler put around it, a library's own among them.</summary>
    public static IOperation Unconverted(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { IsImplicit: true } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The operation without any conversion that leaves an object the same.</summary>
    public static IOperation Unwrapped(IOperation operation)
    {
        operation = Unconverted(operation);
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = Unconverted(conversion.Operand);
        }

        return operation;
    }

    /// <summary>The whole of the code that the operation is bound with: a member's body, an initializer, a program's statements.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>Every operation within, itself included; none beyond a bound, so that long code costs no time.</summary>
    public static IEnumerable<IOperation> Within(IOperation root) => root.DescendantsAndSelf().Take(MostSearched);

    /// <summary>The object that a call is made on: the instance, or the first argument of an extension method.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation invocation) =>
        invocation.Instance
        ?? (invocation.TargetMethod.IsExtensionMethod
            ? invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value
            : null);

    /// <summary>Whether an operation is certainly carried out where another is: nothing between them decides.</summary>
    /// <param name="operation">What is to be carried out.</param>
    /// <param name="anchor">What is carried out.</param>
    public static bool IsCarriedOutWith(IOperation operation, IOperation anchor)
    {
        HashSet<IOperation> around = [anchor];
        for (IOperation? parent = anchor.Parent; parent is not null; parent = parent.Parent)
        {
            around.Add(parent);
        }

        for (IOperation inner = operation; !around.Contains(inner); inner = inner.Parent)
        {
            if (inner.Parent is null || Decides(inner.Parent, inner))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether only one of two operations is carried out: they stand in different branches of one choice.</summary>
    public static bool AreAlternatives(IOperation left, IOperation right)
    {
        List<IOperation> around = [];
        for (IOperation? operation = left; operation is not null; operation = operation.Parent)
        {
            around.Add(operation);
        }

        for (IOperation branch = right; branch.Parent is { } parent; branch = parent)
        {
            int shared = around.IndexOf(parent);
            if (shared > 0)
            {
                return parent switch
                {
                    IConditionalOperation conditional => conditional.Condition != branch && conditional.Condition != around[shared - 1],
                    ISwitchOperation choice => choice.Value != branch && choice.Value != around[shared - 1],
                    ISwitchExpressionOperation choice => choice.Value != branch && choice.Value != around[shared - 1],
                    _ => false,
                };
            }
        }

        return false;
    }

    private static bool Decides(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation conditional => conditional.Condition != child,
        ILoopOperation or ISwitchOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation => true,
        ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => binary.LeftOperand != child,
        ICoalesceOperation coalesce => coalesce.Value != child,
        ICoalesceAssignmentOperation => true,
        _ => false,
    };
}
