using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>The forms in which code uses a member that opens a port.</summary>
public class SyntaxFormTests
{
    private const string Library =
        """
        namespace SIPSorcery.Net
        {
            public class TurnServerConfig { public int Port { get; set; } public int RelayPortMin { get; set; } public int RelayPortMax { get; set; } }
        }

        namespace Lidgren.Network
        {
            public record class NetPeerConfiguration { public int Port { get; set; } }
        }

        namespace NetCoreServer
        {
            public class TcpServer { public TcpServer(System.Net.IPAddress address, int port) { } }
        }
        """;

    [Theory]
    [InlineData("_ = new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("TcpListener listener = new(IPAddress.Any, 5090);")]
    [InlineData("Open(new(IPAddress.Any, 5090)); static void Open(TcpListener listener) { }")]
    [InlineData("var all = new TcpListener[] { new(IPAddress.Any, 5090) };")]
    [InlineData("var listener = new System.Net.Sockets.TcpListener(IPAddress.Any, 5090);")]
    [InlineData("var listener = new global::System.Net.Sockets.TcpListener(port: 5090, localaddr: IPAddress.Any);")]
    [InlineData("Action open = () => new TcpListener(IPAddress.Any, 5090).Start();")]
    public async Task Creations(string statement) => Assert.Equal("5090/tcp", await InventoryTest.OfStatements(statement));

    [Theory]
    [InlineData("class Own : TcpListener { public Own() : base(IPAddress.Any, 5090) { } }")]
    [InlineData("class Own() : TcpListener(IPAddress.Any, 5090);")]
    [InlineData("partial class Own { Own() : base(IPAddress.Any, 5090) { } } partial class Own : TcpListener { }")]
    [InlineData("class Own : NetCoreServer.TcpServer { public Own() : base(IPAddress.Any, 5090) { } }")]
    public async Task Constructors_of_subclasses(string type) => Assert.Equal("5090/tcp", await InventoryTest.OfStatements("", type + "\n" + Library));

    [Theory]
    [InlineData("var config = new Lidgren.Network.NetPeerConfiguration(); config.Port = 5090;")]
    [InlineData("var config = new Lidgren.Network.NetPeerConfiguration { Port = 5090 };")]
    [InlineData("Lidgren.Network.NetPeerConfiguration config = new() { Port = 5090 };")]
    [InlineData("var config = new Lidgren.Network.NetPeerConfiguration(); var other = config with { Port = 5090 };")]
    [InlineData("var own = new Own { Port = 5090 };")]
    [InlineData("var peer = new Peer { Configuration = { Port = 5090 } };")]
    public async Task Properties(string statement) => Assert.Equal("5090/udp", await InventoryTest.OfStatements(
        statement,
        Library + " record class Own : Lidgren.Network.NetPeerConfiguration; class Peer { public Lidgren.Network.NetPeerConfiguration Configuration { get; } = new(); }"));

    [Theory]
    [InlineData("new HttpListener().Prefixes.Add(\"http://+:5090/\");")]
    [InlineData("var listener = new HttpListener { Prefixes = { \"http://+:5090/\" } };")]
    [InlineData("var prefixes = new HttpListener().Prefixes; prefixes.Add(\"http://+:5090/\");")]
    [InlineData("WebApplication.Create().Urls.Add(\"http://+:5090\");")]
    [InlineData("ICollection<string> urls = WebApplication.Create().Urls; urls.Add(\"http://+:5090\");", "")]
    [InlineData("WebApplication.CreateBuilder().WebHost.UseUrls(\"http://+:5090\");")]
    [InlineData("WebApplication.CreateBuilder().WebHost.UseUrls([\"http://+:5090\"]);")]
    [InlineData("WebApplication.CreateBuilder()?.WebHost?.UseUrls(\"http://+:5090\");")]
    [InlineData("HostingAbstractionsWebHostBuilderExtensions.UseUrls(WebApplication.CreateBuilder().WebHost, \"http://+:5090\");")]
    public async Task Urls_and_collections(string statement, string expected = "5090/tcp") => Assert.Equal(expected, await InventoryTest.OfStatements(statement));

    [Fact]
    public async Task An_alias_hides_no_type() => Assert.Equal(
        "5090/tcp",
        await InventoryTest.Of("using Door = System.Net.Sockets.TcpListener; class C { Door door = new Door(System.Net.IPAddress.Any, 5090); }"));

    [Fact]
    public async Task An_overridden_member_is_the_listed_one() => Assert.Equal(
        "5090/udp",
        await InventoryTest.OfStatements(
            "new Own().StartUp(5090); new Own().Start(5090);",
            "namespace LiteNetLib { public class LiteNetManager { public virtual bool Start(int port) => true; } } class Own : LiteNetLib.LiteNetManager { public override bool Start(int port) => true; public void StartUp(int port) { } }"));

    [Fact]
    public async Task An_implemented_member_is_the_listed_one() => Assert.Equal(
        "49160-49170/udp",
        await InventoryTest.OfStatements(
            "new Own().SetPortRange(49160, 49170);",
            "namespace Ozeki.VoIP { public interface ISoftPhone { void SetPortRange(int min, int max); } } class Own : Ozeki.VoIP.ISoftPhone { public void SetPortRange(int min, int max) { } }"));

    [Fact]
    public async Task Another_version_of_a_library_has_other_parameters() => Assert.Equal(
        "5090/tcp",
        await InventoryTest.OfStatements(
            "new SIPSorcery.SIP.SIPTCPChannel(IPAddress.Any, 5090, false, 3);",
            "namespace SIPSorcery.SIP { public class SIPTCPChannel { public SIPTCPChannel(System.Net.IPAddress listenAddress, int listenPort, bool isExclusive, int retries) { } } }"));

    [Fact]
    public async Task A_member_of_the_same_name_elsewhere_is_none() => Assert.Equal(
        "",
        await InventoryTest.OfStatements(
            "new Own.TcpListener(5090); new Own.TcpListener(5090).Start(5090); new Own.Options { Port = 5090, Urls = \"http://+:5090\" };",
            "namespace Own { class TcpListener(int port) { public void Start(int port) { } } class Options { public int Port { get; set; } public string? Urls { get; set; } } }"));

    [Theory]
    [InlineData("NetFwTypeLib.INetFwRule rule = Make<NetFwTypeLib.INetFwRule>();")]
    [InlineData("Mine.INetFwRule rule = Make<Mine.INetFwRule>();")]
    [InlineData("dynamic rule = Make<object>();")]
    public async Task Com_types_are_known_by_name_alone(string declaration) => Assert.Equal(
        "5090/tcp 10000-10100/tcp",
        await InventoryTest.OfStatements(
            declaration + "rule.Protocol = 6; rule.LocalPorts = \"5090,10000-10100\"; rule.Action = 1; rule.Direction = 1; static T Make<T>() => default!;",
            "namespace NetFwTypeLib { public interface INetFwRule { string LocalPorts { get; set; } int Protocol { get; set; } int Action { get; set; } int Direction { get; set; } } }"
                + " namespace Mine { public interface INetFwRule { string LocalPorts { get; set; } int Protocol { get; set; } int Action { get; set; } int Direction { get; set; } } }"));
}
