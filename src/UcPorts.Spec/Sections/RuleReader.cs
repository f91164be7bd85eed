using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the port rules.</summary>
internal static class RuleReader
{
    public const string Example = "{ \"id\": \"sip-tls\", \"table\": \"server-ports\", \"row\": 3, ... }";

    private static readonly ObjectShape Shape = new(
        $"rule",
        new PropertyShape("id", "\"sip-tls\"", IsRequired: true),
        new PropertyShape("table", "\"server-ports\""),
        new PropertyShape("row", "3"),
        new PropertyShape("role", "\"front-end-server\"", IsRequired: true),
        new PropertyShape("service", "\"front-end-service\""),
        new PropertyShape("ports", "\"5060-5061,5070\"", IsRequired: true),
        new PropertyShape("transport", "[\"tcp\"]", IsRequired: true),
        new PropertyShape("security", "[\"tls\"]", IsRequired: true),
        new PropertyShape("protocol", "\"sip\""),
        new PropertyShape("direction", "\"inbound\"", IsRequired: true),
        new PropertyShape("peer", "[\"clients\"]"),
        new PropertyShape("side", "\"server\""),
        new PropertyShape("requirement", "\"required\"", IsRequired: true),
        new PropertyShape("condition", "{ \"kind\": \"collocation\", \"text\": \"With a Mediation Server.\" }"),
        new PropertyShape("allocation", "\"fixed\"", IsRequired: true),
        new PropertyShape("minimumPorts", "1000"),
        new PropertyShape("changedBy", "{ \"how\": \"none\" }"),
        new PropertyShape("listener", "\"exclusive\""),
        new PropertyShape("duplicateOf", "\"all-servers/sql-browser\""),
        new PropertyShape("blankCells", "[\"service\"]"),
        new PropertyShape("notApplicableCells", "[\"service\"]"),
        new PropertyShape("reason", "\"Our metrics endpoint.\""),
        new PropertyShape("note", "{ \"en\": \"SIP over TLS.\" }"));

    /// <summary>Role and id as they are written, which tell rules apart even where they are broken.</summary>
    public static string? PeekRowId(JsonValue row, SpecScope scope) =>
        row.PeekText("id") is { } id && row.PeekText("role") is { } role ? $"{scope.LocalId(role)}/{id}" : null;

    public static void Read(Section section, SpecScope scope, IList<PortRule> rules)
    {
        Dictionary<string, IdentifierScope> membersOfRoles = [];
        foreach (JsonValue json in section.ReadableRows)
        {
            SpecObject row = new(json, Shape, scope.Errors);
            PortRuleBuilder rule = ReadValues(row, scope);
            if (PeekRowId(json, scope) is not { } rowId || !scope.Rows.IsFirst(row, rowId) || !row.IsWhole || rule.Role is null || rule.Id is null)
            {
                continue;
            }

            if (!membersOfRoles.TryGetValue(rule.Role.Id, out IdentifierScope? members))
            {
                members = MembersOf(rule.Role.Id, scope.Extended);
                membersOfRoles.Add(rule.Role.Id, members);
            }

            if (members.TryTake(row, rule.Id, MemberNames.OfRule(rule.Id, rule.Ports)))
            {
                rule.Id = scope.FullId(rowId);
                rule.Remarks = scope.RemarksAbout(rowId);
                rules.Add(rule.Build());
            }
        }
    }

    private static IdentifierScope MembersOf(string roleId, PortCatalog? extended)
    {
        IdentifierScope members = IdentifierScope.OfRole();
        foreach (PortRule inherited in extended?.OfRole(roleId) ?? default)
        {
            string id = inherited.Id.Substring(roleId.Length + 1);
            members.Reserve(inherited.ProductId, id, MemberNames.OfRule(id, inherited.Ports));
        }

        return members;
    }

    private static PortRuleBuilder ReadValues(SpecObject row, SpecScope scope)
    {
        PortRuleBuilder rule = new()
        {
            Id = row.ReadId("id"),
            Role = ReadRole(row, scope),
            Service = scope.ReadService(row, "service"),
            Ports = row.ReadPorts("ports"),
            Transport = row.ReadTransports("transport"),
            Security = row.ReadSecurity("security"),
            Protocol = row.ReadId("protocol"),
            Direction = row.ReadWord("direction", Vocabularies.Direction, PortDirection.Inbound),
            Peers = ReadPeers(row, scope),
            Side = row.ReadWord("side", Vocabularies.Side, PortPairSide.None),
            Listener = ReadListener(row),
            ChangedBy = PortChangeReader.Read(row),
            DuplicateOf = ReadDuplicateOf(row, scope),
            BlankCells = row.ReadWords("blankCells", Vocabularies.Column),
            NotApplicableCells = row.ReadWords("notApplicableCells", Vocabularies.Column),
            Reason = row.ReadLocalized("reason")?.English,
            Note = row.ReadLocalized("note"),
            Source = ReadSource(row, scope),
        };
        RequirementReader.Read(row, rule);
        AllocationReader.Read(row, rule);
        return rule;
    }

    private static PortRole? ReadRole(SpecObject row, SpecScope scope)
    {
        PortRole? role = scope.ReadRole(row, "role");
        if (role?.Kind == RoleKind.Peer && row.Find("role") is { } value)
        {
            row.Refuse(SpecError.OutsideDomain, value, $"The role {SpecErrors.Quote(value.Text)} is of kind 'peer', a far end that rules only name: give it another kind, or the rule another role.");
        }

        return role;
    }

    private static ListenerSharing ReadListener(SpecObject row)
    {
        if (row.Json.PeekText("direction") == "outbound" && row.Find("listener") is { } value)
        {
            row.Refuse(SpecError.OutsideDomain, value, $"An outbound rule has no listener, because its port is the far end's: remove 'listener'.");
        }

        return row.ReadWord("listener", Vocabularies.Listener, ListenerSharing.Unstated);
    }

    private static List<PortRole> ReadPeers(SpecObject row, SpecScope scope)
    {
        List<PortRole> peers = [];
        HashSet<string> seen = [];
        foreach (JsonValue item in row.FindItems("peer", JsonKind.String, "\"clients\"") ?? [])
        {
            if (scope.Roles.Resolve(row, item, scope.LocalId(item.Text)) is not { } peer)
            {
                continue;
            }

            if (!seen.Add(peer.Id))
            {
                row.RefuseRepeated("peer", item);
                continue;
            }

            peers.Add(peer);
        }

        return peers;
    }

    private static string? ReadDuplicateOf(SpecObject row, SpecScope scope)
    {
        if (row.Find("duplicateOf", JsonKind.String) is not { } value)
        {
            return null;
        }

        string id = scope.LocalRowId(value.Text);
        if (id == PeekRowId(row.Json, scope))
        {
            row.Refuse(SpecError.DuplicateOrUnknownId, value, $"'duplicateOf' names the rule itself: name the rule that it repeats.");
        }
        else if (!scope.Rows.Knows(scope.Errors, value, id))
        {
            row.Spoil();
        }

        return scope.FullId(id);
    }

    private static SourceReference? ReadSource(SpecObject row, SpecScope scope)
    {
        if (scope.IsExtension && row.HasFamiliarProperties && !row.Has("reason"))
        {
            row.RefuseMissing($"A rule that is added to a built-in product needs the 'reason' why this project opens the ports.");
        }
        else if (scope.HasTables && row.HasFamiliarProperties && !row.Has("table") && !row.Has("row") && !row.Has("reason"))
        {
            row.RefuseMissing($"The rule names no row of a document: add 'table' and 'row', or the 'reason' why it is documented without one.");
        }

        return scope.ReadSource(row);
    }
}
