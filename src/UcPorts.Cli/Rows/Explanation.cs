using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Rows;

/// <summary>What the documents say about one port.</summary>
internal sealed record Explanation
{
    private const int NearestShown = 3;

    private Explanation(Port port, Transports transport)
    {
        Port = port;
        Transport = transport;
    }

    public Port Port { get; }

    public Transports Transport { get; }

    /// <summary>The rows that hold the port, in the documents' order; not those that hold any port.</summary>
    public IReadOnlyList<CatalogRow> Rows { get; private init; } = [];

    /// <summary>The rows that name the port itself, for it alone or with a few others.</summary>
    public IReadOnlyList<CatalogRow> NamedBy { get; private init; } = [];

    /// <summary>The rows with a range out of which any port is taken.</summary>
    public IReadOnlyList<CatalogRow> Pools { get; private init; } = [];

    /// <summary>The IPsec exceptions and firewall rules that hold any port.</summary>
    public IReadOnlyList<CatalogRow> ForAnyPort { get; private init; } = [];

    /// <summary>The rules that name the port, but for the other transport.</summary>
    public IReadOnlyList<PortRule> OtherTransport { get; private init; } = [];

    /// <summary>Where no row names the port: rules of the nearest ports that are named.</summary>
    public IReadOnlyList<PortRule> Nearest { get; private init; } = [];

    /// <summary>The rules that a deployment has moved away from the port or switched off: those that name it, or the pools where nothing else has it.</summary>
    public IReadOnlyList<LeftPort> Left { get; private init; } = [];

    /// <summary>How many rows hold the port for roles that the deployments do not run.</summary>
    public int NotDeployed { get; private init; }

    /// <summary>What the documents leave in doubt about the rows, each once.</summary>
    public IReadOnlyList<(string ProductId, Remark Remark)> Remarks { get; private init; } = [];

    /// <summary>Who else uses the port by default, beside the rows.</summary>
    public IReadOnlyList<OtherUse> OtherUses { get; private init; } = [];

    /// <summary>The name of the port in the registry, where it misleads; <see langword="null"/> for most ports.</summary>
    public string? MisleadingName { get; private init; }

    /// <summary>Looks a port up.</summary>
    /// <param name="port">The port.</param>
    /// <param name="transport">TCP, UDP or both.</param>
    /// <param name="tables">The tables.</param>
    public static Explanation Of(Port port, Transports transport, PortTables tables)
    {
        List<CatalogRow> everywhere = CatalogRow.AllOf(tables.Catalog);
        List<CatalogRow> all = everywhere.FindAll(tables.AreInForce);
        List<CatalogRow> rows = all.FindAll(HoldsPort);
        List<LeftPort> left = tables.AreDeployed ? LeftPort.Of(port, transport, tables) : [];
        List<CatalogRow> namedBy = rows.FindAll(row => row.Allocation == PortAllocation.Fixed);
        bool isNamed = namedBy.Count > 0;
        return new Explanation(port, transport)
        {
            Rows = rows,
            NamedBy = namedBy,
            Pools = rows.FindAll(row => row.Allocation == PortAllocation.Pool),
            ForAnyPort = all.FindAll(row => row.Ports.IsAny && row.MayUse(transport)),
            OtherTransport = isNamed ? [] : NamedFor(port, all),
            Nearest = isNamed ? [] : NearestTo(port, transport, all),
            Left = rows.Count == 0 && !left.Exists(NamesPort) ? left : left.FindAll(NamesPort),
            NotDeployed = everywhere.FindAll(HoldsPort).Count - rows.Count,
            Remarks = RemarksOf(rows),
            OtherUses = NeighbourTable.UsesOf(port, transport),
            MisleadingName = NeighbourTable.RegistryNameOf(port),
        };

        bool NamesPort(LeftPort gone) => gone.Documented.Allocation == PortAllocation.Fixed;

        bool HoldsPort(CatalogRow row) => !row.Ports.IsAny && row.Ports.Ports.Contains(port) && row.MayUse(transport);
    }

    private static IEnumerable<PortRule> Named(List<CatalogRow> rows) =>
        rows.Select(row => row.Rule).OfType<PortRule>().Where(rule => rule.Allocation == PortAllocation.Fixed);

    private static List<PortRule> NamedFor(Port port, List<CatalogRow> rows) => [.. Named(rows).Where(rule => rule.Ports.Contains(port))];

    // One rule a port: three rows that name 443 are one neighbour to a reader.
    private static List<PortRule> NearestTo(Port port, Transports transport, List<CatalogRow> rows) =>
    [
        .. Named(rows).Where(rule => rule.MayUse(transport)).DistinctBy(rule => rule.Ports).OrderBy(rule => Distance(rule.Ports, port)).Take(NearestShown),
    ];

    private static int Distance(PortSet ports, Port port)
    {
        int smallest = int.MaxValue;
        foreach (PortRange range in ports.Ranges)
        {
            smallest = Math.Min(smallest, Math.Max(0, Math.Max(range.First.Number - port.Number, port.Number - range.Last.Number)));
        }

        return smallest;
    }

    private static List<(string ProductId, Remark Remark)> RemarksOf(List<CatalogRow> rows)
    {
        List<(string ProductId, Remark Remark)> remarks = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (CatalogRow row in rows)
        {
            foreach (Remark remark in row.Remarks)
            {
                if (seen.Add($"{row.ProductId}/{remark.Id}"))
                {
                    remarks.Add((row.ProductId, remark));
                }
            }
        }

        return remarks;
    }
}
