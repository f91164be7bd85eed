using System.Collections.Generic;

namespace UcPorts.Judging;

/// <summary>The ports of rules, by transport. A rule whose transport cell is blank counts for each.</summary>
internal sealed class PortsByTransport
{
    private readonly PortSet _tcp;
    private readonly PortSet _udp;

    public PortsByTransport(IEnumerable<PortRule> rules)
    {
        List<PortRange> tcp = [];
        List<PortRange> udp = [];
        foreach (PortRule rule in rules)
        {
            if (rule.MayUse(Transports.Tcp))
            {
                tcp.AddRange(rule.Ports.Ranges);
            }

            if (rule.MayUse(Transports.Udp))
            {
                udp.AddRange(rule.Ports.Ranges);
            }
        }

        _tcp = new PortSet(tcp);
        _udp = new PortSet(udp);
    }

    /// <summary>Ports over TCP or UDP; both for those over each; none, where it is not known, for those over either.</summary>
    public PortSet Over(Transports transport) => transport switch
    {
        Transports.Tcp => _tcp,
        Transports.Udp => _udp,
        Transports.Tcp | Transports.Udp => _tcp & _udp,
        _ => _tcp | _udp,
    };
}
