using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Output;
using UcPorts.Judging;

namespace UcPorts.Cli.Checking.Reports;

/// <summary>The findings for people: by file, each with its line and a mark under the value.</summary>
/// <param name="catalog">The catalogue, for the document's row.</param>
internal sealed class HumanReport(PortCatalog catalog)
{
    private const int TabWidth = 4;
    private const int LongestLine = 160;
    private const string Indent = "      ";

    private readonly SourceLines _lines = new();

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    public void Write(CheckReport report, TextWriter output)
    {
        foreach (IGrouping<string, CodeFinding> file in report.Findings.GroupBy(finding => report.PathOf(finding.Place.File)))
        {
            output.Write($"{(file.Key.Length == 0 ? "The project" : file.Key)}\n");
            foreach (CodeFinding finding in file)
            {
                Write(finding, output);
            }

            output.Write("\n");
        }

        foreach (KnownFinding vanished in report.Vanished)
        {
            output.Write($"No longer found: {vanished.RuleId} {vanished.File}: {vanished.Line}\n");
        }

        output.Write(Summary(report));
    }

    private void Write(CodeFinding finding, TextWriter output)
    {
        CodePlace place = finding.Place;
        string where = place.File.Length == 0 ? "" : $"{place.Line}:{place.Column} ";
        output.Write($"  {where}{WordOf(finding.Level)} {finding.RuleId}: {finding.Message}\n");
        if (_lines.At(place) is { } line)
        {
            WriteLine(line, place, output);
        }

        if (catalog.FindRule(finding.Property("rule")) is { } rule)
        {
            output.Write($"{Indent}Row: {RuleText.Describe(rule, catalog, System.Globalization.CultureInfo.InvariantCulture)}\n");
        }

        if (finding.HelpAddress.Length > 0)
        {
            output.Write($"{Indent}See: {finding.HelpAddress}\n");
        }
    }

    // A generated or minified file may be one line: what is shown begins and ends around the value.
    private static void WriteLine(string line, CodePlace place, TextWriter output)
    {
        string shown = ShownText.Of(line.Replace("\t", new string(' ', TabWidth), StringComparison.Ordinal)).TrimEnd();
        int start = Widened(line, place.Column - 1);
        int end = Math.Max(start + 1, place.EndLine == place.Line ? Widened(line, place.EndColumn - 1) : shown.Length);
        int first = shown.Length - shown.TrimStart().Length;
        if (shown.Length - first > LongestLine)
        {
            first = Math.Max(first, start - (LongestLine / 4));
            shown = shown[..Math.Min(shown.Length, first + LongestLine)];
            end = Math.Min(end, shown.Length);
        }

        output.Write($"{Indent}{shown[Math.Min(first, shown.Length)..]}\n");
        output.Write($"{Indent}{new string(' ', Math.Max(0, start - first))}{new string('^', Math.Max(1, end - start))}\n");
    }

    private static int Widened(string line, int column)
    {
        int end = Math.Clamp(column, 0, line.Length);
        return end + (line.AsSpan(0, end).Count('\t') * (TabWidth - 1));
    }

    private static string Summary(CheckReport report)
    {
        int counting = report.Findings.Count(finding => finding.Counts);
        int advice = report.Findings.Count - counting;
        List<string> parts = [counting == 0 ? "No finding" : Counted(counting, "finding")];
        if (advice > 0)
        {
            parts.Add(Counted(advice, "note"));
        }

        if (report.Known > 0)
        {
            parts.Add($"{report.Known} in the baseline");
        }

        if (report.Vanished.Count > 0)
        {
            parts.Add($"{report.Vanished.Count} of the baseline no longer found");
        }

        return string.Join(", ", parts) + ".\n";
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string WordOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };
}
