using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace UcPorts.Repository.Tests.Builds;

/// <summary>What a program printed, and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.ReplaceLineEndings("\n").Split('\n');

    public override string ToString() => $"Exit code {ExitCode}\n{Output}\n{Error}";
}

/// <summary>Runs <c>dotnet</c> as somebody would who has the SDK and nothing else.</summary>
internal static class DotNet
{
    // What a test run leaves in the environment would steer the builds that it starts.
    private static readonly string[] LeftOut = ["MSBUILD", "VSTEST", "COREHOST", "CI", "ASPNETCORE", "TESTINGPLATFORM"];

    public static Task<ProgramRun> Run(string folder, IReadOnlyList<string> args, CancellationToken cancellation) =>
        Run(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, args, cancellation);

    /// <summary>Runs a program that needs no <c>dotnet</c>.</summary>
    public static async Task<ProgramRun> Run(string program, string folder, IReadOnlyList<string> args, CancellationToken cancellation)
    {
        ProcessStartInfo start = new(program, args)
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
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
            Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
