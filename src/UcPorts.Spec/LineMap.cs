using System;
using System.Collections.Generic;

namespace UcPorts.Spec;

/// <summary>Offsets of a text as lines and columns.</summary>
internal sealed class LineMap
{
    private readonly List<int> _lineStarts;

    public LineMap(string text)
    {
        _lineStarts = [text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public int LineOf(int offset)
    {
        int found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    public SpecSpan Span(int start, int end)
    {
        int line = LineOf(start);
        int endLine = LineOf(end);
        return new SpecSpan(start, end - start, line, start - _lineStarts[line], endLine, end - _lineStarts[endLine]);
    }
}
