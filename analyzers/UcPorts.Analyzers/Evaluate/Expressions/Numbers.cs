using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Evaluates expressions that are whole numbers.</summary>
internal sealed class Numbers
{
    private readonly Evaluation _evaluation;
    private readonly NumberCalls _calls;
    private readonly LoopWalk _walk;

    public Numbers(Evaluation evaluation)
    {
        _evaluation = evaluation;
        _calls = new NumberCalls(evaluation);
        _walk = new LoopWalk(evaluation);
    }

    /// <summary>The numbers that an expression can be; <see langword="null"/> where they are not known.</summary>
    public NumberValue? Of(IOperation operation)
    {
        if (!_evaluation.TryEnter(operation))
        {
            return null;
        }

        SourceSet sources = _evaluation.Sources.Of(operation);
        NumberValue? value = Union(operation, sources);
        _evaluation.Leave(operation);
        if (value is { Choices.IsEmpty: false } && IsDecidedAlready(operation, value, sources))
        {
            return null;
        }

        return value;
    }

    // `if (tls) { Open(port); }` where the same name has chosen the port before.
    private static bool IsDecidedAlready(IOperation operation, NumberValue value, SourceSet sources) =>
        ValueSources.NameOf(operation).Length > 0
        && !sources.Items.Any(source => source.Role is SourceRole.Guarded or SourceRole.Walk)
        && Guards.Of(operation).Any(guard => !IsCountedBy(guard, value) && guard.Names.Any(value.Choices.Contains));

    private static bool IsCountedBy(Guard guard, NumberValue value) => guard.Loop is { } loop && value.Choices.Contains($"loop {loop.Syntax.SpanStart}");

    private NumberValue? Union(IOperation operation, SourceSet sources)
    {
        bool hasUnknown = sources.HasUnknown;
        List<NumberValue> values = [];
        foreach (Source source in sources.Items)
        {
            if (OfSource(source) is { } value)
            {
                values.Add(source.Certainty == Certainty.Default ? value with { Certainty = Certainty.Default } : value);
            }
            else
            {
                hasUnknown = true;
            }
        }

        if (values.Count == 0)
        {
            return null;
        }

        // What chooses among the values must not have chosen within them already.
        if (sources.Items.Count > 1 && values.Exists(value => value.Choices.Overlaps(sources.Choices)))
        {
            return null;
        }

        // What decides between a known number and an unknown one matters as much as what decides between two known ones.
        bool isChoice = values.Count > 1 || hasUnknown;
        NumberValue result = values[0];
        if (values.Count > 1)
        {
            NumberSet? union = values.Sum(value => (long)value.Numbers.Count) > NumberSet.MaxListed ? null : NumberSet.Of(values.SelectMany(value => value.Numbers));
            if (union is null)
            {
                return null;
            }

            result = new NumberValue(union, union.IsSingle ? values[0].Origin : ValueSources.Unwrap(operation).Syntax)
            {
                Certainty = values.Any(value => value.Certainty == Certainty.Default) ? Certainty.Default : Certainty.Certain,
                Choices = ImmutableHashSet.CreateRange(values.SelectMany(value => value.Choices)),
            };
        }

        if (hasUnknown)
        {
            result = result with { Certainty = Certainty.Default };
        }

        return isChoice ? result with { Choices = result.Choices.Union(sources.Choices).Add(PlaceNameOf(operation)) } : result;
    }

    private static string PlaceNameOf(IOperation operation) => ValueSources.NameOf(operation) is { Length: > 0 } name ? name : $"@{operation.Syntax.SpanStart}";

    private NumberValue? OfSource(Source source) => source.Role switch
    {
        SourceRole.Value => OfExpression(source.Operation),
        SourceRole.Stored => OfStored(source.Operation),
        SourceRole.Element => _evaluation.Collections.NumbersOf(source.Operation, source.Part),
        SourceRole.Walk => _walk.Of(source.Operation),
        SourceRole.Guarded => OfGuarded(source.Operation),
        SourceRole.Out => _calls.OfOut(source.Operation),
        _ => null,
    };

    private NumberValue? OfExpression(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Arithmetic.Integer(constant) is { } number ? NumberValue.Single(number, operation.Syntax) : null;
        }

        return operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand) is { } value ? Cut(value, conversion.Type, conversion.IsChecked) : null,
            IBinaryOperation { OperatorMethod: null } binary => OfBinary(binary.OperatorKind, Of(binary.LeftOperand), Of(binary.RightOperand), binary, binary.IsChecked),
            IUnaryOperation { OperatorMethod: null } unary => OfUnary(unary),
            ICompoundAssignmentOperation => OfStored(operation),
            IIncrementOrDecrementOperation { IsPostfix: false } => OfStored(operation),
            IIncrementOrDecrementOperation { IsPostfix: true } step => Of(step.Target),
            IInvocationOperation invocation => _calls.Of(invocation),
            IPropertyReferenceOperation property => _calls.OfProperty(property),
            _ => null,
        };
    }

    private NumberValue? OfStored(IOperation operation) => operation switch
    {
        IIncrementOrDecrementOperation { OperatorMethod: null } step => OfBinary(
            step.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract,
            Of(step.Target),
            NumberValue.Single(1, step.Syntax),
            step,
            step.IsChecked),
        ICompoundAssignmentOperation { OperatorMethod: null } assignment => OfBinary(
            assignment.OperatorKind,
            Of(assignment.Target),
            Of(assignment.Value),
            assignment,
            assignment.IsChecked),
        _ => null,
    };

    private static NumberValue? OfBinary(BinaryOperatorKind kind, NumberValue? left, NumberValue? right, IOperation operation, bool isChecked)
    {
        if (left is null || right is null)
        {
            return null;
        }

        // Two sides that one choice decides are not free of each other: in `p - p` nothing is left.
        bool isTied = !left.Numbers.IsSingle && !right.Numbers.IsSingle && left.Choices.Overlaps(right.Choices);
        if (isTied)
        {
            return null;
        }

        NumberSet? numbers = kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift
            ? Arithmetic.Shift(kind, left.Numbers, right.Numbers, operation.Type)
            : Arithmetic.Combine(kind, left.Numbers, right.Numbers);
        if (numbers is null)
        {
            return null;
        }

        NumberValue result = new(numbers, operation.Syntax)
        {
            IsWalk = left.IsWalk || right.IsWalk,
            Certainty = left.Certainty == Certainty.Default ? left.Certainty : right.Certainty,
            Choices = left.Choices.Union(right.Choices),
        };
        return Cut(result, operation.Type, isChecked);
    }

    private NumberValue? OfUnary(IUnaryOperation unary)
    {
        if (Of(unary.Operand) is not { } value)
        {
            return null;
        }

        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Plus => value,
            UnaryOperatorKind.Minus => OfBinary(BinaryOperatorKind.Subtract, NumberValue.Single(0, unary.Syntax), value, unary, unary.IsChecked),
            UnaryOperatorKind.BitwiseNegation => OfBinary(BinaryOperatorKind.Subtract, NumberValue.Single(-1, unary.Syntax), value, unary, isChecked: false),
            _ => null,
        };
    }

    private static NumberValue? Cut(NumberValue value, ITypeSymbol? type, bool isChecked) =>
        Arithmetic.Cut(value.Numbers, type, isChecked) is { } numbers
            ? value with { Numbers = numbers, IsWalk = value.IsWalk && numbers.Count == value.Numbers.Count }
            : null;

    // if (port >= 1024) { Open(port); }
    private NumberValue? OfGuarded(IOperation reference)
    {
        SourceSet sources = _evaluation.Sources.OfReference(reference);
        if (Union(reference, sources) is not { } value)
        {
            return null;
        }

        bool isWalk = sources.Items.Any(source => source.Role == SourceRole.Walk);
        string name = ValueSources.NameOf(reference);
        ImmutableHashSet<string> choices = value.Choices.Union(ValueSources.NamesOfElements(sources, reference));
        foreach (Guard guard in Guards.Of(reference))
        {
            bool isOwnCondition = isWalk && guard.Loop is not null;
            if (isOwnCondition)
            {
                continue;
            }

            List<string> names = [.. guard.Names];
            if (!names.Contains(name))
            {
                if (names.Exists(choices.Contains))
                {
                    return null;
                }

                continue;
            }

            IReadOnlyList<long>? rest = isWalk ? null : Filter(value, guard.Condition, guard.Expected, reference);
            if (rest is not null)
            {
                if (NumberSet.Of(rest) is not { } numbers)
                {
                    return null;
                }

                value = value with { Numbers = numbers };
            }
            else if (!value.Choices.IsEmpty || !value.Numbers.IsSingle)
            {
                return null;
            }
        }

        return value;
    }

    // The numbers for which a condition holds; null where that cannot be told.
    private List<long>? Filter(NumberValue value, IOperation condition, bool? expected, IOperation reference)
    {
        condition = ValueSources.Unwrap(condition);
        if (expected is null || value.Numbers.Count > NumberSet.MaxListed)
        {
            return null;
        }

        if (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            return Filter(value, not.Operand, !expected, reference);
        }

        if (condition is not IBinaryOperation binary)
        {
            return null;
        }

        if (binary.OperatorKind == (expected.Value ? BinaryOperatorKind.ConditionalAnd : BinaryOperatorKind.ConditionalOr))
        {
            List<long>? first = Filter(value, binary.LeftOperand, expected, reference);
            List<long>? second = Filter(value, binary.RightOperand, expected, reference);
            return first is null || second is null ? null : [.. first.Intersect(second)];
        }

        bool isLeft = IsSameValue(binary.LeftOperand, reference);
        if (isLeft == IsSameValue(binary.RightOperand, reference)
            || Of(isLeft ? binary.RightOperand : binary.LeftOperand) is not { Numbers.IsSingle: true, Certainty: Certainty.Certain } limit)
        {
            return null;
        }

        BinaryOperatorKind kind = isLeft ? binary.OperatorKind : LoopWalk.Mirrored(binary.OperatorKind);
        return LoopWalk.IsComparison(kind) ? [.. value.Numbers.Where(number => LoopWalk.Holds(kind, number, limit.Numbers.First) == expected)] : null;
    }

    // The same variable, with nothing written in between.
    private bool IsSameValue(IOperation operand, IOperation reference)
    {
        operand = ValueSources.Unwrap(operand);
        ISymbol? variable = LoopWalk.VariableOf(reference);
        if (variable is null || !SymbolEqualityComparer.Default.Equals(LoopWalk.VariableOf(operand), variable) || _evaluation.FlowAround(reference) is not { } flow)
        {
            return false;
        }

        IReadOnlyList<Definition>? here = flow.Reaching(variable, reference.Syntax);
        IReadOnlyList<Definition>? there = flow.Reaching(variable, operand.Syntax);
        return here is not null && there is not null && here.Count == there.Count
            && here.All(definition => there.Any(other => other.Place == definition.Place && other.Kind == definition.Kind));
    }
}
