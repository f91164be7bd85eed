using System;
using System.Collections.Generic;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The lines two texts do not share, in order, with line endings made visible where only they differ.</summary>
internal static class LineDifference
{
    private const int ContextLines = 3;

    public static string Describe(string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        int[,] common = CommonLengths(left, right);

        var lines = new List<(char Sign, string Text)>();
        int i = 0;
        int j = 0;
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                lines.Add((' ', left[i]));
                i++;
                j++;
            }
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', left[i++]));
            }
            else
            {
                lines.Add(('+', right[j++]));
            }
        }

        bool lineEndingsDiffer = expected.Contains('\r', StringComparison.Ordinal) != actual.Contains('\r', StringComparison.Ordinal);
        var text = new StringBuilder();
        for (int k = 0; k < lines.Count; k++)
        {
            (char sign, string line) = lines[k];
            if (!IsNearChange(lines, k))
            {
                continue;
            }

            string visible = lineEndingsDiffer ? line.Replace("\r", "<CR>", StringComparison.Ordinal) : line.TrimEnd('\r');
            text.Append(sign).Append(' ').Append(visible).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsNearChange(List<(char Sign, string Text)> lines, int index)
    {
        int last = Math.Min(lines.Count - 1, index + ContextLines);
        for (int i = Math.Max(0, index - ContextLines); i <= last; i++)
        {
            if (lines[i].Sign != ' ')
            {
                return true;
            }
        }

        return false;
    }

    // common[i, j] is the length of the longest common subsequence of left from line i and right from line j.
    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
