using System.Linq;
using UcPorts.Cli.Auditing;

namespace UcPorts.Cli.Tests.Auditing;

/// <summary>What a text has open, in short.</summary>
internal static class Openings
{
    public static string[] Inbound(string text)
    {
        Seen seen = SeenReader.Read(text, "seen");
        return
        [
            .. from transport in new[] { Transports.Tcp, Transports.Udp }
               let ports = seen.Openings.Where(opening => opening.Direction == PortDirection.Inbound && opening.Transport.HasFlag(transport)).Aggregate(PortSet.Empty, (all, opening) => all | opening.Ports)
               from range in ports.Ranges
               select $"{range} {(transport == Transports.Tcp ? "tcp" : "udp")}",
        ];
    }
}
