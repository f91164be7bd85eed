using System;

namespace UcPorts.Cli.Tests.Exporting;

/// <summary>Rules are limited to the addresses of their peers, and never opened further than asked without a word.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("nftables", "ip saddr { 10.1.0.0/24, 10.2.0.0/24 } tcp dport 5067 accept")]
    [InlineData("nftables", "ip6 saddr { 2001:db8::/32 } tcp dport 5067 accept")]
    [InlineData("powershell", "-LocalPort '5067' -RemoteAddress '10.1.0.0/24','10.2.0.0/24','2001:db8::/32'")]
    [InlineData("netsh", "localport=5067 remoteip=10.1.0.0/24,10.2.0.0/24,2001:db8::/32")]
    [InlineData("azure-nsg", "\"sourceAddressPrefixes\": [\n")]
    [InlineData("azure-nsg", "mediation-server-gateway-sip-tls-tcp-ipv6")]
    [InlineData("aws-security-group", "\"CidrIpv6\": \"2001:db8::/32\"")]
    [InlineData("terraform-aws", "cidr_ipv4         = \"10.1.0.0/24\"")]
    [InlineData("terraform-azurerm", "source_address_prefixes     = [\"10.1.0.0/24\", \"10.2.0.0/24\"]")]
    [InlineData("kubernetes", "        - ipBlock:\n            cidr: \"10.1.0.0/24\"\n")]
    public void Every_network_of_a_peer_is_let_in(string format, string expected) =>
        Assert.Contains(expected, Mediation(format, "--source", "pstn-gateway=10.2.0.0/24,10.1.0.0/24", "--source", "pstn-gateway=2001:db8::/32").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("-s 10.1.0.7/32 -p tcp --dport 5067 ", "--source", "pstn-gateway=10.1.0.7")]
    [InlineData("-s 10.0.0.0/8 -p tcp --dport 5067 ", "--source", "10.0.0.0/8")]
    [InlineData("-s 10.0.0.0/8 -p udp --dport 1434 ", "--source", "10.0.0.0/8")]
    [InlineData("-d 10.3.0.0/16 -p tcp --dport 5081 ", "--destination", "pstn-gateway=10.3.0.0/16")]
    public void A_network_without_a_role_is_for_all_other_peers(string expected, params string[] options) =>
        Assert.Contains(
            expected,
            Ran.Piped(["export", "--roles", "mediation-server,front-end-server-with-collocated-mediation-server", "--name", "x", "--format", "iptables", .. options]).Output,
            StringComparison.Ordinal);

    [Fact]
    public void A_rule_stays_open_where_one_of_its_peers_has_no_address_and_that_is_told()
    {
        Ran ran = Mediation("iptables", "--source", "front-end-server=10.1.0.0/24");

        Assert.Contains("-A INPUT -p tcp --dport 5067 ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("-A INPUT -s 10.1.0.0/24 -p tcp --dport 5070 ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("ucports: Open to any address, because --source does not cover all of their peers: all-servers-sql-browser-udp,", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_the_internet_is_an_address_too()
    {
        string output = Mediation("aws-security-group", "--source", "0.0.0.0/0", "--source", "::/0").Output;

        Assert.Contains("\"CidrIp\": \"0.0.0.0/0\"", output, StringComparison.Ordinal);
        Assert.Contains("\"CidrIpv6\": \"::/0\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_inside_of_another_is_written_once_where_the_format_refuses_both() =>
        Assert.Contains("ip saddr { 10.0.0.0/8 } tcp dport 5067", Mediation("nftables", "--source", "10.0.0.0/8,10.1.0.0/24").Output, StringComparison.Ordinal);

    private static Ran Mediation(string format, params string[] options) => Ran.Piped(["export", "--roles", "mediation-server", "--format", format, .. options]);
}
