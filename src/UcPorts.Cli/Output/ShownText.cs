using System.Linq;

namespace UcPorts.Cli.Output;

/// <summary>Text of others, as a terminal or a table may show it.</summary>
internal static class ShownText
{
    /// <summary>The text with a blank for each character that is not shown but controls how others are: escapes, ends of lines, and what turns the direction of writing.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) =>
        text.Any(Controls) ? string.Create(text.Length, text, static (shown, given) =>
        {
            for (int i = 0; i < shown.Length; i++)
            {
                shown[i] = Controls(given[i]) ? ' ' : given[i];
            }
        })
        : text;

    private static bool Controls(char character) => char.IsControl(character) || character is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
