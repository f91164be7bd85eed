using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>Input for <c>iptables-restore</c>.</summary>
internal sealed class IptablesFormat : ExportFormat
{
    // The kernel keeps 256 bytes, one of them the terminator.
    private const int LongestComment = 255;
    private const int MultiportSlots = 15;

    /// <inheritdoc/>
    public override string Name => "iptables";

    /// <inheritdoc/>
    public override string Purpose => "Linux: input for iptables-restore (IPv4)";

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        RuleDescription description = new(content.Catalog);
        output.Write($"# {RuleDescription.OneLine(content.Title)}\n");
        output.Write("# What comes in and is not listed is dropped; what goes out passes.\n");
        output.Write("*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n");
        output.Write("-A INPUT -i lo -j ACCEPT\n");
        output.Write("-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n");
        output.Write("-A INPUT -p icmp -j ACCEPT\n");
        foreach (PassRule rule in content.Rules)
        {
            string comment = description.Within(rule, LongestComment, Name, Encoding.UTF8.GetByteCount, text => text.Replace('"', '\'').Replace('\\', '/'));
            string sources = rule.SourcePorts.IsEmpty ? "" : $" {Match("--sport", "--sports", rule.SourcePorts.Ranges)}";
            Demand(rule.SourcePorts.IsEmpty || rule.SourcePorts.Ranges.Count <= 1, $"rule '{rule.Id}' has several source ports.");
            foreach (string farEnd in FarEnds(rule))
            {
                foreach (IReadOnlyList<PortRange> group in PortSlots.Divide(rule.Ports.Ranges, MultiportSlots))
                {
                    output.Write($"-A {(rule.IsInbound ? "INPUT" : "OUTPUT")}{farEnd} -p {rule.TransportWord}{sources}");
                    output.Write($" {Match("--dport", "--dports", group)} -m comment --comment \"{comment}\" -j ACCEPT\n");
                }
            }
        }

        output.Write("COMMIT\n");
    }

    private IEnumerable<string> FarEnds(PassRule rule)
    {
        Demand(
            rule.FarEnd.All(network => network.BaseAddress.AddressFamily == AddressFamily.InterNetwork),
            $"'{rule.FarEnd.FirstOrDefault(network => network.BaseAddress.AddressFamily != AddressFamily.InterNetwork)}' is an IPv6 network, which iptables does not take. Use --format nftables.");
        return rule.FarEnd.Count == 0 ? [""] : rule.FarEnd.Select(network => $" {(rule.IsInbound ? "-s" : "-d")} {Text(network)}");
    }

    private static string Text(IPNetwork network) => network.PrefixLength == 0 ? "0.0.0.0/0" : network.ToString();

    private static string Match(string one, string several, IReadOnlyList<PortRange> ranges) => ranges.Count == 1
        ? $"{one} {PortSlots.WithColons(ranges)}"
        : $"-m multiport {several} {PortSlots.WithColons(ranges)}";

    private static string Match(string one, string several, EquatableArray<PortRange> ranges) => Match(one, several, ranges.ToArray());
}
