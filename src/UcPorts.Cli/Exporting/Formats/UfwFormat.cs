using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>Application profiles of ufw: ports without direction, so inbound and outbound rules have a profile each.</summary>
internal sealed class UfwFormat : ExportFormat
{
    private const int SlotsInPart = 15;
    private const int LongestValue = 1024;
    private const int LongestName = 64;

    /// <inheritdoc/>
    public override string Name => "ufw";

    /// <inheritdoc/>
    public override string Purpose => "Linux: application profiles of ufw";

    /// <inheritdoc/>
    public override bool TakesAddresses => false;

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        RuleDescription description = new(content.Catalog);
        output.Write($"# {RuleDescription.OneLine(content.Title)}\n");
        WriteProfiles("ucports-" + content.Name, "allow", "Inbound ports", content.Inbound, description, output);
        WriteProfiles($"ucports-{content.Name}-out", "allow out to any app", "Ports of the far end", content.Outbound, description, output);
    }

    private void WriteProfiles(string name, string command, string title, IEnumerable<PassRule> rules, RuleDescription description, TextWriter output)
    {
        List<MergedPorts> merged = MergedPorts.Of(rules);
        string[] values = [.. ValuesOf(merged)];
        for (int i = 0; i < values.Length; i++)
        {
            string profile = i == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{i + 1}");
            Demand(profile.Length <= LongestName, $"the profile name '{profile}' is longer than {LongestName} characters. Choose a shorter one with --name.");
            output.Write($"\n# Switch on with: ufw {command} {profile}\n");
            foreach (MergedPorts ports in i == 0 ? merged : [])
            {
                output.Write($"# {ports.Range}/{Word(ports)}: {description.Of(ports.Rows)}\n");
            }

            output.Write($"[{profile}]\ntitle={profile}\ndescription={title}\nports={values[i]}\n");
        }
    }

    // A profile's value is as long as ufw reads; what does not fit begins another profile.
    private static IEnumerable<string> ValuesOf(List<MergedPorts> merged)
    {
        string value = "";
        foreach (string part in merged.GroupBy(ports => ports.Transport).SelectMany(PartsOf))
        {
            string longer = value.Length == 0 ? part : $"{value}|{part}";
            if (longer.Length > LongestValue)
            {
                yield return value;
                longer = part;
            }

            value = longer;
        }

        if (value.Length > 0)
        {
            yield return value;
        }
    }

    private static IEnumerable<string> PartsOf(IEnumerable<MergedPorts> ofTransport)
    {
        MergedPorts[] all = [.. ofTransport];
        return PortSlots.Divide(all.Select(ports => ports.Range), SlotsInPart).Select(group => $"{PortSlots.WithColons(group)}/{Word(all[0])}");
    }

    private static string Word(MergedPorts ports) => ports.Transport == Transports.Tcp ? "tcp" : "udp";
}
