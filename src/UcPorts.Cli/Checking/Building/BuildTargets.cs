using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Checking.Building;

/// <summary>Finds what to build for a path.</summary>
internal static class BuildTargets
{
    private const string Filter = ".slnf";

    private static readonly string[] Solutions = [".sln", ".slnx", Filter];
    private static readonly string[] PassedOver = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>The projects or solutions that a path stands for.</summary>
    /// <param name="path">A project, a solution or a folder, as the user typed it.</param>
    /// <returns>Full paths: the file itself; the one solution of a folder; otherwise every project below the folder.</returns>
    /// <exception cref="UsageException">There is nothing to build.</exception>
    public static IReadOnlyList<string> Of(string path)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return IsSolution(full) || full.EndsWith("proj", StringComparison.OrdinalIgnoreCase)
                ? [full]
                : throw new UsageException($"'{path}' is no project and no solution: name a *.csproj, a *.sln or *.slnx, or a folder.");
        }

        if (!Directory.Exists(full))
        {
            throw new UsageException($"There is no file or folder '{path}'.");
        }

        // A solution may lie there in the old form and the new one, and a filter is a part of one.
        string[] solutions = [.. Directory.EnumerateFiles(full).Where(file => IsSolution(file) && !file.EndsWith(Filter, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        if (solutions.Select(Path.GetFileNameWithoutExtension).Distinct().Count() == 1)
        {
            return [solutions[^1]];
        }

        string[] projects = [.. ProjectsBelow(full).Order(StringComparer.Ordinal)];
        return projects.Length > 0 ? projects : throw new UsageException($"There is no C# project in '{path}' or below it.");
    }

    private static bool IsSolution(string file) => Solutions.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> ProjectsBelow(string folder)
    {
        EnumerationOptions readable = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*.csproj", readable)
            .Concat(Directory.EnumerateDirectories(folder, "*", readable)
                .Where(child => Path.GetFileName(child) is { } name && !name.StartsWith('.') && !PassedOver.Contains(name, StringComparer.OrdinalIgnoreCase))
                .SelectMany(ProjectsBelow));
    }
}
