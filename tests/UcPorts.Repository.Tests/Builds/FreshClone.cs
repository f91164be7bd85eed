using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace UcPorts.Repository.Tests.Builds;

/// <summary>
/// A copy of the sources as a clone has them, in which the sample is built twice: as it is, and after one port was changed
/// in a spec file. Both builds are made once, when a test first asks for them.
/// </summary>
public sealed class FreshClone : IDisposable
{
    private const string SpecFile = "spec/skype-for-business-server.json";

    private static readonly string[] Row = ["\"id\": \"gateway-sip-tls\"", "\"role\": \"mediation-server\""];

    private static readonly string[] Folders = ["src", "generators", "analyzers", "spec", "samples"];

    private readonly string _root = Directory.CreateTempSubdirectory("ucports-").FullName;
    private readonly Lazy<Task<BuiltSample>> _asFound;
    private readonly Lazy<Task<ProgramRun>> _run;
    private readonly Lazy<Task<BuiltSample>> _afterChange;
    private readonly Lazy<Task<IReadOnlyList<BuildWarning>>> _everyRule;

    public FreshClone()
    {
        _asFound = new Lazy<Task<BuiltSample>>(BuildAsFound);
        _run = new Lazy<Task<ProgramRun>>(RunSample);
        _afterChange = new Lazy<Task<BuiltSample>>(BuildAfterChange);
        _everyRule = new Lazy<Task<IReadOnlyList<BuildWarning>>>(BuildEveryRule);
    }

    /// <summary>The port that the rule mediation-server/gateway-sip-tls has in the spec file.</summary>
    internal const int Port = 5067;

    /// <summary>The port that it is given: one that the sample opens as a literal.</summary>
    internal const int ChangedPort = 5090;

    /// <summary>A file that is added to the sample, because no line of the sample opens the port as a literal.</summary>
    internal const string AddedFile = "samples/VoiceGateway/LiteralListener.cs";

    /// <summary>The sample as the repository has it.</summary>
    internal Task<BuiltSample> AsFound => _asFound.Value;

    /// <summary>What the sample as the repository has it prints.</summary>
    internal Task<ProgramRun> Run => _run.Value;

    /// <summary>The sample after the rule's port was changed in the spec file, and nothing else.</summary>
    internal Task<BuiltSample> AfterChange => _afterChange.Value;

    /// <summary>The warnings of the sample that has one case of every rule.</summary>
    internal Task<IReadOnlyList<BuildWarning>> EveryRule => _everyRule.Value;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<BuiltSample> BuildAsFound()
    {
        foreach (string file in Directory.GetFiles(Repository.Root).Where(file => Path.GetExtension(file) is ".props" or ".targets" or ".json" or ".editorconfig"))
        {
            File.Copy(file, Path.Combine(_root, Path.GetFileName(file)));
        }

        foreach (string folder in Folders)
        {
            Copy(Repository.PathOf(folder), Path.Combine(_root, folder));
        }

        await File.WriteAllTextAsync(Path.Combine(_root, AddedFile), $$"""
            using System.Net;
            using System.Net.Sockets;

            namespace VoiceGateway;

            internal static class LiteralListener
            {
                public static TcpListener Create() => new(IPAddress.Loopback, {{Port}});
            }

            """);
        return await Build(restore: true);
    }

    private async Task<ProgramRun> RunSample() =>
        await DotNet.Run((await AsFound).Folder, ["VoiceGateway.dll", "--once"], CancellationToken.None);

    private async Task<IReadOnlyList<BuildWarning>> BuildEveryRule()
    {
        await AsFound;
        ProgramRun build = await DotNet.Run(_root, ["build", "samples/EveryRule", "--disable-build-servers"], CancellationToken.None);
        Assert.True(build.ExitCode == 0, build.ToString());
        return BuildWarning.In(build.Lines, Path.Combine(_root, "samples", "EveryRule"));
    }

    private async Task<BuiltSample> BuildAfterChange()
    {
        // The next build replaces what these use.
        await Run;
        await EveryRule;
        string path = Path.Combine(_root, SpecFile);
        string[] lines = await File.ReadAllLinesAsync(path);
        int row = lines.Index().Single(line => Array.TrueForAll(Row, cell => line.Item.Contains(cell, StringComparison.Ordinal))).Index;
        string changed = lines[row].Replace($"\"ports\": \"{Port}\"", $"\"ports\": \"{ChangedPort}\"", StringComparison.Ordinal);
        Assert.NotEqual(lines[row], changed);
        lines[row] = changed;
        await File.WriteAllLinesAsync(path, lines);
        return await Build(restore: false);
    }

    // No build server: it would hold the analyzers of the first build, and stay behind.
    private async Task<BuiltSample> Build(bool restore)
    {
        string folder = Path.Combine(_root, "samples", "VoiceGateway", "bin", "Debug", "net10.0");
        string[] command = ["build", "samples/VoiceGateway", "--disable-build-servers"];
        ProgramRun build = await DotNet.Run(_root, restore ? command : [.. command, "--no-restore"], CancellationToken.None);
        Assert.True(build.ExitCode == 0, build.ToString());
        BuiltLibrary library = BuiltLibrary.Read(folder, "UcPorts.SkypeForBusinessServer+MediationServer", "GatewaySipTls");
        return new BuiltSample(folder, build.Lines, BuildWarning.In(build.Lines, _root), library);
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.GetDirectories(source).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
        {
            Copy(folder, Path.Combine(target, Path.GetFileName(folder)));
        }
    }
}

/// <summary>The sample after a build.</summary>
/// <param name="Folder">Where the build put it.</param>
/// <param name="Output">What the build printed, line by line.</param>
/// <param name="Warnings">The warnings among it, with paths from the top of the clone.</param>
/// <param name="Library">What the library beside the sample says.</param>
internal sealed record BuiltSample(string Folder, IReadOnlyList<string> Output, IReadOnlyList<BuildWarning> Warnings, BuiltLibrary Library);
