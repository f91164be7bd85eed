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
    private const int RangesNamed = 4;

    /// <summary>Writes the table.</summary>
    /// <param name="name">The program's name.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(string name, IReadOnlyList<OpeningEntry> entries, TextWriter output) =>
        WriteNamed(string.IsNullOrWhiteSpace(name) ? Role : name, entries, output);

    private static void WriteNamed(string name, IReadOnlyList<OpeningEntry> entries, TextWriter output) => JsonText.WriteObject(output, json =>
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
        HashSet<string> ids = [];
        foreach (IGrouping<(PortSet Ports, string Transport, string Direction), OpeningEntry> alike in entries
            .Where(entry => !entry.DocumentablePorts().IsEmpty)
            .GroupBy(entry => (entry.DocumentablePorts(), entry.Transport, entry.Direction)))
        {
            json.WriteStartObject();
            json.WriteString("id", Unused(RuleIdOf(alike.Key), ids));
            json.WriteString("role", Role);
            json.WriteString("ports", alike.Key.Ports.ToString());
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

    // A list of many ports is named by its ends.
    private static string RuleIdOf((PortSet Ports, string Transport, string Direction) key)
    {
        string ports = key.Ports.Ranges.Count <= RangesNamed
            ? string.Join('-', key.Ports.Ranges.Select(NameOf))
            : $"{key.Ports.First}-up-to-{key.Ports.Last}";
        return string.Concat("ports-", ports, "-", key.Transport.Replace(',', '-'), key.Direction == "outbound" ? "-outbound" : "");
    }

    private static string NameOf(PortRange range) => range.First == range.Last ? $"{range.First}" : $"{range.First}-to-{range.Last}";

    private static string Unused(string id, HashSet<string> ids)
    {
        string unused = id;
        for (int i = 2; !ids.Add(unused); i++)
        {
            unused = $"{id}-no-{i}";
        }

        return unused;
    }

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
