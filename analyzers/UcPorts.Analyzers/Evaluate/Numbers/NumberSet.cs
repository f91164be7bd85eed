using System;
using System.Collections;
using System.Collections.Generic;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>Distinct whole numbers in ascending order: an arithmetic progression of any length up to a bound, or a short list.</summary>
internal sealed class NumberSet : IReadOnlyList<long>
{
    /// <summary>How many numbers a list that is no progression may hold.</summary>
    public const int MaxListed = 1024;

    /// <summary>How many numbers a progression may hold: the ports and some more.</summary>
    public const int MaxCount = 1 << 17;

    private readonly long[]? _listed;

    private NumberSet(long first, long step, int count, long[]? listed)
    {
        First = first;
        Step = step;
        Count = count;
        _listed = listed;
    }

    /// <summary>The smallest number.</summary>
    public long First { get; }

    /// <summary>The largest number.</summary>
    public long Last => this[Count - 1];

    /// <summary>The distance of neighbours, where it is the same for all; 1 for a single number and for a list.</summary>
    public long Step { get; }

    /// <summary>How many numbers there are, at least one.</summary>
    public int Count { get; }

    /// <summary>Whether there is one number only.</summary>
    public bool IsSingle => Count == 1;

    /// <summary>Whether neighbours have the same distance everywhere.</summary>
    public bool IsProgression => _listed is null;

    public long this[int index] => _listed is null ? First + (index * Step) : _listed[index];

    /// <summary>Makes the set of one number.</summary>
    public static NumberSet Single(long number) => new(number, 1, 1, listed: null);

    /// <summary>Makes the set first, first + step, … with so many numbers; the step may go down.</summary>
    /// <returns><see langword="null"/> where there are none, or too many.</returns>
    public static NumberSet? Progression(long first, long step, long count)
    {
        if (count is < 1 or > MaxCount || (step == 0 && count > 1))
        {
            return null;
        }

        long last = first + ((count - 1) * step);
        return new NumberSet(Math.Min(first, last), count == 1 ? 1 : Math.Abs(step), (int)count, listed: null);
    }

    /// <summary>Makes the set of numbers in any order, which may come twice.</summary>
    /// <returns><see langword="null"/> where there are none, or too many.</returns>
    public static NumberSet? Of(IEnumerable<long> numbers)
    {
        SortedSet<long> distinct = [];
        foreach (long number in numbers)
        {
            if (distinct.Add(number) && distinct.Count > MaxCount)
            {
                return null;
            }
        }

        if (distinct.Count == 0)
        {
            return null;
        }

        long[] sorted = new long[distinct.Count];
        distinct.CopyTo(sorted);
        long step = sorted.Length == 1 ? 1 : sorted[1] - sorted[0];
        for (int i = 2; i < sorted.Length; i++)
        {
            if (sorted[i] - sorted[i - 1] != step)
            {
                return sorted.Length > MaxListed ? null : new NumberSet(sorted[0], 1, sorted.Length, sorted);
            }
        }

        return new NumberSet(sorted[0], step, sorted.Length, listed: null);
    }

    public IEnumerator<long> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
