using System;

namespace UcPorts.Spec.Tests;

/// <summary>Identifiers made from ids.</summary>
public class MemberNamesTests
{
    [Theory]
    [InlineData("sip-tls", "SipTls")]
    [InlineData("sip-t-l-s", "SipTLS")]
    [InlineData("http", "Http")]
    [InlineData("e9-1-1-gateway", "E911Gateway")]
    [InlineData("front-end-server", "FrontEndServer")]
    public void PascalCase_starts_each_word_with_a_capital(string id, string name) => Assert.Equal(name, MemberNames.PascalCase(id));

    [Fact]
    public void OfRule_names_a_constant_for_each_port_and_each_end_of_a_range()
    {
        Assert.Equal(["SipTls", "SipTlsPort"], MemberNames.OfRule("sip-tls", new PortSet(new Port(5061))));
        Assert.Equal(["Audio", "AudioFirstPort", "AudioLastPort"], MemberNames.OfRule("audio", new PortSet(new PortRange(49152, 57500))));
        Assert.Equal(["Sip", "SipPort1", "SipFirstPort2", "SipLastPort2"], MemberNames.OfRule("sip", new PortSet([new PortRange(5070, 5071), new PortRange(5060, 5060)])));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => MemberNames.PascalCase(null!));
        Assert.Throws<ArgumentNullException>(() => MemberNames.OfRule(null!, PortSet.Empty));
    }
}
