using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Exporting;

/// <summary>Turns document rows into what a firewall is to let pass.</summary>
internal static class PassRules
{
    private static readonly Transports[] Each = [Transports.Tcp, Transports.Udp];

    /// <summary>The rules for rows, in their order. Rows that ask for the same are one rule.</summary>
    /// <param name="rows">The rows; those that are no port rules are passed over.</param>
    /// <param name="sources">Where the peers of inbound rules live.</param>
    /// <param name="destinations">Where the peers of outbound rules live.</param>
    /// <exception cref="UsageException">A row has a port that no firewall can let pass.</exception>
    public static List<PassRule> Of(IReadOnlyList<CatalogRow> rows, PeerAddresses sources, PeerAddresses destinations)
    {
        List<PassRule> rules = [];
        HashSet<string> ids = [];
        foreach (CatalogRow row in rows)
        {
            if (row.Rule is not { } rule)
            {
                continue;
            }

            Demand(!rule.Ports.Contains(new Port(0)), $"Rule '{rule.Id}' holds port 0, on which nothing can listen. Exclude it from the rule's ports to export them.");
            foreach (Transports transport in Each.Where(transport => rule.MayUse(transport)))
            {
                PassRule asked = new()
                {
                    Id = IdOf(rule, transport, ids),
                    Direction = rule.Direction,
                    Transport = transport,
                    Ports = rule.Ports,
                    SourcePorts = OtherSideOf(rule, rows),
                    FarEnd = (rule.Direction == PortDirection.Inbound ? sources : destinations).Of(rule.Peers),
                    Rows = [row],
                };
                Add(asked, rules);
            }
        }

        return rules;
    }

    private static void Add(PassRule asked, List<PassRule> rules)
    {
        int same = rules.FindIndex(rule => LetsPassTheSame(rule, asked));
        if (same < 0)
        {
            rules.Add(asked);
        }
        else
        {
            rules[same] = rules[same] with { Rows = [.. rules[same].Rows, .. asked.Rows] };
        }
    }

    private static bool LetsPassTheSame(PassRule left, PassRule right) =>
        left.Direction == right.Direction
        && left.Transport == right.Transport
        && left.Ports == right.Ports
        && left.SourcePorts == right.SourcePorts
        && left.FarEnd.SequenceEqual(right.FarEnd);

    // A DHCP client sends from its own port to the server's and is answered the other way round.
    private static PortSet OtherSideOf(PortRule rule, IReadOnlyList<CatalogRow> rows) => rule.Side == PortPairSide.None
        ? PortSet.Empty
        : rows.Select(row => row.Rule).OfType<PortRule>()
            .FirstOrDefault(other => other.Side != PortPairSide.None && other.Side != rule.Side && other.Source == rule.Source && other.Role.Id == rule.Role.Id)?.Ports
            ?? PortSet.Empty;

    private static string IdOf(PortRule rule, Transports transport, HashSet<string> taken)
    {
        string word = transport == Transports.Tcp ? "tcp" : "udp";
        string inProduct = $"{rule.Id[(rule.Id.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('/', '-')}-{word}";
        string id = taken.Contains(inProduct) ? $"{rule.ProductId}-{inProduct}" : inProduct;
        taken.Add(id);
        return id;
    }

    private static void Demand(bool condition, string message)
    {
        if (!condition)
        {
            throw new UsageException(message);
        }
    }
}
