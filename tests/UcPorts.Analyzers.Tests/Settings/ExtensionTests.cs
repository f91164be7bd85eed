using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Settings;

/// <summary>Rules that a project adds to a built-in product are in force.</summary>
public class ExtensionTests
{
    private const string Extension = """
        {
          "specVersion": 1,
          "extends": "skype-for-business-server",
          "name": "contoso-voice",
          "roles": [{"id": "call-recorder", "name": "Call recorder", "kind": "server", "includes": ["front-end-server"]}],
          "rules": [
            {"id": "metrics", "role": "front-end-server", "ports": "9464", "transport": ["tcp"], "security": ["none"], "direction": "inbound", "requirement": "optional", "allocation": "fixed", "reason": "Call counters"}
          ]
        }
        """;

    private const string GeneratedClass = """
        static class Voice
        {
            public const string ProductId = "skype-for-business-server";

            public static class FrontEndServer
            {
                public const string RoleId = "skype-for-business-server/front-end-server";
                public const int MetricsPort = 9464;
            }
        }
        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("skype-for-business-server/director", "")]
    [InlineData("exchange-um/mailbox-server", "exchange-um")]
    [InlineData("", "none")]
    public Task Under_any_role_and_catalogue(string roles, string catalogs) =>
        Verify("new TcpListener(IPAddress.Any, 9464)", roles, catalogs);

    [Fact]
    public Task A_new_role_can_be_declared_and_includes_roles_of_the_product() =>
        Verify("new TcpListener(IPAddress.Any, 5061); new TcpListener(IPAddress.Any, {|UCP1002:5041|})", "skype-for-business-server/call-recorder", "");

    [Fact]
    public async Task A_literal_has_the_constant_of_the_projects_own_class()
    {
        OpeningTest test = Test("new TcpListener(IPAddress.Any, {|#0:9464|})", "skype-for-business-server/front-end-server", "");
        test.TestState.Sources.Add(GeneratedClass);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP3001", DiagnosticSeverity.Info).WithLocation(0).WithMessage("Port 9464 has a typed constant: Voice.FrontEndServer.MetricsPort"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string statement, string roles, string catalogs) => Test(statement, roles, catalogs).RunAsync(TestContext.Current.CancellationToken);

    private static OpeningTest Test(string statement, string roles, string catalogs)
    {
        OpeningTest test = new(
            $$"""
            using System.Net;
            using System.Net.Sockets;

            class Program
            {
                static void Main()
                {
                    _ = {{statement.Replace("; ", ";\n        _ = ", StringComparison.Ordinal)}};
                }
            }
            """,
            roles,
            catalogs);
        test.TestState.AdditionalFiles.Add(("/0/voice.ports.json", Extension));
        return test;
    }
}
