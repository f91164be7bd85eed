using System;
using System.Globalization;

namespace UcPorts;

/// <summary>A text in English and, where there is one, in Spanish.</summary>
public sealed record LocalizedText
{
    /// <summary>Makes a text.</summary>
    /// <param name="english">The English text.</param>
    /// <param name="spanish">The Spanish text, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="english"/> is <see langword="null"/>.</exception>
    public LocalizedText(string english, string? spanish = null)
    {
        Throw.IfNull(english, nameof(english));
        English = english;
        Spanish = spanish;
    }

    /// <summary>The English text.</summary>
    public string English { get; }

    /// <summary>The Spanish text, or <see langword="null"/> where there is none.</summary>
    public string? Spanish { get; }

    /// <summary>The text for a culture: Spanish for every Spanish culture, otherwise English.</summary>
    /// <param name="culture">The culture; <see langword="null"/> means <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <returns>The text; English where Spanish is missing.</returns>
    public string ToString(CultureInfo? culture) =>
        Spanish is not null && (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "es" ? Spanish : English;

    /// <summary>The English text.</summary>
    /// <returns><see cref="English"/>.</returns>
    public override string ToString() => English;
}
