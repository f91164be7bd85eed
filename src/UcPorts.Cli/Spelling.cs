using System;
using System.Collections.Generic;

namespace UcPorts.Cli;

/// <summary>What a person may have meant.</summary>
internal static class Spelling
{
    private const int ShortestPart = 3;

    /// <summary>The name that is nearest to a mistyped one.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">Names, and what to show for each.</param>
    /// <returns>What to show for the nearest name; <see langword="null"/> where none is near.</returns>
    public static string? Nearest(string typed, IEnumerable<(string Name, string Shown)> names)
    {
        // One letter in three may be wrong; beyond that a suggestion is a guess.
        int allowed = Math.Max(2, typed.Length / 3);
        string? nearest = null;
        string? longer = null;
        foreach ((string name, string shown) in names)
        {
            int distance = Distance(typed, name);
            if (distance <= allowed)
            {
                allowed = distance - 1;
                nearest = shown;
            }

            bool isPart = typed.Length >= ShortestPart && name.Contains(typed, StringComparison.OrdinalIgnoreCase);
            if (isPart && (longer is null || shown.Length < longer.Length))
            {
                longer = shown;
            }
        }

        return nearest ?? longer;
    }

    /// <inheritdoc cref="Nearest(string, IEnumerable{ValueTuple{string, string}})"/>
    public static string? Nearest(string typed, IEnumerable<string> names)
    {
        List<(string, string)> spellings = [];
        foreach (string name in names)
        {
            spellings.Add((name, name));
        }

        return Nearest(typed, spellings);
    }

    /// <summary>The question that a message asks.</summary>
    /// <param name="nearest">The nearest name, or <see langword="null"/>.</param>
    /// <returns>A sentence that begins with a blank; empty where there is no nearest name.</returns>
    public static string Suggestion(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";

    // Letters put in, left out, replaced or swapped with their neighbour.
    private static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
