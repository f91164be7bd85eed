using System.IO;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Testing;

/// <summary>
/// Frameworks to test against, the same with the in-repo verifier and with Microsoft.CodeAnalysis.Testing, which names
/// .NET 10 only after 1.1.2 and ASP.NET Core not at all.
/// </summary>
public static class DotNetReferences
{
    private const string Version = "10.0.0";

    /// <summary>.NET 10.</summary>
    public static ReferenceAssemblies Net100 { get; } =
        new("net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", Version), Path.Combine("ref", "net10.0"));

    /// <summary>.NET 10 with ASP.NET Core.</summary>
    public static ReferenceAssemblies Net100WithAspNetCore { get; } = Net100.WithAspNetCore();

    /// <summary>These assemblies and those of ASP.NET Core 10.</summary>
    public static ReferenceAssemblies WithAspNetCore(this ReferenceAssemblies references)
        => references.AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", Version)]);
}
