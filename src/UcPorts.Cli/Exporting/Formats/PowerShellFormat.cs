using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>Windows PowerShell: <c>New-NetFirewallRule</c>, and <c>New-NetIPsecRule</c> for the IPsec exceptions.</summary>
internal sealed class PowerShellFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "powershell";

    /// <inheritdoc/>
    public override string Purpose => "Windows: New-NetFirewallRule, and New-NetIPsecRule for the IPsec exceptions";

    /// <inheritdoc/>
    public override bool WritesIPsecExceptions => true;

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        RuleDescription description = new(content.Catalog);
        string group = Quote("UcPorts " + content.Name);
        output.Write($"# {Fold(content.Title)}\n");
        output.Write($"# Remove these rules again with: Remove-NetFirewallRule -Group {group}\n");
        foreach (PassRule rule in content.Rules)
        {
            List<string> words =
            [
                "New-NetFirewallRule",
                "-Name", Quote("ucports-" + rule.Id),
                "-DisplayName", Quote(DisplayName(rule)),
                "-Group", group,
                "-Description", Quote(Fold(description.Of(rule.Rows))),
                "-Direction", rule.IsInbound ? "Inbound" : "Outbound",
                "-Action", "Allow",
                "-Protocol", rule.TransportWord.ToUpperInvariant(),
                .. Ports(rule.IsInbound ? "-LocalPort" : "-RemotePort", rule.Ports),
                .. Ports(rule.IsInbound ? "-RemotePort" : "-LocalPort", rule.SourcePorts),
                .. rule.FarEnd.Count == 0 ? Array.Empty<string>() : ["-RemoteAddress", string.Join(',', rule.FarEnd.Select(network => Quote(network.ToString())))],
            ];
            output.Write(string.Join(' ', words) + "\n");
        }

        CatalogRow[] exceptions = [.. content.IPsecExceptions];
        if (exceptions.Length > 0)
        {
            output.Write($"\n# Traffic that the documents exempt from IPsec. Remove with: Remove-NetIPsecRule -Group {group}\n");
        }

        foreach (CatalogRow row in exceptions)
        {
            WriteException(row, row.IPsec!, group, content.MediaPorts, output);
        }
    }

    private void WriteException(CatalogRow row, IPsecException exception, string group, PortSet mediaPorts, TextWriter output)
    {
        if (exception.SourcePorts.IsSpecifiedMediaRange && mediaPorts.IsEmpty)
        {
            output.Write($"# Left out: {row.Source}, {Fold(exception.Name.English)}: its source ports are the deployment's media range. Give it with --media-ports.\n");
            return;
        }

        // An IPsec rule holds for both directions; local is the end that the exception is for.
        bool isLocalDestination = exception.Direction == PortDirection.Inbound;
        PortScope local = isLocalDestination ? exception.DestinationPorts : exception.SourcePorts;
        PortScope remote = isLocalDestination ? exception.SourcePorts : exception.DestinationPorts;
        string what = $"{RuleDescription.RowsOf([row])}: from {exception.SourceAddress.English} to {exception.DestinationAddress.English}; do not authenticate";
        foreach (string transport in Keyword.Of(exception.Transport))
        {
            List<string> words =
            [
                "New-NetIPsecRule",
                "-Name", Quote($"ucports-{row.Id[(row.Id.LastIndexOf('/') + 1)..]}-{transport}"),
                "-DisplayName", Quote($"{Fold(exception.Name.English)} ({transport.ToUpperInvariant()})"),
                "-Group", group,
                "-Description", Quote(Fold(RuleDescription.OneLine(what))),
                "-InboundSecurity", "None",
                "-OutboundSecurity", "None",
                "-Protocol", transport.ToUpperInvariant(),
                "-LocalAddress", "Any",
                "-RemoteAddress", "Any",
                "-LocalPort", Scope(local, mediaPorts),
                "-RemotePort", Scope(remote, mediaPorts),
            ];
            output.Write(string.Join(' ', words) + "\n");
        }
    }

    private static string Scope(PortScope scope, PortSet mediaPorts) =>
        scope.IsSpecifiedMediaRange ? List(mediaPorts) : scope.IsAny ? "Any" : List(scope.Ports);

    private static IEnumerable<string> Ports(string parameter, PortSet ports) => ports.IsEmpty ? [] : [parameter, List(ports)];

    private static string List(PortSet ports) => string.Join(',', ports.Ranges.Select(range => Quote(range.ToString())));

    private static string DisplayName(PassRule rule) => $"UcPorts {rule.Id} {rule.Ports}";

    // Windows PowerShell reads a script without a byte order mark in the system's encoding.
    private string Fold(string text) => Ascii.Fold(RuleDescription.OneLine(text), Name);

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
