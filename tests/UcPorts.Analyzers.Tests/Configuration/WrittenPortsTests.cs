using System.Linq;
using UcPorts.Analyzers.Text;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>The grammars of ports in text that code and configuration share.</summary>
public class WrittenPortsTests
{
    [Theory]
    [InlineData("80,443,5000-5010", "80@0 443@3 5000-5010@7")]
    [InlineData(" 80 , 5000 - 5010,,", "80@1 5000-5010@6")]
    [InlineData("RPC, Any, *, 80", "80@13")]
    [InlineData("70000,5010-5000,-1,1-", "")]
    [InlineData("", "")]
    public void PortsOf_reads_lists_of_ports_and_ranges(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", PortListText.PortsOf(text).Select(Describe)));

    [Fact]
    public void PortsOf_takes_other_separators() =>
        Assert.Equal("8080@0 8081@5", string.Join(" ", PortListText.PortsOf("8080;8081", ';').Select(Describe)));

    [Theory]
    [InlineData("5060", "5060@0", Transports.Tcp)]
    [InlineData("5060/udp", "5060@0", Transports.Udp)]
    [InlineData("5060-5062/TCP", "5060-5062@0", Transports.Tcp)]
    public void Exposed_reads_ports_of_a_container(string text, string expected, Transports transport)
    {
        WrittenPorts ports = Assert.NotNull(DockerPortText.Exposed(text));
        Assert.Equal(expected, Describe(ports));
        Assert.Equal(transport, ports.Transport);
    }

    [Theory]
    [InlineData("8080:80", "8080@0")]
    [InlineData("127.0.0.1:8080:80/udp", "8080@10")]
    [InlineData("[fe80::1]:8080:80", "8080@10")]
    [InlineData("::1:8080:80", "8080@4")]
    [InlineData("5000-5010:6000-6010", "5000-5010@0")]
    [InlineData("80", "80@0")]
    [InlineData("127.0.0.1::80", "80@11")]
    public void Published_reads_the_host_side(string text, string expected)
    {
        WrittenPorts ports = Assert.NotNull(DockerPortText.Published(text));
        Assert.Equal(expected, Describe(ports));
        Assert.False(ports.IsChoice);
    }

    [Fact]
    public void Published_takes_one_port_of_a_range_for_one_of_the_container() =>
        Assert.True(Assert.NotNull(DockerPortText.Published("5000-5010:80")).IsChoice);

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("/udp")]
    [InlineData("5060/sctp")]
    [InlineData("a:80")]
    [InlineData("127.0.0.1:80")]
    public void Published_and_exposed_give_nothing_for_other_text(string text)
    {
        Assert.Null(DockerPortText.Published(text));
        Assert.Null(DockerPortText.Exposed(text));
    }

    [Theory]
    [InlineData("http", "*:8080:www.example.com", "8080@2")]
    [InlineData("https", "[2001:db8::1]:443:", "443@14")]
    [InlineData("ftp", "192.168.0.1:21:", "21@12")]
    [InlineData("net.tcp", "808:*", "808@0")]
    [InlineData("http", "8080", "")]
    [InlineData("http", "*:8080", "")]
    [InlineData("net.pipe", "*:8080:", "")]
    public void PortOf_reads_bindings_of_iis(string protocol, string information, string expected) =>
        Assert.Equal(expected, IisBindingText.PortOf(protocol, information) is { } port ? Describe(port) : "");

    [Theory]
    [InlineData("http://*:8080", "http 8080@0+13", SecurityModes.Clear)]
    [InlineData("HTTPS://localhost", "HTTPS 443@0+17", SecurityModes.Tls)]
    [InlineData("net.tcp://a:808/b", "net.tcp 808@0+17", SecurityModes.Unstated)]
    [InlineData("x; wss://[::1]:1/ ;unix", "wss 1@3+14", SecurityModes.Tls)]
    [InlineData("sip://a", "sip 5060@0+7", SecurityModes.Unstated)]
    [InlineData("sips://a", "sips 5061@0+8", SecurityModes.Tls)]
    public void UrlsOf_gives_scheme_port_and_place(string text, string expected, SecurityModes security)
    {
        WrittenUrl url = Assert.Single(WrittenUrls.Of(text));
        Assert.Equal(expected, $"{url.Scheme} {url.Port}@{url.Place.Start}+{url.Place.Length}");
        Assert.Equal(security, url.Security);
    }

    private static string Describe(WrittenPorts ports) => $"{ports.Ports}@{ports.Place.Start}";
}
