using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace UcPorts.Package.Tests.Packing;

/// <summary>An assembly, read without loading it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="References">The assemblies that it needs, with the version it was built against.</param>
/// <param name="Resources">The names of what is embedded in it.</param>
/// <param name="EagerTypes">
/// The types whose static work is done at a moment that the language fixes, and not at the first use of what it makes. The module counts as one.
/// </param>
/// <param name="Claims">The pairs of <see cref="AssemblyMetadataAttribute"/>: <c>IsTrimmable=True</c>.</param>
internal sealed record PackedAssembly(
    string Name,
    Version Version,
    IReadOnlyDictionary<string, Version> References,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> EagerTypes,
    IReadOnlyList<string> Claims)
{
    public static PackedAssembly Read(byte[] image)
    {
        using PEReader file = new(ImmutableArray.Create(image));
        MetadataReader metadata = file.GetMetadataReader();
        AssemblyDefinition definition = metadata.GetAssemblyDefinition();
        return new PackedAssembly(
            metadata.GetString(definition.Name),
            definition.Version,
            metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version, StringComparer.Ordinal),
            [.. metadata.ManifestResources.Select(handle => metadata.GetString(metadata.GetManifestResource(handle).Name))],
            [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => IsEager(type, metadata)).Select(type => metadata.GetString(type.Name))],
            [.. definition.GetCustomAttributes().Select(metadata.GetCustomAttribute).Where(attribute => IsClaim(attribute, metadata)).Select(attribute => TextsOf(metadata.GetBlobReader(attribute.Value)))]);
    }

    private static bool IsEager(TypeDefinition type, MetadataReader metadata) =>
        !type.Attributes.HasFlag(TypeAttributes.BeforeFieldInit)
        && type.GetMethods().Any(method => metadata.StringComparer.Equals(metadata.GetMethodDefinition(method).Name, ".cctor"));

    private static bool IsClaim(CustomAttribute attribute, MetadataReader metadata) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Name, nameof(AssemblyMetadataAttribute));

    private static string TextsOf(BlobReader value)
    {
        // The prolog of every attribute's value.
        value.ReadUInt16();
        return $"{value.ReadSerializedString()}={value.ReadSerializedString()}";
    }
}
