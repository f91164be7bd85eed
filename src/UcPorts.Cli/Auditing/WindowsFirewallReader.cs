using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads rules of the Windows Firewall: exported objects with their port filters, and scripts of <c>New-NetFirewallRule</c>.</summary>
internal static partial class WindowsFirewallReader
{
    private static readonly string[] Properties = ["Name", "DisplayName", "Direction", "Action", "Enabled", "Protocol", "LocalPort", "RemotePort"];

    /// <summary>Reads objects as <c>ConvertTo-Json</c> writes them, whose enumerations may be numbers.</summary>
    /// <param name="rules">The objects.</param>
    public static Seen Read(IEnumerable<JsonElement> rules) => Read(rules.Select(rule => Properties.ToDictionary(
        name => name,
        name => string.Join(',', Json.Items(Json.Property(rule, name)).Select(Json.Text)))));

    /// <summary>Reads the calls of a script.</summary>
    /// <param name="script">The script.</param>
    public static Seen ReadScript(string script) => Read(
        from line in script.Split('\n')
        where line.StartsWith("New-NetFirewallRule ", StringComparison.OrdinalIgnoreCase)
        select Parameter().Matches(line).DistinctBy(match => match.Groups["name"].Value).ToDictionary(match => match.Groups["name"].Value, match => Unquoted(match.Groups["value"].Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>Reads rules as names and values.</summary>
    /// <param name="rules">The rules.</param>
    public static Seen Read(IEnumerable<IReadOnlyDictionary<string, string>> rules)
    {
        List<(SeenOpening Opening, bool IsBlock)> all = [];
        List<string> notes = [];
        bool limitsOutbound = false;
        foreach (IReadOnlyDictionary<string, string> rule in rules)
        {
            string place = rule.GetValueOrDefault("DisplayName") is { Length: > 0 } shown ? shown : rule.GetValueOrDefault("Name", "");
            bool isOutbound = rule.GetValueOrDefault("Direction") is "Outbound" or "2";
            Transports transport = rule.GetValueOrDefault("Protocol", "Any").ToUpperInvariant() switch
            {
                "TCP" or "6" => Transports.Tcp,
                "UDP" or "17" => Transports.Udp,
                "ANY" or "" => Transports.Tcp | Transports.Udp,
                _ => Transports.None,
            };
            if (transport == Transports.None || rule.GetValueOrDefault("Enabled", "True") is "False" or "2" or "false")
            {
                continue;
            }

            PortSet ports = PortsOf(rule.GetValueOrDefault(isOutbound ? "RemotePort" : "LocalPort", "Any"), place, notes);
            bool isBlock = rule.GetValueOrDefault("Action", "Allow") is "Block" or "4";
            limitsOutbound |= isOutbound && !isBlock;
            all.Add((new SeenOpening(transport, ports, isOutbound ? PortDirection.Outbound : PortDirection.Inbound, place), isBlock));
        }

        // Here what blocks is stronger than what allows, whatever the order.
        Traffic blocked = all.Where(rule => rule.IsBlock && rule.Opening.Direction == PortDirection.Inbound)
            .Aggregate(default(Traffic), (sum, rule) => sum.Or(Traffic.Over(rule.Opening.Transport, rule.Opening.Ports)));
        List<SeenOpening> openings = [];
        foreach (SeenOpening opening in all.Where(rule => !rule.IsBlock).Select(rule => rule.Opening))
        {
            foreach (Transports transport in new[] { Transports.Tcp, Transports.Udp }.Where(transport => opening.Transport.HasFlag(transport)))
            {
                PortSet open = opening.Direction == PortDirection.Outbound ? opening.Ports : opening.Ports - (transport == Transports.Tcp ? blocked.Tcp : blocked.Udp);
                openings.AddRange(open.IsEmpty ? [] : [opening with { Transport = transport, Ports = open }]);
            }
        }

        return new Seen("Windows Firewall", IsFirewall: true, openings) { LimitsOutbound = limitsOutbound, Notes = notes };
    }

    private static PortSet PortsOf(string text, string place, List<string> notes)
    {
        PortSet ports = PortSet.Empty;
        foreach (string part in text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Equals("Any", StringComparison.OrdinalIgnoreCase))
            {
                return PortSet.All;
            }

            if (part.Equals("RPCEPMap", StringComparison.OrdinalIgnoreCase))
            {
                ports |= new Port(135);
            }
            else if (PortSet.TryParse(part, out PortSet named))
            {
                ports |= named;
            }
            else
            {
                notes.Add($"Not understood: the ports '{part}' of '{place}', which Windows chooses itself.");
            }
        }

        return text.Length == 0 ? PortSet.All : ports;
    }

    private static string Unquoted(string value) => value.Replace("''", "\u0001", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace('\u0001', '\'');

    [GeneratedRegex(@" -(?<name>\w+) (?<value>('([^']|'')*'|[^' ,-][^' ,]*)(,('([^']|'')*'|[^' ,]+))*)")]
    private static partial Regex Parameter();
}
