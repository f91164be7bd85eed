using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;

namespace UcPorts.Benchmarks.Startup;

/// <summary>Measures <c>ucports explain 5061</c>, packed and installed as people have it, beside programs that do nothing and that write one line: from the start of the process to its end.</summary>
internal static class StartupRace
{
    private const int DefaultRounds = 50;
    private const int WarmUps = 3;

    /// <summary>Runs the race.</summary>
    /// <param name="args">The number of rounds; 50 where there is none.</param>
    public static int Run(string[] args)
    {
        int rounds = args is [var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given > 0 ? given : DefaultRounds;
        string folder = Directory.CreateTempSubdirectory("ucports-startup-").FullName;
        try
        {
            Contestant[] contestants =
            [
                new("an empty program", BuildProgram(folder, "Empty", ""), []),
                new("a program that writes a line", BuildProgram(folder, "Line", "System.Console.WriteLine(\"5061\");"), []),
                new("ucports explain 5061", InstallTool(folder), ["explain", "5061"]),
            ];
            Console.WriteLine($"{rounds} rounds after {WarmUps} to warm up, output piped");
            for (int round = 1 - WarmUps; round <= rounds; round++)
            {
                foreach (Contestant contestant in contestants)
                {
                    double time = Measure(contestant);
                    if (round > 0)
                    {
                        contestant.Times.Add(time);
                    }
                }
            }

            foreach (Contestant contestant in contestants)
            {
                contestant.Times.Sort();
                Console.WriteLine(FormattableString.Invariant(
                    $"{contestant.Name,-30} min {contestant.Min,6:F1} ms, median {contestant.Median,6:F1} ms; times the empty program: {contestant.Min / contestants[0].Min:F2}, {contestant.Median / contestants[0].Median:F2}"));
            }

            return 0;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or IOException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Measure(Contestant contestant)
    {
        ProcessStartInfo start = new(contestant.Program, contestant.Args) { RedirectStandardOutput = true };
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{contestant.Name} ended with exit code {process.ExitCode}.");
    }

    // As 'dotnet new console' makes it: the shared framework, started by the program's own host.
    private static string BuildProgram(string folder, string name, string code)
    {
        string project = Path.Combine(folder, name);
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, name + ".csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "Program.cs"), code.Length == 0 ? "return;" : code);
        Dotnet(project, "build", "-c", "Release", "-o", "out");
        return Path.Combine(project, "out", name + (OperatingSystem.IsWindows() ? ".exe" : ""));
    }

    private static string InstallTool(string folder)
    {
        string feed = Path.Combine(folder, "packages");
        string tool = Path.Combine(folder, "tool");
        Dotnet(RepositoryFolder.Path, "pack", "src/UcPorts.Cli", "-p:PackForRuntimes=true", $"-p:ToolRuntimes={RuntimeInformation.RuntimeIdentifier}", "-o", feed);
        Dotnet(folder, "tool", "install", "UcPorts.Cli", "--tool-path", tool, "--source", feed, "--no-http-cache");
        return Path.Combine(tool, OperatingSystem.IsWindows() ? "ucports.exe" : "ucports");
    }

    private static void Dotnet(string folder, params string[] args)
    {
        ProcessStartInfo start = new("dotnet", args) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', args)}\n{output}");
        }
    }

    private sealed record Contestant(string Name, string Program, IReadOnlyList<string> Args)
    {
        public List<double> Times { get; } = [];

        public double Min => Times[0];

        public double Median => Times[Times.Count / 2];
    }
}
