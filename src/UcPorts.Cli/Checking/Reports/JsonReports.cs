using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Checking.Reports;

/// <summary>The findings for programs: JSON of our own, and SARIF 2.1.0.</summary>
internal static class JsonReports
{
    private const string SarifSchema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>The properties that every finding has, in the order in which they are written.</summary>
    public static IReadOnlyList<string> PortProperties { get; } = ["ports", "certainty", "transport", "direction", "api", "rule"];

    /// <summary>Writes one object with the findings.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteJson(CheckReport report, TextWriter output) => JsonText.WriteObject(output, json =>
    {
        json.WriteStartArray("findings");
        foreach (CodeFinding finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.RuleId);
            json.WriteString("level", LevelOf(finding.Level));
            json.WriteString("message", finding.Message);
            json.WriteString("file", report.PathOf(finding.Place.File));
            json.WriteNumber("line", finding.Place.Line);
            json.WriteNumber("column", finding.Place.Column);
            json.WriteNumber("endLine", finding.Place.EndLine);
            json.WriteNumber("endColumn", finding.Place.EndColumn);
            WriteProperties(json, finding);
            json.WriteString("help", finding.HelpAddress);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("known", report.Known);
        json.WriteStartArray("vanished");
        foreach (KnownFinding vanished in report.Vanished)
        {
            json.WriteStartObject();
            json.WriteString("id", vanished.RuleId);
            json.WriteString("file", vanished.File);
            json.WriteString("ports", vanished.Ports);
            json.WriteString("line", vanished.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Writes SARIF.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteSarif(CheckReport report, TextWriter output) => JsonText.WriteObject(output, json =>
    {
        json.WriteString("$schema", SarifSchema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ucports");
        json.WriteString("version", VersionAction.Version);
        json.WriteStartArray("rules");
        string[] rules = [.. report.Findings.Select(finding => finding.RuleId).Distinct().Order(StringComparer.Ordinal)];
        foreach (string rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            if (report.Findings.First(finding => finding.RuleId == rule).HelpAddress is { Length: > 0 } help)
            {
                json.WriteString("helpUri", help);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject("SRCROOT");
        json.WriteString("uri", new Uri(report.Folder + Path.DirectorySeparatorChar).AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (CodeFinding finding in report.Findings)
        {
            WriteResult(json, report, finding, Array.IndexOf(rules, finding.RuleId));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteResult(Utf8JsonWriter json, CheckReport report, CodeFinding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(finding.Level));
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message);
        json.WriteEndObject();
        if (finding.Place.File.Length > 0)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", string.Join('/', report.PathOf(finding.Place.File).Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", "SRCROOT");
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Place.Line);
            json.WriteNumber("startColumn", finding.Place.Column);
            json.WriteNumber("endLine", finding.Place.EndLine);
            json.WriteNumber("endColumn", finding.Place.EndColumn);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        WriteProperties(json, finding);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, CodeFinding finding)
    {
        foreach (string name in PortProperties)
        {
            if (finding.Properties.TryGetValue(name, out string? value))
            {
                json.WriteString(name, value);
            }
        }
    }

    private static string LevelOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };
}
