using System.Collections.Generic;

namespace UcPorts.Cli.Auditing;

/// <summary>What a rule of a chain does with what it matches.</summary>
internal enum ChainVerdict
{
    /// <summary>It counts or logs: what it matches goes on.</summary>
    None,
    Accept,
    Drop,

    /// <summary>What it matches goes through another chain, and what that does not decide goes on behind the rule.</summary>
    Jump,

    /// <summary>What it matches goes through another chain, and what that does not decide leaves this one.</summary>
    Goto,

    /// <summary>What it matches leaves the chain.</summary>
    Return,
}

/// <summary>A rule of a chain.</summary>
/// <param name="Matches">The ports it speaks of.</param>
/// <param name="Verdict">What it does.</param>
/// <param name="Place">What it is called.</param>
internal sealed record ChainRule(Traffic Matches, ChainVerdict Verdict, string Place)
{
    /// <summary>The chain that a jump goes to.</summary>
    public string Target { get; init; } = "";

    /// <summary>Whether it matches only a part of the traffic to its ports, such as that of some addresses.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it has conditions that are not understood, on ports among others.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether what goes on behind it is what came: it counts, or drops a part of the traffic to its ports, such as that of an address.</summary>
    public bool DecidesNothing => Verdict == ChainVerdict.None || (Verdict == ChainVerdict.Drop && (IsPartial || IsUnknown));

    /// <summary>Whether it lets nothing new in: the loopback interface, connections that exist, ICMP.</summary>
    public bool OpensNothing { get; init; }
}

/// <summary>Chains of nftables or iptables, walked as a packet would.</summary>
/// <param name="path">The file, for a message.</param>
internal sealed class PacketFilter(string path)
{
    // More than any kernel lets chains call each other.
    private const int DeepestJump = 64;

    // A ruleset whose chains call each other from many places is walked so far at most.
    private const int MostSteps = 200_000;

    private readonly Dictionary<string, List<ChainRule>> _chains = [];
    private readonly List<SeenOpening> _doubtful = [];
    private int _steps;

    /// <summary>What rules that are not understood may let pass, of the chains whose openings were asked for.</summary>
    public IReadOnlyList<SeenOpening> Doubtful => _doubtful;

    /// <summary>The rules of a chain, which is made where there is none.</summary>
    /// <param name="name">The chain.</param>
    public List<ChainRule> Chain(string name)
    {
        if (!_chains.TryGetValue(name, out List<ChainRule>? rules))
        {
            _chains.Add(name, rules = []);
        }

        return rules;
    }

    /// <summary>What a chain lets pass.</summary>
    /// <param name="chain">The chain at a hook.</param>
    /// <param name="acceptsRest">Whether its policy lets pass what no rule speaks of.</param>
    /// <param name="direction">The hook's direction.</param>
    /// <exception cref="UsageException">The chains call each other in circles, or so often that they cannot be walked.</exception>
    public List<SeenOpening> Openings(string chain, bool acceptsRest, PortDirection direction)
    {
        List<SeenOpening> openings = [];
        Traffic rest = Walk(chain, Traffic.All, direction, openings, 0);
        if (acceptsRest && direction == PortDirection.Inbound)
        {
            Add(rest, direction, $"policy of {chain}", openings);
        }

        return openings;
    }

    // Gives what no rule has decided about: what reaches the end of the chain and what leaves it before.
    private Traffic Walk(string chain, Traffic packets, PortDirection direction, List<SeenOpening> openings, int depth)
    {
        if (!_chains.TryGetValue(chain, out List<ChainRule>? rules))
        {
            return packets;
        }

        if (depth > DeepestJump)
        {
            throw new UsageException($"'{path}' has chains that call each other more than {DeepestJump} deep, such as '{chain}': no kernel takes that.");
        }

        Traffic undecided = packets;
        Traffic left = default;
        foreach (ChainRule rule in rules)
        {
            Traffic matched = undecided.And(rule.Matches);
            if (rule.OpensNothing || rule.DecidesNothing || matched.IsEmpty)
            {
                continue;
            }

            if (++_steps > MostSteps)
            {
                throw new UsageException($"'{path}' takes more than {MostSteps} steps to walk, because chains such as '{chain}' are called from many places: give 'audit' the ruleset without what is not about this host's own ports, or audit its listeners.");
            }

            Traffic goesOn = default;
            switch (rule.Verdict)
            {
                case ChainVerdict.Accept:
                    Add(matched, direction, rule.Place, rule.IsUnknown ? _doubtful : openings);
                    break;
                case ChainVerdict.Jump:
                    goesOn = Walk(rule.Target, matched, direction, rule.IsUnknown ? _doubtful : openings, depth + 1);
                    break;
                case ChainVerdict.Goto:
                    left = left.Or(Walk(rule.Target, matched, direction, rule.IsUnknown ? _doubtful : openings, depth + 1));
                    break;
                case ChainVerdict.Return:
                    left = left.Or(matched);
                    break;
            }

            undecided = rule.IsPartial || rule.IsUnknown ? undecided : undecided.Without(matched).Or(goesOn);
        }

        return undecided.Or(left);
    }

    private static void Add(Traffic traffic, PortDirection direction, string place, List<SeenOpening> openings)
    {
        if (traffic.Tcp == traffic.Udp && !traffic.Tcp.IsEmpty)
        {
            openings.Add(new SeenOpening(Transports.Tcp | Transports.Udp, traffic.Tcp, direction, place));
            return;
        }

        if (!traffic.Tcp.IsEmpty)
        {
            openings.Add(new SeenOpening(Transports.Tcp, traffic.Tcp, direction, place));
        }

        if (!traffic.Udp.IsEmpty)
        {
            openings.Add(new SeenOpening(Transports.Udp, traffic.Udp, direction, place));
        }
    }
}
