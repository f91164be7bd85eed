using System;
using System.Collections.Generic;
using System.IO;

namespace UcPorts.Cli.Checking;

/// <summary>The lines that findings are about, each file read once.</summary>
internal sealed class SourceLines
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>The first line of a place.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The line; <see langword="null"/> where the file cannot be read or is shorter by now.</returns>
    public string? At(CodePlace place)
    {
        string[] lines = LinesOf(place.File);
        return place.Line >= 1 && place.Line <= lines.Length ? lines[place.Line - 1] : null;
    }

    private string[] LinesOf(string file)
    {
        if (!_files.TryGetValue(file, out string[]? lines))
        {
            try
            {
                lines = file.Length == 0 ? [] : File.ReadAllLines(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                // Generated code has no file; its findings are shown without their line.
                lines = [];
            }

            _files.Add(file, lines);
        }

        return lines;
    }
}
