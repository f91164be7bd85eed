using System;

namespace UcPorts.Spec;

/// <summary>Which of a project's additional files are spec files: generator, analyzer and fixes ask here.</summary>
public static class SpecFileName
{
    /// <summary>The ending that makes an additional file a spec file.</summary>
    public const string Ending = ".ports.json";

    /// <summary>The metadata that makes an additional file of any name a spec file, as the compiler hands it over: <c>true</c>.</summary>
    public const string MetadataKey = "build_metadata.AdditionalFiles.UcPortsSpec";

    /// <summary>The metadata with the namespace of a file's classes.</summary>
    public const string NamespaceKey = "build_metadata.AdditionalFiles.UcPortsNamespace";

    /// <summary>Whether a file is a spec file: by its name, or because the project says so.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="metadata">The value of <see cref="MetadataKey"/>; <see langword="null"/> where the file has none.</param>
    /// <returns><see langword="true"/> where it is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public static bool IsSpecFile(string path, string? metadata)
    {
        _ = path ?? throw new ArgumentNullException(nameof(path));
        return path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || string.Equals(metadata?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
    }
}
