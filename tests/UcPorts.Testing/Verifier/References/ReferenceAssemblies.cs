using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The framework a test compiles against. Unlike the packages' type, nothing is downloaded: the assemblies are those of
/// the reference packs beside the running .NET SDK.
/// </summary>
public sealed class ReferenceAssemblies
{
    /// <summary>The framework <paramref name="targetFramework"/>, whose assemblies a pack holds at a path.</summary>
    public ReferenceAssemblies(string targetFramework, PackageIdentity referenceAssemblyPackage, string referenceAssemblyPath)
    {
        TargetFramework = targetFramework;
        ReferenceAssemblyPackage = referenceAssemblyPackage;
        ReferenceAssemblyPath = referenceAssemblyPath;
    }

    /// <summary>.NET 10.</summary>
    public static ReferenceAssemblies Default => Net.Net100;

    /// <summary>The framework's short name, such as net10.0.</summary>
    public string TargetFramework { get; }

    /// <summary>The reference pack.</summary>
    public PackageIdentity ReferenceAssemblyPackage { get; }

    /// <summary>The folder of the assemblies in the pack.</summary>
    public string ReferenceAssemblyPath { get; }

    /// <summary>Further reference packs.</summary>
    public ImmutableArray<PackageIdentity> Packages { get; private init; } = [];

    /// <summary>With further reference packs. A package that is no pack of the SDK cannot be resolved.</summary>
    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => WithPackages(Packages.AddRange(packages));

    /// <summary>With these reference packs instead of the further ones.</summary>
    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages)
        => new(TargetFramework, ReferenceAssemblyPackage, ReferenceAssemblyPath) { Packages = packages };

    /// <summary>The assemblies.</summary>
    /// <exception cref="System.InvalidOperationException">A further pack is not on the machine.</exception>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IEnumerable<string> framework =
            ReferencePacks.Find(ReferenceAssemblyPackage, ReferenceAssemblyPath) ?? ReferencePacks.OfRunningProcess();
        IEnumerable<string> further = Packages.SelectMany(
            package => ReferencePacks.Find(package, Path.Combine("ref", TargetFramework)) ?? ReferencePacks.OfSharedFramework(package));

        // The process may list an assembly more than once.
        ImmutableArray<MetadataReference> references = [.. framework.Concat(further).Distinct().Select(ReferencePacks.Load)];
        return Task.FromResult(references);
    }

    /// <summary>.NET 5 and later.</summary>
    public static class Net
    {
        /// <summary>.NET 10.</summary>
        public static ReferenceAssemblies Net100 { get; } =
            new("net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.0"), Path.Combine("ref", "net10.0"));
    }
}
