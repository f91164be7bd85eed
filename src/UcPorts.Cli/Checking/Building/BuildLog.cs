using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace UcPorts.Cli.Checking.Building;

/// <summary>What a build that failed has to say, for people: each error once, by project, without the folders that the build was done in.</summary>
/// <param name="target">What was built.</param>
/// <param name="folder">The folder that paths are written from.</param>
/// <param name="temporary">The folder of the build's output.</param>
internal sealed partial class BuildLog(string target, string folder, string temporary)
{
    private const int ErrorsShown = 5;
    private const string OfAnalyzers = "UCP";

    /// <summary>Reads a log.</summary>
    /// <param name="lines">The log's lines.</param>
    /// <returns>A line each error; empty where nothing failed but what UcPorts calls an error, which is a finding.</returns>
    public IReadOnlyList<BuildFailure> Failures(IReadOnlyList<string> lines)
    {
        List<Match> all = [.. lines.Select(line => ErrorLine().Match(line.Trim())).Where(match => match.Success)];
        List<Match> own = all.FindAll(match => !match.Groups["code"].Value.StartsWith(OfAnalyzers, StringComparison.Ordinal));
        if (own.Count == 0)
        {
            return all.Count > 0 ? [] : [Whole(lines)];
        }

        // What follows from another project's error names files that this build would have made.
        List<Match> causes = own.FindAll(match => !match.Groups["text"].Value.Contains(temporary, StringComparison.Ordinal));
        BuildFailure[] errors = [.. (causes.Count > 0 ? causes : own).Select(Describe).Distinct()];
        return errors.Length <= ErrorsShown
            ? errors
            : [.. errors.Take(ErrorsShown), new BuildFailure(Path.GetFileName(target), $"does not build: {errors.Length - ErrorsShown} more errors")];
    }

    private BuildFailure Describe(Match error)
    {
        string project = error.Groups["project"].Success ? error.Groups["project"].Value : target;
        string file = error.Groups["file"].Value;

        // Places in the SDK's own files help nobody.
        bool isOfTree = file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && file != project;
        string place = isOfTree ? $"{CheckReport.RelativePath(folder, file)}{error.Groups["place"].Value}: " : "";
        string text = error.Groups["text"].Value.Replace(temporary, "", StringComparison.Ordinal);
        return new BuildFailure(Path.GetFileName(project), $"does not build: {place}{error.Groups["code"].Value}: {text}");
    }

    private BuildFailure Whole(IReadOnlyList<string> lines)
    {
        string? version = lines.Select(line => RequestedSdk().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        string why = version is null
            ? lines.Select(line => line.Trim()).LastOrDefault(line => line.Length > 0) ?? "'dotnet build' says nothing about it."
            : $"its global.json asks for the .NET SDK {version}, which is not installed.";
        return new BuildFailure(Path.GetFileName(target), $"does not build: {why}");
    }

    [GeneratedRegex(@"^(?<file>.*?)(?<place>\([\d,]+\))?\s?: error (?<code>\w+): (?<text>.*?)( \[(?<project>[^\[\]]*?)(::[^\[\]]*)?\])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^\s*Requested SDK version: (\S+)")]
    private static partial Regex RequestedSdk();
}
