using System;
using System.Collections.Generic;

namespace UcPorts.Judging;

/// <summary>
/// Says whether an opening is documented. This is the one place where that is decided: analyzers, the configuration check
/// and the audit only find openings and report findings.
/// </summary>
public static class PortJudge
{
    private const int NearestShown = 2;

    /// <summary>Judges an opening. What is not known is never held against it.</summary>
    /// <param name="requirements">What the project may open.</param>
    /// <param name="opening">The opening.</param>
    /// <returns>The most specific finding, or <see langword="null"/> where there is nothing to say.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Finding? Judge(Requirements requirements, Opening opening)
    {
        Throw.IfNull(requirements, nameof(requirements));
        Throw.IfNull(opening, nameof(opening));
        if (opening.Ports is not { } opened || opening.Direction != PortDirection.Inbound)
        {
            return null;
        }

        // Port 0 asks the system for any port; no document can name it.
        PortSet undocumented = opened - new PortSet(new Port(0)) - requirements.DocumentedPorts(opening.Transport);
        if (undocumented.IsEmpty)
        {
            return null;
        }

        PortSet forOtherTransport = undocumented & requirements.DocumentedPorts(Transports.None);
        PortSet nowhere = undocumented - forOtherTransport;
        if (nowhere.IsEmpty)
        {
            return new Finding(Verdict.WrongTransport, opening, undocumented)
            {
                Documented = RulesHolding(requirements.RulesInForce, undocumented),
            };
        }

        // A range is named whole, so that one edit mends it; of alternatives, only those that nothing documents.
        return opening.IsRange
            ? Outside(Verdict.RangeNotCovered, requirements, opening, undocumented)
            : Outside(Verdict.Undocumented, requirements, opening, nowhere);
    }

    private static Finding Outside(Verdict verdict, Requirements requirements, Opening opening, PortSet ports) => new(verdict, opening, ports)
    {
        Documented = RulesHolding(requirements.RulesOutOfScope(opening.Transport), ports),
        Nearest = NearestTo(requirements, opening, ports),
    };

    private static EquatableArray<PortRule> RulesHolding(EquatableArray<PortRule> rules, PortSet ports)
    {
        List<PortRule> holding = [];
        foreach (PortRule rule in rules)
        {
            if (rule.Ports.Overlaps(ports))
            {
                holding.Add(rule);
            }
        }

        return new EquatableArray<PortRule>(holding);
    }

    private static EquatableArray<PortRule> NearestTo(Requirements requirements, Opening opening, PortSet ports)
    {
        // One rule a port: two rows that document 443 are one neighbour to a reader.
        Dictionary<PortSet, (PortRule Rule, int Distance, int Order)> byPorts = [];
        int order = 0;
        foreach (PortRule rule in requirements.RulesInForce)
        {
            bool fits = opening.Transport == Transports.None || rule.MayUse(opening.Transport);
            if (fits && !byPorts.ContainsKey(rule.Ports))
            {
                byPorts.Add(rule.Ports, (rule, Distance(rule.Ports, ports), order++));
            }
        }

        List<(PortRule Rule, int Distance, int Order)> candidates = [.. byPorts.Values];
        candidates.Sort((left, right) => left.Distance != right.Distance
            ? left.Distance.CompareTo(right.Distance)
            : left.Order.CompareTo(right.Order));
        return new EquatableArray<PortRule>(candidates
            .GetRange(0, Math.Min(NearestShown, candidates.Count))
            .ConvertAll(candidate => candidate.Rule));
    }

    private static int Distance(PortSet left, PortSet right)
    {
        int smallest = int.MaxValue;
        foreach (PortRange a in left.Ranges)
        {
            foreach (PortRange b in right.Ranges)
            {
                int gap = Math.Max(0, Math.Max(a.First.Number - b.Last.Number, b.First.Number - a.Last.Number));
                smallest = Math.Min(smallest, gap);
            }
        }

        return smallest;
    }
}
