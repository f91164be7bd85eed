using System.Collections.Generic;
using System.Net;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Exporting;

/// <summary>What a firewall is to let pass: one transport, one direction, and the document rows that ask for it.</summary>
internal sealed record PassRule
{
    /// <summary>A name for the rule, unique in an export: lower-case words with hyphens, for example <c>front-end-server-sip-tls-tcp</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whether traffic comes in to the host or goes out to a far end.</summary>
    public required PortDirection Direction { get; init; }

    /// <summary>TCP or UDP.</summary>
    public required Transports Transport { get; init; }

    /// <summary>The ports that traffic is sent to: the host's own of an inbound rule, the far end's of an outbound one.</summary>
    public required PortSet Ports { get; init; }

    /// <summary>The ports that traffic is sent from, where the document fixes them as for DHCP; empty means any.</summary>
    public PortSet SourcePorts { get; init; }

    /// <summary>The far end's addresses; empty means any.</summary>
    public IReadOnlyList<IPNetwork> FarEnd { get; init; } = [];

    /// <summary>The rows of the documents that ask for it, at least one.</summary>
    public required IReadOnlyList<CatalogRow> Rows { get; init; }

    /// <summary>The transport in lower case.</summary>
    public string TransportWord => Transport == Transports.Tcp ? "tcp" : "udp";

    /// <summary>Whether traffic comes in to the host.</summary>
    public bool IsInbound => Direction == PortDirection.Inbound;
}
