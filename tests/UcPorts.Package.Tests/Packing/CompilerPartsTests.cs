using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace UcPorts.Package.Tests.Packing;

/// <summary>What the compiler loads finds what it needs: also in the compiler of Visual Studio and MSBuild, which runs on .NET Framework.</summary>
public sealed class CompilerPartsTests(PackedPackages packages)
{
    private const string Folder = "analyzers/dotnet/cs/";

    // The packages that such a compiler, and an editor around it, are made of.
    private static readonly string[] s_compiler = ["Microsoft.CodeAnalysis.Common", "Microsoft.CodeAnalysis.CSharp"];
    private static readonly string[] s_editor = ["Microsoft.CodeAnalysis.Workspaces.Common", "Microsoft.CodeAnalysis.CSharp.Workspaces"];

    [Fact]
    public async Task Every_reference_is_met_by_the_host_or_by_the_file_beside()
    {
        IReadOnlyList<PackedAssembly> parts = await Parts();
        Dictionary<string, Version> beside = parts.ToDictionary(part => part.Name, part => part.Version, StringComparer.Ordinal);
        Dictionary<string, Version> compiler = Brought(s_compiler);
        Dictionary<string, Version> editor = Brought([.. s_compiler, .. s_editor]);
        IEnumerable<string> unmet =
            from part in parts
            from reference in part.References
            let host = part.Name == "UcPorts.CodeFixes" ? editor : compiler
            where !IsMet(reference, beside) && !IsMet(reference, host)
            select $"{part.Name} needs {reference.Key} {reference.Value}";

        Assert.NotEmpty(parts);
        Assert.Empty(unmet);
    }

    [Fact]
    public async Task Only_the_fixes_need_an_editor()
    {
        IEnumerable<string> needy = (await Parts())
            .Where(part => part.References.Keys.Any(name => name.Contains("Workspaces", StringComparison.Ordinal) || name.StartsWith("System.Composition", StringComparison.Ordinal)))
            .Select(part => part.Name);

        Assert.Equal(["UcPorts.CodeFixes"], needy);
    }

    [Fact]
    public async Task Nothing_lies_beside_that_nothing_needs()
    {
        IReadOnlyList<PackedAssembly> parts = await Parts();
        HashSet<string> needed = [.. parts.SelectMany(part => part.References.Keys)];

        Assert.All(parts.Where(part => !part.Name.StartsWith("UcPorts.", StringComparison.Ordinal)), part => Assert.Contains(part.Name, needed));
    }

    private static bool IsMet(KeyValuePair<string, Version> reference, Dictionary<string, Version> offer) =>
        offer.TryGetValue(reference.Key, out Version? offered) && offered >= reference.Value;

    /// <summary>The assemblies that packages of the compiler are and need, so that every host has them, and those that these need.</summary>
    private static Dictionary<string, Version> Brought(IEnumerable<string> packages)
    {
        Dictionary<string, Version> brought = new(StringComparer.Ordinal)
        {
            ["netstandard"] = new Version(2, 0, 0, 0),

            // For System.Memory on .NET Framework.
            ["System.Numerics.Vectors"] = new Version(4, 1, 4, 0),
        };
        foreach (string package in packages)
        {
            string library = Path.Combine(Metadata("PackageRoot"), package.ToLowerInvariant(), Metadata("RoslynVersion"), "lib", "netstandard2.0");
            foreach (PackedAssembly assembly in Directory.GetFiles(library, "*.dll").Select(file => PackedAssembly.Read(File.ReadAllBytes(file))))
            {
                brought[assembly.Name] = assembly.Version;
                foreach ((string name, Version version) in assembly.References)
                {
                    brought[name] = brought.TryGetValue(name, out Version? other) && other > version ? other : version;
                }
            }
        }

        return brought;
    }

    private static string Metadata(string key) =>
        typeof(CompilerPartsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    private async Task<IReadOnlyList<PackedAssembly>> Parts() => await packages.AssembliesIn(Folder);
}
