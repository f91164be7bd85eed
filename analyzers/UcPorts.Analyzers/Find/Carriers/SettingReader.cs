using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Find.Objects;
using UcPorts.Analyzers.Find.Silence;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Carriers;

/// <summary>Reads the ports of settings, whose keys tell what their values are.</summary>
internal sealed class SettingReader(IReadOnlyList<SettingKey> keys, PortEvaluator evaluator, CarrierReader carriers)
{
    /// <summary>The ports of a single setting; none where the key is another one, or not known.</summary>
    public IEnumerable<CarriedPorts> PortsOfSetting(PortApi row, ApiUse use, CancellationToken cancellation)
    {
        IOperation? key = row.Key is null ? null : use.Argument(row.Key.Parameter, row.Key.Argument)?.Value;
        IOperation? value = CarrierReader.CarrierOf(row, use);
        return key is null || value is null ? [] : PortsOf(KeyOf(key, row.Scope, cancellation), value, row, use, cancellation);
    }

    /// <summary>The ports of several settings: pairs, a dictionary, or the arguments of a command line.</summary>
    public IEnumerable<CarriedPorts> PortsOfSettings(PortApi row, ApiUse use, CancellationToken cancellation)
    {
        if (CarrierReader.CarrierOf(row, use) is not { } value)
        {
            return [];
        }

        IEnumerable<CarriedPorts> ofPairs = Items.PairsOf(value, evaluator, cancellation)
            .SelectMany(pair => PortsOf(KeyOf(pair.Key, row.Scope, cancellation), pair.Value, row, use, cancellation));
        return ofPairs.Concat(PortsOfArguments(row, value, cancellation)).Select(ports => ports with { Certainty = Certainty.Default });
    }

    private static bool Matches(SettingKey setting, string key)
    {
        if (setting.Key.IndexOf('*') < 0)
        {
            return string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase);
        }

        string[] separators = setting.Scope == SettingScope.Environment ? ["__", ":"] : [":"];
        string[] wanted = setting.Key.Split(separators, StringSplitOptions.None);
        string[] given = key.Split(separators, StringSplitOptions.None);
        return wanted.Length == given.Length
            && wanted.Zip(given, (want, give) => want == "*" ? give.Length > 0 : string.Equals(want, give, StringComparison.OrdinalIgnoreCase)).All(same => same);
    }

    private SettingKey? KeyOf(IOperation key, SettingScope scope, CancellationToken cancellation)
    {
        object? constant = evaluator.ConstantOf(Operations.Unconverted(key), cancellation, out _);
        string? field = (constant as ISymbol)?.GetDocumentationCommentId();
        return keys.FirstOrDefault(setting => setting.Scope == scope
            && ((constant is string text && Matches(setting, text)) || (field is not null && setting.Fields.Contains(field))));
    }

    private IEnumerable<CarriedPorts> PortsOf(SettingKey? key, IOperation value, PortApi row, ApiUse use, CancellationToken cancellation)
    {
        if (key is null)
        {
            return [];
        }

        IEnumerable<CarriedPorts> found = key.Carrier == PortCarrier.Range
            ? [carriers.RangeOf(Operations.Unconverted(value), LastOf(key, row, use, cancellation), RangeEndKind.Last, cancellation)]
            : carriers.Item(key.Carrier, key.Format, Operations.Unconverted(value), cancellation);
        return Described(found, key);
    }

    private static IEnumerable<CarriedPorts> Described(IEnumerable<CarriedPorts> found, SettingKey key) => found.Select(ports => ports with
    {
        Transport = key.Transport,
        SchemeSecurity = key.SecurityFrom == SecurityOrigin.Scheme ? ports.SchemeSecurity : key.Security,
        IsMedia = key.IsMedia,
        Address = HostingAddresses.OfKey(key.Key),
    });

    // The last port is set under a key of its own on the same object.
    private IOperation? LastOf(SettingKey key, PortApi row, ApiUse use, CancellationToken cancellation)
    {
        IOperation? found = null;
        foreach (IOperation operation in Operations.Within(Operations.RootOf(use.Operation)))
        {
            (IOperation? Key, IOperation? Value, IOperation? Owner) set = operation switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } property } assignment =>
                    (index[0].Value, assignment.Value, property.Instance),
                IInvocationOperation { Instance: { } owner, Arguments: { Length: 2 } pair } => (pair[0].Value, pair[1].Value, owner),
                _ => default,
            };
            if (set is { Key: { } name, Value: { } last }
                && evaluator.ConstantOf(Operations.Unconverted(name), cancellation, out _) is string text
                && string.Equals(text, key.LastKey, StringComparison.OrdinalIgnoreCase)
                && ObjectKey.Of(set.Owner).IsSameAs(ObjectKey.Of(use.Receiver)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = Operations.Unconverted(last);
            }
        }

        return found;
    }

    // --urls http://*:8080, --urls=http://*:8080, /urls ..., urls=...
    private IEnumerable<CarriedPorts> PortsOfArguments(PortApi row, IOperation value, CancellationToken cancellation)
    {
        SettingKey? pending = null;
        foreach (IOperation item in Items.Of(value, evaluator, cancellation))
        {
            IReadOnlyList<TextValue> texts = item.Type is { SpecialType: SpecialType.System_String } ? evaluator.TextsOf(item, cancellation) : [];
            if (texts.Count != 1)
            {
                pending = null;
                continue;
            }

            string text = texts[0].Text;
            if (pending is not null)
            {
                foreach (CarriedPorts ports in PortsOfText(pending, texts[0]))
                {
                    yield return ports;
                }

                pending = null;
                continue;
            }

            int equals = text.IndexOf('=');
            string name = (equals < 0 ? text : text.Substring(0, equals)).TrimStart('-', '/').Replace("__", ":");
            SettingKey? key = keys.FirstOrDefault(setting => setting.Scope == row.Scope && Matches(setting, name));
            bool isSwitch = text.StartsWith("--", StringComparison.Ordinal) || text.StartsWith("/", StringComparison.Ordinal);
            pending = equals < 0 && isSwitch ? key : null;
            if (key is not null && equals >= 0)
            {
                foreach (CarriedPorts ports in PortsOfText(key, texts[0] with { Text = text.Substring(equals + 1) }))
                {
                    yield return ports;
                }
            }
        }
    }

    private static IEnumerable<CarriedPorts> PortsOfText(SettingKey key, TextValue text) =>
        Described(key.Carrier == PortCarrier.Url ? PortTexts.OfUrls(text) : PortTexts.Of(text, key.Format), key);
}
