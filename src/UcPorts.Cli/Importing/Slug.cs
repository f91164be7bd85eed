using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace UcPorts.Cli.Importing;

/// <summary>Ids made of names.</summary>
internal static class Slug
{
    private const int LongestId = 60;

    /// <summary>Lower-case words with hyphens.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">The id where the name has no letter.</param>
    public static string Of(string name, string otherwise)
    {
        StringBuilder slug = new();
        foreach (char character in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string text = slug.ToString().Trim('-');
        if (text.Length > LongestId)
        {
            int end = text.LastIndexOf('-', LongestId);
            text = text[..(end > 0 ? end : LongestId)];
        }

        return text.Length == 0 ? otherwise : char.IsAsciiLetter(text[0]) ? text : $"{otherwise}-{text}";
    }

    /// <summary>An id that is not taken yet, and takes it. Generated code forgets hyphens, so ids that differ in them only are the same.</summary>
    /// <param name="id">The id to begin with.</param>
    /// <param name="taken">The ids that are taken, without hyphens.</param>
    public static string Unique(string id, HashSet<string> taken)
    {
        string unique = id;
        for (int i = 2; !taken.Add(unique.Replace("-", "", StringComparison.Ordinal)); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-no-{i}");
        }

        return unique;
    }

    /// <summary>Letters and digits of a name without case and accents, by which spellings of one name are known.</summary>
    /// <param name="name">The name.</param>
    public static string Key(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(char.IsLetterOrDigit));
}
