using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Checking.Building;

/// <summary>What the compiler wrote about a project: SARIF 2.1.0 as Roslyn writes it.</summary>
/// <param name="Findings">The findings of UcPorts; those that the code suppresses are there where an inventory is made.</param>
/// <param name="HasRules">Whether the compiler had the rules of UcPorts; without them, no finding says nothing.</param>
/// <param name="CompilerVersion">The compiler's version; <see langword="null"/> where it does not say.</param>
/// <param name="AnalyzerFailure">What stopped an analyzer of UcPorts; empty where nothing did.</param>
internal sealed record SarifFile(IReadOnlyList<CodeFinding> Findings, bool HasRules, Version? CompilerVersion, string AnalyzerFailure)
{
    private const string RulePrefix = "UCP";
    private const string FailureRule = "AD0001";
    private const string OwnTypes = "'UcPorts.";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UsageException">The file is no SARIF: the compiler broke off while it wrote.</exception>
    /// <param name="withSuppressed">Whether to take what the code suppresses: whoever silences the list still opens the port.</param>
    public static SarifFile Read(string path, bool withSuppressed = false)
    {
        try
        {
            using JsonDocument sarif = JsonDocument.Parse(File.ReadAllText(path));
            SarifFile all = new([], false, null, "");
            foreach (JsonElement run in sarif.RootElement.GetProperty("runs").EnumerateArray())
            {
                all = all.With(run, withSuppressed);
            }

            return all;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException)
        {
            throw new UsageException($"the compiler's findings cannot be read: {e.Message}");
        }
    }

    private SarifFile With(JsonElement run, bool withSuppressed)
    {
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Dictionary<string, string> pages = PagesOf(driver);
        List<CodeFinding> findings = [.. Findings];
        string failure = AnalyzerFailure;
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            string rule = TextOf(result, "ruleId");
            string message = result.GetProperty("message").GetProperty("text").GetString() ?? "";
            if (rule == FailureRule && message.Contains(OwnTypes, StringComparison.Ordinal))
            {
                failure = message.ReplaceLineEndings(" ");
            }
            else if (rule.StartsWith(RulePrefix, StringComparison.Ordinal) && (withSuppressed || !result.TryGetProperty("suppressions", out _)))
            {
                findings.Add(FindingOf(result, rule, message, pages.GetValueOrDefault(rule, "")));
            }
        }

        bool hasRules = HasRules || pages.Keys.Any(rule => rule.StartsWith(RulePrefix, StringComparison.Ordinal));
        return new SarifFile(findings, hasRules, Version.TryParse(TextOf(driver, "dottedQuadFileVersion"), out Version? version) ? version : CompilerVersion, failure);
    }

    private static CodeFinding FindingOf(JsonElement result, string rule, string message, string page) =>
        new(rule, LevelOf(TextOf(result, "level")), message, PlaceOf(result))
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

    private static Dictionary<string, string> PagesOf(JsonElement driver)
    {
        Dictionary<string, string> pages = [];
        if (driver.TryGetProperty("rules", out JsonElement rules))
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
