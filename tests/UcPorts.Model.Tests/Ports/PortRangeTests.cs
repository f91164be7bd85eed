using System;

namespace UcPorts.Model.Tests.Ports;

public class PortRangeTests
{
    [Fact]
    public void A_range_holds_both_its_ends()
    {
        PortRange range = new(49152, 57500);

        Assert.Equal(8349, range.Count);
        Assert.True(range.Contains(new Port(49152)) && range.Contains(new Port(57500)) && range.Contains(new Port(50000)));
        Assert.False(range.Contains(new Port(49151)) || range.Contains(new Port(57501)));
    }

    [Fact]
    public void One_port_is_a_range_of_one()
    {
        PortRange range = new(new Port(5061));

        Assert.Equal(1, range.Count);
        Assert.Equal(new PortRange(5061, 5061), range);
    }

    [Fact]
    public void All_holds_every_port()
    {
        Assert.Equal(65536, PortRange.All.Count);
        Assert.Equal((0, 65535), (PortRange.All.First.Number, PortRange.All.Last.Number));
    }

    [Fact]
    public void The_default_is_the_range_of_port_0() => Assert.Equal(new PortRange(0, 0), default);

    [Fact]
    public void A_reversed_range_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new PortRange(5061, 5060));

        Assert.Equal("first", error.ParamName);
        Assert.Contains("5061-5060", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new PortRange(new Port(1), new Port(0)));
    }

    [Theory]
    [InlineData(-1, 5, "first")]
    [InlineData(65536, 65536, "first")]
    [InlineData(5, 65536, "last")]
    [InlineData(5, -1, "last")]
    public void Numbers_that_are_no_ports_are_refused_by_the_name_of_the_argument(int first, int last, string argument) =>
        Assert.Equal(argument, Assert.Throws<ArgumentOutOfRangeException>(() => new PortRange(first, last)).ParamName);

    // The default media port settings of Skype for Business Server, and the corners.
    [Theory]
    [InlineData(49152, 8348, "49152-57499")]
    [InlineData(57501, 8034, "57501-65534")]
    [InlineData(49152, 16383, "49152-65534")]
    [InlineData(40803, 8348, "40803-49150")]
    [InlineData(50000, 1000, "50000-50999")]
    [InlineData(5350, 40, "5350-5389")]
    [InlineData(5061, 1, "5061")]
    [InlineData(0, 65536, "0-65535")]
    [InlineData(65535, 1, "65535")]
    public void FromStartAndCount_ends_at_start_plus_count_less_one(int start, int count, string expected)
    {
        PortRange range = PortRange.FromStartAndCount(start, count);

        Assert.Equal(expected, range.ToString());
        Assert.Equal(count, range.Count);
    }

    [Theory]
    [InlineData(5061, 0, "count")]
    [InlineData(5061, -1, "count")]
    [InlineData(5061, int.MinValue, "count")]
    [InlineData(65535, 2, "count")]
    [InlineData(49152, 16385, "count")]
    [InlineData(0, 65537, "count")]
    [InlineData(5061, int.MaxValue, "count")]
    [InlineData(-1, 1, "start")]
    [InlineData(65536, 1, "start")]
    [InlineData(int.MaxValue, int.MaxValue, "start")]
    public void FromStartAndCount_refuses_what_leaves_the_ports(int start, int count, string argument) =>
        Assert.Equal(argument, Assert.Throws<ArgumentOutOfRangeException>(() => PortRange.FromStartAndCount(start, count)).ParamName);

    [Theory]
    [InlineData("10-20", "10-20", true, true)]
    [InlineData("10-20", "12-15", true, true)]
    [InlineData("10-20", "10", true, true)]
    [InlineData("10-20", "20", true, true)]
    [InlineData("10-20", "9-20", false, true)]
    [InlineData("10-20", "10-21", false, true)]
    [InlineData("10-20", "20-30", false, true)]
    [InlineData("10-20", "1-10", false, true)]
    [InlineData("10-20", "21-30", false, false)]
    [InlineData("10-20", "1-9", false, false)]
    [InlineData("0-65535", "65535", true, true)]
    public void Containment_and_overlap_of_ranges(string outer, string inner, bool contains, bool overlaps)
    {
        PortRange one = PortRange.Parse(outer);
        PortRange other = PortRange.Parse(inner);

        Assert.Equal(contains, one.Contains(other));
        Assert.Equal(overlaps, one.Overlaps(other));
        Assert.Equal(overlaps, other.Overlaps(one));
    }

    [Theory]
    [InlineData("10-20", "11-12")]
    [InlineData("10-20", "10-21")]
    [InlineData("0", "65535")]
    public void Ranges_are_ordered_by_first_port_then_by_last(string earlier, string later)
    {
        PortRange one = PortRange.Parse(earlier);
        PortRange other = PortRange.Parse(later);

        Assert.True(one < other && one <= other && one != other && other > one && other >= one);
        Assert.False(one > other || one >= other || one == other);
        Assert.True(one.CompareTo(other) < 0 && other.CompareTo(one) > 0 && one.CompareTo((object)other) < 0);
    }

    [Fact]
    public void Ranges_with_the_same_ends_are_the_same()
    {
        PortRange one = new(5060, 5061);
        PortRange other = PortRange.FromStartAndCount(5060, 2);

        Assert.True(one == other && one <= other && one >= other && one.Equals(other) && one.Equals((object)other));
        Assert.False(one != other || one < other || one > other);
        Assert.Equal(0, one.CompareTo(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(new PortRange(5060, 5062), one);
        Assert.NotEqual(new PortRange(5059, 5061), one);
        Assert.False(one.Equals((object)"5060-5061"));
    }

    [Fact]
    public void Comparing_with_another_type_is_refused_and_null_comes_first()
    {
        Assert.Throws<ArgumentException>(() => new PortRange(1, 2).CompareTo("1-2"));
        Assert.Equal(1, default(PortRange).CompareTo(null));
    }

    [Fact]
    public void A_range_comes_apart_into_its_ends()
    {
        (Port first, Port last) = new PortRange(49152, 57500);

        Assert.Equal((49152, 57500), (first.Number, last.Number));
    }
}
