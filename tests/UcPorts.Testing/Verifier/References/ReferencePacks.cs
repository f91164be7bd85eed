using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Assemblies of the .NET installation that runs the test.</summary>
internal static class ReferencePacks
{
    private const string ReferenceSuffix = ".Ref";

    // Loading metadata is the dearest part of a small compilation, and the files do not change during a run.
    private static readonly ConcurrentDictionary<string, MetadataReference> Loaded = new(StringComparer.Ordinal);

    public static MetadataReference Load(string path)
        => Loaded.GetOrAdd(path, static file => MetadataReference.CreateFromFile(file));

    /// <summary>The assemblies of a reference pack, or null where the installation lacks it.</summary>
    public static IReadOnlyList<string>? Find(PackageIdentity package, string folder)
    {
        string? version = DotNetRoots()
            .Select(root => HighestPatch(Path.Combine(root, "packs", package.Id), package.Version))
            .FirstOrDefault(directory => directory is not null && Directory.Exists(Path.Combine(directory, folder)));
        return version is null ? null : Directory.GetFiles(Path.Combine(version, folder), "*.dll");
    }

    /// <summary>The assemblies the running process may load: an installation without packs still compiles against these.</summary>
    public static IReadOnlyList<string> OfRunningProcess()
        => ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The implementation assemblies behind a reference pack.</summary>
    /// <exception cref="InvalidOperationException">The installation lacks them too.</exception>
    public static IReadOnlyList<string> OfSharedFramework(PackageIdentity package)
    {
        string name = package.Id.EndsWith(ReferenceSuffix, StringComparison.Ordinal) ? package.Id[..^ReferenceSuffix.Length] : package.Id;
        string directory = DotNetRoots()
            .Select(root => HighestPatch(Path.Combine(root, "shared", name), package.Version))
            .FirstOrDefault(candidate => candidate is not null)
            ?? throw new InvalidOperationException(
                $"{package.Id} {package.Version} is neither a reference pack nor a shared framework of {string.Join(" or ", DotNetRoots())}; packages are not downloaded.");
        return [.. Directory.GetFiles(directory, "*.dll").Where(IsManaged)];
    }

    private static string? HighestPatch(string directory, string version)
    {
        var wanted = Version.Parse(version);
        return !Directory.Exists(directory)
            ? null
            : (from candidate in Directory.GetDirectories(directory)
               let found = Version.TryParse(Path.GetFileName(candidate).Split('-')[0], out Version? parsed) ? parsed : null
               where found is not null && found.Major == wanted.Major && found.Minor == wanted.Minor
               orderby found descending
               select candidate).FirstOrDefault();
    }

    private static bool IsManaged(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var image = new PEReader(file);
        return image.HasMetadata;
    }

    private static IEnumerable<string> DotNetRoots()
    {
        // The runtime is in shared/<framework>/<version> of its root.
        string running = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string?[] roots = [running, Environment.GetEnvironmentVariable("DOTNET_ROOT")];
        return roots.OfType<string>().Distinct(StringComparer.Ordinal);
    }
}
