using System.Collections.Generic;
using System.Linq;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Output;

/// <summary>A row's facts in one line.</summary>
internal static class RowSentence
{
    /// <summary>Ports, transport, security, protocol, direction, requirement, allocation and how the ports are changed.</summary>
    /// <param name="row">The row.</param>
    /// <returns>For example <c>5061 TCP, TLS or MTLS, SIP; listens; required</c>.</returns>
    public static string Of(CatalogRow row) => string.Join("; ", Parts(row));

    /// <summary>Transport, security and protocol.</summary>
    /// <param name="row">The row.</param>
    /// <returns>For example <c>TCP, TLS or MTLS, SIP</c>.</returns>
    public static string OfProtocols(CatalogRow row) => string.Join(", ", Protocols(row));

    /// <summary>Direction, requirement and allocation in the documents' keywords.</summary>
    /// <param name="row">The row.</param>
    /// <returns>For example <c>inbound, required, pool</c>.</returns>
    public static string OfUse(CatalogRow row)
    {
        string? pool = row.Allocation == PortAllocation.Pool ? Keyword.Of(row.Allocation) : null;
        return string.Join(", ", new[] { Keyword.Of(row.Direction), Keyword.Of(row.Requirement), pool, OfDeployment(row) }.OfType<string>());
    }

    /// <summary>What a deployment did to the row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>For example <c>moved from 5060 by head-office</c>; <see langword="null"/> where it is as documented.</returns>
    public static string? OfDeployment(CatalogRow row) => row.Rule?.Reconfiguration is not { } change ? null
        : change.DocumentedPorts != row.Ports.Ports ? $"moved from {change.DocumentedPorts} by {change.Deployment}"
        : $"set by {change.Deployment}";

    // Lists, not iterators: each iterator is a type to load, and start-up is what people feel.
    private static List<string> Parts(CatalogRow row)
    {
        List<string> parts = [];
        parts.Add(row.Ports.ToString() + " " + OfProtocols(row));
        if (row.Direction is { } direction)
        {
            parts.Add(direction == PortDirection.Inbound ? "listens" : "the far end's port" + FarEnd(row));
        }

        parts.Add(Keyword.Of(row.Requirement));
        if (row.Allocation == PortAllocation.Pool)
        {
            parts.Add(row.Rule?.MinimumPorts is { } least ? $"a pool of at least {least} ports" : "a pool");
        }

        if (row.Rule is { } rule && Change(rule.ChangedBy) is { } change)
        {
            parts.Add(change);
        }

        if (OfDeployment(row) is { } deployed)
        {
            parts.Add(deployed);
        }

        return parts;
    }

    private static List<string> Protocols(CatalogRow row)
    {
        string transport = Wording.NamesOf(row.Transport);
        List<string> protocols = [];
        protocols.Add(transport.Length == 0 ? "transport not stated" : transport);
        if (row.Rule is not null)
        {
            protocols.Add(Security(row.Security));
        }

        if (Wording.NameOfProtocol(row.Protocol) is { } protocol)
        {
            protocols.Add(protocol);
        }

        switch (row.Rule?.Side)
        {
            case PortPairSide.Server:
                protocols.Add("the server's side");
                break;
            case PortPairSide.Client:
                protocols.Add("the client's side");
                break;
        }

        return protocols;
    }

    private static string Security(SecurityModes security) => security switch
    {
        SecurityModes.Unstated => "security not stated",
        SecurityModes.Clear => "no TLS",
        _ => string.Join(" or ", Wording.NamesOf(security, clear: "plain")),
    };

    private static string FarEnd(CatalogRow row) =>
        row.Rule is { Peers.IsEmpty: false } rule ? " (" + string.Join(", ", Wording.NamesOf(rule.Peers)) + ")" : "";

    private static string? Change(PortChange change) => change.Method switch
    {
        ChangeMethod.None => "cannot be changed",
        ChangeMethod.Cmdlet => $"changed by {change.Name}{Parameters(change)}",
        ChangeMethod.File => $"changed in {change.Name}" + (change.Path is null ? "" : $" ({change.Path})"),
        _ => null,
    };

    private static string Parameters(PortChange change) => change.Parameters.IsEmpty ? "" : $" ({string.Join(", ", change.Parameters)})";
}
