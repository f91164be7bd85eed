using System;
using System.Collections.Generic;
#if NET
using CharSequence = System.ReadOnlySpan<char>;
#else
using CharSequence = System.String;
#endif

namespace UcPorts;

/// <summary>
/// The grammar of ports in text: <c>set = [ range *( "," range ) ]</c>, <c>range = port [ "-" port ]</c>, <c>port = 1*DIGIT</c>,
/// white space allowed around each. It is the same in every culture.
/// </summary>
internal static class PortText
{
    public static bool TryReadPort(CharSequence text, out Port port) => TryReadPort(text, 0, text.Length, out port);

    public static bool TryReadRange(CharSequence text, out PortRange range) => TryReadRange(text, 0, text.Length, out range);

    /// <summary>Reads the ranges in the order of the text; they may overlap.</summary>
    public static bool TryReadRanges(CharSequence text, out List<PortRange> ranges)
    {
        ranges = [];
        Trim(text, 0, text.Length, out int start, out int end);
        if (start == end)
        {
            return true;
        }

        while (true)
        {
            int comma = IndexOf(text, ',', start, end);
            int itemEnd = comma < 0 ? end : comma;
            if (!TryReadRange(text, start, itemEnd, out PortRange range))
            {
                return false;
            }

            ranges.Add(range);
            if (comma < 0)
            {
                return true;
            }

            start = comma + 1;
        }
    }

    public static FormatException NotAPort(string text) =>
        new($"'{text}' is not a port: write a number between 0 and 65535.");

    public static FormatException NotARange(string text) =>
        new($"'{text}' is not a port range: write one port or 'first-last' with first not above last, for example 49152-57500.");

    public static FormatException NotASet(string text) =>
        new($"'{text}' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.");

    private static bool TryReadRange(CharSequence text, int start, int end, out PortRange range)
    {
        range = default;
        int dash = IndexOf(text, '-', start, end);
        if (dash < 0)
        {
            if (!TryReadPort(text, start, end, out Port single))
            {
                return false;
            }

            range = new PortRange(single);
            return true;
        }

        if (!TryReadPort(text, start, dash, out Port first) || !TryReadPort(text, dash + 1, end, out Port last) || first > last)
        {
            return false;
        }

        range = new PortRange(first, last);
        return true;
    }

    private static bool TryReadPort(CharSequence text, int start, int end, out Port port)
    {
        port = default;
        Trim(text, start, end, out start, out end);
        if (start == end)
        {
            return false;
        }

        int number = 0;
        for (int i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (text[i] - '0');
            if (number > Port.MaxValue)
            {
                return false;
            }
        }

        port = new Port(number);
        return true;
    }

    private static int IndexOf(CharSequence text, char value, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == value)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Trim(CharSequence text, int start, int end, out int trimmedStart, out int trimmedEnd)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        trimmedStart = start;
        trimmedEnd = end;
    }
}
