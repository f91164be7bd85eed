using System;
using System.Collections;
using System.Collections.Generic;
using System.Text;

namespace UcPorts;

/// <summary>
/// An immutable set of ports, kept as the canonical union of ranges: sorted, and neither overlapping nor adjacent.
/// Two sets with the same ports are equal and have the same text. The default value is the empty set.
/// </summary>
public readonly partial struct PortSet : IEquatable<PortSet>, IReadOnlyCollection<Port>, IFormattable
#if NET
    , ISpanFormattable, ISpanParsable<PortSet>
#endif
{
    // Canonical: sorted by First, with at least one port missing between neighbours.
    private readonly PortRange[]? _ranges;

    private PortSet(PortRange[] canonical) => _ranges = canonical.Length == 0 ? null : canonical;

    /// <summary>Makes a set of one port.</summary>
    /// <param name="port">The port.</param>
    public PortSet(Port port) => _ranges = [new PortRange(port)];

    /// <summary>Makes a set of one range.</summary>
    /// <param name="range">The range.</param>
    public PortSet(PortRange range) => _ranges = [range];

    /// <summary>Makes a set from ranges in any order; they may overlap and touch.</summary>
    /// <param name="ranges">The ranges.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ranges"/> is <see langword="null"/>.</exception>
    public PortSet(IEnumerable<PortRange> ranges)
    {
        Throw.IfNull(ranges, nameof(ranges));
        this = new PortSet(Canonical([.. ranges]));
    }

    /// <summary>Makes a set from ports in any order; a port may come twice.</summary>
    /// <param name="ports">The ports.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ports"/> is <see langword="null"/>.</exception>
    public PortSet(IEnumerable<Port> ports)
    {
        Throw.IfNull(ports, nameof(ports));
        List<PortRange> ranges = [];
        foreach (Port port in ports)
        {
            ranges.Add(new PortRange(port));
        }

        this = new PortSet(Canonical(ranges));
    }

    /// <summary>The set without ports.</summary>
    public static PortSet Empty => default;

    /// <summary>Every port number, 0 to 65535.</summary>
    public static PortSet All => new(PortRange.All);

    /// <summary>Whether the set holds no port.</summary>
    public bool IsEmpty => _ranges is null;

    /// <summary>How many ports the set holds, 0 to 65536.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (PortRange range in Canonic)
            {
                count += range.Count;
            }

            return count;
        }
    }

    /// <summary>The ranges: sorted, and neither overlapping nor adjacent.</summary>
    public EquatableArray<PortRange> Ranges => new(_ranges);

    /// <summary>The smallest port of the set.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public Port First => _ranges is null ? throw Empties() : _ranges[0].First;

    /// <summary>The largest port of the set.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public Port Last => _ranges is null ? throw Empties() : _ranges[_ranges.Length - 1].Last;

    private PortRange[] Canonic => _ranges ?? [];

    /// <summary>Makes the set of a port.</summary>
    /// <param name="port">The port.</param>
    public static implicit operator PortSet(Port port) => new(port);

    /// <summary>Makes the set of a range.</summary>
    /// <param name="range">The range.</param>
    public static implicit operator PortSet(PortRange range) => new(range);

    /// <summary>Whether the set holds the port.</summary>
    /// <param name="port">The port.</param>
    /// <returns><see langword="true"/> where a range of the set holds it.</returns>
    public bool Contains(Port port) => IndexOfRangeHolding(port) >= 0;

    /// <summary>Whether the set holds every port of the range.</summary>
    /// <param name="range">The range.</param>
    /// <returns><see langword="true"/> where the whole range lies in the set.</returns>
    public bool Contains(PortRange range)
    {
        int index = IndexOfRangeHolding(range.First);
        return index >= 0 && Canonic[index].Contains(range);
    }

    /// <summary>Whether the set holds every port of the other.</summary>
    /// <param name="other">The other set.</param>
    /// <returns><see langword="true"/> where nothing of the other is missing here; always for the empty set.</returns>
    public bool Contains(PortSet other)
    {
        foreach (PortRange range in other.Canonic)
        {
            if (!Contains(range))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the two sets share a port.</summary>
    /// <param name="other">The other set.</param>
    /// <returns><see langword="true"/> where at least one port lies in both.</returns>
    public bool Overlaps(PortSet other) => !Intersect(other).IsEmpty;

    /// <summary>The ports that lie in either set.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    public PortSet Union(PortSet other)
    {
        if (IsEmpty)
        {
            return other;
        }

        return other.IsEmpty ? this : new PortSet(Canonical([.. Canonic, .. other.Canonic]));
    }

    /// <summary>The ports that lie in both sets.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The intersection.</returns>
    public PortSet Intersect(PortSet other)
    {
        PortRange[] left = Canonic;
        PortRange[] right = other.Canonic;
        List<PortRange> shared = [];
        int i = 0;
        int j = 0;
        while (i < left.Length && j < right.Length)
        {
            Port first = left[i].First > right[j].First ? left[i].First : right[j].First;
            Port last = left[i].Last < right[j].Last ? left[i].Last : right[j].Last;
            if (first <= last)
            {
                shared.Add(new PortRange(first, last));
            }

            if (left[i].Last < right[j].Last)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new PortSet([.. shared]);
    }

    /// <summary>The ports of this set that do not lie in the other.</summary>
    /// <param name="other">The set to take away.</param>
    /// <returns>The difference.</returns>
    public PortSet Except(PortSet other)
    {
        List<PortRange> rest = [];
        PortRange[] taken = other.Canonic;
        int j = 0;
        foreach (PortRange range in Canonic)
        {
            // Plain numbers: the place after port 65535 is no port.
            int next = range.First.Number;
            while (j < taken.Length && taken[j].Last < range.First)
            {
                j++;
            }

            for (int k = j; k < taken.Length && taken[k].First <= range.Last; k++)
            {
                if (taken[k].First.Number > next)
                {
                    rest.Add(new PortRange(next, taken[k].First.Number - 1));
                }

                next = taken[k].Last.Number + 1;
            }

            if (next <= range.Last.Number)
            {
                rest.Add(new PortRange(next, range.Last.Number));
            }
        }

        return new PortSet([.. rest]);
    }

    /// <summary>The ports that lie in either set.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    public static PortSet operator |(PortSet left, PortSet right) => left.Union(right);

    /// <summary>The ports that lie in both sets.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    public static PortSet operator &(PortSet left, PortSet right) => left.Intersect(right);

    /// <summary>The ports of the left set that do not lie in the right one.</summary>
    /// <param name="left">The set to take from.</param>
    /// <param name="right">The set to take away.</param>
    public static PortSet operator -(PortSet left, PortSet right) => left.Except(right);

    /// <summary>Pairs of an even RTP port and the next higher RTCP port, both in the set (RFC 3550, section 11).</summary>
    /// <returns>The pairs in ascending order, none that overlap.</returns>
    public IEnumerable<(Port Rtp, Port Rtcp)> RtpPairs()
    {
        foreach (PortRange range in Ranges)
        {
            for (int rtp = range.First.Number + (range.First.Number & 1); rtp < range.Last.Number; rtp += 2)
            {
                yield return (new Port(rtp), new Port(rtp + 1));
            }
        }
    }

    /// <summary>Goes through the ports in ascending order.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Port> GetEnumerator()
    {
        foreach (PortRange range in Ranges)
        {
            for (int number = range.First.Number; number <= range.Last.Number; number++)
            {
                yield return new Port(number);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PortSet other) => Ranges.Equals(other.Ranges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PortSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Ranges.GetHashCode();

    /// <summary>Whether two sets hold the same ports.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    public static bool operator ==(PortSet left, PortSet right) => left.Equals(right);

    /// <summary>Whether two sets differ in a port.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    public static bool operator !=(PortSet left, PortSet right) => !left.Equals(right);

    /// <summary>The canonical text: ascending, ranges with a dash, commas without spaces; empty for the empty set.</summary>
    /// <returns>For example <c>5060-5061,5070</c>.</returns>
    public override string ToString()
    {
        if (_ranges is null)
        {
            return "";
        }

        if (_ranges.Length == 1)
        {
            return _ranges[0].ToString();
        }

        StringBuilder text = new();
        foreach (PortRange range in _ranges)
        {
            text.Append(text.Length == 0 ? "" : ",").Append(range.ToString());
        }

        return text.ToString();
    }

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    private static PortRange[] Canonical(List<PortRange> ranges)
    {
        ranges.Sort();
        List<PortRange> merged = new(ranges.Count);
        foreach (PortRange range in ranges)
        {
            if (merged.Count > 0 && range.First.Number <= merged[merged.Count - 1].Last.Number + 1)
            {
                PortRange previous = merged[merged.Count - 1];
                merged[merged.Count - 1] = new PortRange(previous.First, previous.Last > range.Last ? previous.Last : range.Last);
            }
            else
            {
                merged.Add(range);
            }
        }

        return [.. merged];
    }

    private static InvalidOperationException Empties() => new("The set holds no port.");

    private int IndexOfRangeHolding(Port port)
    {
        PortRange[] ranges = Canonic;
        int low = 0;
        int high = ranges.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (ranges[middle].Last < port)
            {
                low = middle + 1;
            }
            else if (ranges[middle].First > port)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
