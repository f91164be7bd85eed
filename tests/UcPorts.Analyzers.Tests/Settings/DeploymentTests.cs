using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Settings;

/// <summary>Deployments: UCP0004 at the value, their roles in force, their ports in place of the documented ones.</summary>
public class DeploymentTests
{
    private const string HeadOffice = """
        {
          "deploymentVersion": 1,
          "name": "head-office",
          "roles": ["exchange-um/client-access-server", "skype-for-business-server/mediation-server", "contoso-voice/recorder"],
          "changes": [
            {"rule": "exchange-um/client-access-server/sip", "ports": "5071", "reason": "5060 is taken."},
            {"rule": "skype-for-business-server/all-internal-servers/audio", "ports": "40000-40999"},
            {"rule": "skype-for-business-server/mediation-server/gateway-sip", "enabled": false},
            {"rule": "contoso-voice/recorder/console", "ports": "9600"}
          ]
        }
        """;

    private const string Own = """
        {
          "specVersion": 1,
          "product": {"id": "contoso-voice", "name": "Contoso Voice"},
          "roles": [{"id": "recorder", "name": "Recorder", "kind": "server"}],
          "rules": [
            {"id": "console", "role": "recorder", "ports": "9500", "transport": ["tcp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed"}
          ]
        }
        """;

    [Fact]
    public Task Reports_a_change_that_the_documents_do_not_allow_at_its_value() => VerifyFiles(
        (HeadOffice.Replace("\"enabled\": false}", "\"enabled\": false},\n    {\"rule\": \"skype-for-business-server/mediation-server/gateway-sip-tls\", \"enabled\": {|UCP0004:false|}}", StringComparison.Ordinal), "/0/a.ports.json"),
        (Own, "/0/own.ports.json"));

    [Fact]
    public Task Reports_ports_and_ids_at_their_values() => VerifyFiles(
        (HeadOffice
            .Replace("\"40000-40999\"", "{|UCP0002:\"40999-40000\"|}", StringComparison.Ordinal)
            .Replace("\"contoso-voice/recorder/console\"", "{|UCP0003:\"contoso-voice/recorder/consle\"|}", StringComparison.Ordinal), "/0/a.ports.json"),
        (Own, "/0/own.ports.json"));

    [Fact]
    public Task Reports_the_second_of_two_deployments_that_differ() => VerifyFiles(
        (HeadOffice, "/0/a.ports.json"),
        (HeadOffice.Replace("head-office", "branch", StringComparison.Ordinal).Replace("\"exchange-um/client-access-server/sip\", \"ports\": \"5071\"", "{|UCP0003:\"exchange-um/client-access-server/sip\"|}, \"ports\": \"5072\"", StringComparison.Ordinal), "/0/b.ports.json"),
        (Own, "/0/own.ports.json"));

    [Fact]
    public Task Is_silent_on_a_good_deployment() => VerifyFiles((HeadOffice, "/0/a.ports.json"), (Own, "/0/own.ports.json"));

    [Theory]
    [InlineData("new TcpListener(IPAddress.Any, 5071)")]
    [InlineData("new TcpListener(IPAddress.Any, {|UCP1002:5060|})")] // of the Front End, not of the call router
    [InlineData("new TcpListener(IPAddress.Any, 5067)")]
    [InlineData("new TcpListener(IPAddress.Any, {|UCP1002:5068|})")] // of the collocated Mediation Server only
    [InlineData("new UdpClient(40000)")]
    [InlineData("new UdpClient({|UCP1001:49200|})")]
    [InlineData("new TcpListener(IPAddress.Any, 9600)")]
    [InlineData("new TcpListener(IPAddress.Any, {|UCP1001:9500|})")]
    [InlineData("new TcpListener(IPAddress.Any, {|UCP1002:5041|})")]
    public Task Its_roles_and_ports_are_in_force(string opening) => Verify(opening);

    [Theory]
    [InlineData("new TcpListener(IPAddress.Any, 5041)")]
    [InlineData("new TcpListener(IPAddress.Any, {|UCP1002:5067|})")]
    public Task A_setting_says_otherwise(string opening) => Verify(opening, "skype-for-business-server/persistent-chat-front-end-server");

    [Fact]
    public Task An_attribute_says_otherwise() => Verify(
        "new TcpListener(IPAddress.Any, {|UCP3001:5041|})",
        attribute: "[UcPorts.ActsAs(\"skype-for-business-server/persistent-chat-front-end-server\")]");

    [Fact]
    public Task A_changed_port_counts_under_roles_that_the_settings_name() =>
        Verify("new TcpListener(IPAddress.Any, 5071); new TcpListener(IPAddress.Any, {|UCP1002:5060|})", "exchange-um/client-access-server");

    [Fact]
    public async Task A_finding_names_the_deployment()
    {
        OpeningTest test = Test("new TcpListener(IPAddress.Any, {|#0:5079|})", "exchange-um/client-access-server", "");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP1001", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "TCP port 5079 is documented for no role in scope (Client Access server). Nearest: 5071 Microsoft Exchange Unified Messaging Call Router service on Client Access server (um-listening-ports, row 1; moved from 5060 by head-office), 5061 Microsoft Exchange Unified Messaging Call Router service on Client Access server (um-listening-ports, row 1)"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Its_roles_may_run_on_several_computers() => Settings(HeadOffice.Replace("\"5071\"", "\"5070\"", StringComparison.Ordinal), catalogs: "").RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_role_whose_catalogue_is_not_in_force_is_told()
    {
        SettingsTest test = Settings(HeadOffice, catalogs: "exchange-um");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP0005", DiagnosticSeverity.Warning).WithMessage(
            "No catalogue in force has a role 'skype-for-business-server/mediation-server', so it puts no rule in force (a deployment names it; see UcPortsCatalogs, ucports.catalogs)"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_moved_port_has_the_constant_of_the_deployment()
    {
        OpeningTest test = Test("new TcpListener(IPAddress.Any, {|#0:5071|})", "", "");
        test.TestState.AddLibrary();
        test.TestState.Sources.Add("""
            namespace Contoso.HeadOffice
            {
                static class ExchangeUm
                {
                    public const string ProductId = "exchange-um";

                    public static class ClientAccessServer
                    {
                        public const string RoleId = "exchange-um/client-access-server";
                        public const int SipPort = 5071;
                    }
                }
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP3001", DiagnosticSeverity.Info).WithLocation(0).WithMessage("Port 5071 has a typed constant: ExchangeUm.ClientAccessServer.SipPort"));
        test.DiagnosticVerifier = (diagnostic, _, verifier) => verifier.Equal("Contoso.HeadOffice.ExchangeUm.ClientAccessServer.SipPort", diagnostic.Properties["constant"]);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task VerifyFiles(params (string Text, string Path)[] files)
    {
        CSharpAnalyzerTest<SpecFileAnalyzer, DefaultVerifier> test = new() { TestCode = "" };
        foreach ((string text, string path) in files)
        {
            test.TestState.AdditionalFiles.Add((path, text));
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static SettingsTest Settings(string deployment, string catalogs)
    {
        SettingsTest test = new("", catalogs: catalogs);
        test.TestState.AdditionalFiles.Add(("/0/head-office.ports.json", deployment));
        test.TestState.AdditionalFiles.Add(("/0/own.ports.json", Own));
        return test;
    }

    private static Task Verify(string opening, string roles = "", string attribute = "")
    {
        OpeningTest test = Test(opening, roles, attribute);
        if (attribute.Length > 0)
        {
            test.TestState.AddLibrary();
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static OpeningTest Test(string opening, string roles, string attribute)
    {
        OpeningTest test = new(
            $$"""
            using System.Net;
            using System.Net.Sockets;

            {{attribute}}
            class Program
            {
                static void Main()
                {
                    _ = {{opening.Replace("; ", ";\n        _ = ", StringComparison.Ordinal)}};
                }
            }
            """,
            roles);
        test.TestState.AdditionalFiles.Add(("/0/head-office.ports.json", HeadOffice));
        test.TestState.AdditionalFiles.Add(("/0/own.ports.json", Own));
        return test;
    }
}
