using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the recommended exceptions from IPsec.</summary>
internal static class IPsecExceptionReader
{
    public const string Example = "{ \"id\": \"mediation-server-inbound\", \"table\": \"ipsec-exceptions\", \"row\": 5, ... }";

    private static readonly ObjectShape Shape = new(
        $"IPsec exception",
        new PropertyShape("id", "\"mediation-server-inbound\"", IsRequired: true),
        new PropertyShape("table", "\"ipsec-exceptions\""),
        new PropertyShape("row", "5"),
        new PropertyShape("role", "\"mediation-server\""),
        new PropertyShape("name", "{ \"en\": \"Mediation Server Inbound\" }", IsRequired: true),
        new PropertyShape("source", "{ \"en\": \"Any\" }", IsRequired: true),
        new PropertyShape("destination", "{ \"en\": \"Mediation Servers\" }", IsRequired: true),
        new PropertyShape("transport", "[\"udp\", \"tcp\"]", IsRequired: true),
        new PropertyShape("sourcePorts", "\"any\"", IsRequired: true),
        new PropertyShape("destinationPorts", "\"any\"", IsRequired: true),
        new PropertyShape("direction", "\"inbound\""),
        new PropertyShape("authentication", "\"do-not-authenticate\"", IsRequired: true),
        new PropertyShape("note", "{ \"en\": \"Media.\" }"));

    /// <summary>Table and id as they are written.</summary>
    public static string? PeekRowId(JsonValue row) =>
        row.PeekText("id") is { } id ? $"{row.PeekText("table") ?? "ipsec-exceptions"}/{id}" : null;

    public static void Read(Section section, SpecScope scope, IList<IPsecException> exceptions)
    {
        foreach (JsonValue json in section.ReadableRows)
        {
            SpecObject row = new(json, Shape, scope.Errors);
            string? id = row.ReadId("id");
            LocalizedText? name = row.ReadLocalized("name");
            LocalizedText? source = row.ReadLocalized("source");
            LocalizedText? destination = row.ReadLocalized("destination");
            Transports transport = row.ReadTransports("transport");
            PortScope sourcePorts = row.ReadPortScope("sourcePorts");
            PortScope destinationPorts = row.ReadPortScope("destinationPorts");
            PortDirection direction = row.ReadWord("direction", Vocabularies.Direction, PortDirection.Inbound);
            string authentication = row.ReadWord("authentication", Vocabularies.Authentication, "");
            LocalizedText? note = row.ReadLocalized("note");
            SourceReference? reference = scope.ReadSource(row);
            PortRole? role = scope.ReadRole(row, "role");
            if (id is null || name is null || source is null || destination is null
                || PeekRowId(json) is not { } rowId || !scope.Rows.IsFirst(row, rowId) || !row.IsWhole)
            {
                continue;
            }

            exceptions.Add(new IPsecException(
                scope.FullId(rowId),
                name,
                source,
                destination,
                transport,
                sourcePorts,
                destinationPorts,
                authentication,
                reference,
                role,
                row.Has("direction") ? direction : null,
                note,
                scope.RemarksAbout(rowId)));
        }
    }
}
