using System;
using System.IO;

namespace UcPorts;

/// <summary>The folder of the repository that the tests were built in.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder that holds <c>Sdk.sln</c>.</summary>
    /// <exception cref="InvalidOperationException">No folder above the running program holds it.</exception>
    public static string Path { get; } = Find();

    /// <summary>The full path of a file or a folder of the repository.</summary>
    public static string PathOf(string path) => System.IO.Path.Combine(Path, path);

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Sdk.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("No folder above the tests holds Sdk.sln.");
    }
}
