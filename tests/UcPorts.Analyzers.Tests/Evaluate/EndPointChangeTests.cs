using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Endpoints that are changed by another name, or from elsewhere.</summary>
public sealed class EndPointChangeTests
{
    [Theory]
    [InlineData("", "5090")]
    [InlineData("string Show() => local.ToString() + local.Port;", "5090")]
    [InlineData("void Send(Socket socket) => socket.SendTo([1], local);", "5090")]
    [InlineData("void Renumber(int port) => local.Port = port;", "5090 default")]
    [InlineData("void Renumber() { this.local.Port++; }", "5090 default")]
    [InlineData("void Renumber(int port) { var other = local; other.Port = port; }", "5090 default")]
    [InlineData("void Renumber() => Change(local); static void Change(IPEndPoint other) => other.Port = 1;", "5090 default")]
    public async Task An_endpoint_of_a_field_is_changed_elsewhere(string members, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements("new TcpListener(local);", $"readonly IPEndPoint local = new(IPAddress.Any, 5090); {members}"));

    [Theory]
    [InlineData("foreach (var x in new List<IPEndPoint> { e }) { x.Port = u; }", "")]
    [InlineData("foreach (var x in new[] { e }) { x.Port = u; }", "")]
    [InlineData("List<IPEndPoint> all = [e]; foreach (var x in all) { x.Port++; }", "")]
    [InlineData("var all = new List<IPEndPoint>(); all.Add(e); all[0].Port = u;", "")]
    [InlineData("foreach (var x in new List<IPEndPoint> { e }) { Console.WriteLine(x.Port); }", "5090")]
    public async Task An_endpoint_is_changed_as_an_element(string statements, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements($"var e = new IPEndPoint(IPAddress.Any, 5090); {statements} new TcpListener(e);"));

    [Theory]
    [InlineData("http://", "")]
    [InlineData("http:///", "")]
    [InlineData("http://:5000", "")]
    [InlineData("https://:443/", "")]
    [InlineData("https://", "")]
    [InlineData("http://*", "80")]
    [InlineData("http://+/", "80")]
    [InlineData("http://*:5090", "5090")]
    [InlineData("http://[::]", "80")]
    public async Task An_address_names_a_host(string url, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements($"WebApplication.CreateBuilder(args).WebHost.UseUrls(\"{url}\");"));
}
