using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Exporting;

/// <summary>Where peers live: what the user gave as <c>PEERROLE=CIDR</c>, or <c>CIDR</c> for every other peer.</summary>
internal sealed class PeerAddresses
{
    private readonly Dictionary<string, List<IPNetwork>> _byRole = [];
    private readonly List<IPNetwork> _others = [];

    private PeerAddresses()
    {
    }

    /// <summary>Whether nothing was given, so that rules are for any address.</summary>
    public bool IsEmpty => _byRole.Count == 0 && _others.Count == 0;

    /// <summary>The roles that were given addresses.</summary>
    public IReadOnlyCollection<string> Roles => _byRole.Keys;

    /// <summary>Reads what the user typed.</summary>
    /// <param name="texts">Texts such as <c>mediation-server=10.1.0.0/24,10.2.0.0/24</c> or <c>10.0.0.0/8</c>.</param>
    /// <param name="catalog">The catalogue that knows the roles.</param>
    /// <exception cref="UsageException">A role is not known or an address is none.</exception>
    public static PeerAddresses Parse(IEnumerable<string> texts, PortCatalog catalog)
    {
        PeerAddresses addresses = new();
        NameIndex names = RoleNames.Of(catalog);
        foreach (string text in texts)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            IEnumerable<IPNetwork> networks = text[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries).Select(ParseNetwork);
            if (equals < 0)
            {
                addresses._others.AddRange(networks);
                continue;
            }

            List<IPNetwork> parsed = [.. networks];
            foreach (string role in names.Find(text[..equals]))
            {
                if (!addresses._byRole.TryAdd(role, parsed))
                {
                    addresses._byRole[role] = [.. addresses._byRole[role], .. parsed];
                }
            }
        }

        return addresses;
    }

    /// <summary>The addresses of a rule's peers.</summary>
    /// <param name="peers">The peers as the document names them.</param>
    /// <returns>Sorted, each once; empty where a peer may be anywhere.</returns>
    public IReadOnlyList<IPNetwork> Of(EquatableArray<PortRole> peers)
    {
        bool allKnown = !peers.IsEmpty && peers.All(peer => _byRole.ContainsKey(peer.Id));
        if (!allKnown && _others.Count == 0)
        {
            return [];
        }

        IEnumerable<IPNetwork> known = peers.SelectMany(peer => _byRole.GetValueOrDefault(peer.Id) ?? []);
        return
        [
            .. (allKnown ? known : known.Concat(_others)).Distinct()
                .OrderBy(network => network.BaseAddress.AddressFamily)
                .ThenBy(network => Convert.ToHexString(network.BaseAddress.GetAddressBytes()), StringComparer.Ordinal)
                .ThenBy(network => network.PrefixLength),
        ];
    }

    private static IPNetwork ParseNetwork(string text)
    {
        // Bits behind the prefix are a slip: the network that was meant may be a smaller one.
        if (IPNetwork.TryParse(text, out IPNetwork network) && IPAddress.TryParse(text.Split('/')[0], out IPAddress? first) && first.Equals(network.BaseAddress))
        {
            return network;
        }

        return IPAddress.TryParse(text, out IPAddress? address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new UsageException($"'{text}' is no range of addresses. Write CIDR whose last bits are 0, for example 10.1.0.0/24, or PEERROLE=10.1.0.0/24.");
    }
}
