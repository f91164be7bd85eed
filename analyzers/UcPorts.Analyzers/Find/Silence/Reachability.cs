using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Evaluate.Flow;

namespace UcPorts.Analyzers.Find.Silence;

/// <summary>Whether code is ever carried out.</summary>
internal static class Reachability
{
    /// <summary>Whether nothing shows that an operation is never carried out: after a return or <c>Environment.Exit</c>, under <c>if (false)</c> or a condition that never holds, in an expression tree.</summary>
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
            && !Guards.Of(operation).Any(guard => guard is { Loop: null, Expected: { } wanted } && evaluator.OutcomeOf(guard.Condition, cancellation) == (wanted ? Outcome.Fails : Outcome.Holds));
    }
}
