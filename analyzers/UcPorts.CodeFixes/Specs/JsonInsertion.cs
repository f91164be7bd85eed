using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Spec.Json;

namespace UcPorts.CodeFixes.Specs;

/// <summary>Adds elements to the arrays and objects of a JSON text as a person would: one a line, indented like their neighbours, comments and trailing commas kept.</summary>
internal sealed class JsonInsertion(string text, JsonValue root, string lineBreakOfOthers)
{
    private readonly List<TextChange> _changes = [];
    private readonly string _unit = UnitOf(text, root);
    private readonly string _lineBreak = LineBreakOf(text) ?? lineBreakOfOthers;

    /// <summary>The insertions so far, in the order of the text.</summary>
    public IEnumerable<TextChange> Changes => _changes.OrderBy(change => change.Span.Start);

    /// <summary>Adds items to an array.</summary>
    public void AddItems(JsonValue array, IReadOnlyList<string> items)
    {
        if (array.Items.Count == 0)
        {
            FillEmpty(array, items);
        }
        else
        {
            JsonValue last = array.Items[array.Items.Count - 1];
            AddAfter(array, last.Start, last.End, items);
        }
    }

    /// <summary>Adds properties to the object that is the whole text; each holds an array of the items given.</summary>
    public void AddArrays(IReadOnlyList<(string Name, IReadOnlyList<string> Items)> properties)
    {
        JsonProperty last = root.Properties[root.Properties.Count - 1];
        string indent = IsFirstOfLine(last.NameStart) ? IndentAt(last.NameStart) : _unit;
        AddAfter(root, last.NameStart, last.Value.End, [.. properties.Select(property =>
        {
            string items = string.Join(",", property.Items.Select(item => _lineBreak + indent + _unit + item));
            return $"\"{property.Name}\": [{items}{_lineBreak}{indent}]";
        })]);
    }

    /// <summary>An object in the style of its neighbours: with or without spaces inside its braces.</summary>
    public string ObjectLike(JsonValue? neighbours, string properties)
    {
        bool isSpaced = neighbours is { Kind: JsonKind.Array } && neighbours.Items.Count > 0
            && neighbours.Items[neighbours.Items.Count - 1] is { Kind: JsonKind.Object } last
            && text[last.Start + 1] == ' ';
        return isSpaced ? $"{{ {properties} }}" : $"{{{properties}}}";
    }

    private static string UnitOf(string text, JsonValue root)
    {
        foreach (JsonProperty property in root.Properties)
        {
            string indent = IndentAt(text, property.NameStart);
            if (indent.Length > 0)
            {
                return indent;
            }
        }

        return "  ";
    }

    private static string? LineBreakOf(string text)
    {
        int end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? null
            : text[end] == '\n' ? "\n"
            : end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n"
            : "\r";
    }

    private static int LineStart(string text, int position)
    {
        while (position > 0 && text[position - 1] is not ('\n' or '\r'))
        {
            position--;
        }

        // A byte order mark is no part of the first line.
        return position == 0 && text.Length > 0 && text[0] == '\uFEFF' ? 1 : position;
    }

    private static string IndentAt(string text, int position)
    {
        int start = LineStart(text, position);
        int end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    private string IndentAt(int position) => IndentAt(text, position);

    private bool IsFirstOfLine(int position) => LineStart(text, position) + IndentAt(position).Length == position;

    private void FillEmpty(JsonValue array, IReadOnlyList<string> items)
    {
        string indent = IndentAt(array.Start);
        int closing = array.End - 1;
        int at = EndOfComments(array.Start + 1, closing);
        StringBuilder inserted = new(string.Join(",", items.Select(item => _lineBreak + indent + _unit + item)));
        if (text.IndexOfAny(['\r', '\n'], at, closing - at) < 0)
        {
            inserted.Append(_lineBreak).Append(indent);
            _changes.Add(new TextChange(TextSpan.FromBounds(at, closing), inserted.ToString()));
        }
        else
        {
            _changes.Add(new TextChange(new TextSpan(at, 0), inserted.ToString()));
        }
    }

    private void AddAfter(JsonValue container, int lastStart, int lastEnd, IReadOnlyList<string> elements)
    {
        int closing = container.End - 1;
        int comma = SkipTrivia(lastEnd, closing, stopAtLineEnd: false);
        bool hasComma = text[comma] == ',';
        int at = SkipTrivia(hasComma ? comma + 1 : lastEnd, closing, stopAtLineEnd: true);
        bool isLineEnd = text[at] is '\r' or '\n';
        if (!isLineEnd)
        {
            at = hasComma ? comma + 1 : lastEnd;
        }

        string separator = IsFirstOfLine(lastStart) ? _lineBreak + IndentAt(lastStart)
            : isLineEnd ? _lineBreak + IndentAt(container.Start) + _unit
            : " ";
        string inserted = string.Join(",", elements.Select(element => separator + element)) + (hasComma ? "," : "");
        if (hasComma)
        {
            _changes.Add(new TextChange(new TextSpan(at, 0), inserted));
        }
        else if (at == lastEnd)
        {
            _changes.Add(new TextChange(new TextSpan(at, 0), "," + inserted));
        }
        else
        {
            _changes.Add(new TextChange(new TextSpan(lastEnd, 0), ","));
            _changes.Add(new TextChange(new TextSpan(at, 0), inserted));
        }
    }

    // The end of the last comment, or the place itself where there is none.
    private int EndOfComments(int position, int closing)
    {
        int end = position;
        while (position < closing)
        {
            if (text[position] == '/')
            {
                position = EndOfComment(position, closing);
                end = position;
            }
            else
            {
                position++;
            }
        }

        return end;
    }

    private int SkipTrivia(int position, int closing, bool stopAtLineEnd)
    {
        while (position < closing)
        {
            char c = text[position];
            if (c == '/')
            {
                position = EndOfComment(position, closing);
            }
            else if (c is ' ' or '\t' || (!stopAtLineEnd && c is '\r' or '\n'))
            {
                position++;
            }
            else
            {
                return position;
            }
        }

        return closing;
    }

    private int EndOfComment(int position, int closing)
    {
        bool isBlock = text[position + 1] == '*';
        int end = isBlock ? text.IndexOf("*/", position + 2, System.StringComparison.Ordinal) + 2 : text.IndexOfAny(['\r', '\n'], position);
        return end < position || end > closing ? closing : end;
    }
}
