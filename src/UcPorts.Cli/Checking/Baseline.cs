using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Checking;

/// <summary>A finding that a baseline knows. It is known again wherever the same line of the file is found to do the same.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="File">The file, from the folder that is checked.</param>
/// <param name="Ports">The ports.</param>
/// <param name="Line">The line's text without the blanks around it: lines move.</param>
internal sealed record KnownFinding(string RuleId, string File, string Ports, string Line);

/// <summary>The findings that a check is to pass over.</summary>
internal sealed class Baseline
{
    private const int Version = 1;

    private readonly List<KnownFinding> _known;

    private Baseline(List<KnownFinding> known) => _known = known;

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">The file as the user typed it.</param>
    /// <exception cref="UsageException">The file cannot be read or is no baseline.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(TextFile.Read(path));
            JsonElement root = json.RootElement;
            if (root.GetProperty("baselineVersion").GetInt32() != Version)
            {
                throw new UsageException($"'{path}' has another version of the format than {Version}. Write it again with --write-baseline.");
            }

            return new Baseline([.. root.GetProperty("findings").EnumerateArray().Select(Read)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"'{path}' is no baseline. Write one with --write-baseline.");
        }
    }

    /// <summary>Writes a baseline.</summary>
    /// <param name="path">The file as the user typed it.</param>
    /// <param name="folder">The folder that paths are written from.</param>
    /// <param name="findings">The findings that are to be known.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, string folder, IEnumerable<CodeFinding> findings)
    {
        SourceLines lines = new();
        using StringWriter text = new();
        JsonText.WriteObject(text, json =>
        {
            json.WriteNumber("baselineVersion", Version);
            json.WriteStartArray("findings");
            foreach (KnownFinding known in findings.Where(finding => finding.Counts).Select(finding => KnownOf(finding, folder, lines)))
            {
                json.WriteStartObject();
                json.WriteString("id", known.RuleId);
                json.WriteString("file", known.File);
                json.WriteString("ports", known.Ports);
                json.WriteString("line", known.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        TextFile.Write(path, text.ToString());
    }

    /// <summary>Parts the findings that are known from those that are new.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="folder">The folder that paths are written from.</param>
    public CheckReport Apply(IReadOnlyList<CodeFinding> findings, string folder)
    {
        SourceLines lines = new();
        List<KnownFinding> left = [.. _known];
        List<CodeFinding> fresh = [];
        foreach (CodeFinding finding in findings)
        {
            // Two equal lines need two entries.
            if (!finding.Counts || !left.Remove(KnownOf(finding, folder, lines)))
            {
                fresh.Add(finding);
            }
        }

        return new CheckReport(folder, fresh, _known.Count - left.Count, left);
    }

    private static KnownFinding KnownOf(CodeFinding finding, string folder, SourceLines lines) => new(
        finding.RuleId,
        CheckReport.RelativePath(folder, finding.Place.File),
        finding.Property("ports"),
        lines.At(finding.Place)?.Trim() ?? "");

    private static KnownFinding Read(JsonElement finding) =>
        new(TextOf(finding, "id"), TextOf(finding, "file"), TextOf(finding, "ports"), TextOf(finding, "line"));

    private static string TextOf(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
