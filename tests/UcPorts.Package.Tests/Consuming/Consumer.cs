using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using UcPorts.Package.Tests.Packing;
using UcPorts.Repository.Tests.Builds;
using Source = UcPorts.Repository.Tests.Repository;

namespace UcPorts.Package.Tests.Consuming;

/// <summary>A project of somebody else's: a copy of a folder of <c>Consumers</c> outside of the repository, which restores the packed package.</summary>
internal sealed class Consumer
{
    private readonly string _project;

    private Consumer(string folder, string project)
    {
        Folder = folder;
        _project = project;
    }

    /// <summary>The folder that holds the copy.</summary>
    public string Folder { get; }

    /// <summary>Makes a copy of a consumer.</summary>
    /// <param name="packages">What it restores.</param>
    /// <param name="name">The folder under <c>Consumers</c>.</param>
    /// <param name="project">The project's path in it; empty for the only one.</param>
    public static async Task<Consumer> Create(PackedPackages packages, string name, string project = "")
    {
        string version = await packages.Version();
        string folder = packages.NewFolder(name);
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <UcPortsVersion>{version}</UcPortsVersion>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{packages.Cache}</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.targets"), """
            <Project>
              <PropertyGroup>
                <ErrorLog>$(MSBuildProjectDirectory)/$(MSBuildProjectName).$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
        string source = Source.PathOf($"tests/UcPorts.Package.Tests/Consumers/{name}");
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return new Consumer(folder, project);
    }

    /// <summary>The path of a file of the copy.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Runs <c>dotnet build</c> with more arguments.</summary>
    public Task<ProgramRun> Build(params string[] args) => Dotnet(["build", .. Project, "--disable-build-servers", .. args]);

    /// <summary>Runs <c>dotnet</c> in the copy's folder.</summary>
    public Task<ProgramRun> Dotnet(IReadOnlyList<string> args) => DotNet.Run(Folder, args, CancellationToken.None);

    /// <summary>The warnings and errors of a build's log: file, line and rule, each once.</summary>
    public IReadOnlyList<string> Findings(ProgramRun build) =>
    [
        .. BuildWarning.In(build.Lines.Select(line => line.Replace(": error UCP", ": warning UCP", StringComparison.Ordinal)), Folder)
            .Select(warning => $"{(warning.Place.Split(',') is [var line, _] ? line + ")" : warning.Place)}: {warning.Id}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What the compiler wrote to its SARIF files of results that are shown: file, line and rule, each once.</summary>
    public IReadOnlyList<string> FindingsInSarif()
    {
        List<string> findings = [];
        foreach (string file in Directory.GetFiles(Folder, "*.sarif", SearchOption.AllDirectories))
        {
            using JsonDocument sarif = JsonDocument.Parse(File.ReadAllText(file));
            findings.AddRange(
                from run in sarif.RootElement.GetProperty("runs").EnumerateArray()
                from result in run.GetProperty("results").EnumerateArray()
                where result.GetProperty("level").GetString() is "warning" or "error"
                let place = result.GetProperty("locations")[0].GetProperty("physicalLocation")
                let path = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath
                select $"{Path.GetRelativePath(Folder, path)}({place.GetProperty("region").GetProperty("startLine").GetInt32()}): {result.GetProperty("ruleId").GetString()}");
        }

        return [.. findings.Distinct().Order(StringComparer.Ordinal)];
    }

    private string[] Project => _project.Length == 0 ? [] : [_project];
}
