using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace UcPorts.Cli.Checking.Building;

/// <summary>
/// Builds projects with the analyzers and reads what they said. The compiler is the SDK's own, so that every version of
/// the language and every generator of the project is understood; what the build makes goes to a temporary folder.
/// </summary>
internal sealed class ProjectBuild : IDisposable
{
    private const int ErrorsShown = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("ucports-").FullName;

    private string Results => Path.Combine(_folder, "results") + Path.DirectorySeparatorChar;

    /// <summary>Builds projects and solutions, one after the other.</summary>
    /// <param name="targets">Their full paths.</param>
    /// <param name="settings">What to tell the analyzers.</param>
    /// <param name="progress">Is told what is built next, and how many that leaves.</param>
    /// <exception cref="UsageException">There is no SDK.</exception>
    public BuildOutcome Run(IReadOnlyList<string> targets, BuildSettings settings, Action<string> progress)
    {
        Directory.CreateDirectory(Results);
        string injected = Path.Combine(_folder, "check.targets");
        Injected(settings).Save(injected);
        List<string> failures = [];
        foreach ((int index, string target) in targets.Index())
        {
            progress($"{Path.GetFileName(target)} ({index + 1} of {targets.Count})");
            failures.AddRange(Build(target, injected));
        }

        List<CodeFinding> findings = [.. Directory.EnumerateFiles(Results).SelectMany(SarifFile.Read).DistinctBy(finding => (finding.RuleId, finding.Place, finding.Message))];
        findings.Sort(CodeFinding.ByPlace);
        return new BuildOutcome(findings, failures);
    }

    /// <inheritdoc/>
    public void Dispose() => Delete();

    private void Delete()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A build server may hold a file for a moment; the system clears its temporary folder.
        }
    }

    private XElement Injected(BuildSettings settings) => new(
        "Project",
        new XElement(
            "PropertyGroup",
            Property("UcPortsRoles", settings.Roles),
            Property("UcPortsCatalogs", settings.Catalogs),
            new XElement("UcPortsCheckResults", Escape(Results)),
            new XElement("UcPortsCheckSpecFiles", string.Join(';', settings.SpecFiles.Select(Escape))),
            new XElement("UcPortsCheckInventory", settings.Inventory ? "true" : "false")),
        new XElement("Import", new XAttribute("Project", Escape(Path.Combine(AppContext.BaseDirectory, "compiler", "UcPorts.Check.targets")))));

    private static XElement? Property(string name, string value) => value.Length == 0 ? null : new XElement(name, Escape(value));

    // The characters that mean something to MSBuild.
    private static string Escape(string value) =>
        string.Concat(value.Select(c => c is '%' or '$' or '@' or ';' or '*' or '?' or '\'' ? $"%{(int)c:X2}" : c.ToString()));

    private IEnumerable<string> Build(string target, string injected)
    {
        (int exitCode, List<string> lines) = RunDotnet(
            Path.GetDirectoryName(target)!,
            [
                "build", target, "-nologo", "-v:q", "-clp:NoSummary",
                $"-p:CustomAfterMicrosoftCommonTargets={Escape(injected)}",
                "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={Escape(Path.Combine(_folder, "artifacts"))}",
                "-p:TreatWarningsAsErrors=false", "-p:MSBuildTreatWarningsAsErrors=false", "-p:WarningsAsErrors=",
            ]);
        if (exitCode == 0)
        {
            return [];
        }

        // What UcPorts itself calls an error is a finding, and the build has gone on to report it.
        string[] errors = [.. lines.Where(line => line.Contains(": error ", StringComparison.Ordinal) && !line.Contains(": error UCP", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];
        bool onlyFindings = errors.Length == 0 && lines.Exists(line => line.Contains(": error UCP", StringComparison.Ordinal));
        if (onlyFindings)
        {
            return [];
        }

        string[] shown = errors.Length > 0 ? errors : [.. lines.Where(line => line.Trim().Length > 0).TakeLast(1)];
        return shown.Take(ErrorsShown).Select(line => $"'{Path.GetFileName(target)}' does not build: {line}");
    }

    private (int ExitCode, List<string> Lines) RunDotnet(string folder, string[] args)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Start(start);

        // Ctrl-C ends this process without running 'finally'.
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ =>
        {
            process.Kill(entireProcessTree: true);
            Delete();
        });
        Task<string> errors = process.StandardError.ReadToEndAsync();
        List<string> lines = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        process.WaitForExit();
        lines.AddRange(errors.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return (process.ExitCode, lines);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new UsageException("'dotnet' did not start.");
        }
        catch (Win32Exception)
        {
            throw new UsageException("There is no 'dotnet' on the path: the check builds the projects, and needs the .NET SDK for it.");
        }
    }
}

/// <summary>What came of builds.</summary>
/// <param name="Findings">What the analyzers said, each thing once, by place.</param>
/// <param name="Failures">What did not build, a line each.</param>
internal sealed record BuildOutcome(IReadOnlyList<CodeFinding> Findings, IReadOnlyList<string> Failures);
