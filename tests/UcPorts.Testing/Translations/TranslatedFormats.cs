using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Resources;
using System.Text.RegularExpressions;

namespace UcPorts.Testing.Translations;

/// <summary>The translations in an assembly's resources.</summary>
public static partial class TranslatedFormats
{
    /// <summary>The texts of one language, without those it falls back to.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="language">For example <c>es</c>.</param>
    /// <returns>The texts by their names.</returns>
    public static Dictionary<string, string> Of(ResourceManager resources, string language)
    {
        ResourceSet set = resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)
            ?? throw new InvalidOperationException($"There are no resources for '{language}'.");
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    /// <summary>Whether a translation says something else than the English format and fills the same holes.</summary>
    /// <param name="english">The English format.</param>
    /// <param name="translated">The translated one.</param>
    /// <returns>Whether it may stand for it.</returns>
    public static bool IsFaithful(string english, string translated) =>
        english != translated && Holes(english).SetEquals(Holes(translated)) && Edge(english) == Edge(translated);

    private static HashSet<string> Holes(string format) =>
        [.. Hole.Matches(format.Replace("{{", "", StringComparison.Ordinal)).Select(hole => hole.Value)];

    // A part that is put between others brings its own spaces.
    private static (bool Start, bool End) Edge(string format) => (char.IsWhiteSpace(format[0]), char.IsWhiteSpace(format[^1]));

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Hole { get; }
}
