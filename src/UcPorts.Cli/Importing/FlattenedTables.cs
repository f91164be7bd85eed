using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Importing;

/// <summary>Tables that a converter wrote as paragraphs: one with all headings, then one for each cell.</summary>
internal static class FlattenedTables
{
    private const int FewestColumns = 3;

    /// <summary>Reads the tables.</summary>
    /// <param name="paragraphs">The paragraphs of a page with their lines.</param>
    public static IEnumerable<PageTable> Read(IReadOnlyList<(int Line, string Text)> paragraphs)
    {
        for (int i = 1; i < paragraphs.Count; i++)
        {
            string[] headings = [.. Columns.HeadingsIn(paragraphs[i].Text)];
            if (headings.Length < FewestColumns)
            {
                continue;
            }

            List<PageRow> rows = [];
            int next = i + 1;
            while (next + headings.Length <= paragraphs.Count && IsRow(headings, paragraphs, next))
            {
                rows.Add(new PageRow(paragraphs[next].Line, [.. paragraphs.Skip(next).Take(headings.Length).Select(paragraph => paragraph.Text)]));
                next += headings.Length;
            }

            yield return new PageTable(paragraphs[i - 1].Text, paragraphs[i].Line, headings, rows);
            i = next - 1;
        }
    }

    // Where the table ends, prose stands in the place of its ports and protocols.
    private static bool IsRow(string[] headings, IReadOnlyList<(int Line, string Text)> paragraphs, int first)
    {
        for (int column = 0; column < headings.Length; column++)
        {
            string cell = paragraphs[first + column].Text;
            bool isRead = Sentinels.IsNotApplicable(cell) || Columns.KindOf(headings[column]) switch
            {
                ColumnKind.Ports or ColumnKind.TcpPorts or ColumnKind.UdpPorts => PortMentions.In(cell).Count > 0,
                ColumnKind.Protocol => ProtocolWords.InCell(cell).Count > 0,
                _ => true,
            };
            if (!isRead)
            {
                return false;
            }
        }

        return true;
    }
}
