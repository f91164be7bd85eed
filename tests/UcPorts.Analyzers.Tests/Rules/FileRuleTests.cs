using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Rules;

/// <summary>The rules about files and settings: each reports, and a global analyzer config file turns it off or changes its severity.</summary>
public sealed class FileRuleTests
{
    public static TheoryData<string> Rules => ["UCP0001", "UCP0002", "UCP0003", "UCP0004", "UCP0005", "UCP1007"];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_reports_and_can_be_turned_off(string rule)
    {
        Assert.Contains(rule, await Reported(rule, ""));
        Assert.DoesNotContain(rule, await Reported(rule, $"dotnet_diagnostic.{rule}.severity = none\n"));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Its_severity_can_be_set(string rule) =>
        Assert.Contains(rule + ":Info", await Reported(rule, $"dotnet_diagnostic.{rule}.severity = suggestion\n"));

    private static (string Path, string Text)[] FilesOf(string rule) => rule switch
    {
        "UCP0001" => [("/0/a.ports.json", "{")],
        "UCP0002" => [("/0/a.ports.json", Table("gateway", "70000"))],
        "UCP0003" => [("/0/a.ports.json", Table("gatway", "5090"))],
        "UCP0004" =>
        [
            (
                "/0/a.ports.json",
                """{"deploymentVersion": 1, "name": "head-office", "roles": ["skype-for-business-server/mediation-server"], "changes": [{"rule": "skype-for-business-server/mediation-server/gateway-sip-tls", "enabled": false}]}"""),
        ],
        _ => [],
    };

    private static string Table(string role, string ports) =>
        $$"""
        {
          "specVersion": 1,
          "product": {"id": "contoso", "name": "Contoso"},
          "roles": [{"id": "gateway", "name": "Gateway", "kind": "server"}],
          "rules": [{"id": "sip", "role": "{{role}}", "ports": "{{ports}}", "transport": ["tcp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed"}]
        }
        """;

    private static async Task<string> Reported(string rule, string setting)
    {
        string roles = rule switch
        {
            "UCP0005" => "skype-for-business-server/frontend",
            "UCP1007" => "skype-for-business-server/front-end-server, exchange-um/mailbox-server",
            _ => "",
        };
        ConfigFileOptionsProvider options = new([("/0/.globalconfig", SourceText.From($"is_global = true\nbuild_property.UcPortsRoles = {roles}\n{setting}"))]);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Files",
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(options.SyntaxTreeOptions));
        AnalyzerOptions files = new([.. FilesOf(rule).Select(file => new InMemoryAdditionalText(file.Path, file.Text))], options);
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new SpecFileAnalyzer(), new SettingsAnalyzer()], files)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return string.Join(" ", found.Select(diagnostic => $"{diagnostic.Id}:{diagnostic.Severity}"));
    }
}
