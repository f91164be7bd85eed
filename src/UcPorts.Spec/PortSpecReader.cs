using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Deployments;
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
        PortSpecFile nothing = new(path, PortCatalog.Empty, default);
        if (ParseRoot(text, errors) is not { } json)
        {
            return nothing with { Errors = errors.InTextOrder() };
        }

        // What is wrong in a deployment is found when it is read with the other files.
        return IsDeployment(json)
            ? nothing with { Form = SpecFileForm.Deployment }
            : SpecFileReader.Read(json, errors, path) with { Errors = errors.InTextOrder() };
    }

    /// <summary>Reads a deployment file. Never throws on any text: what is wrong comes back in <see cref="PortSpecFile.Errors"/>.</summary>
    /// <param name="text">The text of a file whose form is <see cref="SpecFileForm.Deployment"/>.</param>
    /// <param name="path">The file's path, for errors.</param>
    /// <param name="others">
    /// The project's product and extension files, which the deployment can refer to, and the deployments that were read
    /// before it, which it may not contradict. Their paths appear in errors.
    /// </param>
    /// <returns>The file with its <see cref="PortSpecFile.Deployment"/>, as far as it could be read.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static PortSpecFile ReadDeployment(string text, string path, IEnumerable<PortSpecFile> others)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        _ = path ?? throw new ArgumentNullException(nameof(path));
        _ = others ?? throw new ArgumentNullException(nameof(others));
        SpecErrors errors = new(text.Length > MaxLength ? "" : text, path);
        Deployment? deployment = ParseRoot(text, errors) is { } json ? DeploymentFileReader.Read(json, new DeploymentScope(errors, [.. others])) : null;
        return new PortSpecFile(path, PortCatalog.Empty, errors.InTextOrder()) { Form = SpecFileForm.Deployment, Deployment = deployment };
    }

    /// <summary>The products that a deployment file names, whether they exist or not: what it is read with depends on them.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>The products' ids, each once, in ordinal order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static EquatableArray<string> ProductsNamedBy(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        JsonValue? root = ParseRoot(text, new SpecErrors(text.Length > MaxLength ? "" : text, ""));
        IEnumerable<string?> roles = root?.Peek("roles")?.Items.Select(role => role.Kind == JsonKind.String ? role.Text : null) ?? [];
        IEnumerable<string?> rules = root?.Peek("changes")?.Items.Select(change => change.PeekText("rule")) ?? [];
        return new EquatableArray<string>(roles.Concat(rules)
            .Select(id => id?.Split('/')[0] ?? "")
            .Where(id => id.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(id => id, StringComparer.Ordinal));
    }

    /// <summary>Finds the id of the product, or of the product it extends, in a spec file, for a message about it. It is no part of <see cref="PortSpecFile"/>, whose value no white space changes.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>Where the id stands; the start of the file where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static SpecSpan SpanOfProductId(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        SpecErrors errors = new(text.Length > MaxLength ? "" : text, "");
        JsonValue? root = ParseRoot(text, errors);
        return (root?.Peek("extends") ?? root?.Peek("product")?.Peek("id")) is { } id ? errors.SpanOf(id) : default;
    }

    private static bool IsDeployment(JsonValue root) => root.Peek("deploymentVersion") is not null && root.Peek("specVersion") is null;

    private static JsonValue? ParseRoot(string text, SpecErrors errors)
    {
        if (text.Length <= MaxLength)
        {
            return new JsonTreeReader(text, errors).Read();
        }

        errors.Add(SpecError.Unreadable, 0, 0, $"The file is too long: a spec file has at most {MaxLength} characters.");
        return null;
    }
}
