using System;
using System.Collections.Generic;
using System.Linq;

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
        Assert.Equal(["Sip", "Sip5060Port", "Sip5070To5071FirstPort", "Sip5070To5071LastPort"], MemberNames.OfRule("sip", new PortSet([new PortRange(5070, 5071), new PortRange(5060, 5060)])));
    }

    [Fact]
    public void A_port_more_in_a_list_moves_no_name_to_another_port()
    {
        IReadOnlyList<PortConstant> before = MemberNames.ConstantsOfRule("sip", PortSet.Parse("5070,5080-5089"));
        IReadOnlyList<PortConstant> after = MemberNames.ConstantsOfRule("sip", PortSet.Parse("5060,5070,5080-5089"));

        Assert.Equal(before, after.Skip(1));
        Assert.Equal(new PortConstant("Sip5060Port", new Port(5060), new PortRange(new Port(5060)), PortRangeEnd.Both), after[0]);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => MemberNames.PascalCase(null!));
        Assert.Throws<ArgumentNullException>(() => MemberNames.OfRule(null!, PortSet.Empty));
    }
}
