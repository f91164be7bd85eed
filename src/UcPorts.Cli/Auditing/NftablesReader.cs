using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads what <c>nft -j list ruleset</c> prints.</summary>
internal static class NftablesReader
{
    private static readonly string[] InternetFamilies = ["ip", "ip6"];

    /// <summary>Reads the chains at the hooks <c>input</c> and <c>output</c>.</summary>
    /// <param name="root">The document.</param>
    /// <param name="path">The file, for messages.</param>
    public static Seen Read(JsonElement root, string path)
    {
        PacketFilter filter = new(path);
        List<string> notes = [];
        List<Hook> hooks = [];
        JsonElement[] entries = [.. Json.Items(Json.Property(root, "nftables"))];
        Dictionary<string, JsonElement> sets = [];
        foreach (JsonElement set in entries.Select(entry => Json.Property(entry, "set")).Where(set => set.ValueKind == JsonValueKind.Object))
        {
            sets["@" + Json.Text(set, "name")] = Json.Property(set, "elem");
        }

        foreach (JsonElement entry in entries)
        {
            if (Json.Property(entry, "chain") is { ValueKind: JsonValueKind.Object } chain && Json.Text(chain, "hook") is { Length: > 0 } hook)
            {
                hooks.Add(new Hook(NameOf(chain, "name"), Json.Text(chain, "family"), hook, Json.Text(chain, "policy") != "drop"));
            }
            else if (Json.Property(entry, "rule") is { ValueKind: JsonValueKind.Object } rule)
            {
                string name = NameOf(rule, "chain");
                filter.Chain(name).AddRange(new NftablesRule(rule, sets, notes).Read());
            }
        }

        List<SeenOpening> openings = [];

        // Tables of ARP and bridges see other packets. IPv6 without a chain of its own may not be in use at all.
        Hook[] inbound = [.. hooks.Where(hook => hook.Name == "input" && hook.Family is "inet" or "ip" or "ip6")];
        if (inbound.Length == 0)
        {
            openings.Add(new SeenOpening(Transports.Tcp | Transports.Udp, PortSet.All, PortDirection.Inbound, "no chain at the hook input"));
        }

        // A packet passes where every chain that it meets lets it pass; what one drops is dropped.
        openings.AddRange(InternetFamilies
            .SelectMany(family => InAll(filter, [.. inbound.Where(hook => hook.Family == "inet" || hook.Family == family)], PortDirection.Inbound))
            .Distinct());
        openings.AddRange(hooks.Where(hook => hook.Name == "output").SelectMany(hook => filter.Openings(hook.Chain, acceptsRest: false, PortDirection.Outbound)));
        return new Seen("nft ruleset", IsFirewall: true, openings)
        {
            LimitsOutbound = hooks.Exists(hook => hook.Name == "output" && !hook.Accepts),
            Doubtful = filter.Doubtful,
            Notes = notes,
        };
    }

    private static IEnumerable<SeenOpening> InAll(PacketFilter filter, List<Hook> hooks, PortDirection direction)
    {
        List<List<SeenOpening>> openings = hooks.ConvertAll(hook => filter.Openings(hook.Chain, hook.Accepts, direction));
        for (int i = 0; i < openings.Count; i++)
        {
            foreach (SeenOpening opening in openings[i])
            {
                Traffic passing = openings.Where((_, other) => other != i)
                    .Select(others => others.Aggregate(default(Traffic), (all, one) => all.Or(Traffic.Over(one.Transport, one.Ports))))
                    .Aggregate(Traffic.Over(opening.Transport, opening.Ports), (all, others) => all.And(others));
                foreach ((Transports transport, PortSet ports) in new[] { (Transports.Tcp, passing.Tcp), (Transports.Udp, passing.Udp) })
                {
                    if (!ports.IsEmpty)
                    {
                        yield return opening with { Transport = transport, Ports = ports };
                    }
                }
            }
        }
    }

    private static string NameOf(JsonElement element, string property) => $"{Json.Text(element, "family")} {Json.Text(element, "table")} {Json.Text(element, property)}";

    // A chain at a hook, and what its policy does with what no rule speaks of.
    private sealed record Hook(string Chain, string Family, string Name, bool Accepts);
}
