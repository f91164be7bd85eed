using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>A Kubernetes NetworkPolicy in YAML.</summary>
internal sealed class KubernetesFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "kubernetes";

    /// <inheritdoc/>
    public override string Purpose => "Kubernetes: a NetworkPolicy (YAML)";

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        RuleDescription description = new(content.Catalog);
        string name = "ucports-" + content.Name;
        output.Write($"# {RuleDescription.OneLine(content.Title)}\n");
        output.Write("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n");
        output.Write($"  name: {name}\n");

        // A policy has no descriptions, and comments do not reach the cluster.
        output.Write("  annotations:\n    ucports/rows: |\n");
        foreach (PassRule rule in content.Rules)
        {
            output.Write($"      {Printable($"{(rule.IsInbound ? "in" : "out")} {rule.Ports}/{rule.TransportWord}: {description.Of(rule.Rows)}")}\n");
        }

        output.Write("spec:\n  podSelector:\n    matchLabels:\n");
        output.Write($"      app.kubernetes.io/name: {name}\n");
        output.Write("  policyTypes:\n");
        output.Write(content.Inbound.Any() ? "    - Ingress\n" : "");
        output.Write(content.Outbound.Any() ? "    - Egress\n" : "");
        WriteDirection("ingress", "from", content.Inbound, output);
        WriteDirection("egress", "to", content.Outbound, output);
    }

    private static void WriteDirection(string direction, string end, IEnumerable<PassRule> rules, TextWriter output)
    {
        if (!rules.Any())
        {
            return;
        }

        output.Write($"  {direction}:\n");
        foreach (IGrouping<string, PassRule> alike in rules.GroupBy(rule => string.Join(',', rule.FarEnd)))
        {
            output.Write("    - ports:\n");
            foreach (PassRule rule in alike)
            {
                WritePorts(rule, output);
            }

            if (alike.Key.Length > 0)
            {
                output.Write($"      {end}:\n");
                foreach (string network in alike.Key.Split(','))
                {
                    output.Write($"        - ipBlock:\n            cidr: \"{network}\"\n");
                }
            }
        }
    }

    private static void WritePorts(PassRule rule, TextWriter output)
    {
        string rows = Printable(RuleDescription.OneLine(RuleDescription.RowsOf(rule.Rows)));
        foreach (PortRange range in rule.Ports.Ranges)
        {
            output.Write($"        - protocol: {rule.TransportWord.ToUpperInvariant()} # {rows}\n");
            output.Write($"          port: {range.First}\n");
            if (range.Count > 1)
            {
                output.Write($"          endPort: {range.Last}\n");
            }
        }
    }

    // YAML does not take characters that cannot be printed, not even in a block.
    private static string Printable(string text)
    {
        StringBuilder printable = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isPrintable = rune.Value is >= 0x20 and <= 0x7E or 0x85 or >= 0xA0 and <= 0xD7FF or >= 0xE000 and <= 0xFFFC or >= 0x10000 and not '\u2028' and not '\u2029' and not '\uFEFF';
            printable.Append(isPrintable ? rune.ToString() : " ");
        }

        return printable.ToString();
    }
}
