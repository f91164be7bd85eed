using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace UcPorts.Model.Tests.Laws;

/// <summary>Ranges in any order, overlapping and touching: the set made of them, and the plain integers it has to hold.</summary>
internal sealed class RangeSample
{
    private HashSet<int>? _numbers;

    private RangeSample(IEnumerable<PortRange> ranges)
    {
        Ranges = [.. ranges];
        Set = new PortSet(Ranges);
    }

    public static Gen<int> PortNumber { get; } = Gen.Frequency(
        (4, Gen.Elements(0, 1, 2, 3, 65532, 65533, 65534, 65535)),
        (4, Gen.Choose(5056, 5072)),
        (1, Gen.Elements(1023, 1024, 49151, 49152)),
        (2, Gen.Choose(0, 65535)));

    // Wide ranges are rare: one of them swallows what makes the others interesting.
    public static Gen<PortRange> Range { get; } =
        from first in PortNumber
        from length in Gen.Frequency((32, Gen.Choose(0, 3)), (8, Gen.Choose(0, 20)), (1, Gen.Choose(0, 65535)))
        select new PortRange(first, Math.Min(first + length, Port.MaxValue));

    public static Arbitrary<RangeSample> Any { get; } = Arb.From(
        from length in Gen.Choose(0, 9)
        from ranges in Range.ArrayOf(length)
        select new RangeSample(ranges),
        Simpler);

    public PortRange[] Ranges { get; }

    public PortSet Set { get; }

    public HashSet<int> Numbers => _numbers ??= [.. Ranges.SelectMany(range => Enumerable.Range(range.First, range.Count))];

    public override string ToString() => "[" + string.Join(", ", Ranges) + "]";

    private static IEnumerable<RangeSample> Simpler(RangeSample sample)
    {
        for (int i = 0; i < sample.Ranges.Length; i++)
        {
            yield return new RangeSample(sample.Ranges.Where((_, index) => index != i));
        }

        for (int i = 0; i < sample.Ranges.Length; i++)
        {
            PortRange range = sample.Ranges[i];
            if (range.Count > 1)
            {
                int middle = (range.First.Number + range.Last.Number) / 2;
                yield return sample.With(i, new PortRange(range.First, new Port(middle)));
                yield return sample.With(i, new PortRange(new Port(middle + 1), range.Last));
            }
        }
    }

    private RangeSample With(int place, PortRange range) => new(Ranges.Select((old, index) => index == place ? range : old));
}
