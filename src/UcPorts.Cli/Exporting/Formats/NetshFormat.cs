using System;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>A batch file of <c>netsh advfirewall</c> commands.</summary>
internal sealed class NetshFormat : ExportFormat
{
    private const string LineEnd = "\r\n";

    /// <inheritdoc/>
    public override string Name => "netsh";

    /// <inheritdoc/>
    public override string Purpose => "Windows: a batch file of netsh advfirewall commands";

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        RuleDescription description = new(content.Catalog);
        output.Write($"@echo off{LineEnd}");
        output.Write($"rem {Text(content.Title)}{LineEnd}");
        output.Write($"rem Names are not unique: run twice, every rule is there twice.{LineEnd}");
        foreach (PassRule rule in content.Rules)
        {
            output.Write($"netsh advfirewall firewall add rule name=\"ucports-{rule.Id}\"");
            output.Write($" dir={(rule.IsInbound ? "in" : "out")} action=allow protocol={rule.TransportWord.ToUpperInvariant()}");
            output.Write($" {(rule.IsInbound ? "localport" : "remoteport")}={rule.Ports}");
            if (!rule.SourcePorts.IsEmpty)
            {
                output.Write($" {(rule.IsInbound ? "remoteport" : "localport")}={rule.SourcePorts}");
            }

            if (rule.FarEnd.Count > 0)
            {
                output.Write($" remoteip={string.Join(',', rule.FarEnd.Select(network => network.ToString()))}");
            }

            output.Write($" description=\"{Text(description.Of(rule.Rows))}\"{LineEnd}");
        }
    }

    // Inside of double quotes the command processor still takes percent signs for variables.
    private string Text(string text) => Ascii.Fold(RuleDescription.OneLine(text), Name)
        .Replace('"', '\'')
        .Replace("%", "%%", StringComparison.Ordinal);
}
