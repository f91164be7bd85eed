using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli.Diffing;

namespace UcPorts.Cli.Output;

/// <summary>What differs between two spec files, as JSON. A change has the shape of the change records of the Microsoft 365 endpoints service.</summary>
internal static class DifferenceJson
{
    /// <summary>Writes the summary and a record for each change.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(SpecDifference difference, TextWriter output) => JsonText.WriteObject(output, json =>
    {
        json.WriteStartObject("summary");
        json.WriteNumber("added", difference.Of(Disposition.Add).Count());
        json.WriteNumber("removed", difference.Of(Disposition.Remove).Count());
        json.WriteNumber("changed", difference.Of(Disposition.Change).Count());
        json.WriteNumber("editorial", difference.Of(Disposition.Change, isEditorial: true).Count());
        json.WriteNumber("movedRows", difference.MovedRows);
        json.WriteEndObject();
        json.WriteStartArray("changes");
        for (int i = 0; i < difference.Changes.Count; i++)
        {
            WriteChange(json, i + 1, difference.Changes[i]);
        }

        json.WriteEndArray();
    });

    private static void WriteChange(Utf8JsonWriter json, int number, SpecChange change)
    {
        SpecEntry entry = change.Entry;
        json.WriteStartObject();
        json.WriteNumber("id", number);
        json.WriteString("kind", entry.Kind);
        json.WriteString("entryId", entry.Id);
        json.WriteString("disposition", change.Disposition.ToString().ToLowerInvariant());
        json.WriteString("impact", change.Impact);
        json.WriteBoolean("editorial", change.IsEditorial);
        json.WriteString("version", entry.Row?.Source is { } source ? source.Document.Revision ?? source.Document.Date : null);
        json.WriteString("table", entry.Row?.Source?.Table.Id);
        RowJson.WriteNumber(json, "row", entry.Row?.Source?.Row);
        WriteValues(json, "previous", change.Old, change.Fields, field => field.From);
        WriteValues(json, "current", change.New, change.Fields, field => field.To);
        WritePorts(json, "add", change.New, change.Old);
        WritePorts(json, "remove", change.Old, change.New);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, SpecEntry? entry, IReadOnlyList<FieldChange> fields, Func<FieldChange, string> valueOf)
    {
        if (entry is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (FieldChange field in fields)
        {
            json.WriteString(field.Name, valueOf(field));
        }

        json.WriteEndObject();
    }

    private static void WritePorts(Utf8JsonWriter json, string name, SpecEntry? has, SpecEntry? lacks)
    {
        PortSet tcp = SpecChange.PortsBeyond(has, lacks, Transports.Tcp);
        PortSet udp = SpecChange.PortsBeyond(has, lacks, Transports.Udp);
        if (tcp.IsEmpty && udp.IsEmpty)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("tcpPorts", tcp.ToString());
        json.WriteString("udpPorts", udp.ToString());
        json.WriteEndObject();
    }
}
