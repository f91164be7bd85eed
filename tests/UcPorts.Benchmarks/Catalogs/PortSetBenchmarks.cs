using System.Collections;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace UcPorts.Benchmarks.Catalogs;

/// <summary>Set operations on the ports of all rules and on a media range, beside a hash set and a bit array of the same ports.</summary>
[MemoryDiagnoser]
public class PortSetBenchmarks
{
    private static readonly PortSet Documented = new(SkypeForBusinessServer.Catalog.OfTable("server-ports").SelectMany(rule => rule.Ports.Ranges));
    private static readonly PortSet Media = new(new PortRange(49_152, 57_500));

    private readonly HashSet<int> _documentedHash = [.. Numbers(Documented)];
    private readonly HashSet<int> _mediaHash = [.. Numbers(Media)];
    private readonly BitArray _documentedBits = Bits(Documented);
    private readonly BitArray _mediaBits = Bits(Media);

    /// <summary>The intersection as a port set.</summary>
    [Benchmark(Baseline = true)]
    public PortSet PortSetIntersect() => Documented & Media;

    /// <summary>The intersection of hash sets.</summary>
    [Benchmark]
    public HashSet<int> HashSetIntersect()
    {
        HashSet<int> copy = [.. _documentedHash];
        copy.IntersectWith(_mediaHash);
        return copy;
    }

    /// <summary>The intersection of bit arrays.</summary>
    [Benchmark]
    public BitArray BitArrayIntersect() => new BitArray(_documentedBits).And(_mediaBits);

    /// <summary>Membership in a port set.</summary>
    [Benchmark]
    public bool PortSetContains() => Documented.Contains(new Port(5061));

    /// <summary>Membership in a hash set.</summary>
    [Benchmark]
    public bool HashSetContains() => _documentedHash.Contains(5061);

    /// <summary>Membership in a bit array.</summary>
    [Benchmark]
    public bool BitArrayContains() => _documentedBits[5061];

    private static IEnumerable<int> Numbers(PortSet ports) => ports.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Count));

    private static BitArray Bits(PortSet ports)
    {
        BitArray bits = new(65_536);
        foreach (int number in Numbers(ports))
        {
            bits[number] = true;
        }

        return bits;
    }
}
