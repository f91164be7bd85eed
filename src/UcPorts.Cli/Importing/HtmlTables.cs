using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

namespace UcPorts.Cli.Importing;

/// <summary>Tables of HTML inside of a page.</summary>
internal static partial class HtmlTables
{
    /// <summary>Reads the tables.</summary>
    /// <param name="html">A block of HTML.</param>
    /// <param name="line">The line it begins in, from 1.</param>
    /// <param name="title">What stands above it.</param>
    public static IEnumerable<PageTable> Read(string html, int line, string title)
    {
        foreach (Match table in TableElement().Matches(html))
        {
            List<PageRow> rows = [];
            foreach (Match row in RowElement().Matches(table.Value))
            {
                int rowLine = line + html.AsSpanLines(table.Index + row.Index);
                rows.Add(new PageRow(rowLine, [.. CellElement().Matches(row.Value).Select(cell => Text(cell.Groups["text"].Value))]));
            }

            if (rows.Count > 0)
            {
                yield return new PageTable(title, rows[0].Line, rows[0].Cells, [.. rows.Skip(1)]);
            }
        }
    }

    private static int AsSpanLines(this string text, int end) => text.AsSpan(0, end).Count('\n');

    private static string Text(string html)
    {
        string broken = LineBreak().Replace(html.Replace('\n', ' '), "\n");
        return PageReader.Lines(WebUtility.HtmlDecode(AnyTag().Replace(broken, "")));
    }

    [GeneratedRegex("<table.*?(</table>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex TableElement();

    [GeneratedRegex("<tr[ >].*?(?=<tr[ >]|</table>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex RowElement();

    [GeneratedRegex("<t[dh][^>]*>(?<text>.*?)(?=<t[dh][ >]|</t[dhr]>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex CellElement();

    [GeneratedRegex("<br ?/?>|</p>\\s*<p[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex AnyTag();
}
