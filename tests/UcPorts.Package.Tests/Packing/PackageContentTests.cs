using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace UcPorts.Package.Tests.Packing;

/// <summary>Each file of each package: nothing that the compiler loads is missing, and nothing is there that nobody asked for.</summary>
public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public async Task Package_has_these_files()
    {
        string[] expected =
        [
            "NOTICE",
            "README.md",
            "UcPorts.nuspec",
            "analyzers/dotnet/cs/Microsoft.Bcl.AsyncInterfaces.dll",
            "analyzers/dotnet/cs/System.Text.Encodings.Web.dll",
            "analyzers/dotnet/cs/System.Text.Json.dll",
            "analyzers/dotnet/cs/UcPorts.Analyzers.dll",
            "analyzers/dotnet/cs/UcPorts.CodeFixes.dll",
            "analyzers/dotnet/cs/UcPorts.Generators.dll",
            "analyzers/dotnet/cs/UcPorts.Model.dll",
            "analyzers/dotnet/cs/UcPorts.Spec.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "analyzers/dotnet/cs/es/UcPorts.Analyzers.resources.dll",
            "analyzers/dotnet/cs/es/UcPorts.CodeFixes.resources.dll",
            "analyzers/dotnet/cs/es/UcPorts.Model.resources.dll",
            "analyzers/dotnet/cs/es/UcPorts.Spec.resources.dll",
            "build/UcPorts.ConfigurationFiles.targets",
            "build/UcPorts.props",
            "build/UcPorts.targets",
            "buildTransitive/UcPorts.props",
            "buildTransitive/UcPorts.targets",
            "icon.png",
            "lib/net10.0/UcPorts.Model.dll",
            "lib/net10.0/UcPorts.Model.xml",
            "lib/net10.0/UcPorts.dll",
            "lib/net10.0/UcPorts.xml",
            "lib/net10.0/es/UcPorts.Model.resources.dll",
            "lib/netstandard2.0/UcPorts.Model.dll",
            "lib/netstandard2.0/UcPorts.Model.xml",
            "lib/netstandard2.0/UcPorts.dll",
            "lib/netstandard2.0/UcPorts.xml",
            "lib/netstandard2.0/es/UcPorts.Model.resources.dll",
            "presets/off.globalconfig",
            "presets/recommended.globalconfig",
            "presets/strict.globalconfig",
            "schemas/port-apis.schema.json",
            "schemas/port-deployment.schema.json",
            "schemas/port-spec.schema.json",
        ];
        Assert.Equal(expected, await packages.FilesOf($"UcPorts.{await packages.Version()}.nupkg"));
    }

    [Fact]
    public async Task Symbols_are_those_of_the_libraries()
    {
        string[] expected =
        [
            "UcPorts.nuspec",
            "lib/net10.0/UcPorts.Model.pdb",
            "lib/net10.0/UcPorts.pdb",
            "lib/netstandard2.0/UcPorts.Model.pdb",
            "lib/netstandard2.0/UcPorts.pdb",
        ];
        Assert.Equal(expected, await packages.FilesOf($"UcPorts.{await packages.Version()}.snupkg"));
    }

    [Fact]
    public async Task Tool_has_these_files()
    {
        string[] expected =
        [
            "NOTICE",
            "README.md",
            "UcPorts.Cli.nuspec",
            "icon.png",
            "tools/net10.0/any/DotnetToolSettings.xml",
            "tools/net10.0/any/Markdig.dll",
            "tools/net10.0/any/Spectre.Console.dll",
            "tools/net10.0/any/System.CommandLine.dll",
            "tools/net10.0/any/UcPorts.Cli.deps.json",
            "tools/net10.0/any/UcPorts.Cli.dll",
            "tools/net10.0/any/UcPorts.Cli.pdb",
            "tools/net10.0/any/UcPorts.Cli.runtimeconfig.json",
            "tools/net10.0/any/UcPorts.Model.dll",
            "tools/net10.0/any/UcPorts.Model.pdb",
            "tools/net10.0/any/UcPorts.Spec.dll",
            "tools/net10.0/any/UcPorts.dll",
            "tools/net10.0/any/UcPorts.pdb",
            "tools/net10.0/any/compiler/UcPorts.Analyzers.dll",
            "tools/net10.0/any/compiler/UcPorts.Check.Output.props",
            "tools/net10.0/any/compiler/UcPorts.Check.Output.targets",
            "tools/net10.0/any/compiler/UcPorts.Check.props",
            "tools/net10.0/any/compiler/UcPorts.Check.targets",
            "tools/net10.0/any/compiler/UcPorts.Model.dll",
            "tools/net10.0/any/compiler/UcPorts.Spec.dll",
            "tools/net10.0/any/compiler/YamlDotNet.dll",
            "tools/net10.0/any/compiler/build/UcPorts.ConfigurationFiles.targets",
            "tools/net10.0/any/compiler/build/UcPorts.props",
            "tools/net10.0/any/compiler/build/UcPorts.targets",
            "tools/net10.0/any/compiler/es/UcPorts.Analyzers.resources.dll",
            "tools/net10.0/any/compiler/es/UcPorts.Model.resources.dll",
            "tools/net10.0/any/compiler/es/UcPorts.Spec.resources.dll",
            "tools/net10.0/any/compiler/inventory.globalconfig",
            "tools/net10.0/any/es/UcPorts.Model.resources.dll",
            "tools/net10.0/any/es/UcPorts.Spec.resources.dll",
        ];
        Assert.Equal(expected, await packages.FilesOf($"UcPorts.Cli.{await packages.Version()}.nupkg"));
    }

    [Theory]
    [InlineData("UcPorts")]
    [InlineData("UcPorts.Cli")]
    public async Task Manifest_says_what_a_feed_shows_and_nothing_of_branch_or_machine(string package)
    {
        string version = await packages.Version();
        XElement manifest = XDocument.Parse(await packages.TextOf($"{package}.{version}.nupkg", $"{package}.nuspec")).Root!.Elements().Single();
        string Value(string name) => manifest.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

        Assert.Equal((package, version, "MIT", "icon.png", "README.md"), (Value("id"), Value("version"), Value("license"), Value("icon"), Value("readme")));
        Assert.NotEqual("", Value("description"));
        Assert.DoesNotContain(manifest.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.All(
            manifest.Elements().Where(element => element.Name.LocalName == "repository"),
            repository => Assert.DoesNotContain(repository.Attributes(), attribute => attribute.Name.LocalName == "branch"));
    }

    [Fact]
    public async Task The_same_build_packs_the_same_bytes()
    {
        await packages.Ready;
        string again = packages.NewFolder("again");
        await PackedPackages.PackTo(again);

        foreach (string file in Directory.GetFiles(packages.Feed))
        {
            byte[] first = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            byte[] second = await File.ReadAllBytesAsync(Path.Combine(again, Path.GetFileName(file)), TestContext.Current.CancellationToken);
            Assert.True(first.AsSpan().SequenceEqual(second), Path.GetFileName(file));
        }
    }
}
