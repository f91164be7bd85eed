using System;
using UcPorts.Spec.Json;
using UcPorts.Spec.Sections;

namespace UcPorts.Spec;

/// <summary>
/// Reads spec files. A mistake costs the row it is in and no other: rules, IPsec exceptions and firewall rules are kept
/// whole or not at all, while a document, a table, a role or a service that other rows refer to is kept as far as it can
/// be read. Where the JSON itself breaks off, everything that was complete before is kept.
/// </summary>
public static class PortSpecReader
{
    /// <summary>The longest text that is read, in UTF-16 code units; a longer one is no port table.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>The deepest nesting of objects and arrays that is read.</summary>
    public const int MaxDepth = 32;

    /// <summary>Reads a spec file. Never throws on any text: what is wrong comes back in <see cref="PortSpecFile.Errors"/>.</summary>
    /// <param name="text">The file's text, with or without a byte order mark; comments and trailing commas are allowed.</param>
    /// <param name="path">The file's path, for errors.</param>
    /// <returns>What could be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    public static PortSpecFile Read(string text, string path)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        _ = path ?? throw new ArgumentNullException(nameof(path));
        SpecErrors errors = new(text.Length > MaxLength ? "" : text, path);
        if (text.Length > MaxLength)
        {
            errors.Add(SpecError.Unreadable, 0, 0, FormattableString.Invariant($"The file is too long: a spec file has at most {MaxLength} characters."));
            return new PortSpecFile(path, PortCatalog.Empty, errors.InTextOrder());
        }

        JsonValue? json = new JsonTreeReader(text, errors).Read();
        PortSpecFile file = json is null ? new PortSpecFile(path, PortCatalog.Empty, default) : SpecFileReader.Read(json, errors, path);
        return file with { Errors = errors.InTextOrder() };
    }

    /// <summary>Finds the id of the product, or of the product it extends, in a spec file, for a message about it. It is no part of <see cref="PortSpecFile"/>, whose value no white space changes.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>Where the id stands; the start of the file where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static SpecSpan SpanOfProductId(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        if (text.Length > MaxLength)
        {
            return default;
        }

        SpecErrors errors = new(text, "");
        JsonValue? root = new JsonTreeReader(text, errors).Read();
        return (root?.Peek("extends") ?? root?.Peek("product")?.Peek("id")) is { } id ? errors.SpanOf(id) : default;
    }
}
