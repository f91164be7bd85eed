namespace UcPorts.Model.Tests.Rules;

public class PortRuleTests
{
    [Theory]
    [InlineData(Transports.Tcp, Transports.Tcp, true)]
    [InlineData(Transports.Tcp, Transports.Udp, false)]
    [InlineData(Transports.Udp, Transports.Udp, true)]
    [InlineData(Transports.Udp, Transports.Tcp, false)]
    [InlineData(Transports.Tcp, Transports.Tcp | Transports.Udp, true)]
    [InlineData(Transports.Tcp | Transports.Udp, Transports.Udp, true)]
    [InlineData(Transports.Tcp | Transports.Udp, Transports.Tcp | Transports.Udp, true)]
    [InlineData(Transports.None, Transports.Tcp, true)]
    [InlineData(Transports.None, Transports.Udp, true)]
    [InlineData(Transports.None, Transports.None, true)]
    [InlineData(Transports.Tcp, Transports.None, false)]
    public void A_rule_may_use_the_transports_it_names_and_any_where_it_names_none(Transports documented, Transports asked, bool expected) =>
        Assert.Equal(expected, Sample.Rule("p/r/rule", "5061", documented).MayUse(asked));

    [Fact]
    public void The_product_is_the_first_part_of_the_id() =>
        Assert.Equal("exchange-um", Sample.Rule("exchange-um/um-service/sip", "5065", Transports.Tcp).ProductId);

    [Fact]
    public void The_text_has_id_ports_and_transport() =>
        Assert.Equal("p/r/rule 5060-5061 Tcp", Sample.Rule("p/r/rule", "5060-5061", Transports.Tcp).ToString());
}
