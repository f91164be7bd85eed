using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Text;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Evaluates texts, and the URLs in them.</summary>
internal sealed class Texts
{
    private const int MaxTexts = 256;

    private readonly Evaluation _evaluation;

    public Texts(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>The texts that a string can be.</summary>
    public TextSet Of(IOperation operation)
    {
        if (!_evaluation.TryEnter())
        {
            return TextSet.Unknown;
        }

        TextSet texts = Union(operation, _evaluation.Sources.Of(operation));
        _evaluation.Leave();
        return texts;
    }

    /// <summary>The texts of a string, or of all elements of a collection.</summary>
    public IReadOnlyList<TextValue> AllOf(IOperation operation)
    {
        bool isCollection = ValueSources.Unwrap(operation).Type is { SpecialType: not SpecialType.System_String } type
            && (type is IArrayTypeSymbol || type.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable) || type.SpecialType == SpecialType.System_Collections_IEnumerable);
        if (!isCollection && ValueSources.Unwrap(operation) is not ICollectionExpressionOperation)
        {
            return Of(operation).Items;
        }

        return _evaluation.Collections.ElementsOf(operation) is { } elements ? [.. elements.Items.SelectMany(item => Collections.IsOfSeveral(item) ? Of(item).Items : AllOf(item))] : [];
    }

    /// <summary>Every URL with a known port.</summary>
    public IReadOnlyList<UrlValue> UrlsOf(IOperation operation)
    {
        List<UrlValue> urls = [];
        foreach (TextValue text in AllOf(operation))
        {
            foreach (WrittenUrl url in WrittenUrls.Of(text.Text))
            {
                // A host that is filled in later may bring its port along.
                if (url.NamesPort || url.Host.IndexOf(TextValue.Hole) < 0)
                {
                    urls.Add(new UrlValue(new PortValue(url.Port, text.Origin) { Certainty = text.Certainty }, url.Scheme.ToLowerInvariant(), url.Host));
                }
            }
        }

        return urls;
    }

    private TextSet Union(IOperation operation, SourceSet sources)
    {
        bool hasUnknown = sources.HasUnknown;
        ImmutableHashSet<string> choices = sources.Choices;
        List<TextValue> items = [];
        foreach (Source source in sources.Items)
        {
            TextSet texts = OfSource(source);
            hasUnknown |= texts.HasUnknown;
            choices = choices.Union(texts.Choices);
            items.AddRange(source.Certainty == Certainty.Default ? texts.Items.Select(ByDefault) : texts.Items);
        }

        if (items.Count > MaxTexts)
        {
            return TextSet.Unknown;
        }

        if (hasUnknown)
        {
            items = [.. items.Select(ByDefault)];
        }

        return new TextSet(items, hasUnknown, items.Count > 1 || hasUnknown ? choices.Add(ValueSources.NameOf(operation)) : choices);
    }

    private static TextValue ByDefault(TextValue text) => text with { Certainty = Certainty.Default };

    private TextSet OfSource(Source source) => source.Role switch
    {
        SourceRole.Value => OfExpression(source.Operation),
        SourceRole.Stored when source.Operation is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum => Concat([sum.Target, sum.Value], sum.Syntax),
        SourceRole.Element => OfElements(source.Operation, source.Part),
        SourceRole.Guarded => OfGuarded(source.Operation),
        _ => TextSet.Unknown,
    };

    private TextSet OfGuarded(IOperation reference)
    {
        SourceSet sources = _evaluation.Sources.OfReference(reference);
        if (sources.Items.Any(source => source.Role is SourceRole.Guarded))
        {
            return TextSet.Unknown;
        }

        // if (url is null) { … }: what is known at all is known there too, but not which of several.
        TextSet texts = Union(reference, sources);
        return texts.Items.Count == 1 && !texts.HasUnknown ? texts : TextSet.Unknown;
    }

    /// <summary>The texts that go through the elements of a collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="part">The part of each element that is the text; <see langword="null"/> for the whole.</param>
    public TextSet OfElements(IOperation collection, Part? part) =>
        _evaluation.Collections.ElementsOf(collection, part) is { } elements
            ? new TextSet([.. elements.Items.SelectMany(item => Of(item).Items).Select(text => elements.AreSure ? text : ByDefault(text))], HasUnknown: false, ImmutableHashSet.Create($"each {collection.Syntax.SpanStart}"))
            : TextSet.Unknown;

    private TextSet OfExpression(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant switch
            {
                string text => TextSet.Of(new TextValue(text, operation.Syntax)),
                char character => TextSet.Of(new TextValue(character.ToString(), operation.Syntax)),
                null => new TextSet([], HasUnknown: false, ImmutableHashSet<string>.Empty),
                _ => Arithmetic.Integer(constant) is { } number ? TextSet.Of(new TextValue(Written(number), operation.Syntax)) : TextSet.Unknown,
            };
        }

        return operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } sum when sum.Type?.SpecialType == SpecialType.System_String => Concat(Terms(sum), sum.Syntax),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.Type?.SpecialType == SpecialType.System_String => Concat([sum.Target, sum.Value], sum.Syntax),
            IInterpolatedStringOperation interpolated => OfInterpolated(interpolated),
            IObjectCreationOperation creation => OfCreation(creation),
            IInvocationOperation invocation => OfCall(invocation),
            IPropertyReferenceOperation { Property.Name: "Uri" or "AbsoluteUri" or "OriginalString" or "Value", Instance: { } instance } => Of(instance),
            _ => OfNumber(operation),
        };
    }

    private TextSet OfNumber(IOperation operation)
    {
        if (!Arithmetic.IsInteger(operation.Type) || operation.Type?.TypeKind == TypeKind.Enum || operation.Type?.SpecialType == SpecialType.System_Char
            || _evaluation.Numbers.Of(operation) is not { } number || number.Numbers.Count > MaxTexts)
        {
            return TextSet.Unknown;
        }

        bool areAll = number.Certainty == Certainty.Certain;
        return new TextSet([.. number.Numbers.Select(value => new TextValue(Written(value), number.Origin) { Certainty = number.Certainty })], !areAll, number.Choices);
    }

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);

    // The left operands of a sum of texts, without recursion: it may be thousands of terms long.
    private static List<IOperation> Terms(IBinaryOperation sum)
    {
        List<IOperation> terms = [];
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } next && next.Type?.SpecialType == SpecialType.System_String)
        {
            terms.Add(next.RightOperand);
            left = next.LeftOperand;
        }

        terms.Add(left);
        terms.Reverse();
        return terms;
    }

    private TextSet OfInterpolated(IInterpolatedStringOperation interpolated)
    {
        TextBuilder builder = new();
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } }:
                    builder.Append(text);
                    break;
                case IInterpolationOperation { Alignment: null, FormatString: null } hole:
                    builder.Append(OfPart(hole.Expression));
                    break;
                default:
                    builder.AppendHole();
                    break;
            }
        }

        return builder.ToTexts(interpolated.Syntax);
    }

    private TextSet Concat(IEnumerable<IOperation> parts, SyntaxNode origin, string separator = "")
    {
        TextBuilder builder = new();
        bool isFirst = true;
        foreach (IOperation part in parts)
        {
            if (!isFirst)
            {
                builder.Append(separator);
            }

            isFirst = false;
            builder.Append(OfPart(part));
        }

        return builder.ToTexts(origin);
    }

    // A number that is put into a text is written without decoration; an object by a method that is not known.
    private TextSet OfPart(IOperation part)
    {
        IOperation inner = ValueSources.Unwrap(part);
        return inner.Type?.SpecialType == SpecialType.System_String || Arithmetic.IsInteger(inner.Type) || inner.ConstantValue.HasValue ? Of(Arithmetic.IsInteger(inner.Type) ? inner : part) : TextSet.Unknown;
    }

    private TextSet OfCreation(IObjectCreationOperation creation) => creation.Type switch
    {
        { Name: "Uri" } when creation.Arguments.Length > 0 && creation.Arguments[0].Value.Type?.SpecialType == SpecialType.System_String => Of(creation.Arguments[0].Value),
        { Name: "UriBuilder" } => OfUriBuilder(creation),
        { Name: "PathString" or "UriEndPoint" } when creation.Arguments.Length == 1 => Of(creation.Arguments[0].Value),
        _ => TextSet.Unknown,
    };

    private TextSet OfUriBuilder(IObjectCreationOperation creation)
    {
        Dictionary<string, IOperation> parts = [];
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            parts[argument.Parameter?.Name ?? ""] = argument.Value;
        }

        foreach (IOperation set in creation.Initializer?.Initializers ?? [])
        {
            if (set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                parts[property.Property.Name] = assignment.Value;
            }
        }

        IOperation? Part(string parameter, string property) => parts.TryGetValue(property, out IOperation? set) || parts.TryGetValue(parameter, out set) ? set : null;

        if (Part("uri", "uri") is { } whole)
        {
            return creation.Initializer is null ? Of(whole) : TextSet.Unknown;
        }

        TextBuilder builder = new();
        builder.Append((Part("schemeName", "Scheme") ?? Part("scheme", "Scheme")) is { } scheme ? Of(scheme) : TextSet.Of(new TextValue("http", creation.Syntax)));
        builder.Append("://");
        builder.Append((Part("hostName", "Host") ?? Part("host", "Host")) is { } host ? Of(host) : TextSet.Of(new TextValue("localhost", creation.Syntax)));
        if ((Part("portNumber", "Port") ?? Part("port", "Port")) is { } port)
        {
            builder.Append(":");
            builder.Append(Of(port));
        }

        return builder.ToTexts(creation.Syntax);
    }

    private TextSet OfCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        IOperation[] arguments = [.. call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value)];
        bool isString = method.ContainingType.SpecialType == SpecialType.System_String;
        switch (method.Name)
        {
            case "Concat" when isString:
                return arguments.Length == 1 && _evaluation.Collections.ElementsOf(arguments[0]) is { AreAll: true } parts ? Concat(parts.Items, call.Syntax) : Concat(arguments, call.Syntax);
            case "Join" when isString && arguments.Length == 2 && Of(arguments[0]).Sole is { Holes.Count: 0 } separator:
                return _evaluation.Collections.ElementsOf(arguments[1]) is { AreAll: true } joined ? Concat(joined.Items, call.Syntax, separator.Text) : TextSet.Unknown;
            case "Format" when isString:
                return OfFormat(call, arguments);
            case "ToString" when call.Instance is { } instance && (arguments.Length == 0 || arguments[0].Type?.Name == nameof(CultureInfo) || arguments[0].Type?.Name == nameof(System.IFormatProvider)):
                return OfToString(instance);
            case "Trim" or "ToLowerInvariant" or "ToLower" when isString && call.Instance is { } text && arguments.Length == 0:
                TextSet changed = Of(text);
                return changed with { Items = [.. changed.Items.Where(item => item.Holes.Count == 0).Select(item => item with { Text = method.Name == "Trim" ? item.Text.Trim() : item.Text.ToLowerInvariant() })] };
            case "Split" when TextSplits.IsSplit(call):
                return TextSplits.PiecesOf(call, Of(call.Instance!));
            default:
                return TextSet.Unknown;
        }
    }

    private TextSet OfToString(IOperation instance)
    {
        bool isKnown = Arithmetic.IsInteger(instance.Type) || instance.Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" or "UriBuilder" };
        return isKnown ? Of(instance) : TextSet.Unknown;
    }

    private TextSet OfFormat(IInvocationOperation call, IOperation[] arguments)
    {
        if (arguments.Length > 0 && arguments[0].Type?.SpecialType != SpecialType.System_String)
        {
            arguments = [.. arguments.Skip(1)];
        }

        if (arguments.Length == 0 || Of(arguments[0]).Sole is not { Holes.Count: 0, Text: var format })
        {
            return TextSet.Unknown;
        }

        IReadOnlyList<IOperation> values = [.. arguments.Skip(1)];
        if (values.Count == 1 && ValueSources.Unwrap(values[0]).Type is IArrayTypeSymbol)
        {
            values = _evaluation.Collections.ElementsOf(values[0]) is { AreAll: true } elements ? elements.Items : [];
        }

        TextBuilder builder = new();
        return builder.TryAppendFormat(format, number => number < values.Count ? OfPart(values[number]) : TextSet.Unknown) ? builder.ToTexts(call.Syntax) : TextSet.Unknown;
    }
}
