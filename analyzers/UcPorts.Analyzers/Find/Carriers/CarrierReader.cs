using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Find.Members;
using UcPorts.Analyzers.Find.Objects;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Carriers;

/// <summary>Reads the ports from what carries them in a use of a member.</summary>
internal sealed class CarrierReader(PortEvaluator evaluator, ApiSymbols symbols)
{
    // An endpoint made of a URL made of a text: deeper ones are not written.
    private const int MostCarriers = 3;

    /// <summary>The ports that a use carries.</summary>
    /// <param name="row">The row of the member.</param>
    /// <param name="use">The use.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>None where nothing is opened, as with a null or a Unix socket.</returns>
    public IEnumerable<CarriedPorts> PortsOf(PortMember row, ApiUse use, CancellationToken cancellation) =>
        PortsOf(row, use, MostCarriers, cancellation);

    /// <summary>The expression that carries the ports.</summary>
    public static IOperation? CarrierOf(PortMember row, ApiUse use) =>
        row.Id[0] == 'P' ? row.AreKeys && use.Key is not null ? use.Key : use.Value : use.Argument(row.Parameter, row.Argument)?.Value;

    private IEnumerable<CarriedPorts> PortsOf(PortMember row, ApiUse use, int levels, CancellationToken cancellation)
    {
        if (row.Carrier == PortCarrier.Fixed)
        {
            return [new CarriedPorts(row.Ports, use.Place) { IsRange = row.Ports.Count > 1 }];
        }

        if (CarrierOf(row, use) is not { } carrier || IsNothing(carrier))
        {
            return [];
        }

        IEnumerable<CarriedPorts> found = row.Carrier switch
        {
            PortCarrier.Range => Range(row.End, use, carrier, cancellation),
            PortCarrier.RangeObject => Items.Of(carrier, evaluator, cancellation).SelectMany(item => Made(item, levels, cancellation) ?? [CarriedPorts.Unknown(item.Syntax)]),
            PortCarrier.Text when row.AreKeys && use.Key is null => Keys(row, carrier, cancellation),
            _ => Items.Of(carrier, evaluator, cancellation).SelectMany(item => Item(row.Carrier, row.Format, item, levels, cancellation)),
        };
        return row.ZeroIsUnset ? found.Where(ports => ports.Ports is not { Count: 1 } only || only.First.Number != 0) : found;
    }

    /// <summary>The ports of one value, read as a carrier says.</summary>
    public IEnumerable<CarriedPorts> Item(PortCarrier carrier, PortTextFormat format, IOperation item, CancellationToken cancellation) =>
        Items.Of(item, evaluator, cancellation).SelectMany(part => Item(carrier, format, part, MostCarriers, cancellation));

    /// <summary>The ports from a first to a last one.</summary>
    public CarriedPorts RangeOf(IOperation first, IOperation? end, RangeEndKind kind, CancellationToken cancellation)
    {
        if (end is null
            || NumberOf(first, cancellation) is not { } start
            || NumberOf(end, cancellation) is not { } measure)
        {
            return CarriedPorts.Unknown(first.Syntax);
        }

        long last = kind switch
        {
            RangeEndKind.Count => start.Number + measure.Number - 1,
            RangeEndKind.Width => start.Number + measure.Number,
            _ => measure.Number,
        };
        return RangeOf(start.Number, last, start.Origin) with
        {
            Certainty = start.Certainty == Certainty.Default ? start.Certainty : measure.Certainty,
        };
    }

    private static CarriedPorts RangeOf(long first, long last, SyntaxNode origin) =>
        first >= Port.MinValue && last <= Port.MaxValue && first <= last
            ? new CarriedPorts(new PortRange((int)first, (int)last), origin) { IsRange = first != last }
            : CarriedPorts.Unknown(origin);

    private IEnumerable<CarriedPorts> Range(RangeEnd? end, ApiUse use, IOperation carrier, CancellationToken cancellation)
    {
        IOperation first = Operations.Unconverted(carrier);
        if (end is null)
        {
            return [CarriedPorts.Unknown(first.Syntax)];
        }

        if (end.Operand.Value is { } fixedEnd)
        {
            return [NumberOf(first, cancellation) is { } start ? RangeOf(start.Number, fixedEnd, start.Origin) with { Certainty = start.Certainty } : CarriedPorts.Unknown(first.Syntax)];
        }

        return [RangeOf(first, Operands.ExpressionOf(end.Operand, use), end.Kind, cancellation)];
    }

    private IEnumerable<CarriedPorts> Keys(PortMember row, IOperation carrier, CancellationToken cancellation)
    {
        bool isKnown = false;
        foreach ((IOperation key, _) in Items.PairsOf(carrier, evaluator, cancellation))
        {
            isKnown = true;
            foreach (CarriedPorts ports in Item(row.Carrier, row.Format, key, 1, cancellation))
            {
                yield return ports;
            }
        }

        if (!isKnown && Operations.Unwrapped(carrier) is not IObjectCreationOperation)
        {
            yield return CarriedPorts.Unknown(carrier.Syntax);
        }
    }

    private IEnumerable<CarriedPorts> Item(PortCarrier carrier, PortTextFormat format, IOperation value, int levels, CancellationToken cancellation)
    {
        IOperation item = Operations.Unconverted(value);
        if (IsNothing(item))
        {
            return [];
        }

        return carrier switch
        {
            PortCarrier.Port when evaluator.PortOf(item, cancellation) is { } port => [CarriedPorts.Of(port)],
            PortCarrier.Port when IsNoPort(item) => [],
            PortCarrier.EndPoint => EndPoint(item, levels, cancellation),
            PortCarrier.Url => Urls(item, levels, cancellation),
            PortCarrier.Text => Texts(item, format, cancellation),
            PortCarrier.Port => Made(item, levels, cancellation) ?? [CarriedPorts.Unknown(item.Syntax)],
            _ => [CarriedPorts.Unknown(item.Syntax)],
        };
    }

    private IEnumerable<CarriedPorts> EndPoint(IOperation item, int levels, CancellationToken cancellation)
    {
        if (evaluator.EndPointOf(item, cancellation) is { } endPoint)
        {
            return [CarriedPorts.Of(endPoint)];
        }

        if (item.Type is { SpecialType: SpecialType.System_String })
        {
            return Texts(item, PortTextFormat.HostAndPort, cancellation);
        }

        bool isNumber = item.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };
        return isNumber && evaluator.PortOf(item, cancellation) is { } port
            ? [CarriedPorts.Of(port)]
            : Made(item, levels, cancellation) ?? [CarriedPorts.Unknown(item.Syntax)];
    }

    private IEnumerable<CarriedPorts> Urls(IOperation item, int levels, CancellationToken cancellation)
    {
        IReadOnlyList<TextValue> texts = item.Type is { SpecialType: SpecialType.System_String } ? evaluator.TextsOf(item, cancellation) : [];
        if (texts.Count > 0)
        {
            return texts.SelectMany(PortTexts.OfUrls);
        }

        IReadOnlyList<UrlValue> urls = evaluator.UrlsOf(item, cancellation);
        return urls.Count > 0 ? urls.Select(CarriedPorts.Of) : Made(item, levels, cancellation) ?? [CarriedPorts.Unknown(item.Syntax)];
    }

    private IEnumerable<CarriedPorts> Texts(IOperation item, PortTextFormat format, CancellationToken cancellation)
    {
        IReadOnlyList<TextValue> texts = evaluator.TextsOf(item, cancellation);
        return texts.Count > 0 ? texts.SelectMany(text => PortTexts.Of(text, format)) : [CarriedPorts.Unknown(item.Syntax)];
    }

    // An object that was made by a member which the table lists as a carrier.
    private IEnumerable<CarriedPorts>? Made(IOperation item, int levels, CancellationToken cancellation)
    {
        if (levels == 0 || evaluator.CreationOf(item, cancellation) is not { } made || IsOfEvaluator(made.Type))
        {
            return null;
        }

        (ISymbol? member, ApiUse? use) = made switch
        {
            IObjectCreationOperation creation => ((ISymbol?)creation.Constructor, new ApiUse(creation, creation.Arguments, null, null, item.Syntax)),
            IInvocationOperation call => (call.TargetMethod, new ApiUse(call, call.Arguments, call.Instance, null, item.Syntax)),
            _ => (null, null),
        };
        if (use is null)
        {
            return null;
        }

        IEnumerable<CarriedPorts>? found = OfProperties(made, use, levels, cancellation);
        IReadOnlyList<PortValueApi> rows = symbols.CarriersOf(member);
        if (found is null && rows.Count > 0)
        {
            found = rows[0].Carrier == PortCarrier.None ? [] : PortsOf(rows[0], use, levels - 1, cancellation).ToList();
        }

        return found;
    }

    // Types whose values the evaluator follows itself, with what is done to them later.
    private static bool IsOfEvaluator(ITypeSymbol? type) =>
        type is { Name: "IPEndPoint", ContainingNamespace.Name: "Net" } or { Name: "UriBuilder", ContainingNamespace.Name: "System" };

    // new PortRange { StartPort = 49152, Count = 100 }
    private List<CarriedPorts>? OfProperties(IOperation made, ApiUse use, int levels, CancellationToken cancellation)
    {
        foreach (IPropertySymbol property in made.Type?.GetMembers().OfType<IPropertySymbol>() ?? [])
        {
            IReadOnlyList<PortValueApi> rows = property.SetMethod is null ? [] : symbols.CarriersOf(property);
            if (rows.Count == 0)
            {
                continue;
            }

            (IOperation Set, IOperation Value)[] sets = [.. ObjectUses.Sets(Operations.RootOf(made), use.Object, property.Name).Where(set => set.Set is IAssignmentOperation).Take(2)];
            if (sets.Length > 0)
            {
                return sets.Length > 1
                    ? [CarriedPorts.Unknown(use.Place)]
                    : [.. PortsOf(rows[0], new ApiUse(sets[0].Set, [], made, sets[0].Value, use.Place), levels - 1, cancellation)];
            }
        }

        return null;
    }

    private (long Number, SyntaxNode Origin, Certainty Certainty)? NumberOf(IOperation value, CancellationToken cancellation)
    {
        IOperation inner = Operations.Unconverted(value);
        if (evaluator.NumberOf(inner, cancellation) is not { Numbers.IsSingle: true } number)
        {
            return null;
        }

        // Ports above 32767 look negative where a library takes them as 16 bits with a sign.
        long only = number.Numbers.First;
        bool isWrapped = only < 0 && value.Type is { SpecialType: SpecialType.System_Int16 };
        return (isWrapped ? only + 65536 : only, number.Origin, number.Certainty);
    }

    private static bool IsNothing(IOperation value)
    {
        IOperation inner = Operations.Unconverted(value);
        return inner.ConstantValue is { HasValue: true, Value: null }
            || inner is IDefaultValueOperation { Type: { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } };
    }

    // A number that is no port: the program fails there, and opens nothing.
    private static bool IsNoPort(IOperation value) => value.ConstantValue.HasValue;
}
