using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using UcPorts.Repository.Tests.Schemas;

namespace UcPorts.Repository.Tests.Docs;

/// <summary>The pages about tables and deployments: their files fit the schemas and the readers, their code compiles and no rule warns of it.</summary>
public sealed class TablePageTests(JsonSchemaValidator validator) : IClassFixture<JsonSchemaValidator>
{
    private const string Config = "is_global = true\nbuild_property.RootNamespace = Contoso.Voice\n";

    public static TheoryData<string> Pages => ["docs/writing-a-table.md", "docs/deployments.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Code_compiles_with_the_files_of_the_page_and_no_rule_warns_of_it(string path)
    {
        MarkdownPage page = MarkdownPage.Read(path);
        string[] files = [.. page.Blocks("json").Select(block => block.Text)];
        FencedBlock[] code = [.. page.Blocks("csharp")];

        Assert.NotEmpty(files);
        Assert.NotEmpty(code);
        foreach (FencedBlock block in code)
        {
            ExampleProject project = new(block.Text) { Config = Config, SpecFile = files[0], MoreSpecFiles = [.. files.Skip(1)] };
            IReadOnlyList<Diagnostic> reported = await project.Report(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(reported, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_fit_the_schema_they_name_and_its_reader(string path)
    {
        foreach (FencedBlock block in MarkdownPage.Read(path).Blocks("json"))
        {
            string schema = ((string)JsonNode.Parse(block.Text)!["$schema"]!).Split('/').Last();
            Dialect dialect = Dialect.All.First(candidate => candidate.Schema == "spec/" + schema);

            Assert.Empty(validator.Validate(dialect.Schema, block.Text));
            Assert.Empty(dialect.Read(block.Text));
        }
    }

    [Theory]
    [InlineData("Contoso.Voice.HeadOffice.ExchangeUm.ClientAccessServer.SipPort", 5070)]
    [InlineData("Contoso.Voice.HeadOffice.ExchangeUm.ClientAccessServer.SipMtlsPort", 5061)]
    [InlineData("UcPorts.ExchangeUm.ClientAccessServer.SipPort", 5060)]
    public async Task The_deployment_makes_the_constants_that_its_page_names(string constant, int port)
    {
        string file = MarkdownPage.Read("docs/deployments.md").Blocks("json").First().Text;

        // A case that is there twice does not compile, so it does where the two are the same.
        ExampleProject project = new($"static class Check {{ static int Of(int port) => port switch {{ {constant} => 1, {port} => 2, _ => 3 }}; }}") { Config = Config, SpecFile = file };
        IReadOnlyList<Diagnostic> reported = await project.Report(TestContext.Current.CancellationToken);

        Assert.Contains(reported, diagnostic => diagnostic.Id == "CS8510");
    }
}
