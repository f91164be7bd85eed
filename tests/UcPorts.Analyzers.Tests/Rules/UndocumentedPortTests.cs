using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Rules;

/// <summary>UCP1001, and the places that open ports.</summary>
public class UndocumentedPortTests
{
    [Theory]
    [InlineData("new TcpListener(IPAddress.Any, {|UCP1001:5090|});")]
    [InlineData("new TcpListener(port: {|UCP1001:5090|}, localaddr: IPAddress.Any);")]
    [InlineData("TcpListener listener = new(IPAddress.Any, {|UCP1001:5090|});")]
    [InlineData("new TcpListener(new IPEndPoint(IPAddress.Any, {|UCP1001:5090|}));")]
    [InlineData("TcpListener.Create({|UCP1001:5090|});")]
    [InlineData("new UdpClient({|UCP1001:5090|});")]
    [InlineData("new UdpClient({|UCP1001:5090|}, AddressFamily.InterNetworkV6);")]
    [InlineData("new UdpClient(new IPEndPoint(IPAddress.Any, {|UCP1001:5090|}));")]
    [InlineData("new HttpListener().Prefixes.Add({|UCP1001:\"http://+:9090/metrics/\"|});")]
    [InlineData("new HttpListener().Prefixes.Add({|UCP1001:\"http://*:9090/\"|});")]
    [InlineData("new KestrelServerOptions().Listen(IPAddress.Any, {|UCP1001:5090|});")]
    [InlineData("new KestrelServerOptions().Listen(IPAddress.Any, {|UCP1001:5090|}, options => { });")]
    [InlineData("new KestrelServerOptions().Listen(new IPEndPoint(IPAddress.Any, {|UCP1001:5090|}));")]
    [InlineData("new KestrelServerOptions().ListenAnyIP({|UCP1001:5090|});")]
    [InlineData("new KestrelServerOptions().ListenLocalhost({|UCP1001:5090|});")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls({|UCP1001:\"http://*:5090\"|});")]
    [InlineData("HostingAbstractionsWebHostBuilderExtensions.UseUrls(WebApplication.CreateBuilder(args).WebHost, {|UCP1001:\"http://*:5090\"|});")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls(\"http://*:80\", {|UCP1001:\"http://[::]:5090/\"|});")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls(new[] { {|UCP1001:\"http://*:5090\"|} });")]
    [InlineData("WebApplication.Create(args).Urls.Add({|UCP1001:\"http://*:5090\"|});")]
    [InlineData("WebApplication.Create(args).Run({|UCP1001:\"http://localhost:5090\"|});")]
    [InlineData("_ = WebApplication.Create(args).RunAsync({|UCP1001:\"http://localhost:5090\"|});")]
    public Task Reports_every_api_that_opens_a_port(string statement) => OpeningTest.VerifyStatement(statement);

    [Theory]
    [InlineData("new TcpListener(IPAddress.Any, 5061);")]
    [InlineData("new UdpClient(1434);")]
    [InlineData("new TcpListener(IPAddress.Any, Sip);", "const int Sip = 5061;")]
    [InlineData("new TcpListener(IPAddress.Any, int.Parse(args[0]));")]
    [InlineData("new TcpListener(IPAddress.Any, 70000);")]
    [InlineData("new TcpListener(IPAddress.Any, -1);")]
    [InlineData("new TcpClient(\"example.com\", 5090);")]
    [InlineData("new UdpClient(\"example.com\", 5090);")]
    [InlineData("new TcpClient().Connect(new IPEndPoint(IPAddress.Loopback, 5090));")]
    [InlineData("_ = new IPEndPoint(IPAddress.Loopback, 5090);")]
    [InlineData("new HttpListener().Prefixes.Add(\"no url\");")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls(\"http://unix:/run/gateway.sock\");")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls(\"http://*:80;https://*\");")]
    [InlineData("new List<string>().Add(\"http://*:5090\");")]
    [InlineData("Console.WriteLine(5090);")]
    [InlineData("int port = 5090; int other = 1; (args.Length > 0 ? ref port : ref other) = 5061; new TcpListener(IPAddress.Any, port);")]
    [InlineData("int port = 5090, other; ((port, other), _) = ((5061, 1), 2); new TcpListener(IPAddress.Any, port);")]
    [InlineData("int port = 5090; ref int same = ref port; same = 5061; new TcpListener(IPAddress.Any, port);")]
    [InlineData("var endpoint = new IPEndPoint(IPAddress.Any, 5090); endpoint.Port = 5061; new TcpListener(endpoint);")]
    [InlineData("var endpoint = new IPEndPoint(IPAddress.Any, 5090); var same = endpoint; same.Port = 5061; new TcpListener(endpoint);")]
    [InlineData("new KestrelServerOptions().ListenAnyIP(1434, options => options.Protocols = HttpProtocols.Http3);")]
    public Task Is_silent_on_documented_unknown_and_connecting_code(string statement, string before = "") =>
        OpeningTest.VerifyStatement(before + statement);

    [Fact]
    public Task Reports_a_udp_socket_that_is_bound() => OpeningTest.VerifyStatement(
        """
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Any, {|UCP1001:5090|}));
        """);

    [Fact]
    public Task Reports_a_tcp_socket_that_is_bound_and_listens() => OpeningTest.VerifyStatement(
        """
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Any, {|UCP1001:5090|}));
        socket.Listen();
        """);

    [Fact]
    public Task Is_silent_on_a_tcp_socket_that_is_bound_and_connects() => OpeningTest.VerifyStatement(
        """
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Any, 5090));
        socket.Connect("example.com", 80);
        """);

    [Fact]
    public async Task Message_and_properties_say_what_to_do()
    {
        OpeningTest test = new(
            """
            using System.Net;
            using System.Net.Sockets;

            class Listeners
            {
                TcpListener sip = new TcpListener(IPAddress.Any, {|#0:5090|});
            }
            """,
            roles: "skype-for-business-server/front-end-server");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP1001", DiagnosticSeverity.Warning)
            .WithLocation(0)
            .WithMessage("TCP port 5090 is documented for no role in scope (Front End Servers). Nearest: 5087 Mobility Services component on Front End Servers (server-ports, row 18), 5086 Mobility Services component on Front End Servers (server-ports, row 17)"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("skype-for-business-server/mediation-server", "{|UCP1001:9000|}")]
    [InlineData("mediation-server", "{|UCP1001:9000|}")]
    [InlineData("skype-for-business-server/mediation-server", "49153")]
    [InlineData("", "{|UCP1001:49153|}")]
    public Task A_pool_documents_a_port_only_under_its_declared_role(string roles, string port) =>
        OpeningTest.VerifyStatement($"new UdpClient({port});", roles);

    [Fact]
    public Task Without_catalogues_every_known_port_is_reported() =>
        OpeningTest.VerifyStatement("new TcpListener(IPAddress.Any, {|UCP1001:5061|});", catalogs: "none");

    [Fact]
    public Task A_catalogue_alone_is_in_force() => OpeningTest.VerifyStatement(
        """
        new TcpListener(IPAddress.Any, 5062);
        new TcpListener(IPAddress.Any, {|UCP1001:5087|});
        """,
        catalogs: "exchange-um");
}
