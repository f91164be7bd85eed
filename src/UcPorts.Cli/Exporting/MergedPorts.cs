using System.Collections.Generic;
using System.Linq;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Exporting;

/// <summary>A range of ports after overlapping and neighbouring ones were made one, and every row that asks for a part of it.</summary>
/// <param name="Transport">TCP or UDP.</param>
/// <param name="Range">The range.</param>
/// <param name="Rows">The rows.</param>
internal sealed record MergedPorts(Transports Transport, PortRange Range, IReadOnlyList<CatalogRow> Rows)
{
    /// <summary>Merges the ports of rules, TCP first.</summary>
    /// <param name="rules">Rules of one direction.</param>
    public static List<MergedPorts> Of(IEnumerable<PassRule> rules) =>
    [
        .. from transport in rules.GroupBy(rule => rule.Transport).OrderBy(alike => alike.Key)
           from range in new PortSet(transport.SelectMany(rule => rule.Ports.Ranges)).Ranges
           select new MergedPorts(
               transport.Key,
               range,
               [.. transport.Where(rule => rule.Ports.Overlaps(range)).SelectMany(rule => rule.Rows)]),
    ];
}
