using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UcPorts.Cli.Importing;

/// <summary>Reads the tables of a page in Markdown: pipe tables, HTML tables, and tables that a converter flattened to paragraphs.</summary>
internal static partial class PageReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="text">The page.</param>
    /// <param name="path">The page's file, for a message.</param>
    /// <exception cref="UsageException">It is nested too deeply.</exception>
    public static Page Read(string text, string path)
    {
        MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = false }).UseYamlFrontMatter().Build();
        MarkdownDocument document = Parse(text, path, pipeline);
        string frontMatter = document.OfType<YamlFrontMatterBlock>().FirstOrDefault()?.Lines.ToString() ?? "";
        List<PageTable> tables = [];
        List<(int Line, string Text)> paragraphs = [];
        string above = "";
        string title = "";
        foreach (Block block in Flatten(document))
        {
            switch (block)
            {
                case Table table:
                    tables.Add(Read(table, above));
                    break;
                case HtmlBlock html when html.Lines.ToString().Contains("<t", StringComparison.OrdinalIgnoreCase):
                    tables.AddRange(HtmlTables.Read(html.Lines.ToString(), html.Line + 1, above));
                    break;
                case LeafBlock { Inline: { } inline } leaf:
                    string words = Text(inline);
                    title = title.Length == 0 && leaf is HeadingBlock { Level: 1 } ? words : title;
                    above = IsTitle(leaf) ? words : above;
                    paragraphs.Add((leaf.Line + 1, words));
                    break;
            }
        }

        if (tables.Count == 0)
        {
            tables.AddRange(FlattenedTables.Read(paragraphs));
        }

        title = Property(frontMatter, "title") ?? (title.Length > 0 ? title : paragraphs.FirstOrDefault().Text ?? "");
        Page page = new(title, Property(frontMatter, "ms.sourcegitcommit"), Date(Property(frontMatter, "ms.date")), tables, []);

        // Where one paragraph is there in both languages, all are.
        Func<string, string> read = paragraphs.Exists(paragraph => Bilingual.IsDoubled(paragraph.Text)) ? Bilingual.Original : text => text;
        return page with
        {
            Title = read(page.Title),
            Tables = [.. tables.Select(table => table with { Title = read(table.Title), Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(read)] })] })],
            FirewallRules = [.. paragraphs.Select(paragraph => (paragraph.Line, Name: read(paragraph.Text))).Where(paragraph => FirewallRuleName().IsMatch(paragraph.Name))],
        };
    }

    private static MarkdownDocument Parse(string text, string path, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException e) when (e.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            throw new UsageException($"'{path}' has quotes, lists, links or emphasis nested more deeply than any page: leave them out, or import its tables alone.");
        }
    }

    private static IEnumerable<Block> Flatten(ContainerBlock container)
    {
        foreach (Block block in container)
        {
            if (block is ContainerBlock inner and not Table)
            {
                foreach (Block innermost in Flatten(inner))
                {
                    yield return innermost;
                }
            }
            else
            {
                yield return block;
            }
        }
    }

    private static PageTable Read(Table table, string title)
    {
        TableRow[] rows = [.. table.OfType<TableRow>()];
        string[] headings = rows.Length == 0 ? [] : Cells(rows[0]);
        return new PageTable(title, table.Line + 1, headings, [.. rows.Skip(1).Select(row => new PageRow(row.Line + 1, Cells(row)))]);
    }

    private static string[] Cells(TableRow row) =>
        [.. row.OfType<TableCell>().Select(cell => string.Join('\n', cell.OfType<LeafBlock>().Where(leaf => leaf.Inline is not null).Select(leaf => Text(leaf.Inline!))))];

    private static bool IsTitle(LeafBlock leaf) =>
        leaf is HeadingBlock || (leaf is ParagraphBlock { Inline: { } inline } && inline.FirstChild is EmphasisInline { DelimiterCount: 2 } strong && strong.NextSibling is null);

    private static string Text(ContainerInline inline)
    {
        StringBuilder text = new();
        Append(inline, text);
        return Lines(text.ToString());
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.ToString());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.ToString());
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append('\n');
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
    }

    /// <summary>Text with single blanks, trimmed in every line, without empty lines.</summary>
    /// <param name="text">The text.</param>
    internal static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0));

    private static string? Property(string frontMatter, string name)
    {
        foreach (string line in frontMatter.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(name + ":", StringComparison.Ordinal) && Lines(line[(name.Length + 1)..].Trim().Trim('"', '\'')) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    // Documentation pages write month/day/year.
    private static string? Date(string? text) =>
        DateOnly.TryParseExact(text, ["M/d/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    // Control characters are blanks too: a spec file holds none.
    [GeneratedRegex(@"[ \u00A0\x00-\x09\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(\d+\.\s*)?[\w][\w \-()]*\((TCP|UDP)-(In|Out)\)$")]
    private static partial Regex FirewallRuleName();
}
