using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Repository.Tests;

/// <summary>The repository that the tests stand in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Sdk.sln.</summary>
    public static string Root => RepositoryFolder.Path;

    /// <summary>The spec files of the products.</summary>
    public static IReadOnlyList<string> SpecFiles { get; } =
        [.. Directory.GetFiles(PathOf("spec"), "*.json").Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The API tables.</summary>
    public static IReadOnlyList<string> ApiFiles { get; } = [.. Directory.GetFiles(PathOf("spec/apis"), "*.json").Order(StringComparer.Ordinal)];

    /// <summary>The full path of a file or folder, given from the top with slashes.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The text of a file, given from the top with slashes.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The text of a file that is built into the tests.</summary>
    public static string ReadEmbedded(string name)
    {
        using Stream stream = typeof(Repository).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no resource {name}.", nameof(name));
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
