using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace UcPorts.Cli.Importing;

/// <summary>Reads one row of a table into rules.</summary>
/// <param name="draft">The spec file in the making.</param>
/// <param name="tableId">The table's id.</param>
/// <param name="number">The row's number, from 1.</param>
/// <param name="row">The row.</param>
/// <param name="headings">The table's headings.</param>
/// <param name="kinds">What each column holds.</param>
internal sealed partial class TableRowReader(SpecDraft draft, string tableId, int number, PageRow row, IReadOnlyList<string> headings, ColumnKind[] kinds)
{
    private const int FewestDevices = 3;

    /// <summary>Reads the row of a table of port rules.</summary>
    /// <param name="title">The table's title, for the role where there is no column for it.</param>
    /// <param name="roleOf">Gives a role's id.</param>
    /// <param name="serviceOf">Gives a service's id.</param>
    /// <param name="ruleIds">The ids taken by role.</param>
    public void ReadRules(string title, Func<string, IReadOnlyList<string>, string> roleOf, Func<string, string> serviceOf, Dictionary<string, HashSet<string>> ruleIds)
    {
        string protocolCell = Cell(ColumnKind.Protocol);
        string roleCell = Cell(ColumnKind.Role);
        string serviceCell = Cell(ColumnKind.Service);
        if (Owner().Match(protocolCell) is { Success: true } owner)
        {
            // "SIP (Mailbox server - worker process)" has all three in one cell.
            protocolCell = owner.Groups["protocol"].Value;
            roleCell = roleCell.Length > 0 ? roleCell : owner.Groups["role"].Value;
            serviceCell = serviceCell.Length > 0 ? serviceCell : owner.Groups["service"].Value;
        }

        List<string> blank = [];
        List<string> notApplicable = [];
        string service = Sort("service", ColumnKind.Service, serviceCell, blank, notApplicable);
        string note = Sort("notes", ColumnKind.Notes, Cell(ColumnKind.Notes), blank, notApplicable);
        string protocol = Sort("protocol", ColumnKind.Protocol, protocolCell, blank, notApplicable);
        IReadOnlyList<ProtocolWords> named = ProtocolWords.InCell(protocol);
        if (protocol.Length > 0 && named.Count == 0)
        {
            Report(ColumnKind.Protocol, protocol, "names no protocol that is known");
        }

        List<PortMention> mentions = Mentions();
        if (mentions.Count == 0)
        {
            return;
        }

        (string role, IReadOnlyList<string> devices) = RoleIn(roleCell.Length > 0 ? roleCell : title.Length > 0 ? title : "Server");
        string roleId = roleOf(role, devices);
        string? serviceId = service.Length == 0 ? null : serviceOf(service.Replace('\n', ' '));
        HashSet<string> taken = ruleIds.TryGetValue(roleId, out HashSet<string>? ids) ? ids : ruleIds[roleId] = [];
        string changed = Cell(ColumnKind.ChangedBy);
        string all = note + " " + Cell(ColumnKind.Ports);
        DraftRule common = new()
        {
            Id = "",
            TableId = tableId,
            Row = number,
            RoleId = roleId,
            ServiceId = serviceId,
            Ports = PortSet.Empty,
            Protocols = ProtocolWords.None,
            Direction = Outgoing().IsMatch(note) && !Incoming().IsMatch(note) ? PortDirection.Outbound : PortDirection.Inbound,
            Requirement = Optional().IsMatch(all) ? Requirement.Optional : Requirement.Required,
            ChangeCmdlet = Cmdlet().Match(changed) is { Success: true } cmdlet ? cmdlet.Value : null,
            IsUnchangeable = Unchangeable().IsMatch(changed),
            BlankCells = blank,
            NotApplicableCells = notApplicable,
            Note = note.Length == 0 ? null : note.Replace('\n', ' '),
        };
        foreach (DraftRule rule in RulesOf(common, mentions, named.Count == 0 ? [ProtocolWords.None] : named))
        {
            string id = $"{serviceId ?? rule.Protocols.Protocol ?? "port"}-{rule.Ports.First}";
            draft.Rules.Add(rule with { Id = Slug.Unique(id, taken) });
        }
    }

    /// <summary>Reads the row of a table of IPsec exceptions.</summary>
    /// <param name="ruleIds">The ids taken.</param>
    public void ReadException(Dictionary<string, HashSet<string>> ruleIds)
    {
        string name = Cell(ColumnKind.RuleName).Replace('\n', ' ');
        string protocol = Cell(ColumnKind.Protocol);
        Transports transport = ProtocolWords.Of(protocol).Transport;
        string? sourcePorts = ScopeOf(ColumnKind.SourcePorts);
        string? destinationPorts = ScopeOf(ColumnKind.DestinationPorts);
        if (transport == Transports.None && protocol.Length > 0 && !Sentinels.IsAny(protocol))
        {
            Report(ColumnKind.Protocol, protocol, "names neither TCP nor UDP");
        }

        if (sourcePorts is null || destinationPorts is null)
        {
            return;
        }

        HashSet<string> taken = ruleIds.TryGetValue(tableId, out HashSet<string>? ids) ? ids : ruleIds[tableId] = [];
        PortDirection? direction = InboundName().IsMatch(name) ? PortDirection.Inbound : OutboundName().IsMatch(name) ? PortDirection.Outbound : null;
        draft.Exceptions.Add(new DraftException(
            Slug.Unique(Slug.Of(name, "exception"), taken),
            tableId,
            number,
            name.Length == 0 ? "Exception" : name,
            Address(ColumnKind.Source),
            Address(ColumnKind.Destination),
            transport,
            sourcePorts,
            destinationPorts,
            direction));
    }

    // Ports of one row that are alike in all but number are one rule; a pair has its own sides.
    private static IEnumerable<DraftRule> RulesOf(DraftRule common, List<PortMention> mentions, IReadOnlyList<ProtocolWords> named)
    {
        var groups =
            from mention in mentions
            from words in named
            group mention by (mention.IsPair, mention.IsRange, Words: mention.Protocols.Or(words));
        foreach (var group in groups)
        {
            PortSet ports = group.Aggregate(PortSet.Empty, (all, mention) => all | mention.Ports);
            bool isDhcp = group.Key.IsPair && group.Key.Words.Protocol == "dhcp";
            if (!isDhcp)
            {
                yield return common with { Ports = ports, Protocols = group.Key.Words, IsPool = group.Key.IsRange };
                continue;
            }

            // DHCP's lower port is the server's; whoever asks calls it there and is answered at the other.
            yield return common with { Ports = ports.First, Protocols = group.Key.Words, Side = PortPairSide.Server, Direction = PortDirection.Outbound };
            yield return common with { Ports = ports.Last, Protocols = group.Key.Words, Side = PortPairSide.Client, Direction = PortDirection.Inbound };
        }
    }

    private List<PortMention> Mentions()
    {
        List<PortMention> mentions = [];
        foreach ((ColumnKind kind, Transports transport) in new[] { (ColumnKind.Ports, Transports.None), (ColumnKind.TcpPorts, Transports.Tcp), (ColumnKind.UdpPorts, Transports.Udp) })
        {
            string cell = Cell(kind);
            IReadOnlyList<PortMention> found = PortMentions.In(cell);
            if (found.Count == 0 && Array.IndexOf(kinds, kind) >= 0 && !(kind != ColumnKind.Ports && (cell.Length == 0 || Sentinels.IsNotApplicable(cell))))
            {
                Report(kind, cell, cell.Length == 0 ? "is blank" : "names no port");
            }

            // The column's own transport is the one where a cell speaks of security only.
            mentions.AddRange(found.Select(mention => transport == Transports.None
                ? mention
                : mention with { Protocols = mention.Protocols with { Transport = transport } }));
        }

        return [.. mentions.DistinctBy(mention => (mention.Ports, mention.Protocols))];
    }

    private string Cell(ColumnKind kind)
    {
        int column = Array.IndexOf(kinds, kind);
        return column >= 0 && column < row.Cells.Count ? row.Cells[column] : "";
    }

    private string Sort(string name, ColumnKind kind, string cell, List<string> blank, List<string> notApplicable)
    {
        if (Sentinels.IsNotApplicable(cell))
        {
            notApplicable.Add(name);
            return "";
        }

        if (cell.Length == 0 && Array.IndexOf(kinds, kind) >= 0)
        {
            blank.Add(name);
        }

        return cell;
    }

    private string Address(ColumnKind kind) => Cell(kind) is { Length: > 0 } cell ? cell.Replace('\n', ' ') : "Any";

    private string? ScopeOf(ColumnKind kind)
    {
        string cell = Cell(kind);
        if (cell.Length == 0 || Sentinels.IsAny(cell))
        {
            return "any";
        }

        if (Sentinels.IsMediaRange(cell))
        {
            return "specified-media-port-range";
        }

        PortSet ports = PortMentions.In(cell).Aggregate(PortSet.Empty, (all, mention) => all | mention.Ports);
        if (ports.IsEmpty)
        {
            Report(kind, cell, "names no port");
            return null;
        }

        return ports.ToString();
    }

    // Several devices in one cell; a name that is only broken in two is one.
    private static (string Name, IReadOnlyList<string> Devices) RoleIn(string cell)
    {
        string[] lines = cell.Split('\n');
        return lines.Length >= FewestDevices
            ? ($"{lines[0]} and {lines.Length - 1} more", lines)
            : (cell.Replace('\n', ' '), []);
    }

    private void Report(ColumnKind kind, string cell, string message)
    {
        string heading = Array.IndexOf(kinds, kind) is >= 0 and int column ? headings[column] : kind.ToString();
        draft.Unread.Add(new UnreadCell(row.Line, tableId, number, heading.Replace('\n', ' '), cell.Length == 0 ? message : $"'{cell.Replace('\n', ' ')}' {message}"));
    }

    [GeneratedRegex(@"^(?<protocol>[A-Z/]{2,12}) \((?<role>[^()]+?)\s*(?: [-–;] |; )(?<service>[^()]+)\)$")]
    private static partial Regex Owner();

    [GeneratedRegex(@"\boutgoing\b|\boutbound\b|\bsalientes?\b|\bde salida\b", RegexOptions.IgnoreCase)]
    private static partial Regex Outgoing();

    [GeneratedRegex(@"\bincoming\b|\binbound\b|\bentrantes?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Incoming();

    [GeneratedRegex(@"\boptional(ly)?\b|\bopcional(mente)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Optional();

    [GeneratedRegex(@"\b(Set|New|Enable|Disable)-[A-Z]\w+")]
    private static partial Regex Cmdlet();

    [GeneratedRegex(@"can't be changed|cannot be changed|no se pueden cambiar", RegexOptions.IgnoreCase)]
    private static partial Regex Unchangeable();

    [GeneratedRegex(@"\binbound\b|\bentrantes?\b", RegexOptions.IgnoreCase)]
    private static partial Regex InboundName();

    [GeneratedRegex(@"\boutbound\b|\bsalientes?\b|\bsalida\b", RegexOptions.IgnoreCase)]
    private static partial Regex OutboundName();
}
