using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Rules;

/// <summary>UCP3001: a literal has a typed constant; and the constants, ranges and ports that findings give to fixes.</summary>
public class TypedConstantTests
{
    private const string FrontEnd = "skype-for-business-server/front-end-server";
    private const string Mediation = "skype-for-business-server/mediation-server";
    private const string Collocated = "skype-for-business-server/front-end-server-with-collocated-mediation-server";

    [Theory]
    [InlineData("new TcpListener(IPAddress.Any, {|#0:5061|})", FrontEnd, "5061", "FrontEndServer.SipTlsPort")]
    [InlineData("new UdpClient({|#0:1434|})", FrontEnd, "1434", "AllServers.SqlBrowserPort")]
    [InlineData("new TcpListener(IPAddress.Any, {|#0:5070|})", FrontEnd + "," + Collocated, "5070", "FrontEndServerWithCollocatedMediationServer.FrontEndRequestsPort")]
    [InlineData("new TcpListener(IPAddress.Any, {|#0:5041|})", "", "5041", "PersistentChatFrontEndServer.SipMtlsPort")]
    public async Task Reports_a_literal_whose_constant_is_clear(string opening, string roles, string port, string constant)
    {
        OpeningTest test = Test($"var listener = {opening};", roles);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP3001", DiagnosticSeverity.Info)
            .WithLocation(0)
            .WithMessage($"Port {port} has a typed constant: SkypeForBusinessServer.{constant}"));
        test.DiagnosticVerifier = (diagnostic, _, verifier) => verifier.Equal("UcPorts.SkypeForBusinessServer." + constant, diagnostic.Properties["constant"]);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("var listener = new TcpListener(IPAddress.Any, 5061);", "")] // three roles document it
    [InlineData("const int Port = 5061;\nvar listener = new TcpListener(IPAddress.Any, Port);", FrontEnd)]
    [InlineData("var listener = new TcpListener(IPAddress.Any, 5060 + 1);", FrontEnd)]
    [InlineData("var listener = new TcpListener(IPAddress.Any, UcPorts.SkypeForBusinessServer.FrontEndServer.SipTlsPort);", FrontEnd)]
    [InlineData("var socket = new UdpClient(49152);", FrontEnd)] // the end of a range is no port of its own
    [InlineData("var socket = new UdpClient(50000);", FrontEnd)]
    [InlineData("var client = new TcpClient(\"host\", 5061);", FrontEnd)]
    public Task Is_silent_where_none_is_or_several_are(string code, string roles) => Test(code, roles).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Is_silent_without_the_library() => OpeningTest.VerifyStatement("var listener = new TcpListener(IPAddress.Any, 5061);", FrontEnd);

    [Theory]
    [InlineData("new TcpListener(IPAddress.Any, {|#0:5079|})", "UCP1001", FrontEnd, "fix-constant", "UcPorts.SkypeForBusinessServer.FrontEndServer.BandwidthPolicyTurnPort")]
    [InlineData("new TcpListener(IPAddress.Any, {|#0:5077|})", "UCP1001", FrontEnd, "fix-constant", "UcPorts.SkypeForBusinessServer.FrontEndServer.AudioTestPort")]
    [InlineData("new TcpListener(IPAddress.Any, {|#0:5078|})", "UCP1001", FrontEnd, "fix-constant", null)] // 5076 and 5080 are as near
    [InlineData("new TcpListener(IPAddress.Any, {|#0:5098|})", "UCP1001", FrontEnd, "fix-constant", null)]
    [InlineData("new TcpListener(IPAddress.Any, {|#0:49150|})", "UCP1001", FrontEnd, "fix-constant", null)]
    [InlineData("new TcpListener(IPAddress.Any, {|#0:9464|})", "UCP1001", FrontEnd + ";" + Mediation, "fix-roles", FrontEnd + "," + Mediation)]
    [InlineData("new TcpListener(IPAddress.Any, {|#0:9464|})", "UCP1001", "", "fix-roles", "")]
    [InlineData("new UdpClient({|#0:5061|})", "UCP1003", FrontEnd, "fix-ports", "5061")]
    public async Task Findings_tell_fixes_what_to_do(string opening, string id, string roles, string property, string? value)
    {
        OpeningTest test = Test($"var listener = {opening};", roles.Replace(';', ','));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, DiagnosticSeverity.Warning).WithLocation(0));
        test.DiagnosticVerifier = (diagnostic, _, verifier) => verifier.Equal(value, diagnostic.Properties.GetValueOrDefault(property));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("port = 49000; port <= 50000; port++", "49152-50000", "49000-49151")]
    [InlineData("port = 49001; port <= 50000; port += 2", "49153-49999", "49001-49151")]
    [InlineData("port = 49000; port <= 49152; port++", null, "49000-49151")] // one port is no range
    [InlineData("port = 20000; port <= 20010; port++", null, "20000-20010")]
    public async Task A_range_tells_its_documented_part_and_the_rest(string loop, string? part, string rest)
    {
        OpeningTest test = Test($"for (int {loop}) new UdpClient({{|#0:port|}}).Close();", FrontEnd);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP1004", DiagnosticSeverity.Warning).WithLocation(0));
        test.DiagnosticVerifier = (diagnostic, _, verifier) =>
        {
            verifier.Equal(part, diagnostic.Properties.GetValueOrDefault("fix-range"));
            verifier.Equal(rest, diagnostic.Properties.GetValueOrDefault("fix-ports"));
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_rule_with_a_reason_is_in_force_beside_declared_roles()
    {
        OpeningTest test = Test("var metrics = new TcpListener(IPAddress.Any, 9464);\nvar other = new TcpListener(IPAddress.Any, {|UCP1002:9465|});", Mediation);
        test.TestState.AdditionalFiles.Add(("/0/contoso.ports.json", """
            {
              "specVersion": 1,
              "product": {"id": "contoso", "name": "Contoso"},
              "roles": [{"id": "voice", "name": "Contoso", "kind": "server"}, {"id": "gateway", "name": "Gateway", "kind": "server"}],
              "rules": [
                {"id": "metrics", "role": "voice", "ports": "9464", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Metrics"},
                {"id": "metrics", "role": "gateway", "ports": "9465", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed", "note": "Metrics"}
              ]
            }
            """));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static OpeningTest Test(string statements, string roles)
    {
        OpeningTest test = new(
            $$"""
            using System.Net;
            using System.Net.Sockets;

            class Program
            {
                static void Main(string[] args)
                {
                    {{statements}}
                }
            }
            """,
            roles);
        test.TestState.AddLibrary();
        return test;
    }
}
