using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Rows;

/// <summary>Who else uses a port by default, beside the rows of the tables: what would meet it on a host or in a firewall.</summary>
/// <param name="Ports">The ports.</param>
/// <param name="Transport">The transports.</param>
/// <param name="What">Who uses them, and what for.</param>
internal sealed record OtherUse(PortRange Ports, Transports Transport, string What)
{
    private const Transports Tcp = Transports.Tcp;
    private const Transports Udp = Transports.Udp;

    /// <summary>The uses of a port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="transport">TCP, UDP or both.</param>
    public static IReadOnlyList<OtherUse> Of(Port port, Transports transport) => [.. All().Where(use => use.Ports.Contains(port) && (use.Transport & transport) != Transports.None)];

    // From the vendors' sibling pages, whose tables are not imported; single ports before ranges.
    private static OtherUse[] All() =>
    [
        new(new PortRange(25, 25), Tcp, "Exchange mail flow (SMTP)"),
        new(new PortRange(53, 53), Tcp | Udp, "DNS"),
        new(new PortRange(80, 80), Tcp, "reverse proxy, external side; Office Online Server"),
        new(new PortRange(443, 443), Tcp, "Access Edge, Web Conferencing Edge and A/V Edge; reverse proxy; Office Online Server; Exchange clients"),
        new(new PortRange(444, 444), Tcp, "Web Conferencing Edge on a single address, by two pages of four"),
        new(new PortRange(587, 587), Tcp, "Exchange clients (authenticated SMTP)"),
        new(new PortRange(809, 809), Tcp, "Office Online Server, between the members of a farm"),
        new(new PortRange(1433, 1433), Tcp, "SQL Server, default instance"),
        new(new PortRange(1434, 1434), Udp, "SQL Server Browser on the Back End Server"),
        new(new PortRange(3478, 3478), Udp, "A/V Edge (STUN/TURN)"),
        new(new PortRange(3478, 3481), Udp, "Teams media, at the service's end"),
        new(new PortRange(4443, 4443), Tcp, "Edge replication from the Central Management store; reverse proxy, internal side"),
        new(new PortRange(5022, 5022), Tcp, "SQL Server mirroring"),
        new(new PortRange(5060, 5060), Tcp, "UM IP gateway; Cloud Connector's trunk"),
        new(new PortRange(5061, 5061), Tcp, "Access Edge federation; Direct Routing's SIP Proxy"),
        new(new PortRange(5062, 5062), Tcp, "A/V Authentication service on the Edge Server"),
        new(new PortRange(5066, 5067), Tcp, "PSTN gateway, IP-PBX or SBC by default: 5066 TCP, 5067 TLS"),
        new(new PortRange(5081, 5082), Tcp, "Survivable Branch Appliance by default: 5081 TCP, 5082 TLS"),
        new(new PortRange(5088, 5089), Tcp, "mobility for users homed on a Survivable Branch Appliance"),
        new(new PortRange(5223, 5223), Tcp, "push notifications of old mobile clients, outbound"),
        new(new PortRange(5269, 5269), Tcp, "XMPP federation on the Edge Server"),
        new(new PortRange(6001, 6001), Tcp, "Video Interop Server"),
        new(new PortRange(7022, 7022), Tcp, "SQL Server mirroring, witness"),
        new(new PortRange(8057, 8057), Tcp, "Web Conferencing Edge, internal side (PSOM)"),
        new(new PortRange(8080, 8080), Tcp, "Statistics Manager web site; reverse proxy, internal side"),
        new(new PortRange(8443, 8443), Tcp, "Statistics Manager listener"),
        new(new PortRange(23456, 23456), Tcp, "XMPP gateway, internal side"),
        new(new PortRange(50001, 50003), Tcp, "Centralized Logging Service on every server"),
        new(new PortRange(50636, 50636), Tcp, "EdgeSync to Exchange Edge Transport (secure LDAP)"),
        new(new PortRange(50000, 50019), Tcp | Udp, "Teams clients, audio"),
        new(new PortRange(50020, 50039), Tcp | Udp, "Teams clients, video"),
        new(new PortRange(50040, 50059), Tcp | Udp, "Teams clients, sharing"),
        new(new PortRange(49152, 53247), Udp, "Direct Routing's Media Processor, at the service's end"),
        new(new PortRange(50000, 59999), Tcp | Udp, "A/V Edge media; Direct Routing's Transport Relay"),
        new(new PortRange(49152, 65535), Tcp | Udp, "Windows' dynamic ports: outgoing connections and RPC"),
    ];
}
