using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Checking.Reports;

/// <summary>The inventory as a port table of the program itself. What is not known, and ports that the system chooses, cannot be in it.</summary>
internal static class InventorySpec
{
    private const string Role = "program";

    /// <summary>Writes the table.</summary>
    /// <param name="name">The program's name.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(string name, IReadOnlyList<OpeningEntry> entries, TextWriter output) => JsonText.WriteObject(output, json =>
    {
        json.WriteNumber("specVersion", 1);
        json.WriteStartObject("product");
        json.WriteString("id", IdOf(name));
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteStartArray("roles");
        json.WriteStartObject();
        json.WriteString("id", Role);
        json.WriteString("name", name);
        json.WriteString("kind", "server");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (IGrouping<(string Ports, string Transport, string Direction), OpeningEntry> alike in entries
            .Where(entry => entry.DocumentablePorts() is not null)
            .GroupBy(entry => (entry.Ports, entry.Transport, entry.Direction)))
        {
            json.WriteStartObject();
            json.WriteString("id", RuleIdOf(alike.Key));
            json.WriteString("role", Role);
            json.WriteString("ports", alike.Key.Ports);
            WriteTexts("transport", alike.First().Transports());
            WriteTexts("security", []);
            json.WriteString("direction", alike.Key.Direction);
            json.WriteString("requirement", "required");
            json.WriteString("allocation", "fixed");
            json.WriteString("reason", "Opened at " + string.Join(", ", alike.Select(entry => $"{entry.File}:{entry.Line}")));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteTexts(string property, IEnumerable<string> texts)
        {
            json.WriteStartArray(property);
            foreach (string text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
    });

    private static string RuleIdOf((string Ports, string Transport, string Direction) key) =>
        string.Concat("ports-", key.Ports.Replace(',', '-'), "-", key.Transport.Replace(',', '-'), key.Direction == "outbound" ? "-outbound" : "");

    // The ids of spec files: lower-case words of ASCII letters and digits with hyphens between them.
    private static string IdOf(string name)
    {
        StringBuilder id = new();
        foreach (char c in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        string words = id.ToString().Trim('-');
        return words.Length == 0 || !char.IsAsciiLetter(words[0]) ? $"program-{words}".Trim('-') : words;
    }
}
