using System.Globalization;
using System.Text;

namespace UcPorts.Cli.Exporting;

/// <summary>Text for formats that take no letters beyond ASCII.</summary>
internal static class Ascii
{
    /// <summary>The text without accents, and with plain quotes and dashes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">The format, for a message.</param>
    /// <exception cref="UsageException">A letter has no plain form.</exception>
    public static string Fold(string text, string format)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        StringBuilder folded = new(text.Length);
        foreach (Rune rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                folded.Append((char)rune.Value);
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(Plain(rune) ?? throw new UsageException($"{format} takes no '{rune}', and the text \"{text}\" has one. Write the name in plain letters."));
            }
        }

        return folded.ToString();
    }

    private static string? Plain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DashPunctuation => "-",
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OpenPunctuation => "'",
        UnicodeCategory.SpaceSeparator => " ",
        _ => rune.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'Æ' => "AE",
            'ø' => "o",
            'Ø' => "O",
            'ł' => "l",
            'Ł' => "L",
            'œ' => "oe",
            'Œ' => "OE",
            'ı' => "i",
            '·' or '•' => "-",
            '×' => "x",
            _ => null,
        },
    };
}
