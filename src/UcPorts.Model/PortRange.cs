using System;

namespace UcPorts;

/// <summary>An inclusive range of ports, from <see cref="First"/> to <see cref="Last"/>; one port is a range of one.</summary>
public readonly struct PortRange : IEquatable<PortRange>, IComparable<PortRange>, IComparable, IFormattable
#if NET
    , ISpanFormattable, ISpanParsable<PortRange>
#endif
{
    /// <summary>Makes an inclusive range.</summary>
    /// <param name="first">The first port of the range.</param>
    /// <param name="last">The last port of the range, itself included.</param>
    /// <exception cref="ArgumentException"><paramref name="first"/> is above <paramref name="last"/>.</exception>
    public PortRange(Port first, Port last)
    {
        if (first > last)
        {
            throw new ArgumentException($"The range {first}-{last} is reversed: its first port is above its last.", nameof(first));
        }

        First = first;
        Last = last;
    }

    /// <summary>Makes an inclusive range from port numbers.</summary>
    /// <param name="first">The first port of the range, 0 to 65535.</param>
    /// <param name="last">The last port of the range, itself included, 0 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0 or above 65535.</exception>
    /// <exception cref="ArgumentException"><paramref name="first"/> is above <paramref name="last"/>.</exception>
    public PortRange(int first, int last)
        : this(new Port(first, nameof(first)), new Port(last, nameof(last)))
    {
    }

    /// <summary>Makes a range of one port.</summary>
    /// <param name="port">The port.</param>
    public PortRange(Port port)
    {
        First = port;
        Last = port;
    }

    /// <summary>Every port number, 0 to 65535.</summary>
    public static PortRange All => new(Port.MinValue, Port.MaxValue);

    /// <summary>The first port of the range.</summary>
    public Port First { get; }

    /// <summary>The last port of the range; it belongs to the range.</summary>
    public Port Last { get; }

    /// <summary>How many ports the range holds, 1 to 65536.</summary>
    public int Count => Last.Number - First.Number + 1;

    /// <summary>Makes a range from its first port and the number of its ports, as port settings of Skype for Business Server are written.</summary>
    /// <param name="start">The first port of the range, 0 to 65535.</param>
    /// <param name="count">The number of ports, 1 to 65536 less <paramref name="start"/>; the last port is start + count - 1.</param>
    /// <returns>For example 49152-57499 for 49152 and 8348.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is no port, or <paramref name="count"/> is below 1 or reaches past port 65535.</exception>
    public static PortRange FromStartAndCount(int start, int count)
    {
        Port first = new(start, nameof(start));
        if (count < 1 || count > Port.MaxValue - start + 1)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A range that starts at {start} holds 1 to {Port.MaxValue - start + 1} ports.");
        }

        return new PortRange(first, new Port(start + count - 1));
    }

    /// <summary>Whether the range holds the port.</summary>
    /// <param name="port">The port.</param>
    /// <returns><see langword="true"/> for the two ends and what lies between.</returns>
    public bool Contains(Port port) => First <= port && port <= Last;

    /// <summary>Whether the range holds every port of the other.</summary>
    /// <param name="other">The other range.</param>
    /// <returns><see langword="true"/> where the other lies within this range.</returns>
    public bool Contains(PortRange other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether the two ranges share a port.</summary>
    /// <param name="other">The other range.</param>
    /// <returns><see langword="true"/> where at least one port lies in both.</returns>
    public bool Overlaps(PortRange other) => First <= other.Last && other.First <= Last;

    /// <summary>Takes the range apart, so that <c>var (first, last) = range;</c> works.</summary>
    /// <param name="first">The first port.</param>
    /// <param name="last">The last port.</param>
    public void Deconstruct(out Port first, out Port last)
    {
        first = First;
        last = Last;
    }

    /// <summary>Reads one port (<c>5061</c>) or an inclusive range (<c>49152-57500</c>).</summary>
    /// <param name="s">The text; white space around the numbers is allowed.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not a range, is reversed, or names a number above 65535.</exception>
    public static PortRange Parse(string s)
    {
        Throw.IfNull(s, nameof(s));
        return PortText.TryReadRange(s, out PortRange range) ? range : throw PortText.NotARange(s);
    }

    /// <summary>Tries to read one port or an inclusive range.</summary>
    /// <param name="s">The text; white space around the numbers is allowed.</param>
    /// <param name="result">The range, or the range of port 0 where the text is none.</param>
    /// <returns>Whether the text is a range.</returns>
    public static bool TryParse(string? s, out PortRange result) => PortText.TryReadRange(s ?? "", out result);

#if NET
    // Explicit, as in IPAddress: a caller has no culture to choose.
    static PortRange IParsable<PortRange>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PortRange>.TryParse(string? s, IFormatProvider? provider, out PortRange result) => TryParse(s, out result);

    static PortRange ISpanParsable<PortRange>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        PortText.TryReadRange(s, out PortRange result) ? result : throw PortText.NotARange(s.ToString());

    static bool ISpanParsable<PortRange>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PortRange result) =>
        PortText.TryReadRange(s, out result);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (!First.TryFormat(destination, out charsWritten, format, provider) || First == Last)
        {
            return First == Last && charsWritten > 0;
        }

        if (charsWritten < destination.Length)
        {
            destination[charsWritten] = '-';
            if (Last.TryFormat(destination[(charsWritten + 1)..], out int lastWritten, format, provider))
            {
                charsWritten += 1 + lastWritten;
                return true;
            }
        }

        charsWritten = 0;
        return false;
    }
#endif

    /// <summary>The range as text, alike in every culture.</summary>
    /// <returns><c>5061</c> for one port, <c>49152-57500</c> for more.</returns>
    public override string ToString() => First == Last ? First.ToString() : First.ToString() + "-" + Last.ToString();

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool Equals(PortRange other) => First == other.First && Last == other.Last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PortRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (First.Number << 16) | Last.Number;

    /// <summary>Orders by first port, then by last.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>Below 0, 0 or above 0.</returns>
    public int CompareTo(PortRange other) => First == other.First ? Last.CompareTo(other.Last) : First.CompareTo(other.First);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is not a <see cref="PortRange"/>.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        PortRange other => CompareTo(other),
        _ => throw new ArgumentException("The object is not a PortRange.", nameof(obj)),
    };

    /// <summary>Whether two ranges have the same ends.</summary>
    /// <param name="left">One range.</param>
    /// <param name="right">The other range.</param>
    public static bool operator ==(PortRange left, PortRange right) => left.Equals(right);

    /// <summary>Whether two ranges differ in an end.</summary>
    /// <param name="left">One range.</param>
    /// <param name="right">The other range.</param>
    public static bool operator !=(PortRange left, PortRange right) => !left.Equals(right);

    /// <summary>Whether the left range comes first.</summary>
    /// <param name="left">One range.</param>
    /// <param name="right">The other range.</param>
    public static bool operator <(PortRange left, PortRange right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left range comes first or is the same.</summary>
    /// <param name="left">One range.</param>
    /// <param name="right">The other range.</param>
    public static bool operator <=(PortRange left, PortRange right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left range comes last.</summary>
    /// <param name="left">One range.</param>
    /// <param name="right">The other range.</param>
    public static bool operator >(PortRange left, PortRange right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left range comes last or is the same.</summary>
    /// <param name="left">One range.</param>
    /// <param name="right">The other range.</param>
    public static bool operator >=(PortRange left, PortRange right) => left.CompareTo(right) >= 0;
}
