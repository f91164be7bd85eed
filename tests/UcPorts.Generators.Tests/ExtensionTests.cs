using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;
using UcPorts.Spec;

namespace UcPorts.Generators.Tests;

/// <summary>A file that extends a built-in product becomes a class with the added rules.</summary>
public sealed class ExtensionTests
{
    private static Task<GeneratedProject> GenerateAsync(string json = ExtensionSpec.Json) => ConsumerProject.With(ExtensionSpec.Path, json).GenerateAsync();

    [Fact]
    public async Task The_added_rules_stand_under_their_roles_in_the_projects_namespace()
    {
        GeneratedProject project = await GenerateAsync();

        project.AssertCompiles();
        Assert.Equal(["Console", "ConsolePort", "Metrics", "MetricsPort", "Role", "RoleId", "Rules"], project.PublicMembers(ExtensionSpec.ClassName + "+FrontEndServer"));
        Assert.Equal(["Recording", "RecordingFirstPort", "RecordingLastPort", "Role", "RoleId", "Rules"], project.PublicMembers(ExtensionSpec.ClassName + "+CallRecorder"));
        Assert.Equal(
            ["Catalog", "Product", "ProductId", "CallRecorder", "FrontEndServer", "Idle", "Services"],
            project.PublicMembers(ExtensionSpec.ClassName).OrderBy(name => name is "Catalog" or "Product" or "ProductId" ? 0 : 1));
        Assert.StartsWith("Ports of this project that are added to Skype for Business Server.", GeneratedProject.Hover(project.Compilation.GetTypeByMetadataName(ExtensionSpec.ClassName)!).Summary[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_catalogue_is_the_readers_and_completes_that_of_the_product()
    {
        Assembly assembly = (await GenerateAsync()).Load();
        PortCatalog added = (PortCatalog)assembly.GetType(ExtensionSpec.ClassName)!.GetProperty("Catalog")!.GetValue(null)!;

        Assert.Equal(PortSpecReader.Read(ExtensionSpec.Json, ExtensionSpec.Path).Catalog, added);
        PortCatalog both = PortCatalog.Combine(BuiltInSpecs.Find("skype-for-business-server")!, added);
        Assert.Contains(both.InForceFor("skype-for-business-server/front-end-server"), rule => rule.Ports.Contains(new Port(9464)));
    }

    [Fact]
    public async Task The_class_may_have_a_name_of_its_own()
    {
        GeneratedProject project = await GenerateAsync(ExtensionSpec.Json.Replace("\"roles\": [", "\"name\": \"voice-extras\",\n  \"roles\": [", StringComparison.Ordinal));

        project.AssertCompiles();
        Assert.NotNull(project.Compilation.GetTypeByMetadataName("Contoso.VoiceExtras+FrontEndServer"));
        Assert.Null(project.Compilation.GetTypeByMetadataName(ExtensionSpec.ClassName));
    }

    [Fact]
    public async Task A_mistake_costs_its_row_only()
    {
        GeneratedProject project = await GenerateAsync(ExtensionSpec.Json.Replace("\"role\": \"call-recorder\"", "\"role\": \"call-recordr\"", StringComparison.Ordinal));

        project.AssertCompiles();
        Assert.Contains("MetricsPort", project.PublicMembers(ExtensionSpec.ClassName + "+FrontEndServer"));
        Assert.DoesNotContain("RecordingFirstPort", project.PublicMembers(ExtensionSpec.ClassName + "+CallRecorder"));
    }

    [Fact]
    public async Task An_unknown_product_gives_no_class() =>
        Assert.Empty((await GenerateAsync(ExtensionSpec.Json.Replace("\"skype-for-business-server\"", "\"teams\"", StringComparison.Ordinal))).HintNames);
}
