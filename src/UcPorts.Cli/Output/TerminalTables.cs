using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Output;

/// <summary>Rows as tables with lines, fitted to the terminal: one for each table of the documents.</summary>
internal static class TerminalTables
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>Writes titles, headings and rows.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, those of a table together.</param>
    /// <param name="console">Where to write.</param>
    public static void Write(RowColumns columns, IEnumerable<CatalogRow> rows, CommandLineConsole console)
    {
        IAnsiConsole terminal = Terminal.Open(console);
        foreach (IGrouping<SpecTable?, CatalogRow> group in rows.GroupBy(row => row.Source?.Table))
        {
            Table table = new() { Border = TableBorder.Rounded };
            foreach (string heading in columns.Headings)
            {
                // A range that is broken in two is misread.
                table.AddColumn(new TableColumn(new Text(heading, Bold)) { NoWrap = heading is "Ports" });
            }

            foreach (CatalogRow row in group)
            {
                table.AddRow(columns.CellsOf(row).Select(cell => new Text(cell)));
            }

            terminal.Write(new Paragraph(TitleOf(group.Key), Bold));
            terminal.WriteLine();
            terminal.Write(table);
        }
    }

    private static string TitleOf(SpecTable? table) => table is null ? "" : $"{table.Id}: {table.Title.English}";
}
