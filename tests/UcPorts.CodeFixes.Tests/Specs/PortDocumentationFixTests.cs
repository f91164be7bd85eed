using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using UcPorts.CodeFixes.Specs;
using static UcPorts.CodeFixes.Tests.Specs.PortDocumentationTest;

namespace UcPorts.CodeFixes.Tests.Specs;

/// <summary>The project's own spec file gets the port, and then the analyzer says no more.</summary>
public class PortDocumentationFixTests
{
    private static readonly string s_rowOf9464 = "{" + Row("tcp-9464", "9464", "\"tcp\"") + "}";

    [Theory]
    [InlineData(Roles.None)]
    [InlineData(Roles.FrontEnd)]
    public async Task A_file_without_roles_gets_one(string roles)
    {
        FixTest<PortDocumentationFix> test = WithSpec(
            """
            {
              "specVersion": 1,
              "product": {"id": "contoso", "name": "Contoso \"Voice\""}
            }
            """,
            $$"""
            {
              "specVersion": 1,
              "product": {"id": "contoso", "name": "Contoso \"Voice\""},
              "roles": [
                {"id": "this-project", "name": "Contoso \"Voice\"", "kind": "server"}
              ],
              "rules": [
                {{s_rowOf9464}}
              ]
            }
            """,
            roles);
        test.Title = "Document 9464/tcp in contoso.ports.json";
        test.CodeActionEquivalenceKey = "UcPorts.DocumentPort";
        await test.RunAsync();
    }

    [Theory]
    [InlineData(Roles.None, "gateway")]
    [InlineData("contoso/gateway", "gateway")]
    [InlineData("contoso/phone", "phone")]
    [InlineData(Roles.FrontEnd, "gateway")]
    public Task A_declared_role_is_taken_or_else_a_server(string roles, string role)
    {
        const string Spec = """
            {
              "specVersion": 1,
              "product": {"id": "contoso", "name": "Contoso"},
              "roles": [
                {"id": "pstn", "name": "PSTN", "kind": "peer"},
                {"id": "phone", "name": "Phone", "kind": "device"},
                {"id": "gateway", "name": "Gateway", "kind": "server"}
              ],
              "rules": []
            }
            """;
        string row = "{" + Row("tcp-9464", "9464", "\"tcp\"", role) + "}";
        string fixedSpec = Spec
            .Replace("\"rules\": []", "\"rules\": [\n    " + row + "\n  ]", StringComparison.Ordinal);
        return WithSpec(Spec, fixedSpec, roles).RunAsync();
    }

    [Theory]
    [InlineData(Roles.FrontEnd, "front-end-server")]
    [InlineData(Roles.None, "this-project")]
    public Task A_file_that_extends_a_product_takes_the_declared_role_of_the_product(string roles, string role)
    {
        string added = role == "this-project" ? "\"roles\": [\n    {\"id\": \"this-project\", \"name\": \"Skype for Business Server\", \"kind\": \"server\"}\n  ],\n  " : "";
        const string Spec = "{\n  \"specVersion\": 1,\n  \"extends\": \"skype-for-business-server\"\n}";
        string row = "{" + Row("tcp-9464", "9464", "\"tcp\"", role) + "}";
        return WithSpec(Spec, Spec.Replace("\"\n}", "\",\n  " + added + "\"rules\": [\n    " + row + "\n  ]\n}", StringComparison.Ordinal), roles).RunAsync();
    }

    [Fact]
    public async Task A_project_without_a_file_gets_one()
    {
        FixTest<PortDocumentationFix> test = new(Listener("{|UCP1001:9464|}"), Listener("9464"));
        test.FixedState.AdditionalFiles.Add(("test-project.ports.json",
            $$"""
            {
              "specVersion": 1,
              "product": {"id": "test-project-ports", "name": "TestProject"},
              "roles": [
                {"id": "this-project", "name": "TestProject", "kind": "server"}
              ],
              "rules": [
                {{s_rowOf9464}}
              ]
            }

            """));
        test.Title = "Document 9464/tcp in test-project.ports.json";
        await test.RunAsync();
    }

    [Fact]
    public async Task A_deployment_is_passed_by()
    {
        const string Deployment = """{"deploymentVersion": 1, "name": "head-office", "roles": ["skype-for-business-server/mediation-server"]}""";
        FixTest<PortDocumentationFix> test = WithSpec(SpecWith(""), SpecWith("\n    " + s_rowOf9464), Roles.FrontEnd);
        test.TestState.AdditionalFiles.Add(("/0/a.ports.json", Deployment));
        test.FixedState.AdditionalFiles.Add(("/0/a.ports.json", Deployment));
        await test.RunAsync();

        FixTest<PortDocumentationFix> alone = new(Listener("{|UCP1001:9464|}"), Listener("9464"));
        alone.TestState.AdditionalFiles.Add(("/0/a.ports.json", Deployment));
        alone.FixedState.AdditionalFiles.Add(("/0/a.ports.json", Deployment));
        alone.FixedState.AdditionalFiles.Add(("test-project.ports.json", $$"""
            {
              "specVersion": 1,
              "product": {"id": "test-project-ports", "name": "TestProject"},
              "roles": [
                {"id": "this-project", "name": "TestProject", "kind": "server"}
              ],
              "rules": [
                {{s_rowOf9464}}
              ]
            }

            """));
        await alone.RunAsync();
    }

    [Fact]
    public Task A_range_is_one_row() => With(
        FixTest<PortDocumentationFix>.Method("for (int port = 20000; port < 20010; port += 2)\n    new UdpClient({|UCP1004:port|}).Close();"),
        FixTest<PortDocumentationFix>.Method("for (int port = 20000; port < 20010; port += 2)\n    new UdpClient(port).Close();"),
        SpecWith(""),
        SpecWith("\n    {" + Row("udp-20000-to-20008", "20000-20008", "\"udp\"") + "}")).RunAsync();

    [Fact]
    public Task A_port_of_another_transport_is_a_row_of_its_own() => With(
        FixTest<PortDocumentationFix>.Method("new UdpClient({|UCP1003:5061|}).Close();"),
        FixTest<PortDocumentationFix>.Method("new UdpClient(5061).Close();"),
        SpecWith("\n    {" + Row("udp-5060", "5060", "\"udp\"") + "}"),
        SpecWith("\n    {" + Row("udp-5060", "5060", "\"udp\"") + "},\n    {" + Row("udp-5061", "5061", "\"udp\"") + "}")).RunAsync();

    [Fact]
    public Task Fix_all_documents_each_port_once() => With(
        FixTest<PortDocumentationFix>.Method(
            """
            new TcpListener(IPAddress.Any, {|UCP1001:9464|}).Start();
            new TcpListener(IPAddress.Loopback, {|UCP1001:9464|}).Start();
            new TcpListener(IPAddress.Any, {|UCP1001:9465|}).Start();
            new UdpClient({|UCP1001:9464|}).Close();
            """),
        FixTest<PortDocumentationFix>.Method(
            """
            new TcpListener(IPAddress.Any, 9464).Start();
            new TcpListener(IPAddress.Loopback, 9464).Start();
            new TcpListener(IPAddress.Any, 9465).Start();
            new UdpClient(9464).Close();
            """),
        SpecWith(""),
        SpecWith("\n    {" + Row("tcp-9464", "9464", "\"tcp\"") + "},\n    {" + Row("tcp-9465", "9465", "\"tcp\"") + "},\n    {" + Row("udp-9464", "9464", "\"udp\"") + "}")).RunAsync();

    [Fact]
    public async Task An_id_that_is_taken_gets_a_number()
    {
        string taken = "{" + Row("tcp-9464", "19464", "\"tcp\"") + "}";
        string added = "{" + Row("tcp-9464-2", "9464", "\"tcp\"") + "}";
        await WithSpec(SpecWith("\n    " + taken), SpecWith("\n    " + taken + ",\n    " + added)).RunAsync();
    }

    [Fact]
    public Task A_pool_does_not_vouch_for_the_port()
    {
        string pool = ("{" + Row("pool", "9000-9999", "\"tcp\"") + "}")
            .Replace("fixed", "pool", StringComparison.Ordinal)
            .Replace("\"reason\"", "\"note\"", StringComparison.Ordinal);
        return WithSpec(SpecWith("\n    " + pool), SpecWith("\n    " + pool + ",\n    " + s_rowOf9464), Roles.None).RunAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"specVersion": 1}""")]
    [InlineData("""{"specVersion": 2, "product": {"id": "contoso", "name": "Contoso"}}""")]
    [InlineData("""{"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}, "rules": {}}""")]
    [InlineData("""{"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}, "roles": 1, "rules": []}""")]
    [InlineData("""{"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}, "rules": []} trailing""")]
    public Task A_file_that_cannot_be_read_gets_no_fix(string spec) => VerifyNoFix(spec);

    [Fact]
    public void The_file_keeps_its_encoding_and_a_new_one_has_no_byte_order_mark()
    {
        SourceText marked = SourceText.From(SpecWith(""), System.Text.Encoding.UTF8);
        Assert.Equal(marked.Encoding, SpecFileEdit.Add(marked, [new PortRequest(new PortRange(new Port(9464)), "tcp", "")], "\n")?.Encoding);
        SourceText created = NewSpecFile.For("Contoso", null, "\n").Text;
        Assert.Empty(created.Encoding!.GetPreamble());
    }

    private static string SpecWith(string rules) =>
        $$"""
        {
          "specVersion": 1,
          "product": {"id": "contoso", "name": "Contoso"},
          "roles": [{"id": "this-project", "name": "Contoso", "kind": "server"}],
          "rules": [{{rules}}
          ]
        }
        """;
}
