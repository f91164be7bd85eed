using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>Roles, catalogues, own tables, severities and switches for configuration files.</summary>
public class ConfigurationSettingsTests
{
    private const string Opens5087 = """{"urls": "{|UCP1002:https://*:5087|}"}""";
    private const string Opens5090 = """{"urls": "{|UCP1001:http://*:5090|}"}""";

    [Fact]
    public Task Roles_and_catalogues_of_the_project_are_in_force() =>
        ConfigurationTest.VerifyFile("/0/appsettings.json", """{"urls": "{|UCP1001:https://*:5087|}"}""", roles: "exchange-um/mailbox-server", catalogs: "exchange-um");

    [Theory]
    [InlineData("*.json")]
    [InlineData("appsettings.json")]
    [InlineData("*")]
    public async Task Editorconfig_puts_roles_in_scope_for_a_file(string section)
    {
        ConfigurationTest test = new("/0/appsettings.json", """{"urls": "https://*:5087"}""");
        test.TestState.AdditionalFiles.Add(("/0/Mailbox/appsettings.json", Opens5087));
        test.TestState.AnalyzerConfigFiles.Add(("/0/Mailbox/.editorconfig", $"[{section}]\nucports.roles = exchange-um/mailbox-server\n"));
        await Run(test);
    }

    [Fact]
    public async Task Editorconfig_puts_catalogues_in_force_for_a_file()
    {
        ConfigurationTest test = new("/0/Dockerfile", "EXPOSE {|UCP1001:5061|}");
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "[Dockerfile]\nucports.catalogs = none\n"));
        await Run(test);
    }

    [Fact]
    public async Task A_table_of_the_project_is_in_force()
    {
        ConfigurationTest test = new("/0/compose.yaml", "services: {web: {ports: [\"9464:80\", \"{|UCP1001:9465|}:80\"]}}");
        test.TestState.AdditionalFiles.Add(("/0/contoso.ports.json",
            """
            {
              "specVersion": 1,
              "product": {"id": "contoso-gateway", "name": "Contoso Gateway"},
              "roles": [{"id": "gateway", "name": "Gateway", "kind": "server"}],
              "rules": [
                {"id": "metrics", "role": "gateway", "ports": "9464", "transport": ["tcp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Metrics for monitoring"}
              ]
            }
            """));
        await Run(test);
    }

    [Fact]
    public async Task Severity_follows_a_global_config()
    {
        ConfigurationTest test = new("/0/appsettings.json", """{"urls": "http://*:5090"}""");
        test.TestState.AnalyzerConfigFiles.Add(("/0/severities.globalconfig", "is_global = true\ndotnet_diagnostic.UCP1001.severity = none\n"));
        await Run(test);
    }

    // The compiler keeps severities of sections by syntax tree, and an additional file has none.
    [Theory]
    [InlineData("*.json")]
    [InlineData("*")]
    public async Task Severity_does_not_follow_a_section_of_an_editorconfig(string section)
    {
        ConfigurationTest test = new("/0/appsettings.json", Opens5090);
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", $"[{section}]\ndotnet_diagnostic.UCP1001.severity = none\n"));
        await Run(test);
    }

    [Fact]
    public async Task An_editorconfig_turns_files_off()
    {
        ConfigurationTest test = new("/0/appsettings.json", Opens5090);
        test.TestState.AdditionalFiles.Add(("/0/Properties/launchSettings.json", """{"profiles": {"A": {"applicationUrl": "http://*:5090"}}}"""));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "[launchSettings.json]\nucports.configuration_files = none\n"));
        await Run(test);
    }

    [Fact]
    public async Task A_property_turns_files_off_and_an_editorconfig_some_on_again()
    {
        ConfigurationTest test = new("/0/appsettings.json", """{"urls": "http://*:5090"}""");
        test.TestState.AdditionalFiles.Add(("/0/Dockerfile", "EXPOSE {|UCP1001:5090|}"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/off.globalconfig", "is_global = true\nbuild_property.UcPortsConfigurationFiles = none\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "[Dockerfile]\nucports.configuration_files = all\n"));
        await Run(test);
    }

    [Theory]
    [InlineData("/0/hosting.json", Opens5090)]
    [InlineData("/0/Site.Production.xml", """<a><services><service><endpoint address="{|UCP1001:http://a:5090|}"/></service></services></a>""")]
    [InlineData("/0/Containerfile", "EXPOSE {|UCP1001:5090|}")]
    public async Task A_file_that_the_project_names_may_be_called_anything(string path, string text)
    {
        ConfigurationTest test = new(path, text);
        test.TestState.AnalyzerConfigFiles.Add(("/0/files.globalconfig", $"is_global = true\n[{path}]\nbuild_metadata.AdditionalFiles.UcPortsConfiguration = true\n"));
        await Run(test);
    }

    [Fact]
    public async Task A_misspelt_role_for_a_configuration_file_is_reported()
    {
        CSharpAnalyzerTest<SettingsAnalyzer, DefaultVerifier> test = new() { TestCode = "", ReferenceAssemblies = DotNetReferences.Net100 };
        test.TestState.AdditionalFiles.Add(("/0/appsettings.json", "{}"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "[*.json]\nucports.roles = nonsense\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP0005", DiagnosticSeverity.Warning));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Run(ConfigurationTest test) => test.RunAsync(TestContext.Current.CancellationToken);
}
