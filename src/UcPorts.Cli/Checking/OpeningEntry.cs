using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace UcPorts.Cli.Checking;

/// <summary>A place that opens ports, as the inventory lists it.</summary>
/// <param name="Ports">The ports in canonical text; <c>0</c> for one that the system chooses, <c>unknown</c> where they are not known.</param>
/// <param name="Transport"><c>tcp</c>, <c>udp</c>, <c>tcp,udp</c> or <c>unknown</c>.</param>
/// <param name="Direction"><c>inbound</c> or <c>outbound</c>.</param>
/// <param name="Certainty"><c>certain</c>, or <c>default</c> where the value holds unless something changes it; empty where the ports are not known.</param>
/// <param name="Kind">What opens it: <c>listen</c>, <c>bind</c>, <c>firewall</c>, <c>nat</c>, <c>publish</c> or <c>configuration</c>.</param>
/// <param name="Api">The documentation-comment id of the member, or the configuration key.</param>
/// <param name="File">The file, from the folder of the inventory.</param>
/// <param name="Line">The line.</param>
internal sealed record OpeningEntry(string Ports, string Transport, string Direction, string Certainty, string Kind, string Api, string File, int Line)
{
    private const int ListedPorts = 40;
    private const string UnknownPorts = "unknown";

    private static readonly PortSet SystemChosen = new(new Port(0));

    /// <summary>Whether there are ports of the entry that a table cannot document: those that are not known, and those that the system chooses.</summary>
    public bool IsOpenEnded => !PortSet.TryParse(Ports, out PortSet ports) || ports.IsEmpty || ports.First == new Port(0);

    /// <summary>The ports of an entry that a table can document.</summary>
    /// <returns>Empty where none is known but one that the system chooses.</returns>
    public PortSet DocumentablePorts() => PortSet.TryParse(Ports, out PortSet ports) ? ports - SystemChosen : PortSet.Empty;

    /// <summary>The ports for a column that people read: where the list is long, its ends.</summary>
    public string ShownPorts()
    {
        string[] parts = Ports.Split(',');
        return Ports.Length <= ListedPorts ? Ports : $"{parts[0]},{parts[1]},...,{parts[^1]} ({PortSet.Parse(Ports).Count} ports)";
    }

    /// <summary>The transports as a table names them; empty where they are not known.</summary>
    public string[] Transports() => Transport == "unknown" ? [] : Transport.Split(',');

    /// <summary>The entries among the findings of a build.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="folder">The folder that paths are written from.</param>
    public static IReadOnlyList<OpeningEntry> Of(IEnumerable<CodeFinding> findings, string folder) =>
    [
        .. findings.Where(finding => !finding.IsFinding).Select(finding => new OpeningEntry(
            finding.Property("ports"),
            finding.Property("transport"),
            finding.Property("direction"),
            finding.Property("ports") == UnknownPorts ? "" : finding.Property("certainty"),
            finding.Property("kind"),
            finding.Property("api"),
            CheckReport.RelativePath(folder, finding.Place.File),
            finding.Place.Line)).Distinct(),
    ];

    /// <summary>The columns of every form, with their values.</summary>
    public static IReadOnlyList<(string Name, Func<OpeningEntry, string> Value)> Columns { get; } =
    [
        ("ports", entry => entry.Ports),
        ("transport", entry => entry.Transport),
        ("direction", entry => entry.Direction),
        ("certainty", entry => entry.Certainty),
        ("kind", entry => entry.Kind),
        ("api", entry => entry.Api),
        ("file", entry => entry.File),
        ("line", entry => entry.Line.ToString(CultureInfo.InvariantCulture)),
    ];
}
