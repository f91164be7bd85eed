using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the firewall rules that a product's setup makes.</summary>
internal static class FirewallRuleReader
{
    public const string Example = "{ \"id\": \"um-service\", \"table\": \"um-firewall-rules\", \"row\": 3, ... }";

    private static readonly ObjectShape Shape = new(
        $"firewall rule",
        new PropertyShape("id", "\"um-service\"", IsRequired: true),
        new PropertyShape("table", "\"um-firewall-rules\""),
        new PropertyShape("row", "3"),
        new PropertyShape("role", "\"mailbox-server\""),
        new PropertyShape("service", "\"um-service\""),
        new PropertyShape("name", "\"MSExchangeUM (TCP-In)\"", IsRequired: true),
        new PropertyShape("transport", "[\"tcp\"]", IsRequired: true),
        new PropertyShape("ports", "\"5062,5063\"", IsRequired: true),
        new PropertyShape("direction", "\"inbound\"", IsRequired: true),
        new PropertyShape("program", "\"umservice.exe\""),
        new PropertyShape("note", "{ \"en\": \"Any program.\" }"));

    /// <summary>Table and id as they are written.</summary>
    public static string? PeekRowId(JsonValue row) =>
        row.PeekText("id") is { } id ? $"{row.PeekText("table") ?? "firewall-rules"}/{id}" : null;

    public static void Read(Section section, SpecScope scope, IList<FirewallRule> rules)
    {
        foreach (JsonValue json in section.ReadableRows)
        {
            SpecObject row = new(json, Shape, scope.Errors);
            string? id = row.ReadId("id");
            string? name = row.ReadText("name");
            Transports transport = row.ReadTransports("transport");
            PortScope ports = row.ReadPortsOrAny("ports");
            PortDirection direction = row.ReadWord("direction", Vocabularies.Direction, PortDirection.Inbound);
            SourceReference? source = scope.ReadSource(row);
            PortRole? role = scope.ReadRole(row, "role");
            PortService? service = scope.ReadService(row, "service");
            string? program = row.ReadText("program");
            LocalizedText? note = row.ReadLocalized("note");
            if (id is null || name is null || PeekRowId(json) is not { } rowId || !scope.Rows.IsFirst(row, rowId) || !row.IsWhole)
            {
                continue;
            }

            rules.Add(new FirewallRule(
                scope.FullId(rowId), name, transport, ports, direction, source, role, service, program, note, scope.RemarksAbout(rowId)));
        }
    }
}
