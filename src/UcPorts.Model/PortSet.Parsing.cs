using System;
using System.Collections.Generic;

namespace UcPorts;

/// <content>Reading and writing of sets in text.</content>
public readonly partial struct PortSet
{
    /// <summary>Reads ports and ranges with commas between them, in any order: <c>5060-5061,5070</c>.</summary>
    /// <param name="s">The text; white space around numbers and commas is allowed, and empty text is the empty set.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">A part is not a range, is reversed, or names a number above 65535.</exception>
    public static PortSet Parse(string s)
    {
        Throw.IfNull(s, nameof(s));
        return TryParse(s, out PortSet set) ? set : throw PortText.NotASet(s);
    }

    /// <summary>Tries to read ports and ranges with commas between them.</summary>
    /// <param name="s">The text; white space around numbers and commas is allowed, and empty text is the empty set.</param>
    /// <param name="result">The set, or the empty set where the text is none.</param>
    /// <returns>Whether the text is a set; <see langword="false"/> for <see langword="null"/>.</returns>
    public static bool TryParse(string? s, out PortSet result)
    {
        if (s is not null && PortText.TryReadRanges(s, out List<PortRange> ranges))
        {
            result = new PortSet(Canonical(ranges));
            return true;
        }

        result = default;
        return false;
    }

#if NET
    // Explicit, as in IPAddress: a caller has no culture to choose.
    static PortSet IParsable<PortSet>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PortSet>.TryParse(string? s, IFormatProvider? provider, out PortSet result) => TryParse(s, out result);

    static PortSet ISpanParsable<PortSet>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        PortText.TryReadRanges(s, out List<PortRange> ranges) ? new PortSet(Canonical(ranges)) : throw PortText.NotASet(s.ToString());

    static bool ISpanParsable<PortSet>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PortSet result)
    {
        bool read = PortText.TryReadRanges(s, out List<PortRange> ranges);
        result = read ? new PortSet(Canonical(ranges)) : default;
        return read;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        int written = 0;
        foreach (PortRange range in Canonic)
        {
            if (written > 0)
            {
                if (written == destination.Length)
                {
                    return false;
                }

                destination[written++] = ',';
            }

            if (!range.TryFormat(destination[written..], out int rangeWritten, format, provider))
            {
                return false;
            }

            written += rangeWritten;
        }

        charsWritten = written;
        return true;
    }
#endif
}
