using System;
using System.Globalization;

namespace UcPorts;

/// <summary>A port number of a transport protocol (RFC 6335): 0 to 65535. Port 0 is reserved and never a listener.</summary>
public readonly struct Port : IEquatable<Port>, IComparable<Port>, IComparable, IFormattable
#if NET
    , ISpanFormattable, ISpanParsable<Port>
#endif
{
    /// <summary>The smallest port number, 0.</summary>
    public const int MinValue = 0;

    /// <summary>The largest port number, 65535.</summary>
    public const int MaxValue = 65535;

    private readonly ushort _number;

    /// <summary>Makes a port from its number.</summary>
    /// <param name="number">The port number, 0 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below 0 or above 65535.</exception>
    public Port(int number)
        : this(number, nameof(number))
    {
    }

    /// <summary>Makes a port from an argument of another member, whose name the exception has to give.</summary>
    internal Port(int number, string argument)
    {
        if (!IsValid(number))
        {
            throw new ArgumentOutOfRangeException(argument, number, "A port number lies between 0 and 65535.");
        }

        _number = (ushort)number;
    }

    /// <summary>The port number, 0 to 65535.</summary>
    public int Number => _number;

    /// <summary>Whether the number is one of the System Ports of RFC 6335: 0 to 1023.</summary>
    public bool IsSystemPort => _number <= 1023;

    /// <summary>Whether the number is one of the User Ports of RFC 6335: 1024 to 49151.</summary>
    public bool IsUserPort => _number is >= 1024 and <= 49151;

    /// <summary>Whether the number is one of the Dynamic Ports of RFC 6335: 49152 to 65535.</summary>
    public bool IsDynamicPort => _number >= 49152;

    /// <summary>Whether <paramref name="number"/> is a port number.</summary>
    /// <param name="number">Any number.</param>
    /// <returns><see langword="true"/> for 0 to 65535.</returns>
    public static bool IsValid(long number) => number is >= MinValue and <= MaxValue;

    /// <summary>Makes a port from its number.</summary>
    /// <param name="number">The port number, 0 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below 0 or above 65535.</exception>
    public static explicit operator Port(int number) => new(number);

    /// <summary>The port's number.</summary>
    /// <param name="port">The port.</param>
    public static implicit operator int(Port port) => port._number;

    /// <summary>Reads a port number written in decimal digits.</summary>
    /// <param name="s">The text; white space around the number is allowed.</param>
    /// <returns>The port.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a number between 0 and 65535.</exception>
    public static Port Parse(string s)
    {
        Throw.IfNull(s, nameof(s));
        return PortText.TryReadPort(s, out Port port) ? port : throw PortText.NotAPort(s);
    }

    /// <summary>Tries to read a port number written in decimal digits.</summary>
    /// <param name="s">The text; white space around the number is allowed.</param>
    /// <param name="result">The port, or port 0 where the text is not one.</param>
    /// <returns>Whether the text is a port number.</returns>
    public static bool TryParse(string? s, out Port result) => PortText.TryReadPort(s ?? "", out result);

#if NET
    // Explicit, as in IPAddress: a caller has no culture to choose.
    static Port IParsable<Port>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Port>.TryParse(string? s, IFormatProvider? provider, out Port result) => TryParse(s, out result);

    static Port ISpanParsable<Port>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        PortText.TryReadPort(s, out Port result) ? result : throw PortText.NotAPort(s.ToString());

    static bool ISpanParsable<Port>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Port result) =>
        PortText.TryReadPort(s, out result);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        _number.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);
#endif

    /// <summary>The number in decimal digits, alike in every culture.</summary>
    /// <returns>For example <c>5061</c>.</returns>
    public override string ToString() => _number.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool Equals(Port other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Port other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number;

    /// <inheritdoc/>
    public int CompareTo(Port other) => _number.CompareTo(other._number);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is not a <see cref="Port"/>.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Port other => CompareTo(other),
        _ => throw new ArgumentException("The object is not a Port.", nameof(obj)),
    };

    /// <summary>Whether two ports have the same number.</summary>
    /// <param name="left">One port.</param>
    /// <param name="right">The other port.</param>
    public static bool operator ==(Port left, Port right) => left._number == right._number;

    /// <summary>Whether two ports have different numbers.</summary>
    /// <param name="left">One port.</param>
    /// <param name="right">The other port.</param>
    public static bool operator !=(Port left, Port right) => left._number != right._number;

    /// <summary>Whether the left number is smaller.</summary>
    /// <param name="left">One port.</param>
    /// <param name="right">The other port.</param>
    public static bool operator <(Port left, Port right) => left._number < right._number;

    /// <summary>Whether the left number is smaller or the same.</summary>
    /// <param name="left">One port.</param>
    /// <param name="right">The other port.</param>
    public static bool operator <=(Port left, Port right) => left._number <= right._number;

    /// <summary>Whether the left number is larger.</summary>
    /// <param name="left">One port.</param>
    /// <param name="right">The other port.</param>
    public static bool operator >(Port left, Port right) => left._number > right._number;

    /// <summary>Whether the left number is larger or the same.</summary>
    /// <param name="left">One port.</param>
    /// <param name="right">The other port.</param>
    public static bool operator >=(Port left, Port right) => left._number >= right._number;
}
