using System;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Checking.Reports;

/// <summary>The findings as commands that a build pipeline reads from the log.</summary>
internal static class PipelineReports
{
    /// <summary>Workflow commands of GitHub Actions.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteGitHub(CheckReport report, TextWriter output)
    {
        foreach (CodeFinding finding in report.Findings)
        {
            CodePlace place = finding.Place;
            string where = place.File.Length == 0
                ? ""
                : $"file={GitHubProperty(report.PathOf(place.File))},line={place.Line},endLine={place.EndLine},col={place.Column},endColumn={place.EndColumn},";
            string command = finding.Level switch
            {
                FindingLevel.Error => "error",
                FindingLevel.Warning => "warning",
                _ => "notice",
            };
            output.Write($"::{command} {where}title={finding.RuleId}::{GitHubText(finding.Message)}\n");
        }
    }

    /// <summary>Logging commands of Azure Pipelines, which know warnings and errors only.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteAzure(CheckReport report, TextWriter output)
    {
        foreach (CodeFinding finding in report.Findings.Where(finding => finding.Counts))
        {
            CodePlace place = finding.Place;
            string where = place.File.Length == 0
                ? ""
                : $"sourcepath={AzureProperty(report.PathOf(place.File))};linenumber={place.Line};columnnumber={place.Column};";
            output.Write($"##vso[task.logissue type={(finding.Level == FindingLevel.Error ? "error" : "warning")};{where}code={finding.RuleId};]{AzureText(finding.Message)}\n");
        }
    }

    private static string GitHubText(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string GitHubProperty(string text) =>
        GitHubText(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string AzureText(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string AzureProperty(string text) =>
        AzureText(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
