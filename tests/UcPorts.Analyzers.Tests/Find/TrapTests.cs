using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>Code that looks like an opening and is none, or is not sure to be one.</summary>
public class TrapTests
{
    private const string Libraries =
        """
        namespace WindowsFirewallHelper
        {
            public enum FirewallAction { Allow, Block }
            public enum FirewallDirection { Inbound, Outbound }
            public enum FirewallProtocol { TCP, UDP, ICMP }
            public interface IFirewallRule { FirewallDirection Direction { get; set; } }
            public interface IFirewall { IFirewallRule CreatePortRule(string name, FirewallAction action, ushort portNumber, FirewallProtocol protocol); }
        }

        namespace Amazon.EC2.Model
        {
            public class IpPermission { public int FromPort { get; set; } public int ToPort { get; set; } public string? IpProtocol { get; set; } }
            public class AuthorizeSecurityGroupIngressRequest { public System.Collections.Generic.List<IpPermission> IpPermissions { get; set; } = []; }
            public class AuthorizeSecurityGroupEgressRequest { public System.Collections.Generic.List<IpPermission> IpPermissions { get; set; } = []; }
        }

        namespace Open.Nat
        {
            public enum Protocol { Tcp, Udp }
            public class Mapping(Protocol protocol, int privatePort, int publicPort) { }
            public class NatDevice { public void CreatePortMapAsync(Mapping mapping) { } public void DeletePortMapAsync(Mapping mapping) { } }
        }

        namespace SIPSorcery.Sys { public class PortRange(int startPort, int endPort, bool shuffle = false, int? randomSeed = null) { } }

        namespace SIPSorcery.Net
        {
            public class RTPSession { public RTPSession(bool a, bool b, bool c, System.Net.IPAddress? bindAddress = null, int bindPort = 0, SIPSorcery.Sys.PortRange? portRange = null) { } }
        }

        namespace Microsoft.Rtc.Collaboration.AudioVideo
        {
            public class NetworkPortRange { public void SetRange(int min, int max) { } }
            public class AudioVideoSettings { public void SetPortRange(NetworkPortRange range) { } }
        }
        """;

    private const string Switches =
        """
        public static class Switches
        {
            public const bool Legacy = false;
            internal static readonly bool Off = false;
            internal static readonly bool Tls = true;
            internal static bool Set = false;
            public static bool Public = false;
            internal static readonly bool Read = Environment.GetEnvironmentVariable("LEGACY") == "1";
            static void Turn() => Set = true;
            [System.Diagnostics.CodeAnalysis.DoesNotReturn] public static void Fail() => throw new Exception();
            public static void Exit(int code) => Environment.ExitCode = code;
        }
        """;

    [Theory]
    [InlineData("if (false) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("return; new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("return; Action open = () => { new TcpListener(IPAddress.Any, 5090); };")]
    [InlineData("_ = true ? null : new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("_ = false && new TcpListener(IPAddress.Any, 5090) != null;")]
    [InlineData("System.Linq.Expressions.Expression<Func<TcpListener>> open = () => new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("const bool legacy = false; if (legacy) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("if (Switches.Legacy) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("if (!Switches.Tls || Switches.Off) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("if (!Switches.Off) { return; } new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("_ = Switches.Off ? new TcpListener(IPAddress.Any, 5090) : null;")]
    [InlineData("bool open = false; if (open) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("throw new InvalidOperationException(); new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("while (true) { } new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("#if NEVER\nnew TcpListener(IPAddress.Any, 5090);\n#endif\n")]
    [InlineData("Environment.Exit(1); new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("Environment.FailFast(\"\"); { using (new TcpListener(IPAddress.Any, 5090)) { } }")]
    [InlineData("Environment.Exit(1); Action open = () => new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("Environment.Exit(1); new HttpListener().Prefixes.Add(\"http://*:5090/\");")]
    [InlineData("if (args.Length > 0) { Environment.Exit(1); } else { Switches.Fail(); } new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("try { Environment.Exit(1); } finally { args = []; } new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("foreach (string arg in args) { Switches.Fail(); new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("End(); new TcpListener(IPAddress.Any, 5090); [System.Diagnostics.CodeAnalysis.DoesNotReturn] void End() => throw new Exception();")]
    public async Task Code_that_is_never_carried_out(string statement) => Assert.Equal("", await InventoryTest.OfStatements(statement, Switches));

    [Theory]
    [InlineData("if (Switches.Tls) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("if (Switches.Set) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("if (Switches.Public) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("if (Switches.Read) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("if (Switches.Tls || args.Length > 0) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("if (Switches.Off) { return; } new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("bool open = false; if (args.Length > 0) { open = true; } if (open) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("foreach (string arg in args) { if (Switches.Off) { continue; } new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("#if !NEVER\nnew TcpListener(IPAddress.Any, 5090);\n#endif\n")]
    [InlineData("if (args.Length > 0) { Environment.Exit(1); } new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("new TcpListener(IPAddress.Any, 5090); Environment.Exit(1);")]
    [InlineData("try { Switches.Fail(); } catch (Exception) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("try { Switches.Fail(); } catch (Exception e) when (e.Data.Count > 0) { } new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("try { Switches.Fail(); } finally { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("Action end = () => Environment.Exit(1); new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("void End() { Environment.Exit(1); } new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("Debug.Fail(\"\"); new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("Switches.Exit(1); new TcpListener(IPAddress.Any, 5090);")]
    public async Task Code_that_may_be_carried_out(string statement) => Assert.Equal("5090/tcp", await InventoryTest.OfStatements(statement, Switches));

    [Theory]
    [InlineData("SocketType.Dgram, ProtocolType.Udp", "", "5090/udp", "UCP1001")]
    [InlineData("SocketType.Stream, ProtocolType.Tcp", "socket.Listen();", "5090/tcp", "UCP1001")]
    [InlineData("SocketType.Stream, ProtocolType.Tcp", "socket.Connect(\"contoso.com\", 80);", "", "")]
    [InlineData("SocketType.Dgram, ProtocolType.Icmp", "", "", "")]
    [InlineData("SocketType.Raw, ProtocolType.Udp", "", "", "")]
    [InlineData("Enum.Parse<SocketType>(args[0]), ProtocolType.Udp", "", "5090/unknown", "")]
    public async Task Sockets_open_what_their_constructor_says(string type, string after, string listed, string judged)
    {
        string statements = $"var socket = new Socket(AddressFamily.InterNetwork, {type}); socket.Bind(new IPEndPoint(IPAddress.Any, 5090)); {after}";
        Assert.Equal(listed, await InventoryTest.OfStatements(statements));
        Assert.Equal(judged, await InventoryTest.JudgedStatements(statements));
    }

    [Theory]
    [InlineData("var client = new UdpClient(0); client.Connect(\"contoso.com\", 5060);", "")]
    [InlineData("var client = new UdpClient(0);", "0/udp")]
    [InlineData("var client = new UdpClient(5090); client.Connect(\"contoso.com\", 5060);", "5090/udp")]
    public async Task A_client_takes_any_port_to_connect(string statement, string expected) => Assert.Equal(expected, await InventoryTest.OfStatements(statement));

    [Theory]
    [InlineData("SocketType.Stream, ProtocolType.Tcp", "socket.Listen(8)", "5090/tcp")]
    [InlineData("SocketType.Stream, ProtocolType.Tcp", "this.socket?.Listen()", "5090/tcp")]
    [InlineData("SocketType.Stream, ProtocolType.Tcp", "socket.Connect(\"contoso.com\", 80)", "")]
    [InlineData("SocketType.Dgram, ProtocolType.Udp", "socket.Close()", "5090/udp")]
    public async Task A_socket_in_a_field_is_used_by_other_methods(string type, string use, string expected) => Assert.Equal(
        expected,
        await InventoryTest.OfMembers($"private readonly Socket socket = new(AddressFamily.InterNetwork, {type}); void Open() => socket.Bind(new IPEndPoint(IPAddress.Any, 5090)); void Use() {{ {use}; }}"));

    [Theory]
    [InlineData("var client = new UdpClient(); client.Client.Bind(new IPEndPoint(IPAddress.Any, 5090));", "5090/udp")]
    [InlineData("var client = new UdpClient(); client.Client.Bind(new IPEndPoint(IPAddress.Any, 5090)); client.Connect(\"contoso.com\", 5060);", "5090/udp")]
    [InlineData("var client = new TcpClient(); client.Client.Bind(new IPEndPoint(IPAddress.Any, 5090)); client.Connect(\"contoso.com\", 5060);", "")]
    [InlineData("void Wait(TcpListener listener) { listener.Server.Bind(new IPEndPoint(IPAddress.Any, 5090)); }", "5090/tcp")]
    public async Task The_socket_of_a_client_tells_the_transport(string statement, string expected) => Assert.Equal(expected, await InventoryTest.OfStatements(statement));

    [Theory]
    [InlineData("public BrokerOptions() { Port = 5090; }", "5090/tcp:default")]
    [InlineData("public BrokerOptions() => Port = 5090;", "5090/tcp:default")]
    [InlineData("public void UseUsual() { Port = 5090; }", "5090/tcp")]
    public async Task Options_that_give_themselves_a_port_have_a_default(string member, string expected) => Assert.Equal(
        expected,
        await InventoryTest.OfMembers(
            "",
            $"class BrokerOptions : MQTTnet.Server.MqttServerTcpEndpointBaseOptions {{ {member} }} namespace MQTTnet.Server {{ public class MqttServerTcpEndpointBaseOptions {{ public int Port {{ get; set; }} }} }}"));

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); builder.WebHost.UseUrls(\"http://*:80\");", "")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:80\").UseUrls(\"http://*:5090\");", "UCP1001")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(443, listen => listen.UseHttps()));", "")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); var app = builder.Build(); app.Urls.Clear();", "")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); var app = builder.Build(); app.Run(\"http://*:80\");", "")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); builder.WebHost.ConfigureKestrel(Endpoints.Listen);", "", "static class Endpoints { public static void Listen(KestrelServerOptions options) => options.Listen(IPAddress.Any, 443, listen => listen.UseHttps()); }")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); builder.WebHost.ConfigureKestrel(Endpoints.Listen);", "UCP1001", "static class Endpoints { public static void Listen(KestrelServerOptions options) => options.AddServerHeader = false; }")]
    public async Task Addresses_that_are_replaced(string statements, string expected, string types = "") =>
        Assert.Equal(expected, await InventoryTest.JudgedStatements("var builder = WebApplication.CreateBuilder(args); " + statements, types));

    [Fact]
    public async Task A_text_that_several_callers_give_is_one_opening() => Assert.Equal(
        "5090/tcp",
        await InventoryTest.OfMembers("void A() => Open(5090, 1); void B() => Open(5090, 2); void Open(int port, int n) { new HttpListener().Prefixes.Add($\"http://*:{port}/\"); }"));

    [Theory]
    [InlineData("options.ListenAnyIP(4443);", "none")]
    [InlineData("options.ListenAnyIP(4443, listen => listen.UseHttps());", "")]
    [InlineData("options.ListenAnyIP(4443, listen => { listen.UseConnectionLogging(); listen.UseHttps(\"a.pfx\"); });", "")]
    [InlineData("options.ListenAnyIP(4443, listen => { if (args.Length > 0) { listen.UseHttps(); } });", "")]
    [InlineData("options.ListenAnyIP(4443, Secure); static void Secure(ListenOptions listen) => listen.UseHttps();", "")]
    [InlineData("options.ListenAnyIP(4443, listen => Secure(listen)); static void Secure(ListenOptions listen) => listen.UseHttps();", "")]
    [InlineData("options.ConfigureEndpointDefaults(listen => listen.UseHttps()); options.ListenAnyIP(4443);", "")]
    [InlineData("options.ConfigureEndpointDefaults(listen => listen.UseHttps()); options.ListenAnyIP(4443, listen => { });", "")]
    [InlineData("options.ListenAnyIP(4443, listen => listen.NoSuchMethod());", "")]
    public async Task Tls_of_kestrel(string statements, string clear) => Assert.Equal(
        clear.Length > 0 ? "UCP1005" : "",
        await InventoryTest.JudgedStatements("var options = new KestrelServerOptions(); " + statements));

    [Theory]
    [InlineData("FirewallAction.Allow, 5090, FirewallProtocol.UDP", "", "5090/udp", "UCP1001")]
    [InlineData("FirewallAction.Block, 5090, FirewallProtocol.UDP", "", "", "")]
    [InlineData("action, 5090, FirewallProtocol.UDP", "", "5090/udp", "")]
    [InlineData("FirewallAction.Allow, 5090, (FirewallProtocol)args.Length", "", "5090/unknown", "UCP1001")]
    [InlineData("FirewallAction.Allow, 5090, FirewallProtocol.UDP", "rule.Direction = FirewallDirection.Outbound;", "5090/udp:outbound", "")]
    [InlineData("FirewallAction.Allow, 5090, FirewallProtocol.UDP", "if (args.Length > 0) { rule.Direction = FirewallDirection.Outbound; }", "5090/udp", "")]
    public async Task Rules_of_a_firewall(string arguments, string after, string listed, string judged)
    {
        string statements = $"IFirewall firewall = null!; var action = (FirewallAction)args.Length; var rule = firewall.CreatePortRule(\"SIP\", {arguments}); {after}";
        Assert.Equal(listed, await InventoryTest.OfStatements(statements, Libraries, "using WindowsFirewallHelper;"));
        Assert.Equal(judged, await InventoryTest.JudgedStatements(statements, Libraries, "using WindowsFirewallHelper;"));
    }

    [Theory]
    [InlineData("new Amazon.EC2.Model.AuthorizeSecurityGroupIngressRequest { IpPermissions = { new() { FromPort = 5060, ToPort = 5090, IpProtocol = \"tcp\" } } }", "5060-5090/tcp")]
    [InlineData("new Amazon.EC2.Model.AuthorizeSecurityGroupIngressRequest { IpPermissions = [new() { FromPort = 5060, ToPort = 5090, IpProtocol = \"udp\" }] }", "5060-5090/udp")]
    [InlineData("new Amazon.EC2.Model.AuthorizeSecurityGroupIngressRequest { IpPermissions = [new() { FromPort = 0, ToPort = 0, IpProtocol = \"-1\" }] }", "0-65535/tcp,udp")]
    [InlineData("new Amazon.EC2.Model.AuthorizeSecurityGroupEgressRequest { IpPermissions = [new() { FromPort = 5060, ToPort = 5090, IpProtocol = \"tcp\" }] }", "")]
    [InlineData("new Amazon.EC2.Model.IpPermission { FromPort = 5060, ToPort = 5090, IpProtocol = \"tcp\" }", "")]
    public async Task Permissions_open_where_they_are_for_ingress(string expression, string expected) =>
        Assert.Equal(expected, await InventoryTest.OfStatements($"_ = {expression};", Libraries));

    [Theory]
    [InlineData("device.CreatePortMapAsync(new Open.Nat.Mapping(Open.Nat.Protocol.Udp, 5090, 5091));", "5090/udp 5091/udp", "UCP1001 UCP1001")]
    [InlineData("var mapping = new Open.Nat.Mapping(Open.Nat.Protocol.Udp, 5090, 5090); device.CreatePortMapAsync(mapping);", "5090/udp 5090/udp", "UCP1001 UCP1001")]
    [InlineData("device.DeletePortMapAsync(new Open.Nat.Mapping(Open.Nat.Protocol.Udp, 5090, 5091));", "", "")]
    public async Task Mappings_open_where_they_are_made(string statement, string listed, string judged)
    {
        Assert.Equal(listed, await InventoryTest.OfStatements("Open.Nat.NatDevice device = new(); " + statement, Libraries));
        Assert.Equal(judged, await InventoryTest.JudgedStatements("Open.Nat.NatDevice device = new(); " + statement, Libraries));
    }

    [Theory]
    [InlineData("public WebServer(string[] urlPrefixes) : this(5090) { }", "5090/tcp")]
    [InlineData("public static WebServer Usual() => new WebServer(5090);", "5090/tcp")]
    public async Task A_listed_member_that_calls_another_leaves_the_finding_to_its_callers(string member, string listed)
    {
        string library = $"namespace EmbedIO {{ public class WebServer {{ public WebServer(int port) {{ }} {member} }} }}";
        Assert.Equal(listed, await InventoryTest.OfMembers("", library));
        Assert.Equal(member.Contains(": this") ? "" : "UCP1001", await InventoryTest.JudgedStatements("", library));
    }

    [Fact]
    public async Task A_permission_reaches_its_request_by_a_variable() => Assert.Equal("5060-5090/tcp", await InventoryTest.OfStatements(
        "var permission = new Amazon.EC2.Model.IpPermission { FromPort = 5060, ToPort = 5090, IpProtocol = \"tcp\" }; "
            + "var request = new Amazon.EC2.Model.AuthorizeSecurityGroupIngressRequest { IpPermissions = { permission } };",
        Libraries));

    [Fact]
    public async Task A_permission_is_added_to_its_request() => Assert.Equal("5060-5090/tcp", await InventoryTest.OfStatements(
        "var request = new Amazon.EC2.Model.AuthorizeSecurityGroupIngressRequest(); "
            + "request.IpPermissions.Add(new Amazon.EC2.Model.IpPermission { FromPort = 5060, ToPort = 5090, IpProtocol = \"tcp\" });",
        Libraries));

    [Theory]
    [InlineData("portRange: new SIPSorcery.Sys.PortRange(49160, 49170)", "49160-49170/udp")]
    [InlineData("bindPort: 49160", "49160/udp")]
    [InlineData("bindPort: 49160, portRange: null", "49160/udp")]
    [InlineData("bindPort: 49160, portRange: new SIPSorcery.Sys.PortRange(49160, 49170)", "49160-49170/udp")]
    public async Task A_range_goes_before_a_port(string arguments, string expected) =>
        Assert.Equal(expected, await InventoryTest.OfStatements($"new SIPSorcery.Net.RTPSession(true, true, true, {arguments});", Libraries));

    [Theory]
    [InlineData("new SIPSorcery.Net.RTPSession(true, true, true, bindPort: 49161);", "UCP2001")]
    [InlineData("new Microsoft.Rtc.Collaboration.AudioVideo.NetworkPortRange().SetRange(50000, 50009);", "UCP2002")]
    public async Task Media_is_judged_as_media(string statement, string expected)
    {
        System.Collections.Generic.IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> found =
            await InventoryTest.Report(new PortOpeningAnalyzer(), $"[assembly: UcPorts.ActsAs(\"skype-for-business-server/client\")] class C {{ void M() {{ {statement} }} }} namespace UcPorts {{ class ActsAsAttribute(params string[] roles) : System.Attribute; }} {Libraries}");
        Assert.Equal(expected, string.Join(" ", System.Linq.Enumerable.Select(found, diagnostic => diagnostic.Id)));
    }

    [Fact]
    public async Task A_silent_row_wins() => Assert.Equal("49160-49170/tcp,udp", await InventoryTest.OfStatements(
        "var range = new Microsoft.Rtc.Collaboration.AudioVideo.NetworkPortRange(); range.SetRange(49160, 49170); new Microsoft.Rtc.Collaboration.AudioVideo.AudioVideoSettings().SetPortRange(range);",
        Libraries));
}
