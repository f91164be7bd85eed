using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Exporting;

/// <summary>Ports for formats that hold few of them in one place.</summary>
internal static class PortSlots
{
    /// <summary>Divides ranges into groups that fit; a range takes two slots, a port one.</summary>
    /// <param name="ranges">The ranges.</param>
    /// <param name="slots">How many slots there are.</param>
    public static IEnumerable<IReadOnlyList<PortRange>> Divide(IEnumerable<PortRange> ranges, int slots)
    {
        List<PortRange> group = [];
        int taken = 0;
        foreach (PortRange range in ranges)
        {
            int needed = range.Count == 1 ? 1 : 2;
            if (taken + needed > slots)
            {
                yield return group;
                group = [];
                taken = 0;
            }

            group.Add(range);
            taken += needed;
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    /// <summary>The ranges with a colon between first and last, as iptables and ufw write them.</summary>
    /// <param name="ranges">The ranges.</param>
    public static string WithColons(IEnumerable<PortRange> ranges) =>
        string.Join(',', ranges.Select(range => range.Count == 1 ? range.First.ToString() : $"{range.First}:{range.Last}"));
}
