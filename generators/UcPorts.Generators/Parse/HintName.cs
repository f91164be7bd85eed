using System;
using System.Globalization;
using System.Text;

namespace UcPorts.Generators.Parse;

/// <summary>Names generated files after their spec files, one name for one path.</summary>
internal static class HintName
{
    private const int LongestStem = 60;

    /// <summary>
    /// The name of the file generated for a spec file: the spec file's name and a hash of its path. The path is taken
    /// from the project's folder, so that the same commit gives the same names wherever it is checked out.
    /// </summary>
    /// <param name="path">The spec file's path.</param>
    /// <param name="projectFolder">The project's folder; empty where it is not known.</param>
    /// <returns>For example <c>contoso.ports.91f0c3a2b4d5e6f7.g.cs</c>.</returns>
    public static string Of(string path, string projectFolder)
    {
        string relative = Relative(path.Replace('\\', '/'), projectFolder.Replace('\\', '/').TrimEnd('/'));
        string hash = Hash(relative).ToString("x16", CultureInfo.InvariantCulture);
        return Stem(relative) + "." + hash + ".g.cs";
    }

    private static string Relative(string path, string folder)
    {
        if (folder.Length == 0)
        {
            return path;
        }

        string[] from = folder.Split('/');
        string[] to = path.Split('/');
        int shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && string.Equals(from[shared], to[shared], StringComparison.Ordinal))
        {
            shared++;
        }

        if (shared == 0)
        {
            return path;
        }

        StringBuilder relative = new();
        for (int i = shared; i < from.Length; i++)
        {
            relative.Append("../");
        }

        return relative.Append(string.Join("/", to, shared, to.Length - shared)).ToString();
    }

    private static string Stem(string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1);
        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            name = name.Substring(0, name.Length - ".json".Length);
        }

        StringBuilder stem = new();
        foreach (char c in name.Length > LongestStem ? name.Substring(0, LongestStem) : name)
        {
            // The characters that every file system and every Roslyn takes in a hint name.
            stem.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' ? c : '_');
        }

        return stem.ToString();
    }

    // FNV-1a, because string.GetHashCode differs from run to run.
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }
}
