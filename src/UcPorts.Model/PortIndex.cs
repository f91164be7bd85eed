using System.Collections.Generic;

namespace UcPorts;

/// <summary>
/// Rules by port and transport, two array reads a look-up. The port numbers are cut into 256 pages of 256; pages with
/// the same contents are one array, so that a range over all ports costs a page, not 65536 entries.
/// </summary>
internal sealed class PortIndex
{
    private const int PageSize = 256;

    private readonly EquatableArray<PortRule>[] _lists;
    private readonly int[][] _tcp;
    private readonly int[][] _udp;
    private readonly int[][] _either;

    public PortIndex(EquatableArray<PortRule> rules)
    {
        ListPool pool = new();
        _tcp = BuildPages(rules, Transports.Tcp, pool);
        _udp = BuildPages(rules, Transports.Udp, pool);
        _either = BuildPages(rules, Transports.Tcp | Transports.Udp, pool);
        _lists = [.. pool.Lists];
    }

    public EquatableArray<PortRule> Find(Port port, Transports transport)
    {
        int[][]? pages = transport switch
        {
            Transports.Tcp => _tcp,
            Transports.Udp => _udp,
            Transports.Tcp | Transports.Udp => _either,
            _ => null,
        };
        return pages is null ? default : _lists[pages[port.Number / PageSize][port.Number % PageSize]];
    }

    private static int[][] BuildPages(EquatableArray<PortRule> rules, Transports transport, ListPool pool)
    {
        // Between two neighbouring boundaries every port has the same rules.
        SortedDictionary<int, List<(int Rule, bool Starts)>> boundaries = [];
        for (int i = 0; i < rules.Count; i++)
        {
            if (!rules[i].MayUse(transport))
            {
                continue;
            }

            foreach (PortRange range in rules[i].Ports.Ranges)
            {
                BoundaryAt(boundaries, range.First.Number).Add((i, true));
                BoundaryAt(boundaries, range.Last.Number + 1).Add((i, false));
            }
        }

        int[] byPort = new int[Port.MaxValue + 1];
        SortedSet<int> active = [];
        int from = 0;
        int list = pool.IndexOf(active, rules);
        foreach (KeyValuePair<int, List<(int Rule, bool Starts)>> boundary in boundaries)
        {
            Fill(byPort, from, boundary.Key, list);
            foreach ((int rule, bool starts) in boundary.Value)
            {
                _ = starts ? active.Add(rule) : active.Remove(rule);
            }

            from = boundary.Key;
            list = pool.IndexOf(active, rules);
        }

        Fill(byPort, from, byPort.Length, list);
        return CutIntoPages(byPort);
    }

    private static List<(int Rule, bool Starts)> BoundaryAt(SortedDictionary<int, List<(int Rule, bool Starts)>> boundaries, int place)
    {
        if (!boundaries.TryGetValue(place, out List<(int Rule, bool Starts)>? changes))
        {
            changes = [];
            boundaries.Add(place, changes);
        }

        return changes;
    }

    private static void Fill(int[] byPort, int from, int to, int list)
    {
        for (int i = from; i < to; i++)
        {
            byPort[i] = list;
        }
    }

    private static int[][] CutIntoPages(int[] byPort)
    {
        int[][] pages = new int[byPort.Length / PageSize][];
        Dictionary<int, int[]> uniform = [];
        for (int p = 0; p < pages.Length; p++)
        {
            int first = byPort[p * PageSize];
            bool isUniform = true;
            int[] page = new int[PageSize];
            for (int i = 0; i < PageSize; i++)
            {
                page[i] = byPort[(p * PageSize) + i];
                isUniform &= page[i] == first;
            }

            if (isUniform && uniform.TryGetValue(first, out int[]? shared))
            {
                page = shared;
            }
            else if (isUniform)
            {
                uniform.Add(first, page);
            }

            pages[p] = page;
        }

        return pages;
    }

    /// <summary>The distinct lists of rules; list 0 is the empty one.</summary>
    private sealed class ListPool
    {
        private readonly Dictionary<string, int> _byKey = [];

        public List<EquatableArray<PortRule>> Lists { get; } = [];

        public int IndexOf(SortedSet<int> active, EquatableArray<PortRule> rules)
        {
            string key = string.Join(",", active);
            if (!_byKey.TryGetValue(key, out int index))
            {
                index = Lists.Count;
                List<PortRule> list = [];
                foreach (int i in active)
                {
                    list.Add(rules[i]);
                }

                Lists.Add(new EquatableArray<PortRule>(list));
                _byKey.Add(key, index);
            }

            return index;
        }
    }
}
