using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using UcPorts.Spec;

namespace UcPorts.Generators.Parse;

/// <summary>A spec file as the compiler hands it over, reduced to text.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Target">Where its classes go.</param>
internal sealed record SpecInput(string Path, string Text, SpecTarget Target);

/// <summary>Where a spec file's classes go.</summary>
/// <param name="HintName">The generated file's name, unique within the project.</param>
/// <param name="Namespace">The namespace, ready to be written: legal, and keywords escaped.</param>
/// <param name="IsPublic">Whether the classes are public; otherwise they are internal.</param>
internal sealed record SpecTarget(string HintName, string Namespace, bool IsPublic);

/// <summary>What the reader made of a spec file.</summary>
/// <param name="File">The reader's result; of a deployment only its form.</param>
/// <param name="Target">Where the classes go.</param>
/// <param name="DeploymentText">The text of a deployment, which is read with the files it refers to; otherwise empty.</param>
internal sealed record ParsedSpec(PortSpecFile File, SpecTarget Target, string DeploymentText = "")
{
    public static ParsedSpec From(SpecInput input)
    {
        PortSpecFile file = PortSpecReader.Read(input.Text, input.Path);
        return new ParsedSpec(file, input.Target, file.Form == SpecFileForm.Deployment ? input.Text : "");
    }

    /// <summary>The file as a deployment may refer to it; <see langword="null"/> where it cannot.</summary>
    public PortSpecFile? AsReference() => File.Product is null ? null : File with { Errors = default };
}

/// <summary>A deployment, and of the project's other files those that it refers to: an edit of another leaves it as it is.</summary>
/// <param name="Path">The deployment's path.</param>
/// <param name="Text">Its text.</param>
/// <param name="Target">Where the classes go.</param>
/// <param name="References">The files it refers to.</param>
internal sealed record DeploymentInput(string Path, string Text, SpecTarget Target, EquatableArray<PortSpecFile> References)
{
    public static DeploymentInput From(ParsedSpec deployment, ImmutableArray<PortSpecFile> own)
    {
        HashSet<string> named = [.. PortSpecReader.ProductsNamedBy(deployment.DeploymentText)];

        // A role of a named product may include one of another of the project's products.
        IEnumerable<PortRole> roles = own.Where(file => named.Contains(file.Product!.Id)).SelectMany(file => file.Catalog.Roles).ToArray();
        named.UnionWith(roles.SelectMany(role => role.Includes).Select(id => id.Split('/')[0]));
        IEnumerable<PortSpecFile> references = own.Where(file => named.Contains(file.Product!.Id));
        return new DeploymentInput(
            deployment.File.Path,
            deployment.DeploymentText,
            deployment.Target,
            new EquatableArray<PortSpecFile>(references.OrderBy(file => file.Path, System.StringComparer.Ordinal)));
    }
}
