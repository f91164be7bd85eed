using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace UcPorts.Benchmarks.Catalogs;

/// <summary>Looking up the rules of a port and transport, beside a frozen dictionary that knows single ports only, and a scan of all rules.</summary>
[MemoryDiagnoser]
public class LookupBenchmarks
{
    private static readonly PortCatalog Catalog = SkypeForBusinessServer.Catalog;

    private readonly FrozenDictionary<(int Port, Transports Transport), PortRule[]> _dictionary =
        Catalog.Rules
            .SelectMany(rule => SinglePorts(rule).SelectMany(port => TransportsOf(rule), (port, transport) => (Key: (port, transport), Rule: rule)))
            .GroupBy(pair => pair.Key, pair => pair.Rule)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>A port that single-port rules have, one that lies in ranges only, and one that no rule has.</summary>
    [Params(5061, 50_000, 9)]
    public int Number { get; set; }

    /// <summary>The catalogue: ranges included.</summary>
    [Benchmark(Baseline = true)]
    public int PortCatalogFind() => Catalog.Find(new Port(Number), Transports.Tcp).Count;

    /// <summary>A frozen dictionary: single ports only.</summary>
    [Benchmark]
    public int FrozenDictionary() => _dictionary.TryGetValue((Number, Transports.Tcp), out PortRule[]? rules) ? rules.Length : 0;

    /// <summary>A look at every rule.</summary>
    [Benchmark]
    public int LinearScan()
    {
        int count = 0;
        Port port = new(Number);
        foreach (PortRule rule in Catalog.Rules)
        {
            if (rule.MayUse(Transports.Tcp) && rule.Ports.Contains(port))
            {
                count++;
            }
        }

        return count;
    }

    private static IEnumerable<int> SinglePorts(PortRule rule) =>
        rule.Ports.Ranges.Where(range => range.Count == 1).Select(range => (int)range.First);

    private static IEnumerable<Transports> TransportsOf(PortRule rule) =>
        new[] { Transports.Tcp, Transports.Udp }.Where(rule.MayUse);
}
