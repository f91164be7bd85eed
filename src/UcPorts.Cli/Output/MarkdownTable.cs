using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Output;

/// <summary>Rows as a Markdown table.</summary>
internal static class MarkdownTable
{
    /// <summary>Writes headings and rows.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(RowColumns columns, IEnumerable<CatalogRow> rows, TextWriter output)
    {
        WriteLine(columns.Headings, output);
        WriteLine(columns.Headings.Select(_ => "---"), output);
        foreach (CatalogRow row in rows)
        {
            WriteLine(columns.CellsOf(row).Select(Cell), output);
        }
    }

    /// <summary>A cell's text: a bar would end the cell, a line end the row.</summary>
    /// <param name="text">The text.</param>
    public static string Cell(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings("<br>");

    private static void WriteLine(IEnumerable<string> cells, TextWriter output) => output.Write($"| {string.Join(" | ", cells)} |\n");
}
