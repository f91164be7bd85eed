using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace UcPorts.Model.Tests.Laws;

/// <summary>A <see cref="PortSet"/> behaves as the plain set of its port numbers.</summary>
public class PortSetAsIntegersTests
{
    [Fact]
    public void Enumeration_gives_each_number_once_in_ascending_order() =>
        Law.Holds(RangeSample.Any, sample => Assert.True(NumbersOf(sample.Set).SequenceEqual(sample.Numbers.Order())));

    [Fact]
    public void A_set_made_of_single_ports_equals_the_set_made_of_ranges() =>
        Law.Holds(RangeSample.Any, sample =>
        {
            IEnumerable<Port> descending = sample.Numbers.OrderDescending().Select(number => new Port(number));
            PortSet fromPorts = new(descending.Concat(descending.Take(3)));
            Assert.True(fromPorts.Equals(sample.Set));
            Assert.True(fromPorts == sample.Set);
            Assert.False(fromPorts != sample.Set);
            Assert.True(fromPorts.Equals((object)sample.Set));
            Assert.Equal(sample.Set.GetHashCode(), fromPorts.GetHashCode());
        });

    [Fact]
    public void Sets_are_equal_exactly_when_their_numbers_are() =>
        Law.Holds<RangeSample>(RangeSample.Any, (one, other) =>
        {
            bool same = one.Numbers.SetEquals(other.Numbers);
            Assert.Equal(same, one.Set.Equals(other.Set));
            Assert.Equal(same, one.Set == other.Set);
            Assert.Equal(!same, one.Set != other.Set);
        });

    [Fact]
    public void A_set_that_lost_or_gained_a_port_is_another_set() =>
        Law.Holds<RangeSample>(RangeSample.Any, (one, other) =>
        {
            foreach (Port port in Landmarks(other))
            {
                Assert.Equal(one.Numbers.Contains(port), (one.Set | port) == one.Set);
                Assert.Equal(!one.Numbers.Contains(port), (one.Set - port) == one.Set);
            }
        });

    [Fact]
    public void Count_and_ends_are_those_of_the_numbers() =>
        Law.Holds(RangeSample.Any, sample =>
        {
            Assert.Equal(sample.Numbers.Count, sample.Set.Count);
            Assert.Equal(sample.Numbers.Count == 0, sample.Set.IsEmpty);
            if (sample.Numbers.Count > 0)
            {
                Assert.Equal(sample.Numbers.Min(), sample.Set.First.Number);
                Assert.Equal(sample.Numbers.Max(), sample.Set.Last.Number);
            }
        });

    [Fact]
    public void Union_holds_the_numbers_of_either() =>
        Law.Holds<RangeSample>(RangeSample.Any, (one, other) =>
        {
            HashSet<int> expected = [.. one.Numbers];
            expected.UnionWith(other.Numbers);
            AssertHolds(expected, one.Set.Union(other.Set));
            AssertHolds(expected, one.Set | other.Set);
        });

    [Fact]
    public void Intersection_holds_the_numbers_of_both() =>
        Law.Holds<RangeSample>(RangeSample.Any, (one, other) =>
        {
            HashSet<int> expected = [.. one.Numbers];
            expected.IntersectWith(other.Numbers);
            AssertHolds(expected, one.Set.Intersect(other.Set));
            AssertHolds(expected, one.Set & other.Set);
        });

    [Fact]
    public void Difference_holds_the_numbers_that_the_other_lacks() =>
        Law.Holds<RangeSample>(RangeSample.Any, (one, other) =>
        {
            HashSet<int> expected = [.. one.Numbers];
            expected.ExceptWith(other.Numbers);
            AssertHolds(expected, one.Set.Except(other.Set));
            AssertHolds(expected, one.Set - other.Set);
        });

    [Fact]
    public void Every_result_is_canonical() =>
        Law.Holds<RangeSample>(RangeSample.Any, (one, other) =>
        {
            AssertCanonical(one.Set);
            AssertCanonical(one.Set | other.Set);
            AssertCanonical(one.Set & other.Set);
            AssertCanonical(one.Set - other.Set);
            AssertCanonical(PortSet.All - one.Set);
            AssertCanonical(PortSet.Parse(string.Join(",", one.Ranges)));
        });

    [Fact]
    public void Containment_of_a_port_is_that_of_its_number() =>
        Law.Holds<RangeSample>(RangeSample.Any, (one, other) =>
        {
            foreach (Port port in Landmarks(one).Concat(Landmarks(other)))
            {
                Assert.Equal(one.Numbers.Contains(port), one.Set.Contains(port));
            }
        });

    [Fact]
    public void Containment_of_a_range_is_that_of_its_numbers() =>
        Law.Holds<RangeSample>(RangeSample.Any, (one, other) =>
        {
            IEnumerable<PortRange> shared = (one.Set & other.Set).Ranges;
            foreach (PortRange range in other.Ranges.Concat(one.Ranges).Concat(shared))
            {
                Assert.Equal(NumbersOf(range).All(one.Numbers.Contains), one.Set.Contains(range));
            }
        });

    [Fact]
    public void Containment_and_overlap_of_sets_are_those_of_the_numbers() =>
        Law.Holds<RangeSample>(RangeSample.Any, (one, other) =>
        {
            // Two random sets hardly ever lie in each other; what they share and what only one has do.
            PortSet[] candidates = [other.Set, one.Set & other.Set, one.Set - other.Set, other.Set - one.Set, PortSet.Empty, one.Set];
            foreach (PortSet candidate in candidates)
            {
                HashSet<int> numbers = [.. NumbersOf(candidate)];
                Assert.Equal(numbers.IsSubsetOf(one.Numbers), one.Set.Contains(candidate));
                Assert.Equal(numbers.Overlaps(one.Numbers), one.Set.Overlaps(candidate));
                Assert.Equal(numbers.Overlaps(one.Numbers), candidate.Overlaps(one.Set));
            }
        });

    [Fact]
    public void The_text_is_the_canonical_text_of_the_numbers() =>
        Law.Holds(RangeSample.Any, sample => Assert.Equal(CanonicalText(sample.Numbers), sample.Set.ToString()));

    [Fact]
    public void Parsing_the_text_gives_the_set_back() =>
        Law.Holds(RangeSample.Any, sample =>
        {
            string text = sample.Set.ToString();
            Assert.True(PortSet.Parse(text) == sample.Set);
            Assert.True(FromSpan<PortSet>(text) == sample.Set);
        });

    [Fact]
    public void Parsing_takes_ranges_in_any_order_with_white_space() =>
        Law.Holds(RangeSample.Any, sample =>
            Assert.True(PortSet.Parse(" " + string.Join("\t, ", sample.Ranges.Select(range => $"{range.First} - {range.Last}")) + "\n") == sample.Set));

    [Fact]
    public void Rtp_pairs_are_each_even_number_with_the_next() =>
        Law.Holds(RangeSample.Any, sample =>
        {
            IEnumerable<(int, int)> expected = sample.Numbers
                .Where(number => number % 2 == 0 && sample.Numbers.Contains(number + 1))
                .Order()
                .Select(number => (number, number + 1));
            Assert.True(sample.Set.RtpPairs().Select(pair => (pair.Rtp.Number, pair.Rtcp.Number)).SequenceEqual(expected));
        });

    private static void AssertHolds(HashSet<int> expected, PortSet actual) =>
        Assert.True(expected.SetEquals(NumbersOf(actual)), $"{actual} instead of {CanonicalText(expected)}");

    private static void AssertCanonical(PortSet set)
    {
        for (int i = 1; i < set.Ranges.Count; i++)
        {
            Assert.True(set.Ranges[i - 1].Last.Number + 1 < set.Ranges[i].First.Number, $"{set.Ranges[i - 1]} and {set.Ranges[i]} belong together.");
        }
    }

    /// <summary>The ports where a set can go wrong: the ends of its ranges, their neighbours, and the two ends of all ports.</summary>
    private static IEnumerable<Port> Landmarks(RangeSample sample) =>
        sample.Ranges
            .SelectMany(range => new[] { range.First.Number - 1, range.First.Number, range.Last.Number, range.Last.Number + 1 })
            .Concat([Port.MinValue, Port.MaxValue])
            .Where(number => Port.IsValid(number))
            .Select(number => new Port(number));

    private static IEnumerable<int> NumbersOf(IEnumerable<Port> ports) => ports.Select(port => port.Number);

    private static IEnumerable<int> NumbersOf(PortRange range) => Enumerable.Range(range.First, range.Count);

    private static string CanonicalText(HashSet<int> numbers)
    {
        StringBuilder text = new();
        foreach (int first in numbers.Where(number => !numbers.Contains(number - 1)).Order())
        {
            int last = first;
            while (numbers.Contains(last + 1))
            {
                last++;
            }

            text.Append(text.Length == 0 ? "" : ",").Append(first);
            if (last > first)
            {
                text.Append('-').Append(last);
            }
        }

        return text.ToString();
    }

    private static T FromSpan<T>(string text)
        where T : ISpanParsable<T> => T.Parse(text.AsSpan(), null);
}
