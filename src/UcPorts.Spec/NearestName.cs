using System;
using System.Collections.Generic;

namespace UcPorts.Spec;

/// <summary>
/// Finds the name that a misspelt word most likely means, by edit distance with swapped neighbours. The work per file is
/// limited, so that a file of many misspelt references to many names is still read in linear time.
/// </summary>
public sealed class NearestName
{
    private const int LongestWord = 64;

    private int _budget = 4_000_000;

    /// <summary>Finds the nearest candidate.</summary>
    /// <param name="word">The misspelt word.</param>
    /// <param name="candidates">The names it may mean.</param>
    /// <returns>The nearest candidate, the first of equally near ones; <see langword="null"/> where none is near.</returns>
    public string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        string lower = word.ToLowerInvariant();
        string? nearest = null;
        int smallest = FarthestFor(word.Length) + 1;
        foreach (string candidate in candidates)
        {
            if (_budget <= 0)
            {
                break;
            }

            _budget--;
            if (Math.Abs(candidate.Length - word.Length) < smallest && candidate.Length <= LongestWord)
            {
                int distance = Distance(lower, candidate.ToLowerInvariant());
                if (distance < smallest)
                {
                    nearest = candidate;
                    smallest = distance;
                }
            }
        }

        return nearest;
    }

    private static int FarthestFor(int length) => length switch
    {
        1 => 0,
        <= 4 => 1,
        <= 8 => 2,
        _ => 3,
    };

    private int Distance(string left, string right)
    {
        _budget -= left.Length * right.Length;
        int[] beforePrevious = new int[right.Length + 1];
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
