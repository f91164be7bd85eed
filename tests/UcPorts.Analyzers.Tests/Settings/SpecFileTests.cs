using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Settings;

/// <summary>UCP0001, UCP0002 and UCP0003 at the line in the spec file.</summary>
public class SpecFileTests
{
    [Theory]
    [InlineData("{\n  \"specVersion\": 1,\n  {|UCP0001:oops|}\n")]
    public Task Reports_what_cannot_be_read_at_its_place(string text) => Verify(text);

    [Fact]
    public Task Reports_a_value_outside_its_domain_at_its_place() => Verify(WithRule("""{"id": "sip", "role": "gateway", "ports": {|UCP0002:"5061-5060"|}, "transport": ["tcp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed"}"""));

    [Fact]
    public Task Reports_an_id_that_names_nothing_at_its_place() => Verify(WithRule("""{"id": "sip", "role": {|UCP0003:"gatway"|}, "ports": "5060", "transport": ["tcp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed"}"""));

    [Fact]
    public Task Is_silent_on_a_good_file_and_on_other_files() => Verify(WithRule(""), "{ this is no spec");

    [Fact]
    public async Task A_file_is_a_spec_file_by_its_metadata_too()
    {
        CSharpAnalyzerTest<SpecFileAnalyzer, DefaultVerifier> test = new() { TestCode = "" };
        test.TestState.AdditionalFiles.Add(("/0/ports.json", "{|UCP0001:7|}"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\n[/0/ports.json]\nbuild_metadata.AdditionalFiles.UcPortsSpec = true\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Reports_a_second_file_of_one_product_and_leaves_it_out()
    {
        CSharpAnalyzerTest<SpecFileAnalyzer, DefaultVerifier> test = new() { TestCode = "" };
        test.TestState.AdditionalFiles.Add(("/0/a.ports.json", WithRule("")));
        test.TestState.AdditionalFiles.Add(("/0/b.ports.json", WithRule("").Replace("\"contoso-gateway\"", "{|UCP0003:\"contoso-gateway\"|}", System.StringComparison.Ordinal)));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Reports_a_second_file_that_extends_one_product()
    {
        const string Extension = """{"specVersion": 1, "extends": "exchange-um", "rules": []}""";
        CSharpAnalyzerTest<SpecFileAnalyzer, DefaultVerifier> test = new() { TestCode = "" };
        test.TestState.AdditionalFiles.Add(("/0/a.ports.json", Extension));
        test.TestState.AdditionalFiles.Add(("/0/b.ports.json", Extension.Replace("\"exchange-um\"", "{|UCP0003:\"exchange-um\"|}", System.StringComparison.Ordinal)));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Elsewhere", false)]
    public async Task Reports_a_second_class_of_one_name_in_one_namespace(string ownNamespace, bool isReported)
    {
        string extension = """{"specVersion": 1, "extends": "exchange-um", "name": "contoso-gateway", "rules": []}""";
        CSharpAnalyzerTest<SpecFileAnalyzer, DefaultVerifier> test = new() { TestCode = "" };
        test.TestState.AdditionalFiles.Add(("/0/a.ports.json", WithRule("")));
        test.TestState.AdditionalFiles.Add(("/0/b.ports.json", isReported ? extension.Replace("\"exchange-um\"", "{|UCP0003:\"exchange-um\"|}", System.StringComparison.Ordinal) : extension));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", $"is_global = true\n[/0/b.ports.json]\nbuild_metadata.AdditionalFiles.UcPortsNamespace = {ownNamespace}\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string WithRule(string rule) =>
        $$"""
        {
          "specVersion": 1,
          "product": {"id": "contoso-gateway", "name": "Contoso Gateway"},
          "roles": [{"id": "gateway", "name": "Gateway", "kind": "server"}],
          "rules": [
            {{rule}}
          ]
        }
        """;

    private static async Task Verify(string spec, string other = "{}")
    {
        CSharpAnalyzerTest<SpecFileAnalyzer, DefaultVerifier> test = new() { TestCode = "" };
        test.TestState.AdditionalFiles.Add(("/0/contoso.ports.json", spec));
        test.TestState.AdditionalFiles.Add(("/0/appsettings.json", other));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
