using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Tests.Tools;

/// <summary>A program that is not ours, to hold our output against. Where it is missing a test is skipped, and CI does not pass with a skipped test.</summary>
internal static class Tool
{
    // Debian keeps them out of the path of users.
    private static readonly string[] Folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/sbin"];

    /// <summary>The top folder of the repository.</summary>
    public static string Top => RepositoryFolder.Path;

    /// <summary>Where the packages of Node.js are that CI installs.</summary>
    public static string NodeModules { get; } = Path.Combine(Top, "artifacts", "node", "node_modules");

    /// <summary>Skips the running test where a program is missing.</summary>
    public static void Need(string program, string package) =>
        Assert.SkipWhen(PathOf(program) is null, $"There is no {program} here (package {package}).");

    /// <summary>Skips the running test where a package of Node.js is missing.</summary>
    public static void NeedNode(string package) => Assert.SkipUnless(
        PathOf("node") is not null && Directory.Exists(Path.Combine(NodeModules, package)),
        $"The package {package} of Node.js is not in artifacts/node (see .ci/run).");

    /// <summary>Runs a program as root of namespaces of its own, so that no rule of this machine is read or changed.</summary>
    public static (int ExitCode, string Output) RunApart(params string[] command) => Run("unshare", ["--map-root-user", "--net", "--mount", .. command]);

    /// <summary>Runs a program.</summary>
    public static (int ExitCode, string Output) Run(string program, params string[] args)
    {
        ProcessStartInfo start = new(PathOf(program) ?? program) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = string.Join(Path.PathSeparator, Folders);
        start.Environment["NODE_PATH"] = NodeModules;
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        System.Threading.Tasks.Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private static string? PathOf(string program) => Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
