using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Configuration;

/// <summary>A value of a configuration file: its text as the program sees it, and where each part of it stands in the file.</summary>
internal sealed class ConfigurationValue
{
    /// <summary>Stands in <see cref="Text"/> for what is known only where the file is used; no port and no scheme holds it.</summary>
    public const char Unknown = '\0';

    private readonly IReadOnlyList<LocatedCharacter>? _characters;
    private readonly TextSpan _whole;
    private readonly bool _isVerbatim;
    private readonly Certainty _certainty;

    /// <summary>A value that stands in one place of the file.</summary>
    /// <param name="file">The file's text.</param>
    /// <param name="text">The value, after escapes.</param>
    /// <param name="place">Its place, without quotes.</param>
    /// <param name="certainty">How sure it is that the program sees the value.</param>
    public ConfigurationValue(string file, string text, TextSpan place, Certainty certainty = Certainty.Certain)
    {
        Text = text;
        _whole = place;
        _certainty = certainty;

        // Escapes and folded lines shift what follows them; then the whole value is the place of each part.
        _isVerbatim = place.Length == text.Length && string.CompareOrdinal(file, place.Start, text, 0, text.Length) == 0;
    }

    /// <summary>A value that is put together from parts of the file.</summary>
    public ConfigurationValue(IReadOnlyList<LocatedCharacter> characters)
    {
        Text = new string([.. characters.Select(character => character.Value)]);
        _characters = characters;
    }

    /// <summary>The value.</summary>
    public string Text { get; }

    /// <summary>The value's characters with their places.</summary>
    public IReadOnlyList<LocatedCharacter> Characters => _characters
        ?? [.. Text.Select((c, i) => new LocatedCharacter(c, PlaceOf(new TextSpan(i, 1))))];

    /// <summary>Where a part of the value stands in the file.</summary>
    /// <param name="part">A part of <see cref="Text"/>, not empty.</param>
    public TextSpan PlaceOf(TextSpan part)
    {
        if (_characters is null)
        {
            return _isVerbatim ? new TextSpan(_whole.Start + part.Start, part.Length) : _whole;
        }

        int start = int.MaxValue;
        int end = 0;
        for (int i = part.Start; i < part.End; i++)
        {
            start = Math.Min(start, _characters[i].Place.Start);
            end = Math.Max(end, _characters[i].Place.End);
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>How sure a part of the value is.</summary>
    /// <param name="part">A part of <see cref="Text"/>.</param>
    public Certainty CertaintyOf(TextSpan part)
    {
        for (int i = part.Start; _characters is not null && i < part.End; i++)
        {
            if (_characters[i].IsDefault)
            {
                return Certainty.Default;
            }
        }

        return _certainty;
    }
}
