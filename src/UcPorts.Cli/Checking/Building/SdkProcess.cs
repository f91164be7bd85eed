using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace UcPorts.Cli.Checking.Building;

/// <summary>Runs <c>dotnet</c>, and takes it along when this process is ended.</summary>
internal static class SdkProcess
{
    private const int SecondsToEnd = 5;

    // A build or a test run that starts this process leaves the paths of its own SDK there.
    private static readonly string[] LeftOut = ["MSBUILD", "VSTEST", "TESTINGPLATFORM"];

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The folder it is run in, which decides about the SDK.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="clean">Cleans up where a signal ends this process, which leaves 'finally' out.</param>
    /// <returns>The exit code and what it wrote.</returns>
    /// <exception cref="UsageException">There is no <c>dotnet</c>.</exception>
    public static (int ExitCode, List<string> Lines) Run(string folder, IEnumerable<string> args, Action clean)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(name => LeftOut.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Start(start);
        using CancellationTokenSource ended = new();
        using EndingSignals signals = new(() => End(process, clean, ended));
        Task<string> errors = process.StandardError.ReadToEndAsync();
        List<string> lines = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        process.WaitForExit();
        if (ended.IsCancellationRequested)
        {
            // The signal ends this process once it has cleaned up; there is nothing to go on with until then.
            Thread.Sleep(Timeout.Infinite);
        }

        lines.AddRange(errors.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return (process.ExitCode, lines);
    }

    private static void End(Process process, Action clean, CancellationTokenSource ended)
    {
        ended.Cancel();
        process.Kill(entireProcessTree: true);
        process.WaitForExit(TimeSpan.FromSeconds(SecondsToEnd));
        clean();
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new UsageException("'dotnet' did not start.");
        }
        catch (Win32Exception)
        {
            throw new UsageException("There is no 'dotnet' on the path: the projects are built, which needs the .NET SDK.");
        }
    }
}
