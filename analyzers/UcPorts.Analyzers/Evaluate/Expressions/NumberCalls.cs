using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Calls and properties of the platform that give whole numbers.</summary>
internal sealed class NumberCalls
{
    private readonly Evaluation _evaluation;

    public NumberCalls(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>The number that a call gives back.</summary>
    public NumberValue? Of(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        return (NameOf(method.ContainingType), method.Name) switch
        {
            ("System.Math", "Min" or "Max" or "Abs" or "Clamp") => OfMath(invocation),
            ("System.Random", "Next" or "NextInt64") => OfRandom(invocation),
            ("System.Security.Cryptography.RandomNumberGenerator", "GetInt32") => OfRandom(invocation),
            ("System.Convert", "ToInt32" or "ToUInt16" or "ToInt16" or "ToUInt32" or "ToInt64") => OfConvert(invocation),
            ("System.Linq.Enumerable", "Select") or ("System.Array", "ConvertAll") => OfEachText(invocation),
            (_, "Parse") when Arithmetic.IsInteger(method.ContainingType) && invocation.Arguments.Length > 0 => OfText(invocation.Arguments[0].Value, invocation, method.ReturnType),
            (_, "Count") when invocation.Arguments.Length == 1 => CountOf(invocation.Arguments[0].Value, invocation),
            _ => null,
        };
    }

    /// <summary>The number that a call gives out: <c>int.TryParse(text, out port)</c>.</summary>
    public NumberValue? OfOut(IOperation call) =>
        call is IInvocationOperation { TargetMethod: { Name: "TryParse", ContainingType: { } type } } invocation && Arithmetic.IsInteger(type)
            ? OfText(invocation.Arguments[0].Value, invocation, type)
            : null;

    /// <summary>The number that a property of the platform has.</summary>
    public NumberValue? OfProperty(IPropertyReferenceOperation property)
    {
        if (property.Instance is not { } instance)
        {
            return null;
        }

        if (property.Property.Name == "Port")
        {
            return _evaluation.EndPoints.NumberOf(instance) ?? OfUrl(instance, property.Syntax);
        }

        return property.Property.Name is "Length" or "Count" ? CountOf(instance, property) : null;
    }

    private NumberValue? OfUrl(IOperation instance, SyntaxNode origin) =>
        _evaluation.Texts.UrlsOf(instance) is { Count: 1 } urls && urls[0].Port is { Ports.Count: 1 } port
            ? NumberValue.Single(port.Ports.First.Number, origin) with { Certainty = port.Certainty }
            : null;

    private NumberValue? CountOf(IOperation collection, IOperation origin) =>
        collection.Type?.SpecialType != SpecialType.System_String && _evaluation.Collections.ElementsOf(collection) is { AreAll: true } elements
            ? NumberValue.Single(elements.Items.Count, origin.Syntax)
            : null;

    private NumberValue? OfMath(IInvocationOperation invocation)
    {
        NumberValue?[] values = [.. invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => _evaluation.Numbers.Of(argument.Value))];
        if (values.Any(value => value is null) || values.Count(value => !value!.Numbers.IsSingle) > 1 || values.Any(value => value!.Numbers.Count > NumberSet.MaxListed))
        {
            return null;
        }

        NumberSet[] sets = [.. values.Select(value => value!.Numbers)];
        NumberSet? numbers = (invocation.TargetMethod.Name, sets.Length) switch
        {
            ("Abs", 1) => NumberSet.Of(sets[0].Select(Math.Abs)),
            ("Min", 2) => NumberSet.Of(sets[0].SelectMany(a => sets[1].Select(b => Math.Min(a, b)))),
            ("Max", 2) => NumberSet.Of(sets[0].SelectMany(a => sets[1].Select(b => Math.Max(a, b)))),

            // Limits the wrong way round make the program fail.
            ("Clamp", 3) when sets[1].Last <= sets[2].First => NumberSet.Of(
                sets[0].SelectMany(number => sets[1].SelectMany(low => sets[2].Select(high => Math.Min(Math.Max(number, low), high))))),
            _ => null,
        };
        return numbers is null ? null : new NumberValue(numbers, invocation.Syntax)
        {
            Certainty = values.Any(value => value!.Certainty == Certainty.Default) ? Certainty.Default : Certainty.Certain,
            Choices = ImmutableHashSet.CreateRange(values.SelectMany(value => value!.Choices)),
        };
    }

    private NumberValue? OfRandom(IInvocationOperation invocation)
    {
        IArgumentOperation[] arguments = [.. invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal)];
        NumberValue? low = arguments.Length == 2 ? _evaluation.Numbers.Of(arguments[0].Value) : NumberValue.Single(0, invocation.Syntax);
        NumberValue? high = arguments.Length is 1 or 2 ? _evaluation.Numbers.Of(arguments[arguments.Length - 1].Value) : null;
        if (low is not { Numbers.IsSingle: true } || high is not { Numbers.IsSingle: true })
        {
            return null;
        }

        // Next(a, a) gives a.
        long count = Math.Max(1, high.Numbers.First - low.Numbers.First);
        bool isValid = high.Numbers.First >= low.Numbers.First;
        return isValid && NumberSet.Progression(low.Numbers.First, 1, count) is { } numbers
            ? new NumberValue(numbers, invocation.Syntax)
            {
                Certainty = low.Certainty == Certainty.Default ? low.Certainty : high.Certainty,
                Choices = low.Choices.Union(high.Choices).Add($"@{invocation.Syntax.SpanStart}"),
            }
            : null;
    }

    private NumberValue? OfConvert(IInvocationOperation invocation)
    {
        if (invocation.Arguments.Length != 1)
        {
            return null;
        }

        IOperation value = invocation.Arguments[0].Value;
        if (value.Type?.SpecialType == SpecialType.System_String)
        {
            return OfText(value, invocation, invocation.Type);
        }

        return _evaluation.Numbers.Of(value) is { } number && Arithmetic.Cut(number.Numbers, invocation.Type, isChecked: true) is { } numbers
            ? number with { Numbers = numbers }
            : null;
    }

    // What is no number makes the program fail: nothing is known then.
    private NumberValue? OfText(IOperation text, IOperation call, ITypeSymbol? type)
    {
        bool isPlain = call is IInvocationOperation { Arguments: var arguments }
            && arguments.All(argument => argument.Parameter?.Type.ToDisplayString() is not "System.Globalization.NumberStyles");
        return isPlain ? OfTexts(_evaluation.Texts.Of(text), call, type) : null;
    }

    // texts.Select(int.Parse)
    private NumberValue? OfEachText(IInvocationOperation call) => Collections.SelectorOf(call) is IMethodReferenceOperation { Method: { Name: "Parse" or "ToInt32" or "ToUInt16", Parameters: { Length: 1 } parameters } method }
        && parameters[0].Type.SpecialType == SpecialType.System_String
        && (method.Name == "Parse" ? Arithmetic.IsInteger(method.ContainingType) : NameOf(method.ContainingType) == "System.Convert")
        ? OfTexts(_evaluation.Texts.OfElements(call.Arguments[0].Value, part: null), call, method.ReturnType)
        : null;

    private static NumberValue? OfTexts(TextSet texts, IOperation call, ITypeSymbol? type)
    {
        if (texts.Items.Count == 0)
        {
            return null;
        }

        long[] parsed = [.. texts.Items
            .Where(item => item.Holes.Count == 0)
            .Select(item => long.TryParse(item.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : (long?)null)
            .Where(number => number is not null)
            .Select(number => number!.Value)];
        bool areAll = !texts.HasUnknown && parsed.Length == texts.Items.Count;
        return NumberSet.Of(parsed) is { } found && Arithmetic.Cut(found, type, isChecked: true) is { } numbers
            ? new NumberValue(numbers, numbers.IsSingle ? texts.Items[0].Origin : call.Syntax)
            {
                Certainty = areAll && texts.Items.All(item => item.Certainty == Certainty.Certain) ? Certainty.Certain : Certainty.Default,
                Choices = texts.Choices,
            }
            : null;
    }

    private static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
}
