using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli.Rows;
using UcPorts.Judging;

namespace UcPorts.Cli.Output;

/// <summary>The ports that roles want together, as one JSON object.</summary>
internal static class MeetingJson
{
    /// <summary>Writes the roles and the meetings.</summary>
    /// <param name="requirements">The declared roles.</param>
    /// <param name="meetings">The meetings.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Requirements requirements, IReadOnlyList<PortMeeting> meetings, TextWriter output) => JsonText.WriteObject(output, json =>
    {
        RowJson.WriteStrings(json, "roles", requirements.DeclaredRoles.Select(role => role.Id));
        json.WriteNumber("conflicts", meetings.Count(meeting => meeting.Kind == MeetingKind.Conflict));
        json.WriteStartArray("meetings");
        foreach (PortMeeting meeting in meetings)
        {
            json.WriteStartObject();
            json.WriteString("kind", Keyword.Of(meeting.Kind));
            json.WriteString("ports", meeting.Ports.ToString());
            RowJson.WriteStrings(json, "transport", Keyword.Of(meeting.Transport));
            WriteSide(json, "first", meeting.First, meeting.FirstRules);
            WriteSide(json, "second", meeting.Second, meeting.SecondRules);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteSide(Utf8JsonWriter json, string name, PortRole role, IReadOnlyList<PortRule> rules)
    {
        json.WriteStartObject(name);
        json.WriteString("role", role.Id);
        json.WriteStartArray("rules");
        foreach (PortRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("service", rule.Service?.LocalId);
            json.WriteString("ports", rule.Ports.ToString());
            json.WriteString("requirement", Keyword.Of(rule.Requirement));
            json.WriteString("allocation", Keyword.Of(rule.Allocation));
            json.WriteString("table", rule.Source?.Table.Id);
            RowJson.WriteNumber(json, "row", rule.Source?.Row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
