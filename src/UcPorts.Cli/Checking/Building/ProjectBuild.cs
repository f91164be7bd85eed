using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Xml.Linq;

namespace UcPorts.Cli.Checking.Building;

/// <summary>
/// Builds projects with the analyzers and reads what they said. The compiler is the SDK's own, so that every version of
/// the language and every generator of the project is understood; what the build makes goes to a temporary folder.
/// </summary>
internal sealed class ProjectBuild : IDisposable
{
    private const int AttemptsToDelete = 20;
    private const int MillisecondsBetweenAttempts = 100;

    // What the projects want of warnings, documents and packages has no part in a check.
    private static readonly string[] Properties =
    [
        "UseArtifactsOutput=true", "UseSharedCompilation=false", "RunAnalyzers=true", "RunAnalyzersDuringBuild=true",
        "EnableNETAnalyzers=false", "EnforceCodeStyleInBuild=false",
        "TreatWarningsAsErrors=false", "MSBuildTreatWarningsAsErrors=false", "WarningsAsErrors=",
        "GenerateDocumentationFile=false", "DocumentationFile=", "GeneratePackageOnBuild=false", "EmitCompilerGeneratedFiles=false", "PostBuildEvent=",
    ];

    // With a separator at its end, as MSBuild likes folders.
    private readonly string _folder = Directory.CreateTempSubdirectory("ucports-").FullName + Path.DirectorySeparatorChar;

    private static string CompilerParts => Path.Combine(AppContext.BaseDirectory, "compiler");

    private string Results => Path.Combine(_folder, "results");

    /// <summary>Builds projects and solutions, one after the other.</summary>
    /// <param name="targets">Their full paths.</param>
    /// <param name="folder">The folder that paths are written from.</param>
    /// <param name="settings">What to tell the analyzers.</param>
    /// <param name="progress">Is told what is built next, and how many that leaves.</param>
    /// <exception cref="UsageException">There is no SDK.</exception>
    public BuildOutcome Run(IReadOnlyList<string> targets, string folder, BuildSettings settings, Action<string> progress)
    {
        Directory.CreateDirectory(Results);
        SettingsFile(settings).Save(Path.Combine(_folder, "settings.targets"));
        List<BuildFailure> failures = [];
        foreach ((int index, string target) in targets.Index())
        {
            progress($"{Path.GetFileName(target)} ({index + 1} of {targets.Count})");
            failures.AddRange(Build(target, folder));
        }

        BuildResults results = BuildResults.Read(Results, settings.Inventory);
        if (results.Projects == 0 && failures.Count == 0)
        {
            failures.Add(new BuildFailure(Path.GetFileName(targets[0]), "was not checked: its build compiles no C#."));
        }

        // A project that does not compile is not looked at; one of the two is enough to say.
        failures.AddRange(results.Failures.ExceptBy(failures.Select(failure => failure.Project), failure => failure.Project));
        return new BuildOutcome(results.Findings, [.. failures.Distinct()], results.Remarks);
    }

    /// <inheritdoc/>
    public void Dispose() => Delete();

    // A process of the build that was ended may write or hold a file for a moment longer.
    private void Delete()
    {
        for (int attempt = 0; Directory.Exists(_folder) && attempt < AttemptsToDelete; attempt++)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(MillisecondsBetweenAttempts);
            }
        }
    }

    private static XElement SettingsFile(BuildSettings settings) => new(
        "Project",
        new XElement(
            "PropertyGroup",
            Property("UcPortsRoles", settings.Roles),
            Property("UcPortsCatalogs", settings.Catalogs),
            new XElement("UcPortsCheckSpecFiles", string.Join(';', settings.SpecFiles.Select(Escape))),
            new XElement("UcPortsCheckInventory", settings.Inventory ? "true" : "false")),
        new XElement("Import", new XAttribute("Project", Escape(Path.Combine(CompilerParts, "UcPorts.Check.targets")))));

    private static XElement? Property(string name, string value) => value.Length == 0 ? null : new XElement(name, Escape(value));

    // The characters that mean something to MSBuild or to its command line.
    private static string Escape(string value) =>
        string.Concat(value.Select(c => c is '%' or '$' or '@' or ';' or ',' or '*' or '?' or '\'' ? $"%{(int)c:X2}" : c.ToString()));

    // An error of UcPorts ends the build before the projects that need the one with the error: they come in the next.
    private IReadOnlyList<BuildFailure> Build(string target, string folder)
    {
        string[] args =
        [
            "build", target, "-nologo", "-nodeReuse:false", "-v:q", "-clp:NoSummary;DisableConsoleColor",
            .. Properties.Select(property => "-p:" + property),
            $"-p:ArtifactsPath={Escape(Path.Combine(_folder, "artifacts"))}",
            $"-p:UcPortsCheckFolder={Escape(_folder)}",
            $"-p:CustomBeforeDirectoryBuildProps={Escape(Path.Combine(CompilerParts, "UcPorts.Check.props"))}",
        ];
        BuildLog log = new(target, folder, _folder);
        int results;
        IReadOnlyList<BuildFailure> failures;
        do
        {
            results = ResultCount();
            (int exitCode, List<string> lines) = SdkProcess.Run(Path.GetDirectoryName(target)!, args, Delete);
            if (exitCode == 0)
            {
                return [];
            }

            failures = log.Failures(lines);
        }
        while (failures.Count == 0 && ResultCount() > results);
        return failures;
    }

    private int ResultCount() => Directory.EnumerateFiles(Results, "*.sarif").Count();
}

/// <summary>What came of builds.</summary>
/// <param name="Findings">What the analyzers said, each thing once, by place.</param>
/// <param name="Failures">What was not built or not looked at although it should have been.</param>
/// <param name="Remarks">What else is to be known about what was not looked at, a line each.</param>
internal sealed record BuildOutcome(IReadOnlyList<CodeFinding> Findings, IReadOnlyList<BuildFailure> Failures, IReadOnlyList<string> Remarks);
