using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Output;

/// <summary>Rows as plain columns for files and other programs: no boxes, no colour, nothing wrapped or cut.</summary>
internal static class TextTable
{
    private const string Gap = "  ";
    private const string Empty = "-";

    /// <summary>Writes headings and rows.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(RowColumns columns, IEnumerable<CatalogRow> rows, TextWriter output)
    {
        List<string[]> lines = [[.. columns.Headings]];
        lines.AddRange(rows.Select(row => Array.ConvertAll(columns.CellsOf(row), cell => cell.Length == 0 ? Empty : cell)));
        int[] widths = [.. Enumerable.Range(0, columns.Headings.Count).Select(column => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines)
        {
            output.Write(string.Join(Gap, line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
            output.Write('\n');
        }
    }
}
