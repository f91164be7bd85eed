using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A text freed of its markup, and the spans the markup names, in the order in which they start.</summary>
/// <param name="Text">The text without markup.</param>
/// <param name="Spans">The name (empty for <c>[|…|]</c>) and the span of each.</param>
internal sealed record Markup(string Text, ImmutableArray<(string Name, TextSpan Span)> Spans)
{
    /// <summary>Reads <c>[|…|]</c> and <c>{|name:…|}</c>, which may nest.</summary>
    /// <exception cref="InvalidOperationException">A span is not closed, or not in the order it was opened.</exception>
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(int Index, string Name, int Start)>();
        var spans = new List<(int Index, string Name, TextSpan Span)>();
        int opened = 0;
        for (int i = 0; i < marked.Length;)
        {
            if (At(marked, i, "[|"))
            {
                open.Push((opened++, string.Empty, text.Length));
                i += 2;
            }
            else if (At(marked, i, "{|") && NameAt(marked, i + 2) is { } name)
            {
                open.Push((opened++, name, text.Length));
                i += 2 + name.Length + 1;
            }
            else if (open.Count > 0 && (At(marked, i, "|]") || At(marked, i, "|}")))
            {
                (int index, string closed, int start) = open.Pop();
                if ((marked[i + 1] == ']') != (closed.Length == 0))
                {
                    throw new InvalidOperationException(
                        $"The markup '{marked[i..(i + 2)]}' at offset {i} does not close the span that was opened last, '{Opening(closed)}'.");
                }

                spans.Add((index, closed, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        return open.Count > 0
            ? throw new InvalidOperationException($"The markup '{Opening(open.Peek().Name)}' is not closed.")
            : new Markup(text.ToString(), [.. spans.OrderBy(span => span.Index).Select(span => (span.Name, span.Span))]);
    }

    private static bool At(string text, int index, string token) => string.CompareOrdinal(text, index, token, 0, token.Length) == 0;

    private static string Opening(string name) => name.Length == 0 ? "[|" : $"{{|{name}:";

    // "#0" or an id, followed by a colon; anything else after "{|" is text.
    private static string? NameAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '#' or '_' or '-' or '.' or '+'))
        {
            end++;
        }

        return end > start && end < text.Length && text[end] == ':' ? text[start..end] : null;
    }
}
