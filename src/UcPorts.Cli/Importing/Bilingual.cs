using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace UcPorts.Cli.Importing;

/// <summary>Text of pages that a translation service handed over with both languages run together, the translation first.</summary>
internal static partial class Bilingual
{
    private const int ShortestDoubled = 10;

    /// <summary>Whether a text is there twice, one behind the other.</summary>
    /// <param name="text">The text.</param>
    public static bool IsDoubled(string text) =>
        text.Length >= ShortestDoubled && text.Length % 2 == 0 && text.AsSpan(0, text.Length / 2).SequenceEqual(text.AsSpan(text.Length / 2));

    /// <summary>The original behind its translation.</summary>
    /// <param name="text">Text in two languages, or in one.</param>
    /// <returns>The second half where the text is the same twice. Otherwise what follows the seam, where a word or sentence runs into the next; both are about as long.</returns>
    public static string Original(string text)
    {
        if (IsDoubled(text))
        {
            return text[(text.Length / 2)..];
        }

        int seam = Seam().Matches(text).Select(match => match.Index + 1).OrderBy(place => Math.Abs(place - (text.Length / 2))).FirstOrDefault();
        return text[seam..];
    }

    [GeneratedRegex(@"(?<=\p{L}{2})\p{Ll}(?=\p{Lu})|(?<=\p{L})\)(?=\p{Lu})|(?<=\p{Ll}{2})[.?:](?=\p{Lu}|\d)|(?<=\d)\.(?=\d{4})")]
    private static partial Regex Seam();
}
