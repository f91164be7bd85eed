using System.Text;

namespace UcPorts.Generators.Emit;

/// <summary>Makes text fit for a documentation comment of one line.</summary>
internal static class XmlText
{
    /// <summary>
    /// Escapes markup, turns every run of white space and line ends into one space, and replaces what XML cannot hold.
    /// </summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        bool pendingSpace = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];

            // U+0085, U+2028 and U+2029 end a C# line and with it the comment; all three are white space.
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = escaped.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                escaped.Append(' ');
                pendingSpace = false;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                < ' ' or '\uFFFE' or '\uFFFF' => escaped.Append('\uFFFD'),
                _ when char.IsSurrogate(c) => escaped.Append('\uFFFD'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
