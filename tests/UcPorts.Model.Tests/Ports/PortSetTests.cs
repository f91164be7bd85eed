using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Model.Tests.Ports;

/// <summary>What the laws over random sets leave out: corners, errors and the ways to make a set.</summary>
public class PortSetTests
{
    [Fact]
    public void The_default_is_the_empty_set()
    {
        PortSet set = default;

        Assert.True(set.IsEmpty);
        Assert.True(set == PortSet.Empty);
        Assert.True(set == new PortSet(Array.Empty<PortRange>()));
        Assert.True(set == new PortSet(Array.Empty<Port>()));
        Assert.Equal(set.GetHashCode(), (new PortSet(new Port(1)) - new Port(1)).GetHashCode());
        Assert.Empty(set.Ranges);
        Assert.Equal("", set.ToString());
        Assert.False(set.Contains(default(Port)));
        Assert.True(set.Contains(PortSet.Empty));
    }

    [Fact]
    public void The_empty_set_has_no_ends()
    {
        Assert.Throws<InvalidOperationException>(() => PortSet.Empty.First);
        Assert.Throws<InvalidOperationException>(() => PortSet.Empty.Last);
    }

    [Fact]
    public void All_holds_both_ends()
    {
        Assert.Equal("0-65535", PortSet.All.ToString());
        Assert.Equal(65536, PortSet.All.Count);
        Assert.Equal("0,65535", (PortSet.All - new PortRange(1, 65534)).ToString());
    }

    [Fact]
    public void Null_sequences_are_refused()
    {
        Assert.Equal("ranges", Assert.Throws<ArgumentNullException>(() => new PortSet((IEnumerable<PortRange>)null!)).ParamName);
        Assert.Equal("ports", Assert.Throws<ArgumentNullException>(() => new PortSet((IEnumerable<Port>)null!)).ParamName);
    }

    [Fact]
    public void A_port_and_a_range_convert_to_sets()
    {
        PortSet port = new Port(5061);
        PortSet range = new PortRange(5060, 5061);

        Assert.Equal("5061", port.ToString());
        Assert.Equal("5060-5061", range.ToString());
        Assert.True(port == new PortSet(new Port(5061)) && range == new PortSet(new PortRange(5060, 5061)));
        Assert.False(port.Equals((object)new Port(5061)));
    }

    [Fact]
    public void A_set_does_not_see_later_changes_of_what_it_was_made_of()
    {
        PortRange[] ranges = [new(1, 2)];
        PortSet set = new(ranges);

        ranges[0] = new PortRange(7, 9);

        Assert.Equal("1-2", set.ToString());
    }

    [Fact]
    public void Rtp_pairs_start_at_the_even_port_and_stay_inside()
    {
        Assert.Equal([(6004, 6005), (6006, 6007)], PairsOf("6003-6008"));
        Assert.Equal([(65534, 65535)], PairsOf("65533-65535"));
        Assert.Equal([(0, 1)], PairsOf("0-2"));
        Assert.Empty(PairsOf("5061,5063-5064"));
        Assert.Equal(32768, PortSet.All.RtpPairs().Count());
    }

    [Fact]
    public void A_set_is_a_collection_without_generics_too() =>
        Assert.Equal(["5060", "5061", "5070"], ((IEnumerable)PortSet.Parse("5070,5060-5061")).Cast<Port>().Select(port => port.ToString()));

    private static IEnumerable<(int, int)> PairsOf(string text) =>
        PortSet.Parse(text).RtpPairs().Select(pair => (pair.Rtp.Number, pair.Rtcp.Number));
}
