using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
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
    public static void Write(string name, IReadOnlyList<OpeningEntry> entries, TextWriter output)
    {
        string shown = string.IsNullOrWhiteSpace(ShownText.Of(name)) ? Role : ShownText.Of(name);
        HashSet<string> ids = [];
        output.Write(SpecLines.File(
            SpecLines.Entry(json =>
            {
                json.WriteString("id", IdOf(shown));
                json.WriteString("name", shown);
            }),
            SpecLines.Section("roles", [SpecLines.Entry(json =>
            {
                json.WriteString("id", Role);
                json.WriteString("name", shown);
                json.WriteString("kind", "server");
            })]),
            SpecLines.Section("rules", entries
                .Where(entry => !entry.DocumentablePorts().IsEmpty)
                .GroupBy(entry => (entry.DocumentablePorts(), entry.Transport, entry.Direction))
                .Select(alike => SpecLines.Entry(json => WriteRule(json, alike, ids))))));
    }

    private static void WriteRule(Utf8JsonWriter json, IGrouping<(PortSet Ports, string Transport, string Direction), OpeningEntry> alike, HashSet<string> ids)
    {
        json.WriteString("id", Unused(RuleIdOf(alike.Key), ids));
        json.WriteString("role", Role);
        json.WriteString("ports", alike.Key.Ports.ToString());
        RowJson.WriteStrings(json, "transport", alike.First().Transports());
        RowJson.WriteStrings(json, "security", []);
        json.WriteString("direction", alike.Key.Direction);
        json.WriteString("requirement", "required");
        json.WriteString("allocation", "fixed");
        json.WriteString("reason", ShownText.Of("Opened at " + string.Join(", ", alike.Select(entry => $"{entry.File}:{entry.Line}"))));
    }

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
