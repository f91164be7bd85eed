using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace UcPorts.Cli.Checking.Building;

/// <summary>Reads what the compiler wrote about a project: SARIF 2.1.0 as Roslyn writes it.</summary>
internal static class SarifFile
{
    private const string RulePrefix = "UCP";

    /// <summary>The findings of UcPorts in a file, without those that the code suppresses.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UsageException">The file is no SARIF: the compiler broke off while it wrote.</exception>
    public static IEnumerable<CodeFinding> Read(string path)
    {
        List<CodeFinding> findings = [];
        try
        {
            using JsonDocument sarif = JsonDocument.Parse(File.ReadAllText(path));
            foreach (JsonElement run in sarif.RootElement.GetProperty("runs").EnumerateArray())
            {
                Dictionary<string, string> pages = PagesOf(run);
                foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
                {
                    string rule = TextOf(result, "ruleId");
                    if (rule.StartsWith(RulePrefix, StringComparison.Ordinal) && !result.TryGetProperty("suppressions", out _))
                    {
                        findings.Add(FindingOf(result, rule, pages.GetValueOrDefault(rule, "")));
                    }
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"The compiler's findings in '{Path.GetFileName(path)}' cannot be read: {e.Message}");
        }

        return findings;
    }

    private static CodeFinding FindingOf(JsonElement result, string rule, string page) =>
        new(rule, LevelOf(TextOf(result, "level")), result.GetProperty("message").GetProperty("text").GetString() ?? "", PlaceOf(result))
        {
            Properties = PropertiesOf(result),
            HelpAddress = page,
        };

    // "warning" is what SARIF takes where no level is written.
    private static FindingLevel LevelOf(string level) => level switch
    {
        "error" => FindingLevel.Error,
        "note" or "none" => FindingLevel.Note,
        _ => FindingLevel.Warning,
    };

    private static CodePlace PlaceOf(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out JsonElement locations)
            || locations.GetArrayLength() == 0
            || !locations[0].TryGetProperty("physicalLocation", out JsonElement place))
        {
            return new CodePlace("", 0, 0, 0, 0);
        }

        string uri = TextOf(place.GetProperty("artifactLocation"), "uri");
        string file = Uri.TryCreate(uri, UriKind.Absolute, out Uri? absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);
        JsonElement region = place.GetProperty("region");
        int line = NumberOf(region, "startLine", 1);
        int column = NumberOf(region, "startColumn", 1);
        return new CodePlace(file, line, column, NumberOf(region, "endLine", line), NumberOf(region, "endColumn", column));
    }

    private static Dictionary<string, string> PropertiesOf(JsonElement result)
    {
        Dictionary<string, string> properties = [];
        if (result.TryGetProperty("properties", out JsonElement all) && all.TryGetProperty("customProperties", out JsonElement custom))
        {
            foreach (JsonProperty property in custom.EnumerateObject())
            {
                properties[property.Name] = property.Value.GetString() ?? "";
            }
        }

        return properties;
    }

    private static Dictionary<string, string> PagesOf(JsonElement run)
    {
        Dictionary<string, string> pages = [];
        if (run.GetProperty("tool").GetProperty("driver").TryGetProperty("rules", out JsonElement rules))
        {
            foreach (JsonElement rule in rules.EnumerateArray())
            {
                pages[TextOf(rule, "id")] = TextOf(rule, "helpUri");
            }
        }

        return pages;
    }

    private static string TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";

    private static int NumberOf(JsonElement element, string name, int otherwise) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : otherwise;
}
