namespace UcPorts.Model.Tests.Rules;

public class PortScopeTests
{
    [Fact]
    public void A_scope_of_ports_holds_them()
    {
        PortScope scope = new(PortSet.Parse("5060-5061,5070"));

        Assert.Equal("5060-5061,5070", scope.ToString());
        Assert.Equal("5060-5061,5070", scope.Ports.ToString());
        Assert.False(scope.IsAny || scope.IsSpecifiedMediaRange);
    }

    [Fact]
    public void Any_is_every_port_however_it_was_made()
    {
        PortScope spelledOut = new(new PortRange(0, 65535));

        Assert.Equal("any", PortScope.Any.ToString());
        Assert.True(spelledOut.IsAny && !spelledOut.IsSpecifiedMediaRange);
        Assert.True(PortScope.Any == spelledOut);
        Assert.Equal(PortScope.Any.GetHashCode(), spelledOut.GetHashCode());
    }

    [Fact]
    public void The_specified_media_range_has_no_numbers_and_is_not_the_empty_scope()
    {
        PortScope media = PortScope.SpecifiedMediaRange;

        Assert.Equal("specified-media-port-range", media.ToString());
        Assert.True(media.IsSpecifiedMediaRange && media.Ports.IsEmpty && !media.IsAny);
        Assert.True(media == PortScope.SpecifiedMediaRange);
        Assert.True(media != default && media != new PortScope(PortSet.Empty) && media != PortScope.Any);
    }

    [Fact]
    public void Scopes_of_different_ports_differ() => Assert.True(new PortScope(new Port(5060)) != new PortScope(new Port(5061)));
}
