using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Output;

/// <summary>Rows as CSV by RFC 4180: a header, CRLF, quotes where they are needed. The columns are the properties of the JSON objects.</summary>
internal static class RowCsv
{
    private const string LineEnd = "\r\n";

    private static readonly (string Name, Func<CatalogRow, string?> Value)[] Columns =
    [
        ("id", row => row.Id),
        ("product", row => row.ProductId),
        ("table", row => row.Source?.Table.Id),
        ("row", row => row.Source?.Row.ToString(CultureInfo.InvariantCulture)),
        ("role", row => row.Role?.LocalId),
        ("service", row => row.Service?.LocalId),
        ("ports", row => Keyword.Of(row.Ports)),
        ("transport", row => string.Join(',', Keyword.Of(row.Transport))),
        ("security", row => string.Join(',', Keyword.Of(row.Security))),
        ("protocol", row => row.Protocol),
        ("direction", row => Keyword.Of(row.Direction)),
        ("requirement", row => Keyword.Of(row.Requirement)),
        ("allocation", row => Keyword.Of(row.Allocation)),
        ("document", row => row.Source?.Document.Title.English),
        ("name", row => row.Name),
        ("source", row => row.IPsec?.SourceAddress.English),
        ("destination", row => row.IPsec?.DestinationAddress.English),
        ("sourcePorts", row => row.IPsec is { } exception ? Keyword.Of(exception.SourcePorts) : null),
        ("destinationPorts", row => row.IPsec is { } exception ? Keyword.Of(exception.DestinationPorts) : null),
        ("authentication", row => row.IPsec?.Authentication),
        ("documentedPorts", row => row.Rule?.Reconfiguration?.DocumentedPorts.ToString()),
        ("deployment", row => row.Rule?.Reconfiguration?.Deployment),
    ];

    /// <summary>Writes header and rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(IEnumerable<CatalogRow> rows, TextWriter output)
    {
        output.Write(string.Join(',', Array.ConvertAll(Columns, column => column.Name)));
        output.Write(LineEnd);
        foreach (CatalogRow row in rows)
        {
            output.Write(string.Join(',', Array.ConvertAll(Columns, column => Field(column.Value(row) ?? ""))));
            output.Write(LineEnd);
        }
    }

    /// <summary>A field, quoted where it holds a comma, a quote or a line end.</summary>
    /// <param name="value">The value.</param>
    public static string Field(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
