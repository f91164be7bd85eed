using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;

namespace UcPorts.Generators.Tests;

/// <summary>Which files are taken, and where their classes go.</summary>
public sealed class FileTests
{
    private static readonly string s_json = SpecText.WithRules("contoso-gateway", SpecText.Rule("sip"));

    private static Task<GeneratedProject> GenerateAsync(string globalConfig, params (string Path, string Text)[] files) =>
        new ConsumerProject { Files = [.. files], GlobalConfig = globalConfig }.GenerateAsync();

    [Theory]
    [InlineData("/0/contoso.ports.json", true)]
    [InlineData("/0/sub/CONTOSO.Ports.Json", true)]
    [InlineData("/0/contoso.json", false)]
    [InlineData("/0/ports.json", false)]
    [InlineData("/0/contoso.ports.json.txt", false)]
    public async Task A_spec_file_is_known_by_its_name(string path, bool isTaken)
    {
        GeneratedProject project = await GenerateAsync(Configs.Contoso, (path, s_json));

        Assert.Equal(isTaken ? 1 : 0, project.HintNames.Length);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public async Task A_spec_file_is_known_by_its_metadata(string value, bool isTaken)
    {
        const string Path = "/0/spec/contoso.json";
        GeneratedProject project = await GenerateAsync(Configs.For(Path, "UcPortsSpec = " + value), (Path, s_json));

        Assert.Equal(isTaken ? 1 : 0, project.HintNames.Length);
    }

    [Theory]
    [InlineData("", Accessibility.Internal)]
    [InlineData("UcPortsAccessibility = ", Accessibility.Internal)]
    [InlineData("UcPortsAccessibility = internal", Accessibility.Internal)]
    [InlineData("UcPortsAccessibility = nonsense", Accessibility.Internal)]
    [InlineData("UcPortsAccessibility = public", Accessibility.Public)]
    [InlineData("UcPortsAccessibility = Public", Accessibility.Public)]
    public async Task Classes_are_internal_unless_the_project_says_public(string metadata, Accessibility expected)
    {
        GeneratedProject project = await GenerateAsync(Configs.For(ContosoSpec.Path, metadata), (ContosoSpec.Path, s_json));

        Assert.Equal(expected, project.Compilation.GetTypeByMetadataName(ContosoSpec.ClassName)!.DeclaredAccessibility);
    }

    [Theory]
    [InlineData("UcPortsNamespace = Contoso.Ports.Own", "Contoso.Ports.Own")]
    [InlineData("UcPortsNamespace = ", "Contoso")]
    [InlineData("UcPortsNamespace = Contoso.event.9lives.a-b", "Contoso.event._9lives.a_b")]
    public async Task The_namespace_is_the_file_s_or_the_project_s(string metadata, string expected)
    {
        GeneratedProject project = await GenerateAsync(Configs.For(ContosoSpec.Path, metadata), (ContosoSpec.Path, s_json));

        Assert.NotNull(project.Compilation.GetTypeByMetadataName(expected + ".ContosoGateway"));
        project.AssertCompiles();
    }

    [Theory]
    [InlineData("build_property.RootNamespace = Root\nbuild_property.AssemblyName = Name\n", "Root")]
    [InlineData("build_property.RootNamespace = \nbuild_property.AssemblyName = My-Name\n", "My_Name")]
    [InlineData("", "Ports")]
    public async Task Without_a_namespace_the_project_s_names_are_taken(string properties, string expected)
    {
        GeneratedProject project = await GenerateAsync("is_global = true\n" + properties, (ContosoSpec.Path, s_json));

        Assert.NotNull(project.Compilation.GetTypeByMetadataName(expected + ".ContosoGateway"));
    }

    [Fact]
    public async Task Files_of_one_name_in_different_folders_do_not_meet()
    {
        GeneratedProject project = await GenerateAsync(
            Configs.Contoso,
            ("/0/a/same.ports.json", SpecText.WithRules("first")),
            ("/0/b/same.ports.json", SpecText.WithRules("second")),
            ("/0/b/SAME.ports.json", SpecText.WithRules("third")));

        Assert.Equal(3, project.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        project.AssertCompiles();
    }

    [Fact]
    public async Task The_second_file_of_a_product_is_passed_over()
    {
        string second = SpecText.WithRules("contoso-gateway", SpecText.Rule("other"));
        GeneratedProject project = await GenerateAsync(Configs.Contoso, ("/0/b.ports.json", second), ("/0/a.ports.json", s_json));

        Assert.Contains("Sip", project.PublicMembers(ContosoSpec.ClassName + "+Server"));
        Assert.DoesNotContain("Other", project.PublicMembers(ContosoSpec.ClassName + "+Server"));
        project.AssertCompiles();
    }

    [Fact]
    public async Task The_same_product_in_two_namespaces_is_no_clash()
    {
        GeneratedProject project = await GenerateAsync(
            Configs.For("/0/b.ports.json", "UcPortsNamespace = Other"), ("/0/a.ports.json", s_json), ("/0/b.ports.json", s_json));

        Assert.Equal(2, project.HintNames.Length);
        project.AssertCompiles();
    }

    [Fact]
    public async Task A_file_that_is_handed_over_twice_does_no_harm()
    {
        GeneratedProject project = await GenerateAsync(
            Configs.Contoso,
            (ContosoSpec.Path, s_json),
            (ContosoSpec.Path, s_json),
            ("/0/other.ports.json", SpecText.WithRules("other")));

        Assert.StartsWith("other.ports.", Assert.Single(project.HintNames));
    }
}
