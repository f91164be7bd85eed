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
    private const int MaxConditions = 64;
    private const int MaxTerms = 8;

    private readonly Evaluation _evaluation;
    private readonly Dictionary<(SyntaxNode Syntax, OperationKind Kind), Outcome> _known = [];

    public Conditions(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>What is known of the condition of a branch.</summary>
    public Outcome Of(IOperation branch)
    {
        if (_known.TryGetValue((branch.Syntax, branch.Kind), out Outcome known))
        {
            return known;
        }

        if (_known.Count >= MaxConditions || !_evaluation.TryEnter())
        {
            return Outcome.Open;
        }

        // A condition that depends on itself stays open.
        _known.Add((branch.Syntax, branch.Kind), Outcome.Open);
        Outcome outcome = OfBranch(branch);
        _evaluation.Leave();
        _known[(branch.Syntax, branch.Kind)] = outcome;
        return outcome;
    }

    /// <summary>The arms of a choice that can be taken.</summary>
    public IEnumerable<ISwitchExpressionArmOperation> ArmsOf(ISwitchExpressionOperation choice)
    {
        List<object?>? rest = ConstantsOf(choice.Value);
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            bool? guard = arm.Guard is null ? true : TruthOf(Of(arm.Guard));
            bool isPassedBy = guard == false || rest?.TrueForAll(constant => Matches(arm.Pattern, constant) == false) == true;
            if (isPassedBy)
            {
                continue;
            }

            yield return arm;
            if (guard == true)
            {
                rest?.RemoveAll(constant => Matches(arm.Pattern, constant) == true);
            }
        }
    }

    // The flow takes conditions apart; what they ask about is looked at as it is written.
    private Outcome OfBranch(IOperation branch) => branch switch
    {
        IIsNullOperation => AsWritten(branch) is { } value ? OfNull(value) : Outcome.Open,
        IInvocationOperation { IsImplicit: true, TargetMethod.Name: var name } => name == "get_HasValue" && AsWritten(branch) is { } value ? Not(OfNull(value)) : Outcome.Open,
        IBinaryOperation { IsImplicit: true, OperatorKind: BinaryOperatorKind.Equals } label => AsWritten(label.LeftOperand) is { } value ? OfComparison(label.OperatorKind, value, label.RightOperand) : Outcome.Open,
        IIsPatternOperation { IsImplicit: true } arm => AsWritten(arm.Value) is { } value ? OfPattern(value, arm.Pattern) : Outcome.Open,
        _ => AsWritten(branch) is { } condition ? Find(ValueSources.Unwrap(condition)) : Outcome.Open,
    };

    private IOperation? AsWritten(IOperation operation) => _evaluation.Project.OperationOf(operation.Syntax, _evaluation.Cancellation);

    private Outcome Find(IOperation condition) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool constant } } => constant ? Outcome.Holds : Outcome.Fails,
        IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Not } not => Not(Of(not.Operand)),
        IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Both(Of(both.LeftOperand), Of(both.RightOperand)),
        IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.ConditionalOr } either => Not(Both(Not(Of(either.LeftOperand)), Not(Of(either.RightOperand)))),
        IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Equals } equality when IsNull(equality.RightOperand) => OfNull(equality.LeftOperand),
        IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.NotEquals } equality when IsNull(equality.RightOperand) => Not(OfNull(equality.LeftOperand)),
        IBinaryOperation comparison when LoopWalk.IsComparison(comparison.OperatorKind) && comparison.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String } =>
            OfComparison(comparison.OperatorKind, comparison.LeftOperand, comparison.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } pattern when IsNull(value) => OfNull(pattern.Value),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } } pattern when IsNull(value) => Not(OfNull(pattern.Value)),
        IIsPatternOperation pattern => OfPattern(pattern.Value, pattern.Pattern),
        IPropertyReferenceOperation { Instance: { } nullable, Property: { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } => Not(OfNull(nullable)),
        { Type.SpecialType: SpecialType.System_Boolean } => Together((ConstantsOf(condition) ?? []).Select(constant => constant as bool?)),
        _ => Outcome.Open,
    };

    private Outcome OfComparison(BinaryOperatorKind kind, IOperation left, IOperation right) =>
        ConstantsOf(left) is { } first && ConstantsOf(right) is { } second && (first.Count == 1 || second.Count == 1)
            ? Together(first.SelectMany(one => second.Select(other => Holds(kind, one, other))))
            : IsOfMany(left, MaxTerms) || IsOfMany(right, MaxTerms) ? Outcome.Either : Outcome.Open;

    private Outcome OfPattern(IOperation value, IPatternOperation pattern) =>
        ConstantsOf(value) is { } constants ? Together(constants.Select(constant => Matches(pattern, constant)))
            : IsOfMany(value, MaxTerms) ? Outcome.Either : Outcome.Open;

    // port % 2 == 1 where the port is one of thousands: what holds for some of them is not asked of each.
    private bool IsOfMany(IOperation operand, int terms) => ValueSources.Unwrap(operand) switch
    {
        _ when terms == 0 => false,
        IBinaryOperation binary => IsOfMany(binary.LeftOperand, terms - 1) || IsOfMany(binary.RightOperand, terms - 1),
        IUnaryOperation unary => IsOfMany(unary.Operand, terms - 1),
        ILocalReferenceOperation or IParameterReferenceOperation => _evaluation.Numbers.Of(operand) is { Numbers.Count: > NumberSet.MaxListed },
        _ => false,
    };

    // What an operand can be, where that is known for sure: whole numbers, truth values, texts, null.
    private List<object?>? ConstantsOf(IOperation operand)
    {
        SourceSet sources = _evaluation.Sources.Of(operand);
        if (sources.MayBeUnset)
        {
            return null;
        }

        return Arithmetic.IsInteger(operand.Type) && _evaluation.Numbers.Of(operand) is { Certainty: Certainty.Certain, Numbers: { Count: <= NumberSet.MaxListed } numbers }
            ? [.. numbers.Select(number => (object?)number)]
            : ConstantsOf(sources, isGuarded: false);
    }

    private List<object?>? ConstantsOf(SourceSet sources, bool isGuarded)
    {
        List<object?> constants = [];
        foreach (Source source in sources.Items)
        {
            switch (source)
            {
                case { Certainty: not Certainty.Certain }:
                    return null;
                case { Role: SourceRole.Value, Operation.ConstantValue: { HasValue: true, Value: var value } } when IsComparable(value):
                    constants.Add(Arithmetic.Integer(value) ?? value);
                    break;
                case { Role: SourceRole.Value, Operation: { Type.SpecialType: SpecialType.System_Boolean } test } when test is IBinaryOperation or IUnaryOperation or IIsPatternOperation && TruthOf(Of(test)) is { } truth:
                    constants.Add(truth);
                    break;

                // A condition on the way takes from what it can be, and adds nothing.
                case { Role: SourceRole.Guarded } when !isGuarded && ConstantsOf(_evaluation.Sources.OfReference(source.Operation), isGuarded: true) is { } possible:
                    constants.AddRange(possible);
                    break;
                default:
                    return null;
            }
        }

        return sources.HasUnknown || sources.MayBeUnset || constants.Count == 0 ? null : [.. constants.Distinct()];
    }

    private static bool IsComparable(object? constant) => constant is null or bool or string || Arithmetic.Integer(constant) is not null;

    private Outcome OfNull(IOperation operand)
    {
        SourceSet sources = _evaluation.Sources.Of(operand);
        return sources.HasUnknown || sources.MayBeUnset || sources.Items.Any(source => source.Certainty != Certainty.Certain)
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

    private static bool? Holds(BinaryOperatorKind kind, object? left, object? right) => (left, right) switch
    {
        (long first, long second) => LoopWalk.Holds(kind, first, second),
        _ when kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => Equals(left, right) == (kind == BinaryOperatorKind.Equals),
        _ => null,
    };

    private static bool? Matches(IPatternOperation pattern, object? value) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } => IsComparable(constant) ? Equals(value, Arithmetic.Integer(constant) ?? constant) : null,
        IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } relation => Arithmetic.Integer(constant) is { } limit && value is long number ? LoopWalk.Holds(relation.OperatorKind, number, limit) : null,
        INegatedPatternOperation not => !Matches(not.Pattern, value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(either.LeftPattern, value) | Matches(either.RightPattern, value),
        IBinaryPatternOperation both => Matches(both.LeftPattern, value) & Matches(both.RightPattern, value),
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        _ => null,
    };

    private static bool? TruthOf(Outcome outcome) => outcome switch
    {
        Outcome.Holds => true,
        Outcome.Fails => false,
        _ => null,
    };

    private static Outcome Both(Outcome left, Outcome right) =>
        left == Outcome.Fails || right == Outcome.Fails ? Outcome.Fails
            : left == Outcome.Holds ? right
            : right == Outcome.Holds ? left : Outcome.Open;

    private static Outcome Not(Outcome outcome) => outcome switch
    {
        Outcome.Holds => Outcome.Fails,
        Outcome.Fails => Outcome.Holds,
        _ => outcome,
    };

    private static bool IsNull(IOperation operation) => ValueSources.Unwrap(operation).ConstantValue is { HasValue: true, Value: null };
}
