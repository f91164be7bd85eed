using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads what <c>nft -j list ruleset</c> prints.</summary>
internal static class NftablesReader
{
    /// <summary>Reads the chains at the hooks <c>input</c> and <c>output</c>.</summary>
    /// <param name="root">The document.</param>
    public static Seen Read(JsonElement root)
    {
        PacketFilter filter = new();
        List<string> notes = [];
        List<(string Chain, string Hook, bool Accepts)> hooks = [];
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
                hooks.Add((NameOf(chain, "name"), hook, Json.Text(chain, "policy") != "drop"));
            }
            else if (Json.Property(entry, "rule") is { ValueKind: JsonValueKind.Object } rule)
            {
                string name = NameOf(rule, "chain");
                filter.Chain(name).AddRange(new NftablesRule(rule, sets, notes).Read());
            }
        }

        List<SeenOpening> openings = [];

        // A packet passes where every chain at its hook lets it pass; what one drops is dropped.
        openings.AddRange(InAll(filter, [.. hooks.Where(hook => hook.Hook == "input")], PortDirection.Inbound));
        openings.AddRange(hooks.Where(hook => hook.Hook == "output").SelectMany(hook => filter.Openings(hook.Chain, acceptsRest: false, PortDirection.Outbound)));
        return new Seen("nft ruleset", IsFirewall: true, openings)
        {
            LimitsOutbound = hooks.Exists(hook => hook.Hook == "output" && !hook.Accepts),
            Notes = notes,
        };
    }

    private static IEnumerable<SeenOpening> InAll(PacketFilter filter, List<(string Chain, string Hook, bool Accepts)> hooks, PortDirection direction)
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
}
