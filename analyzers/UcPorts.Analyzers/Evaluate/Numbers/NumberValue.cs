using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>The whole numbers an expression can be.</summary>
/// <param name="Numbers">The possible numbers.</param>
/// <param name="Origin">The expression that gives the number.</param>
internal sealed record NumberValue(NumberSet Numbers, SyntaxNode Origin)
{
    /// <summary>Whether a loop takes all the numbers, one after the other.</summary>
    public bool IsWalk { get; init; }

    /// <summary>How sure it is that the expression has one of these values.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>What decides which of the numbers it is: names in conditions, loops, and other places.</summary>
    public ImmutableHashSet<string> Choices { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Makes the value of one number.</summary>
    public static NumberValue Single(long number, SyntaxNode origin) => new(NumberSet.Single(number), origin);

    /// <summary>The numbers as ports. The program fails where a number is no port, and opens nothing there; the others stay.</summary>
    /// <returns><see langword="null"/> where no number is a port.</returns>
    public PortValue? ToPorts()
    {
        List<PortRange> ranges = [];
        if (Numbers.IsProgression && Numbers.Step == 1)
        {
            long first = Math.Max(Numbers.First, Port.MinValue);
            long last = Math.Min(Numbers.Last, Port.MaxValue);
            if (first <= last)
            {
                ranges.Add(new PortRange((int)first, (int)last));
            }
        }
        else
        {
            foreach (long number in Numbers)
            {
                if (Port.IsValid(number))
                {
                    ranges.Add(new PortRange(new Port((int)number)));
                }
            }
        }

        if (ranges.Count == 0)
        {
            return null;
        }

        PortSet ports = new(ranges);
        return new PortValue(ports, Origin)
        {
            IsRange = IsWalk && ports.Count > 1,
            Step = (int)Math.Min(Numbers.Step, Port.MaxValue),
            Certainty = Certainty,
        };
    }
}
