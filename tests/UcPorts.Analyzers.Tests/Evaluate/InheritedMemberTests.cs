using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>What a class reads of the members of its base.</summary>
public sealed class InheritedMemberTests
{
    private const string Tls = "class Tls : Base { public Tls() : base(5091) { } public void Open() => new UdpClient(this.Port); }";

    [Theory]
    [InlineData("protected int Port; protected Base(int port) => Port = port;", Tls, "")]
    [InlineData("protected int Port { get; } protected Base(int port) { Port = port; }", Tls, "")]
    [InlineData("private readonly int port; protected Base(int port) { this.port = port; } protected int Port => port;", Tls, "")]
    [InlineData("protected int Port; protected Base(int port) => Port = port;", "", "5090")]
    [InlineData("protected int Port = 5090; protected Base(int port) { }", Tls, "5090; 5090")]
    [InlineData("protected int Port; protected Base(int port) => Port = port;", "class Other : Base { public Other() : base(5090) { } }", "5090")]
    public async Task Each_class_has_what_its_own_constructors_give(string members, string other, string expected) => Assert.Equal(
        expected,
        await Evaluating.Code($"internal class Base {{ {members} }} class Sip : Base {{ public Sip() : base(5090) {{ }} public void Open() => new TcpListener(IPAddress.Any, Port); }} {other}"));

    [Fact]
    public async Task A_class_reads_what_all_its_objects_are_given() => Assert.Equal(
        "5090-5091",
        await Evaluating.Code("class Server(int port) { readonly int port = port; public void Open() => new TcpListener(IPAddress.Any, port); static void Run() { new Server(5090).Open(); new Server(5091).Open(); } }"));
}
