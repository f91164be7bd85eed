using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>A ruleset for <c>nft -f</c>. Every rule has its own ports, so that no set of intervals can overlap.</summary>
internal sealed class NftablesFormat : ExportFormat
{
    // nft counts bytes, whatever its message says of characters.
    private const int LongestComment = 128;

    /// <inheritdoc/>
    public override string Name => "nftables";

    /// <inheritdoc/>
    public override string Purpose => "Linux: a ruleset for nft -f";

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        RuleDescription description = new(content.Catalog);
        output.Write($"# {RuleDescription.OneLine(content.Title)}\n");
        output.Write("# What comes in and is not listed is dropped; what goes out passes.\n");
        output.Write($"table inet ucports-{content.Name} {{\n");
        output.Write("\tchain input {\n");
        output.Write("\t\ttype filter hook input priority filter; policy drop;\n");
        output.Write("\t\tiif \"lo\" accept\n");
        output.Write("\t\tct state established,related accept\n");
        output.Write("\t\tmeta l4proto { icmp, ipv6-icmp } accept\n");
        WriteRules(content.Inbound, description, output);
        output.Write("\t}\n");
        if (content.Outbound.Any())
        {
            output.Write("\n\tchain output {\n");
            output.Write("\t\ttype filter hook output priority filter; policy accept;\n");
            WriteRules(content.Outbound, description, output);
            output.Write("\t}\n");
        }

        output.Write("}\n");
    }

    private void WriteRules(IEnumerable<PassRule> rules, RuleDescription description, TextWriter output)
    {
        foreach (PassRule rule in rules)
        {
            string comment = description.Within(rule, LongestComment, Name, Encoding.UTF8.GetByteCount, text => text.Replace('"', '\''));
            foreach (string farEnd in Matches(rule))
            {
                string source = rule.SourcePorts.IsEmpty ? "" : $"{rule.TransportWord} sport {Set(rule.SourcePorts)} ";
                output.Write($"\t\t{farEnd}{source}{rule.TransportWord} dport {Set(rule.Ports)} accept comment \"{comment}\"\n");
            }
        }
    }

    // An address of one family never matches a packet of the other.
    private static IEnumerable<string> Matches(PassRule rule) => rule.FarEnd.Count == 0
        ? [""]
        : rule.FarEnd.GroupBy(network => network.BaseAddress.AddressFamily).Select(family => Match(family.Key, family, rule.IsInbound));

    private static string Match(AddressFamily family, IEnumerable<IPNetwork> networks, bool isInbound) =>
        $"{(family == AddressFamily.InterNetwork ? "ip" : "ip6")} {(isInbound ? "saddr" : "daddr")} {{ {string.Join(", ", WithoutOverlaps(networks))} }} ";

    // nft refuses a set in which one network holds another.
    private static List<IPNetwork> WithoutOverlaps(IEnumerable<IPNetwork> networks)
    {
        List<IPNetwork> kept = [];
        foreach (IPNetwork network in networks.OrderBy(network => network.PrefixLength))
        {
            if (!kept.Exists(wider => wider.Contains(network.BaseAddress)))
            {
                kept.Add(network);
            }
        }

        return kept;
    }

    private static string Set(PortSet ports) => ports.Ranges.Count == 1
        ? ports.ToString()
        : $"{{ {string.Join(", ", ports.Ranges)} }}";
}
