using System;
using System.Globalization;
using System.Linq;
using System.Resources;

namespace UcPorts.Spec;

/// <summary>
/// A sentence, or a part of one, that is written in English and put into another language when it is shown. As an argument
/// of a diagnostic it follows the culture the diagnostic is shown in.
/// </summary>
public sealed class Sentence : IFormattable, IEquatable<Sentence>
{
    private readonly ResourceManager _translations;
    private readonly string _format;
    private readonly object[] _parts;
    private readonly string _english;

    /// <summary>Makes a sentence.</summary>
    /// <param name="english">The English words, with holes. What fills them is settled at once, except for parts that are sentences themselves.</param>
    /// <param name="translations">The formats in other languages, each under the English one; a missing one stays English.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Sentence(FormattableString english, ResourceManager translations)
    {
        _ = english ?? throw new ArgumentNullException(nameof(english));
        _translations = translations ?? throw new ArgumentNullException(nameof(translations));
        _format = english.Format;
        _parts = [.. english.GetArguments().Select(part => Settle(part, translations))];
        _english = string.Format(CultureInfo.InvariantCulture, _format, _parts);
    }

    /// <summary>The sentence in a language.</summary>
    /// <param name="culture">The culture to speak to; <see langword="null"/> for that of the user interface. Numbers are the same in every one.</param>
    /// <returns>The sentence, in English where it is not translated.</returns>
    public string In(CultureInfo? culture)
    {
        CultureInfo language = culture ?? CultureInfo.CurrentUICulture;
        object[] parts = [.. _parts.Select(part => part is Sentence sentence ? sentence.In(language) : part)];
        return string.Format(CultureInfo.InvariantCulture, FormatIn(language), parts);
    }

    /// <summary>The sentence in English.</summary>
    /// <returns>The English words.</returns>
    public override string ToString() => _english;

    /// <summary>The sentence in a language.</summary>
    /// <param name="format">Without effect.</param>
    /// <param name="formatProvider">The culture to speak to; otherwise that of the user interface.</param>
    /// <returns>The sentence, in English where it is not translated.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => In(formatProvider as CultureInfo);

    // The English words tell two sentences apart, so that a diagnostic reported twice is seen to be one.

    /// <inheritdoc/>
    public bool Equals(Sentence? other) => other is not null && _english == other._english;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sentence);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_english);

    private static object Settle(object? part, ResourceManager translations) => part switch
    {
        FormattableString words => new Sentence(words, translations),
        Sentence sentence => sentence,
        _ => Convert.ToString(part, CultureInfo.InvariantCulture) ?? "",
    };

    // What is only holes and punctuation reads the same in every language and is not in the resources.
    private string FormatIn(CultureInfo language) => _translations.GetString(_format, language) ?? _format;
}
