using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Output;

/// <summary>Rows as JSON objects. The property names and their order are a promise to programs that read them.</summary>
internal static class RowJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an array, an object a line.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteArray(IReadOnlyList<CatalogRow> rows, TextWriter output)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, OneLine);
        output.Write('[');
        for (int i = 0; i < rows.Count; i++)
        {
            json.WriteStartObject();
            WriteProperties(json, rows[i]);
            json.WriteEndObject();
            json.Flush();
            output.Write(i == 0 ? "\n  " : ",\n  ");
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            buffer.ResetWrittenCount();
            json.Reset();
        }

        output.Write(rows.Count == 0 ? "]\n" : "\n]\n");
    }

    /// <summary>Writes the properties of a row into an object.</summary>
    /// <param name="json">The writer, inside an object.</param>
    /// <param name="row">The row.</param>
    public static void WriteProperties(Utf8JsonWriter json, CatalogRow row)
    {
        json.WriteString("id", row.Id);
        json.WriteString("product", row.ProductId);
        json.WriteString("table", row.Source?.Table.Id);
        WriteNumber(json, "row", row.Source?.Row);
        json.WriteString("role", row.Role?.LocalId);
        json.WriteString("service", row.Service?.LocalId);
        json.WriteString("ports", Keyword.Of(row.Ports));
        WriteStrings(json, "transport", Keyword.Of(row.Transport));
        WriteStrings(json, "security", Keyword.Of(row.Security));
        json.WriteString("protocol", row.Protocol);
        json.WriteString("direction", Keyword.Of(row.Direction));
        json.WriteString("requirement", Keyword.Of(row.Requirement));
        json.WriteString("allocation", Keyword.Of(row.Allocation));
        json.WriteString("document", row.Source?.Document.Title.English);
        if (row.Rule?.Reconfiguration is { } change)
        {
            json.WriteString("documentedPorts", change.DocumentedPorts.ToString());
            json.WriteString("deployment", change.Deployment);
        }

        if (row.Name is not null)
        {
            json.WriteString("name", row.Name);
        }

        if (row.IPsec is { } exception)
        {
            json.WriteString("source", exception.SourceAddress.English);
            json.WriteString("destination", exception.DestinationAddress.English);
            json.WriteString("sourcePorts", Keyword.Of(exception.SourcePorts));
            json.WriteString("destinationPorts", Keyword.Of(exception.DestinationPorts));
            json.WriteString("authentication", exception.Authentication);
        }
    }

    /// <summary>Writes an array of strings.</summary>
    /// <param name="json">The writer, inside an object.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="values">The strings.</param>
    public static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a number or null.</summary>
    /// <param name="json">The writer, inside an object.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The number.</param>
    public static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
