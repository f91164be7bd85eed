using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Checking.Reports;

/// <summary>A form of the inventory.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Purpose">Who reads it.</param>
/// <param name="Write">Writes the entries of a program with a name.</param>
internal sealed record InventoryFormat(string Name, string Purpose, Action<string, IReadOnlyList<OpeningEntry>, TextWriter> Write)
{
    private const string Gap = "  ";

    /// <summary>All forms, the default first.</summary>
    public static IReadOnlyList<InventoryFormat> All { get; } =
    [
        new("table", "columns for people", (_, entries, output) => WriteTable(entries, output)),
        new("json", "for other programs", (_, entries, output) => WriteJson(entries, output)),
        new("csv", "for a spreadsheet", (_, entries, output) => WriteCsv(entries, output)),
        new("md", "a Markdown table", (_, entries, output) => WriteMarkdown(entries, output)),
        new("spec", "a port table of the program itself: save it as NAME.ports.json", InventorySpec.Write),
    ];

    private static void WriteTable(IReadOnlyList<OpeningEntry> entries, TextWriter output)
    {
        List<string[]> lines = [[.. OpeningEntry.Columns.SkipLast(2).Select(column => char.ToUpperInvariant(column.Name[0]) + column.Name[1..]), "Place"]];
        lines.AddRange(entries.Select(entry => (string[])[.. TableColumns(entry with { Ports = entry.ShownPorts() }), $"{entry.File}:{entry.Line}"]));
        int[] widths = [.. Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines)
        {
            output.Write(string.Join(Gap, line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n");
        }
    }

    private static IEnumerable<string> TableColumns(OpeningEntry entry) => OpeningEntry.Columns.SkipLast(2).Select(column => column.Value(entry));

    private static void WriteJson(IReadOnlyList<OpeningEntry> entries, TextWriter output) => JsonText.WriteObject(output, json =>
    {
        json.WriteStartArray("openings");
        foreach (OpeningEntry entry in entries)
        {
            json.WriteStartObject();
            foreach ((string name, Func<OpeningEntry, string> value) in OpeningEntry.Columns.SkipLast(1))
            {
                json.WriteString(name, value(entry));
            }

            json.WriteNumber("line", entry.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteCsv(IReadOnlyList<OpeningEntry> entries, TextWriter output)
    {
        output.Write(string.Join(',', OpeningEntry.Columns.Select(column => column.Name)) + "\r\n");
        foreach (OpeningEntry entry in entries)
        {
            output.Write(string.Join(',', OpeningEntry.Columns.Select(column => RowCsv.Field(column.Value(entry)))) + "\r\n");
        }
    }

    private static void WriteMarkdown(IReadOnlyList<OpeningEntry> entries, TextWriter output)
    {
        output.Write($"| {string.Join(" | ", OpeningEntry.Columns.Select(column => column.Name))} |\n");
        output.Write($"| {string.Join(" | ", OpeningEntry.Columns.Select(_ => "---"))} |\n");
        foreach (OpeningEntry entry in entries)
        {
            output.Write($"| {string.Join(" | ", OpeningEntry.Columns.Select(column => MarkdownTable.Cell(column.Value(entry))))} |\n");
        }
    }
}
