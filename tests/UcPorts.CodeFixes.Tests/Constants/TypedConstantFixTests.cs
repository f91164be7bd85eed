using System.Threading.Tasks;
using UcPorts.CodeFixes.Constants;

namespace UcPorts.CodeFixes.Tests.Constants;

/// <summary>UCP3001: the literal of a documented port becomes its constant, by the shortest name that the file allows.</summary>
public class TypedConstantFixTests
{
    [Fact]
    public Task Imports_the_namespace_and_keeps_the_trivia() => Verify(
        """
        using System.Net;
        using System.Net.Sockets;

        class Listeners
        {
            // SIP of the pool.
            TcpListener sip = new(IPAddress.Any, /* SIP */ {|UCP3001:5061|} /* over TLS */);
        }
        """,
        """
        using System.Net;
        using System.Net.Sockets;
        using UcPorts;

        class Listeners
        {
            // SIP of the pool.
            TcpListener sip = new(IPAddress.Any, /* SIP */ SkypeForBusinessServer.FrontEndServer.SipTlsPort /* over TLS */);
        }
        """);

    [Fact]
    public async Task The_title_names_the_constant()
    {
        FixTest<TypedConstantFix> test = new(
            "class A\n{\n}\n\nclass B { object sip = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, {|UCP3001:5061|}); }",
            "using UcPorts;\n\nclass A\n{\n}\n\nclass B { object sip = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, SkypeForBusinessServer.FrontEndServer.SipTlsPort); }")
        {
            Title = "Use SkypeForBusinessServer.FrontEndServer.SipTlsPort",
            CodeActionEquivalenceKey = "UcPorts.UseTypedConstant",
        };
        await test.RunAsync();
    }

    [Theory]
    [InlineData("using UcPorts;", "SkypeForBusinessServer.FrontEndServer.SipTlsPort")]
    [InlineData("using static UcPorts.SkypeForBusinessServer;", "FrontEndServer.SipTlsPort")]
    [InlineData("using static UcPorts.SkypeForBusinessServer.FrontEndServer;", "SipTlsPort")]
    [InlineData("using Sfb = UcPorts.SkypeForBusinessServer;", "Sfb.FrontEndServer.SipTlsPort")]
    [InlineData("using FrontEnd = UcPorts.SkypeForBusinessServer.FrontEndServer;", "FrontEnd.SipTlsPort")]
    [InlineData("global using UcPorts;", "SkypeForBusinessServer.FrontEndServer.SipTlsPort")]
    public Task Uses_the_usings_that_are_there(string usings, string name) => Verify(
        $$"""
        {{usings}}

        class A { object sip = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, {|UCP3001:5061|}); }
        """,
        $$"""
        {{usings}}

        class A { object sip = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, {{name}}); }
        """);

    [Fact]
    public Task A_class_of_the_same_name_does_not_get_in_the_way() => Verify(
        """
        class SkypeForBusinessServer { }

        class A { object sip = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, {|UCP3001:5061|}); }
        """,
        """
        class SkypeForBusinessServer { }

        class A { object sip = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, UcPorts.SkypeForBusinessServer.FrontEndServer.SipTlsPort); }
        """);

    [Fact]
    public Task A_namespace_of_the_same_name_does_not_get_in_the_way() => Verify(
        """
        namespace Contoso.UcPorts
        {
            class A { object sip = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, {|UCP3001:5061|}); }
        }
        """,
        """
        using UcPorts;

        namespace Contoso.UcPorts
        {
            class A { object sip = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, SkypeForBusinessServer.FrontEndServer.SipTlsPort); }
        }
        """);

    [Fact]
    public Task A_member_of_the_same_name_does_not_get_in_the_way() => Verify(
        """
        using System.Net;
        using System.Net.Sockets;
        using UcPorts;

        class A
        {
            int SkypeForBusinessServer => 1;

            object Open() => new TcpListener(IPAddress.Any, {|UCP3001:5061|});
        }
        """,
        """
        using System.Net;
        using System.Net.Sockets;
        using UcPorts;

        class A
        {
            int SkypeForBusinessServer => 1;

            object Open() => new TcpListener(IPAddress.Any, UcPorts.SkypeForBusinessServer.FrontEndServer.SipTlsPort);
        }
        """);

    [Fact]
    public Task Fix_all_gives_each_literal_its_own_constant_and_imports_once() => Verify(
        """
        using System.Net;
        using System.Net.Sockets;

        class A
        {
            object sip = new TcpListener(IPAddress.Any, {|UCP3001:5061|});
            object conferencing = new TcpListener(IPAddress.Any, {|UCP3001:0x13C6|});
            object browser = new UdpClient({|UCP3001:1434|});
        }
        """,
        """
        using System.Net;
        using System.Net.Sockets;
        using UcPorts;

        class A
        {
            object sip = new TcpListener(IPAddress.Any, SkypeForBusinessServer.FrontEndServer.SipTlsPort);
            object conferencing = new TcpListener(IPAddress.Any, SkypeForBusinessServer.FrontEndServer.ImConferencingPort);
            object browser = new UdpClient(SkypeForBusinessServer.AllServers.SqlBrowserPort);
        }
        """);

    [Fact]
    public async Task Fix_all_goes_through_the_files_of_a_project()
    {
        FixTest<TypedConstantFix> test = new(
            "using System;\n\nclass A { object a = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, {|UCP3001:5061|}); }",
            "using System;\nusing UcPorts;\n\nclass A { object a = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, SkypeForBusinessServer.FrontEndServer.SipTlsPort); }");
        test.TestState.Sources.Add("using System;\n\nclass B { object b = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, {|UCP3001:5065|}); }");
        test.FixedState.Sources.Add("using System;\nusing UcPorts;\n\nclass B { object b = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, SkypeForBusinessServer.FrontEndServer.ApplicationSharingSipPort); }");
        await test.RunAsync();
    }

    [Fact]
    public async Task The_constants_of_the_projects_own_file_count_too()
    {
        const string Generated = """
            namespace Contoso
            {
                internal static partial class ContosoGateway
                {
                    public const string ProductId = "contoso-gateway";

                    public static class Gateway
                    {
                        public const string RoleId = "contoso-gateway/gateway";
                        public const int MetricsPort = 9464;
                    }
                }
            }
            """;
        FixTest<TypedConstantFix> test = new(
            "using System;\n\nclass A { object a = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, {|UCP3001:9464|}); }",
            "using System;\nusing Contoso;\n\nclass A { object a = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, ContosoGateway.Gateway.MetricsPort); }",
            Roles.None);
        test.TestState.Sources.Add(Generated);
        test.FixedState.Sources.Add(Generated);
        test.TestState.AdditionalFiles.Add(("/0/contoso.ports.json", """
            {
              "specVersion": 1,
              "product": {"id": "contoso-gateway", "name": "Contoso Gateway"},
              "roles": [{"id": "gateway", "name": "Gateway", "kind": "server"}],
              "rules": [
                {"id": "metrics", "role": "gateway", "ports": "9464", "transport": ["tcp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Metrics for monitoring"}
              ]
            }
            """));
        await test.RunAsync();
    }

    private static Task Verify(string code, string fixedCode) => new FixTest<TypedConstantFix>(code, fixedCode).RunAsync();
}
