using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UcPorts.Analyzers.Advice;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Diagnostics;

/// <summary>Findings as diagnostics, with the properties that fixes and reports read.</summary>
internal static class FindingDiagnostics
{
    /// <param name="finding">What the judge found.</param>
    /// <param name="requirements">What it was judged by.</param>
    /// <param name="location">Where the opening is.</param>
    /// <param name="advice">The constants of the compilation; <see langword="null"/> for a place where code cannot stand.</param>
    public static Diagnostic Create(Finding finding, Requirements requirements, Location location, ConstantAdvice? advice = null)
    {
        ImmutableDictionary<string, string?>.Builder properties = PropertiesOf(finding.Opening);
        bool isDecidedByRule = finding.Verdict is not (Verdict.Undocumented or Verdict.RangeNotCovered);
        if (isDecidedByRule && !finding.Documented.IsEmpty)
        {
            properties.Add("rule", finding.Documented[0].Id);
        }

        FixProperties.Add(properties, finding, requirements, advice);
        return Diagnostic.Create(
            Descriptors.Of(finding.Verdict),
            location,
            properties.ToImmutable(),
            messageArgs: FindingText.Arguments(finding, requirements));
    }

    /// <summary>Advises the typed constant of a documented literal.</summary>
    public static Diagnostic Create(RuleConstant constant, Opening opening, Location location)
    {
        ImmutableDictionary<string, string?>.Builder properties = PropertiesOf(opening);
        properties.Add("rule", constant.Rule.Id);
        properties.Add(FixProperties.Constant, constant.QualifiedName);
        return Diagnostic.Create(Descriptors.TypedConstant, location, properties.ToImmutable(), opening.PortsText, constant.ShortName);
    }

    /// <summary>Lists an opening.</summary>
    /// <param name="opening">The opening.</param>
    /// <param name="kind">What it is, in a word: <c>listen</c>, <c>firewall</c>.</param>
    /// <param name="location">Where it is.</param>
    public static Diagnostic Create(Opening opening, Sentence kind, Location location)
    {
        ImmutableDictionary<string, string?>.Builder properties = PropertiesOf(opening);
        properties.Add("kind", kind.ToString());
        return Diagnostic.Create(Descriptors.Inventory, location, properties.ToImmutable(), kind, Listed(opening));
    }

    public static Diagnostic Create(RoleConflict conflict, Requirements requirements, Location location)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add("ports", conflict.Ports.ToString())
            .Add("transport", new Opening(conflict.Ports, conflict.Transport).TransportText)
            .Add("rule", conflict.First.Id);
        return Diagnostic.Create(Descriptors.RoleConflict, location, properties, messageArgs: FindingText.Arguments(conflict, requirements));
    }

    // What is not known is not certain either.
    private static Sentence Listed(Opening opening)
    {
        Sentence ports = Texts.Say(PortsOf(opening));
        return opening.Ports is null ? ports
            : opening.Certainty == Certainty.Default ? Texts.Say($"{ports} (default)")
            : Texts.Say($"{ports} (certain)");
    }

    private static FormattableString PortsOf(Opening opening)
    {
        if (opening.Transport == Transports.None)
        {
            return opening.Ports is null ? (FormattableString)$"port not known" : $"port {opening.PortsText}";
        }

        string[] names = opening.TransportText.ToUpperInvariant().Split(',');
        FormattableString transport = names.Length > 1 ? (FormattableString)$"{names[0]} and {names[1]}" : $"{names[0]}";
        return opening.Ports is null ? (FormattableString)$"{transport} port not known" : $"{transport} port {opening.PortsText}";
    }

    private static ImmutableDictionary<string, string?>.Builder PropertiesOf(Opening opening)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add("ports", opening.PortsText);
        properties.Add("certainty", opening.Certainty == Certainty.Default ? "default" : "certain");
        properties.Add("transport", opening.TransportText);
        properties.Add("direction", opening.Direction == PortDirection.Outbound ? "outbound" : "inbound");
        properties.Add("api", opening.Api);
        return properties;
    }
}
