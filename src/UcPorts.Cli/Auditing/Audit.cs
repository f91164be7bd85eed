using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UcPorts.Cli.Output;
using UcPorts.Judging;

namespace UcPorts.Cli.Auditing;

/// <summary>Holds what was seen against what roles document. Whether an opening is documented is the judge's word.</summary>
internal static class Audit
{
    private static readonly Transports[] Each = [Transports.Tcp, Transports.Udp];
    private static readonly PortSet AnyPort = new PortRange(1, 65535);

    /// <summary>The differences: what is missing first, then what is open and should not be, by port.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="requirements">What the roles document.</param>
    public static List<AuditFinding> Of(Seen seen, Requirements requirements)
    {
        List<AuditFinding> findings = Missing(seen, requirements);
        findings.AddRange(
            from opening in seen.Openings
            where opening.Direction == PortDirection.Inbound
            from transport in Each
            where opening.Transport.HasFlag(transport)
            from range in opening.Ports.Ranges
            let finding = Judge(range, transport, requirements)
            where finding is not null
            group opening by (finding.Kind, finding.Ports, finding.Transport, finding.Message) into alike
            select new AuditFinding(
                alike.Key.Kind,
                alike.Key.Ports,
                alike.Key.Transport,
                PortDirection.Inbound,
                alike.Key.Message,
                [.. alike.Select(opening => opening.Place).Distinct()],
                []));
        findings.AddRange(LetOut(seen, requirements));
        return [.. findings.OrderBy(finding => finding.Kind).ThenBy(finding => finding.Ports.First).ThenBy(finding => finding.Transport)];
    }

    // What a host may call is documented at the other end too, so only what no row has is extra. Where everything may go out
    // over a transport, a rule that lets out a port of its own changes nothing.
    private static IEnumerable<AuditFinding> LetOut(Seen seen, Requirements requirements) =>
        from transport in Each
        where seen.LimitsOutbound && !(AnyPort - Open(seen.Openings, PortDirection.Outbound, transport)).IsEmpty
        let known = PortsOfAnyRow(requirements, transport)
        from opening in seen.Openings
        where opening.Direction == PortDirection.Outbound && opening.Transport.HasFlag(transport)
        from range in opening.Ports.Ranges
        let unknown = (PortSet)range - known
        where !unknown.IsEmpty
        group opening by (Ports: unknown, IsWhole: unknown == (PortSet)range, transport) into alike
        select new AuditFinding(
            alike.Key.IsWhole ? AuditKind.Extra : AuditKind.TooWide,
            alike.Key.Ports,
            alike.Key.transport,
            PortDirection.Outbound,
            $"{Wording.NamesOf(alike.Key.transport)} {(alike.Key.Ports.Count == 1 ? "port" : "ports")} {alike.Key.Ports} may go out, and no row of the port tables has {(alike.Key.Ports.Count == 1 ? "it" : "them")}",
            [.. alike.Select(opening => opening.Place).Distinct()],
            []);

    // The clients' media pool holds nearly every port, so it counts only where a declared role has it.
    private static PortSet PortsOfAnyRow(Requirements requirements, Transports transport) => requirements.Catalog.Rules
        .Where(rule => rule.MayUse(transport) && (rule.Allocation == PortAllocation.Fixed || rule.Role.Kind == RoleKind.Server))
        .Concat(requirements.RulesInForce.Where(rule => rule.MayUse(transport)))
        .Aggregate(PortSet.Empty, (all, rule) => all | rule.Ports);

    private static AuditFinding? Judge(PortRange range, Transports transport, Requirements requirements)
    {
        Opening opening = new(range, transport, isRange: range.Count > 1);
        if (PortJudge.Judge(requirements, opening) is not { } finding)
        {
            return null;
        }

        AuditKind kind = finding.Verdict switch
        {
            Verdict.WrongTransport => AuditKind.WrongTransport,
            Verdict.RangeNotCovered when requirements.DocumentedPorts(transport).Overlaps(range) => AuditKind.TooWide,
            _ => AuditKind.Extra,
        };
        return new AuditFinding(kind, finding.Ports, transport, PortDirection.Inbound, MessageOf(finding, transport, requirements), [], []);
    }

    // The judge tells authors of code to declare a role; who audits a host has declared what it is.
    private static string MessageOf(Finding finding, Transports transport, Requirements requirements)
    {
        if (finding.Verdict != Verdict.UndeclaredRole)
        {
            return FindingText.Message(finding, requirements, CultureInfo.InvariantCulture);
        }

        string first = RuleText.Describe(finding.Documented[0], requirements.Catalog, CultureInfo.InvariantCulture);
        string more = finding.Documented.Count == 1 ? "" : $" and {finding.Documented.Count - 1} more";
        return $"{Wording.NamesOf(transport)} {finding.Ports} is documented for other roles only: {first}{more}";
    }

    private static List<AuditFinding> Missing(Seen seen, Requirements requirements)
    {
        IEnumerable<PortRule> needed = requirements.RulesInForce.Where(rule => IsNeeded(rule, seen));
        if (seen.LimitsOutbound)
        {
            needed = needed.Concat(requirements.FarEndRules.Where(rule => IsNeeded(rule, seen)));
        }

        var missing =
            from rule in needed
            from lack in Lacks(rule, seen)
            group rule by (rule.Direction, lack.Transport, lack.Ports) into alike
            select alike;
        return
        [
            .. missing.Select(alike => new AuditFinding(
                AuditKind.Missing,
                alike.Key.Ports,
                alike.Key.Transport,
                alike.Key.Direction,
                Text(seen, alike.Key.Direction, alike.Key.Transport, alike.Key.Ports, string.Join("; ", alike.Select(rule => RuleText.Describe(rule, requirements.Catalog, CultureInfo.InvariantCulture)).Distinct())),
                [],
                [.. alike])),
        ];

        string Text(Seen source, PortDirection direction, Transports transport, PortSet ports, string rules) =>
            $"{(transport == Transports.None ? "Port" : Wording.NamesOf(transport))} {ports} {(source.IsFirewall ? direction == PortDirection.Inbound ? "is not let in" : "is not let out" : "has no listener")}: {rules}";
    }

    // A pool of media ports is open on a firewall all the time, but listened on during calls only.
    private static bool IsNeeded(PortRule rule, Seen seen) =>
        rule.Requirement == Requirement.Required && (seen.IsFirewall || (rule.Allocation == PortAllocation.Fixed && rule.Direction == PortDirection.Inbound));

    private static (Transports Transport, PortSet Ports)[] Lacks(PortRule rule, Seen seen)
    {
        (Transports Transport, PortSet Ports)[] lacks =
        [
            .. Each.Where(transport => rule.MayUse(transport)).Select(transport => (transport, Ports: rule.Ports - Open(seen.Openings, rule.Direction, transport) - Open(seen.Doubtful, rule.Direction, transport))).Where(lack => !lack.Ports.IsEmpty),
        ];

        // Where the document names no transport, either will do.
        return rule.Transport != Transports.None ? lacks
            : lacks.Length < Each.Length ? []
            : [(Transports.None, lacks[0].Ports & lacks[1].Ports)];
    }

    private static PortSet Open(IReadOnlyList<SeenOpening> openings, PortDirection direction, Transports transport) => openings
        .Where(opening => opening.Direction == direction && opening.Transport.HasFlag(transport))
        .Aggregate(PortSet.Empty, (all, opening) => all | opening.Ports);
}
