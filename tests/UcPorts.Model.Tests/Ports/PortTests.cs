using System;
using System.Linq;

namespace UcPorts.Model.Tests.Ports;

public class PortTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5061)]
    [InlineData(65535)]
    public void A_port_has_its_number(int number)
    {
        Port port = new(number);

        Assert.Equal(number, port.Number);
        Assert.Equal(number, (int)port);
        Assert.Equal(port, (Port)number);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(65536)]
    [InlineData(65536 + 5061)]
    [InlineData(int.MaxValue)]
    public void Numbers_outside_0_to_65535_are_refused(int number)
    {
        Assert.Equal("number", Assert.Throws<ArgumentOutOfRangeException>(() => new Port(number)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => (Port)number);
        Assert.False(Port.IsValid(number));
    }

    [Theory]
    [InlineData(long.MinValue, false)]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(65535, true)]
    [InlineData(65536, false)]
    [InlineData((1L << 32) + 5061, false)]
    public void IsValid_takes_numbers_wider_than_int(long number, bool expected) => Assert.Equal(expected, Port.IsValid(number));

    [Theory]
    [InlineData(0, "system")]
    [InlineData(1023, "system")]
    [InlineData(1024, "user")]
    [InlineData(49151, "user")]
    [InlineData(49152, "dynamic")]
    [InlineData(65535, "dynamic")]
    public void Each_port_lies_in_one_range_of_RFC_6335(int number, string range)
    {
        Port port = new(number);

        Assert.Equal(
            (range == "system", range == "user", range == "dynamic"),
            (port.IsSystemPort, port.IsUserPort, port.IsDynamicPort));
    }

    [Fact]
    public void The_default_is_port_0() => Assert.Equal(new Port(0), default);

    [Theory]
    [InlineData(5060, 5061)]
    [InlineData(0, 65535)]
    [InlineData(32767, 32768)]
    public void Ports_are_ordered_by_number(int smaller, int larger)
    {
        Port small = new(smaller);
        Port large = new(larger);

        Assert.True(small < large && small <= large && small != large);
        Assert.False(small > large || small >= large || small == large);
        Assert.True(large > small && large >= small);
        Assert.True(small.CompareTo(large) < 0 && large.CompareTo(small) > 0);
        Assert.True(small.CompareTo((object)large) < 0);
    }

    [Fact]
    public void Ports_with_the_same_number_are_the_same()
    {
        Port one = new(5061);
        Port other = new(5061);

        Assert.True(one == other && one <= other && one >= other && one.Equals(other) && one.Equals((object)other));
        Assert.False(one != other || one < other || one > other);
        Assert.Equal(0, one.CompareTo(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.False(one.Equals((object)5061));
    }

    [Fact]
    public void Comparing_with_another_type_is_refused_and_null_comes_first()
    {
        Assert.Throws<ArgumentException>(() => new Port(1).CompareTo("1"));
        Assert.Equal(1, new Port(0).CompareTo(null));
    }

    [Fact]
    public void Hash_codes_tell_all_ports_apart() =>
        Assert.Equal(65536, PortSet.All.Select(port => port.GetHashCode()).Distinct().Count());
}
