using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Analyzers.Find.Objects;

namespace UcPorts.Analyzers.Find.Silence;

/// <summary>Whether code is ever carried out.</summary>
internal static class Reachability
{
    private const int MaxTerms = 32;

    /// <summary>Whether nothing shows that an operation is never carried out: after a return or <c>Environment.Exit</c>, under <c>if (false)</c> or a switch that is never on, in an expression tree.</summary>
    public static bool MayBeReached(IOperation operation, PortEvaluator evaluator, CancellationToken cancellation)
    {
        for (IOperation? inner = operation; inner?.Parent is { } parent; inner = parent)
        {
            if (inner is IAnonymousFunctionOperation
                && parent is IConversionOperation { Type: { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } } })
            {
                return false;
            }
        }

        return evaluator.IsReachable(operation, cancellation)
            && !Guards.Of(operation).Any(guard => guard is { Loop: null, Expected: { } wanted } && TruthOf(guard.Condition, evaluator, MaxTerms, cancellation) == !wanted);
    }

    // What a condition always is. A switch of the project that nothing turns is its initializer.
    private static bool? TruthOf(IOperation condition, PortEvaluator evaluator, int terms, CancellationToken cancellation)
    {
        switch (Operations.Unwrapped(condition))
        {
            case var _ when terms == 0:
                return null;
            case { ConstantValue: { HasValue: true, Value: bool constant } }:
                return constant;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return !TruthOf(not.Operand, evaluator, terms - 1, cancellation);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary:
                bool decides = binary.OperatorKind == BinaryOperatorKind.ConditionalOr;
                bool? left = TruthOf(binary.LeftOperand, evaluator, terms - 1, cancellation);
                bool? right = TruthOf(binary.RightOperand, evaluator, terms - 1, cancellation);
                return left == decides || right == decides ? decides : left is null || right is null ? null : !decides;
            case ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true }:
                return evaluator.ConstantOf(condition, cancellation, out bool isKnown) is bool value && isKnown ? value : null;
            default:
                return null;
        }
    }
}
