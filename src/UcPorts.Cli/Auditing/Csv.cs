using System.Collections.Generic;
using System.Text;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads CSV as PowerShell exports it: commas, quotes doubled, perhaps a line with the type above.</summary>
internal static class Csv
{
    /// <summary>The records with more than one field.</summary>
    /// <param name="text">The text.</param>
    public static List<string[]> Read(string text)
    {
        List<string[]> records = [];
        List<string> fields = [];
        StringBuilder field = new();
        bool isQuoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char character = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                bool isEscape = character == '"' && i + 1 < text.Length && text[i + 1] == '"';
                isQuoted = character != '"' || isEscape;
                i += isEscape ? 1 : 0;
                field.Append(isQuoted ? character : "");
            }
            else if (character == '"')
            {
                isQuoted = true;
            }
            else if (character is ',' or '\n')
            {
                fields.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (character == '\n')
                {
                    if (fields.Count > 1)
                    {
                        records.Add([.. fields]);
                    }

                    fields.Clear();
                }
            }
            else
            {
                field.Append(character);
            }
        }

        return records;
    }
}
