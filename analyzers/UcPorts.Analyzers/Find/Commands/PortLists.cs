using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Text;

namespace UcPorts.Analyzers.Find.Commands;

/// <summary>Lists of ports in commands.</summary>
internal static class PortLists
{
    /// <summary>The ports of a list with commas, whose ranges have a dash or a colon.</summary>
    /// <param name="list">Such as <c>5060,10000:20000</c>.</param>
    /// <param name="transport">The transports.</param>
    public static IEnumerable<CommandPorts> Of(string list, Transports transport)
    {
        foreach (string item in list.Split(','))
        {
            string text = item.Trim().Trim('{', '}', '(', ')', '@', '"', '\'').Replace(':', '-');
            if (text.IndexOf(TextValue.Hole) >= 0)
            {
                yield return new CommandPorts(null, transport);
            }
            else if (PortListText.PortsAt(text, new TextSpan(0, text.Length)) is { } ports)
            {
                yield return new CommandPorts(ports.Ports, transport);
            }
            else if (text.ToUpperInvariant() is "ANY" or "*")
            {
                yield return new CommandPorts(PortRange.All, transport);
            }
        }
    }

    /// <summary>The transports of a word: <c>tcp</c>, <c>UDP</c>, <c>6</c>, <c>any</c>; none for any other.</summary>
    public static Transports TransportOf(string word) => word.ToUpperInvariant() switch
    {
        "TCP" or "6" => Transports.Tcp,
        "UDP" or "17" => Transports.Udp,
        "ANY" or "ALL" => Transports.Tcp | Transports.Udp,
        _ => Transports.None,
    };
}
