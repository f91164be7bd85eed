using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>The whole numbers an expression can be: first, first + step, … up to last.</summary>
/// <param name="First">The smallest number.</param>
/// <param name="Last">The largest number; <paramref name="First"/> for a single one.</param>
/// <param name="Step">The distance of neighbours, at least 1.</param>
/// <param name="Origin">The expression that gives the number.</param>
internal sealed record NumberValue(long First, long Last, long Step, SyntaxNode Origin)
{
    /// <summary>Whether a loop takes all the numbers, one after the other.</summary>
    public bool IsWalk { get; init; }

    /// <summary>How sure it is that the expression has this value.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Makes the value of one number.</summary>
    public static NumberValue Single(long number, SyntaxNode origin) => new(number, number, 1, origin);

    /// <summary>Moves every number by the same distance.</summary>
    public NumberValue Shift(long distance) => this with { First = First + distance, Last = Last + distance };

    /// <summary>The numbers as ports.</summary>
    /// <returns><see langword="null"/> where a number is no port: the program fails there, and opens nothing.</returns>
    public PortValue? ToPorts()
    {
        if (First < Port.MinValue || Last > Port.MaxValue)
        {
            return null;
        }

        List<PortRange> ranges = [];
        if (Step == 1)
        {
            ranges.Add(new PortRange((int)First, (int)Last));
        }
        else
        {
            for (long number = First; number <= Last; number += Step)
            {
                ranges.Add(new PortRange(new Port((int)number)));
            }
        }

        return new PortValue(new PortSet(ranges), Origin)
        {
            IsRange = IsWalk && First != Last,
            Step = (int)Math.Min(Step, Port.MaxValue),
            Certainty = Certainty,
        };
    }
}
