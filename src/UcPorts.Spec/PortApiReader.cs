using System;
using UcPorts.Spec.Apis;
using UcPorts.Spec.Json;

namespace UcPorts.Spec;

/// <summary>
/// Reads API tables: the members through which .NET code opens ports. A mistake costs the row it is in and no other;
/// where the JSON itself breaks off, the rows that were complete before are kept.
/// </summary>
public static class PortApiReader
{
    /// <summary>Reads an API table. Never throws on any text: what is wrong comes back in <see cref="PortApiFile.Errors"/>.</summary>
    /// <param name="text">The file's text, with or without a byte order mark; comments and trailing commas are allowed.</param>
    /// <param name="path">The file's path, for errors.</param>
    /// <returns>What could be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    public static PortApiFile Read(string text, string path)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        _ = path ?? throw new ArgumentNullException(nameof(path));
        SpecErrors errors = new(text.Length > PortSpecReader.MaxLength ? "" : text, path);
        PortApiFile file = new(path, default, default);
        if (text.Length > PortSpecReader.MaxLength)
        {
            errors.Add(SpecError.Unreadable, 0, 0, $"The file is too long: an API table has at most {PortSpecReader.MaxLength} characters.");
        }
        else if (new JsonTreeReader(text, errors).Read() is { } json)
        {
            file = ApiTableReader.Read(json, path, errors);
        }

        return file with { Errors = errors.InTextOrder() };
    }
}
