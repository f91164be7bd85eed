using System;

namespace UcPorts.Model.Tests.Laws;

/// <summary>Port sets are a Boolean algebra under union, intersection and difference from all ports.</summary>
public class PortSetAlgebraTests
{
    [Fact]
    public void Union_and_intersection_are_idempotent() => Holds(a => (a | a) == a && (a & a) == a);

    [Fact]
    public void Union_and_intersection_are_commutative() => Holds((a, b) => (a | b) == (b | a) && (a & b) == (b & a));

    [Fact]
    public void Union_and_intersection_are_associative() =>
        Holds((a, b, c) => ((a | b) | c) == (a | (b | c)) && ((a & b) & c) == (a & (b & c)));

    [Fact]
    public void Union_and_intersection_absorb_each_other() => Holds((a, b) => (a | (a & b)) == a && (a & (a | b)) == a);

    [Fact]
    public void Union_and_intersection_distribute_over_each_other() =>
        Holds((a, b, c) => (a & (b | c)) == ((a & b) | (a & c)) && (a | (b & c)) == ((a | b) & (a | c)));

    [Fact]
    public void The_empty_set_and_all_ports_are_neutral() => Holds(a => (a | PortSet.Empty) == a && (a & PortSet.All) == a);

    [Fact]
    public void The_empty_set_and_all_ports_dominate() =>
        Holds(a => (a & PortSet.Empty) == PortSet.Empty && (a | PortSet.All) == PortSet.All);

    [Fact]
    public void A_set_and_its_complement_share_nothing_and_make_up_all() =>
        Holds(a => !a.Overlaps(Not(a)) && (a | Not(a)) == PortSet.All && Not(Not(a)) == a && a.Count + Not(a).Count == 65536);

    [Fact]
    public void De_Morgan_holds_against_all_ports() =>
        Holds((a, b) => Not(a | b) == (Not(a) & Not(b)) && Not(a & b) == (Not(a) | Not(b)));

    [Fact]
    public void Difference_is_intersection_with_the_complement() =>
        Holds((a, b) => a - b == (a & Not(b)) && (a - a).IsEmpty && a - PortSet.Empty == a && (PortSet.Empty - a).IsEmpty);

    [Fact]
    public void Difference_and_intersection_make_up_the_whole() =>
        Holds((a, b) => ((a - b) | (a & b)) == a && (a - b).Count + (a & b).Count == a.Count);

    [Fact]
    public void Containment_orders_the_sets() =>
        Holds((a, b) => (a | b).Contains(a) && a.Contains(a & b) && a.Contains(b) == ((a | b) == a) && (!(a.Contains(b) && b.Contains(a)) || a == b));

    private static PortSet Not(PortSet set) => PortSet.All - set;

    private static void Holds(Func<PortSet, bool> law) => Law.Holds(RangeSample.Any, a => Assert.True(law(a.Set)));

    private static void Holds(Func<PortSet, PortSet, bool> law) =>
        Law.Holds<RangeSample>(RangeSample.Any, (a, b) => Assert.True(law(a.Set, b.Set)));

    private static void Holds(Func<PortSet, PortSet, PortSet, bool> law) =>
        Law.Holds<RangeSample>(RangeSample.Any, (a, b, c) => Assert.True(law(a.Set, b.Set, c.Set)));
}
