using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Diagnostics;

/// <summary>Findings as diagnostics, with the properties that fixes and reports read.</summary>
internal static class FindingDiagnostics
{
    public static Diagnostic Create(Finding finding, Requirements requirements, Location location)
    {
        Opening opening = finding.Opening;
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add("ports", opening.PortsText);
        properties.Add("certainty", opening.Certainty == Certainty.Default ? "default" : "certain");
        properties.Add("transport", opening.TransportText);
        properties.Add("direction", opening.Direction == PortDirection.Outbound ? "outbound" : "inbound");
        properties.Add("api", opening.Api);
        bool isDecidedByRule = finding.Verdict is not (Verdict.Undocumented or Verdict.RangeNotCovered);
        if (isDecidedByRule && !finding.Documented.IsEmpty)
        {
            properties.Add("rule", finding.Documented[0].Id);
        }

        return Diagnostic.Create(
            Descriptors.Of(finding.Verdict),
            location,
            properties.ToImmutable(),
            messageArgs: FindingText.Arguments(finding, requirements));
    }

    public static Diagnostic Create(RoleConflict conflict, PortCatalog catalog, Location location)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add("ports", conflict.Ports.ToString())
            .Add("transport", new Opening(conflict.Ports, conflict.Transport).TransportText)
            .Add("rule", conflict.First.Id);
        return Diagnostic.Create(Descriptors.RoleConflict, location, properties, messageArgs: FindingText.Arguments(conflict, catalog));
    }
}
