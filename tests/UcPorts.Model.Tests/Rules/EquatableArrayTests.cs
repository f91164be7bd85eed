using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Model.Tests.Rules;

public class EquatableArrayTests
{
    [Fact]
    public void Lists_of_equal_items_in_the_same_order_are_equal()
    {
        EquatableArray<string> one = new(["sip", "http"]);
        EquatableArray<string> other = new(new List<string> { "sip", string.Concat("ht", "tp") });

        Assert.True(one == other && one.Equals(other) && one.Equals((object)other));
        Assert.False(one != other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [InlineData("http,sip")]
    [InlineData("sip")]
    [InlineData("sip,http,http")]
    [InlineData("sip,https")]
    [InlineData("")]
    public void Lists_of_other_items_or_another_order_differ(string items)
    {
        EquatableArray<string> one = new(["sip", "http"]);
        EquatableArray<string> other = new(items.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(one != other);
        Assert.False(one == other || one.Equals(other) || one.Equals((object)other) || other.Equals(one));
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        EquatableArray<int> list = default;

        Assert.True(list == new EquatableArray<int>([]));
        Assert.Equal(list.GetHashCode(), new EquatableArray<int>([]).GetHashCode());
        Assert.True(list.IsEmpty && list.Count == 0);
        Assert.False(list.GetEnumerator().MoveNext());
        Assert.Empty(list.ToList());
        Assert.Empty((IEnumerable)list);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[0]);
    }

    [Fact]
    public void Null_items_are_items()
    {
        EquatableArray<string?> one = new([null, "sip"]);

        Assert.True(one == new EquatableArray<string?>([null, "sip"]));
        Assert.True(one != new EquatableArray<string?>(["sip", null]));
        Assert.Equal(one.GetHashCode(), new EquatableArray<string?>([null, "sip"]).GetHashCode());
    }

    [Fact]
    public void Every_way_through_the_list_gives_the_items_in_order()
    {
        EquatableArray<int> list = new([5060, 5061, 5070]);
        List<int> direct = [];
        foreach (int item in list)
        {
            direct.Add(item);
        }

        Assert.Equal([5060, 5061, 5070], direct);
        Assert.Equal(direct, list.Select(item => item));
        Assert.Equal(direct, ((IEnumerable)list).Cast<int>());
        Assert.Equal(direct, Enumerable.Range(0, list.Count).Select(i => list[i]));
        Assert.False(list.IsEmpty);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void A_place_outside_is_refused(int index) =>
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => new EquatableArray<int>([1, 2, 3])[index]).ParamName);

    [Fact]
    public void Null_is_refused() => Assert.Equal("items", Assert.Throws<ArgumentNullException>(() => new EquatableArray<int>(null!)).ParamName);

    [Fact]
    public void The_list_does_not_see_later_changes_of_the_array()
    {
        int[] items = [1, 2];
        EquatableArray<int> list = new(items);

        items[0] = 9;

        Assert.Equal(1, list[0]);
    }
}
