using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A package of assemblies.</summary>
/// <param name="id">Its id.</param>
/// <param name="version">Its version; the highest patch of it that the machine has is taken.</param>
public sealed class PackageIdentity(string id, string version) : IEquatable<PackageIdentity>
{
    /// <summary>The package's id.</summary>
    public string Id { get; } = id;

    /// <summary>The package's version.</summary>
    public string Version { get; } = version;

    /// <inheritdoc/>
    public bool Equals(PackageIdentity? other)
        => other is not null && string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase) && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PackageIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Id), Version);
}
