using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Checking.Building;

/// <summary>
/// What builds left in a folder: for each project and target framework a note that it was compiled, and beside it the
/// compiler's findings. A note without findings of our rules is a project that nobody looked at.
/// </summary>
/// <param name="Projects">How many C# projects were compiled, by target framework.</param>
/// <param name="Findings">What the analyzers said, each thing once, by place.</param>
/// <param name="Failures">Which C# projects the analyzers did not look at.</param>
/// <param name="Remarks">Which projects are no C#, a line each.</param>
internal sealed record BuildResults(int Projects, IReadOnlyList<CodeFinding> Findings, IReadOnlyList<BuildFailure> Failures, IReadOnlyList<string> Remarks)
{
    private const int LinesOfProject = 3;
    private const string Language = "C#";
    private const string LowestSdk = "9.0.300";

    private static readonly Version LowestCompiler = new(4, 14);

    /// <summary>Reads a folder of results.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="inventory">Whether openings are listed that the code suppresses.</param>
    public static BuildResults Read(string folder, bool inventory = false)
    {
        int projects = 0;
        List<CodeFinding> findings = [];
        List<BuildFailure> failures = [];
        List<string> remarks = [];
        foreach (string note in Directory.EnumerateFiles(folder, "*.project").Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(note);
            string project = Path.GetFileName(lines[0]);
            if (lines is not [_, Language, ..])
            {
                remarks.Add($"'{project}' was not looked at: it is no C#.");
                continue;
            }

            projects++;
            try
            {
                SarifFile? sarif = Path.ChangeExtension(note, ".sarif") is { } path && File.Exists(path) ? SarifFile.Read(path, inventory) : null;
                findings.AddRange(sarif?.Findings ?? []);
                failures.AddRange(lines.Skip(LinesOfProject).Select(file => new BuildFailure(project, $"may open more: '{file}' gives UCP9001 a severity and names files to read, so that it is in force. Move the severity to a file of its own.")));
                if (WhyNotChecked(sarif) is { } why)
                {
                    failures.Add(new BuildFailure(project, $"was not checked: {why}"));
                }
            }
            catch (UsageException e)
            {
                failures.Add(new BuildFailure(project, $"was not checked: {e.Message}"));
            }
        }

        findings = [.. findings.DistinctBy(finding => (finding.RuleId, finding.Place, finding.Message))];
        findings.Sort(CodeFinding.ByPlace);
        return new BuildResults(projects, findings, [.. failures.Distinct()], [.. remarks.Distinct()]);
    }

    private static string? WhyNotChecked(SarifFile? sarif) => sarif switch
    {
        null => "the compiler wrote no findings.",
        { AnalyzerFailure.Length: > 0 } => $"an analyzer failed: {sarif.AnalyzerFailure}",
        { HasRules: true } => null,
        { CompilerVersion: { } version } when version < LowestCompiler =>
            $"its SDK has the compiler {version.ToString(2)}, and the analyzers need {LowestCompiler}: use the .NET SDK {LowestSdk} or later (see its global.json).",
        _ => "its compiler did not run the analyzers.",
    };
}
