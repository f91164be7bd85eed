using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Whether conditions hold, as far as the values that they ask about are known: <c>if (port == 0) { port = 5060; }</c>.</summary>
internal sealed class Conditions
{
    private readonly Evaluation _evaluation;
    private readonly Dictionary<SyntaxNode, Outcome> _known = [];

    public Conditions(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>What is known of the condition of a branch.</summary>
    public Outcome Of(IOperation branch)
    {
        if (_known.TryGetValue(branch.Syntax, out Outcome known))
        {
            return known;
        }

        // A condition that depends on itself stays open.
        _known.Add(branch.Syntax, Outcome.Open);
        if (!_evaluation.TryEnter())
        {
            return Outcome.Open;
        }

        Outcome outcome = _evaluation.Project.OperationOf(branch.Syntax, _evaluation.Cancellation) is not { } operation ? Outcome.Open
            : branch is IIsNullOperation ? OfNull(operation)
            : branch is IInvocationOperation { IsImplicit: true, TargetMethod.Name: "get_HasValue" } ? Not(OfNull(operation))
            : Find(ValueSources.Unwrap(operation));
        _evaluation.Leave();
        _known[branch.Syntax] = outcome;
        return outcome;
    }

    private Outcome Find(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Equals } equality when IsNull(equality.RightOperand) => OfNull(equality.LeftOperand),
        IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.NotEquals } equality when IsNull(equality.RightOperand) => Not(OfNull(equality.LeftOperand)),
        IBinaryOperation { OperatorMethod: null } comparison when LoopWalk.IsComparison(comparison.OperatorKind) => OfComparison(comparison),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } pattern when IsNull(value) => OfNull(pattern.Value),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } } pattern when IsNull(value) => Not(OfNull(pattern.Value)),
        IIsPatternOperation pattern => OfPattern(pattern),
        IPropertyReferenceOperation { Instance: { } nullable, Property: { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } => Not(OfNull(nullable)),
        _ => Outcome.Open,
    };

    private Outcome OfComparison(IBinaryOperation comparison) =>
        NumbersOf(comparison.LeftOperand) is { } left && NumbersOf(comparison.RightOperand) is { } right && (left.IsSingle || right.IsSingle)
            ? Together(left.SelectMany(first => right.Select(second => (bool?)LoopWalk.Holds(comparison.OperatorKind, first, second))))
            : Outcome.Open;

    private Outcome OfPattern(IIsPatternOperation pattern) =>
        NumbersOf(pattern.Value) is { } numbers ? Together(numbers.Select(number => Matches(pattern.Pattern, number))) : Outcome.Open;

    private NumberSet? NumbersOf(IOperation operand) =>
        _evaluation.Numbers.Of(operand) is { Certainty: Certainty.Certain, Numbers: { Count: <= NumberSet.MaxListed } numbers } ? numbers : null;

    private Outcome OfNull(IOperation operand)
    {
        SourceSet sources = _evaluation.Sources.Of(operand);
        return sources.HasUnknown || sources.Items.Any(source => source.Certainty != Certainty.Certain)
            ? Outcome.Open
            : Together(sources.Items.Select(source => source.Role != SourceRole.Value || ValueSources.Unwrap(source.Operation) is not { ConstantValue: { HasValue: true, Value: var value } } ? (bool?)null : value is null));
    }

    private static Outcome Together(IEnumerable<bool?> outcomes)
    {
        List<bool?> all = [.. outcomes.Distinct()];
        return all.Count == 0 || all.Contains(null) ? Outcome.Open
            : all.Count > 1 ? Outcome.Either
            : all[0] == true ? Outcome.Holds : Outcome.Fails;
    }

    private static bool? Matches(IPatternOperation pattern, long number) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } => Arithmetic.Integer(constant) is { } value ? number == value : null,
        IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } relation => Arithmetic.Integer(constant) is { } value ? LoopWalk.Holds(relation.OperatorKind, number, value) : null,
        INegatedPatternOperation not => !Matches(not.Pattern, number),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(either.LeftPattern, number) | Matches(either.RightPattern, number),
        IBinaryPatternOperation both => Matches(both.LeftPattern, number) & Matches(both.RightPattern, number),
        _ => null,
    };

    private static Outcome Not(Outcome outcome) => outcome switch
    {
        Outcome.Holds => Outcome.Fails,
        Outcome.Fails => Outcome.Holds,
        _ => outcome,
    };

    private static bool IsNull(IOperation operation) => ValueSources.Unwrap(operation).ConstantValue is { HasValue: true, Value: null };
}
