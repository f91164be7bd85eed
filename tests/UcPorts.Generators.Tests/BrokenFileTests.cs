using System;
using System.Threading.Tasks;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;

namespace UcPorts.Generators.Tests;

public sealed class BrokenFileTests
{
    private const int Step = 50;

    [Fact]
    public async Task Broken_rows_are_left_out_and_the_rest_is_generated()
    {
        string json = ContosoSpec.Json
            .Replace("\"ports\": \"5081\"", "\"ports\": \"70000\"", StringComparison.Ordinal)
            .Replace("\"ports\": \"49152-57500\", \"transport\"", "\"ports\": \"57500-49152\", \"transport\"", StringComparison.Ordinal)
            .Replace("\"role\": \"phone\", \"ports\": \"68\"", "\"role\": \"nobody\", \"ports\": \"68\"", StringComparison.Ordinal);

        GeneratedProject project = await ConsumerProject.With(ContosoSpec.Path, json).GenerateAsync();

        Assert.Equal(
            [
                "Management", "Management8080Port", "Management9000To9009FirstPort", "Management9000To9009LastPort", "Management9443Port",
                "Role", "RoleId", "Rules", "SipTls", "SipTlsPort",
            ],
            project.PublicMembers(ContosoSpec.ClassName + "+SessionBorderController"));
        Assert.Equal(["DhcpServer", "DhcpServerPort", "Role", "RoleId", "Rules"], project.PublicMembers(ContosoSpec.ClassName + "+Phone"));
        project.AssertCompiles();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("""{"specVersion": 1, "roles": [{"id": "server", "name": "Servers", "kind": "server"}], "rules": []}""")]
    public async Task A_file_without_a_product_generates_nothing(string json)
    {
        GeneratedProject project = await ConsumerProject.With(ContosoSpec.Path, json).GenerateAsync();

        Assert.Empty(project.HintNames);
    }

    [Fact]
    public async Task A_broken_file_costs_no_other_file_its_classes()
    {
        GeneratedProject project = await new ConsumerProject
        {
            Files = [("/0/broken.ports.json", "{ \"product\": "), (ContosoSpec.Path, ContosoSpec.Json)],
        }.GenerateAsync();

        Assert.Single(project.HintNames);
        Assert.NotEmpty(project.PublicMembers(ContosoSpec.ClassName));
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_does_no_harm()
    {
        string? previous = null;
        for (int length = 0; length <= ContosoSpec.Json.Length; length += Step)
        {
            GeneratedProject project = await ConsumerProject.With(ContosoSpec.Path, ContosoSpec.Json[..length]).GenerateAsync();
            string text = project.HintNames.IsEmpty ? "" : project.Text;

            // A cut within a row changes nothing; compiling is what takes the time.
            if (text != previous)
            {
                project.AssertCompiles();
            }

            previous = text;
        }

        Assert.NotEqual("", previous);
    }

    [Theory]
    [MemberData(nameof(SpecText.Real), MemberType = typeof(SpecText))]
    public async Task A_real_file_cut_off_in_places_does_no_harm(string fileName)
    {
        string json = SpecText.ReadReal(fileName);
        for (int length = json.Length; length > 0; length -= 1 + (json.Length / 7))
        {
            GeneratedProject project = await ConsumerProject.With(ContosoSpec.Path, json[..length]).GenerateAsync();
            project.AssertCompiles();
        }
    }
}
