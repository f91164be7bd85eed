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

    // A second neighbour is worth a reader's time only where it is close.
    private const int CloseBy = 100;

    // A pool over most of the port numbers, such as 1024-65535, says nothing about one of them.
    private const int WidestTellingPool = 16384;

    private static readonly PortSet SystemChosen = new(new Port(0));

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

        PortSet undocumented = opened - SystemChosen - requirements.DocumentedPorts(opening.Transport);
        Finding? finding = undocumented.IsEmpty
            ? JudgeDocumented(requirements, opening, opened - SystemChosen)
            : JudgeUndocumented(requirements, opening, undocumented);
        return finding ?? (opened == SystemChosen ? new Finding(Verdict.SystemChosenPort, opening, opened) : null);
    }

    private static Finding JudgeUndocumented(Requirements requirements, Opening opening, PortSet undocumented)
    {
        PortSet farEnd = undocumented & requirements.FarEndPorts(opening.Transport);
        PortSet otherTransport = (undocumented & requirements.DocumentedForEither(opening)) - farEnd;
        PortSet undeclared = (undocumented & requirements.UndeclaredPorts(opening.Transport)) - farEnd - otherTransport;
        PortSet nowhere = undocumented - farEnd - otherTransport - undeclared;

        // A range is named whole, so that one edit mends it; of alternatives, the worst are named.
        if (opening.IsRange && undocumented != otherTransport && undocumented != undeclared)
        {
            return Outside(Verdict.RangeNotCovered, requirements, opening, undocumented);
        }

        if (!nowhere.IsEmpty)
        {
            return Outside(Verdict.Undocumented, requirements, opening, nowhere);
        }

        if (!farEnd.IsEmpty)
        {
            return Documented(Verdict.FarEndPort, requirements.FarEndRules, opening, farEnd);
        }

        return otherTransport.IsEmpty
            ? Documented(Verdict.UndeclaredRole, requirements.UndeclaredRules, opening, undeclared)
            : Documented(Verdict.WrongTransport, requirements.RulesInForce, opening, otherTransport, opening.Transport);
    }

    private static Finding? JudgeDocumented(Requirements requirements, Opening opening, PortSet documented)
    {
        PortSet secured = documented & requirements.SecuredOnlyPorts(opening.Transport);
        if (opening.Security == SecurityModes.Clear && !secured.IsEmpty)
        {
            return Documented(Verdict.OpenedInClear, requirements.RulesInForce, opening, secured);
        }

        if (!opening.IsMedia || requirements.OwnFixedPorts(opening.Transport).Contains(documented))
        {
            return null;
        }

        if (opening.IsRange)
        {
            PortRule? pool = TooLargeMinimum(requirements, opening, documented);
            return pool is null ? null : new Finding(Verdict.MediaRangeTooSmall, opening, documented) { Documented = new EquatableArray<PortRule>([pool]) };
        }

        return documented.Count == 1 && (documented.First.Number & 1) == 1
            ? new Finding(Verdict.OddRtpPort, opening, documented)
            : null;
    }

    private static PortRule? TooLargeMinimum(Requirements requirements, Opening opening, PortSet range)
    {
        foreach (PortRule rule in requirements.RulesInForce)
        {
            if (rule.MinimumPorts > range.Count && rule.MayUse(opening.Transport) && rule.Ports.Contains(range))
            {
                return rule;
            }
        }

        return null;
    }

    private static Finding Outside(Verdict verdict, Requirements requirements, Opening opening, PortSet ports) => new(verdict, opening, ports)
    {
        Documented = TellingPools(requirements, ports, opening.Transport),
        Nearest = NearestTo(requirements, opening, ports),
    };

    // Where roles are declared, the pools of others are not what was meant.
    private static EquatableArray<PortRule> TellingPools(Requirements requirements, PortSet ports, Transports transport)
    {
        List<PortRule> telling = [];
        if (requirements.DeclaredRoles.IsEmpty)
        {
            telling.AddRange(Holding(requirements.PoolsOutOfScope, ports, transport));
            telling.RemoveAll(rule => rule.Ports.Count > WidestTellingPool);
        }

        return new EquatableArray<PortRule>(telling);
    }

    private static Finding Documented(Verdict verdict, EquatableArray<PortRule> rules, Opening opening, PortSet ports, Transports otherThan = Transports.None)
    {
        Transports transport = otherThan == Transports.None ? opening.Transport : Transports.None;
        return new Finding(verdict, opening, ports) { Documented = Holding(rules, ports, transport) };
    }

    private static EquatableArray<PortRule> Holding(EquatableArray<PortRule> rules, PortSet ports, Transports transport)
    {
        List<PortRule> holding = [];
        foreach (PortRule rule in rules)
        {
            if (rule.Ports.Overlaps(ports) && (transport == Transports.None || rule.MayUse(transport)))
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
            bool fits = opening.Transport == Transports.None || (rule.Transport & opening.Transport) != Transports.None;
            if (fits && !byPorts.ContainsKey(rule.Ports))
            {
                byPorts.Add(rule.Ports, (rule, Distance(rule.Ports, ports), order++));
            }
        }

        List<(PortRule Rule, int Distance, int Order)> candidates = [.. byPorts.Values];
        candidates.Sort((left, right) => left.Distance != right.Distance
            ? left.Distance.CompareTo(right.Distance)
            : left.Order.CompareTo(right.Order));
        int shown = Math.Min(NearestShown, candidates.Count);
        while (shown > 1 && candidates[shown - 1].Distance > CloseBy)
        {
            shown--;
        }

        return new EquatableArray<PortRule>(candidates.GetRange(0, shown).ConvertAll(candidate => candidate.Rule));
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
