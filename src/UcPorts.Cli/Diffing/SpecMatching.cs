using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace UcPorts.Cli.Diffing;

/// <summary>Finds out which row of a new revision is which row of the old one.</summary>
internal static class SpecMatching
{
    // Role, service and port; or role, service and note: a row that has as much in common is the same row.
    private const int Enough = 9;

    // So many pairs are compared at most; what is left over then counts as added and removed.
    private const int MostPairs = 4_000_000;

    /// <summary>Pairs the entries of two files.</summary>
    /// <param name="old">The old entries.</param>
    /// <param name="current">The new entries.</param>
    /// <returns>A pair for each entry, in the new order, what was removed at the end; those that are alike too.</returns>
    public static List<SpecChange> Match(IReadOnlyList<SpecEntry> old, IReadOnlyList<SpecEntry> current)
    {
        Dictionary<SpecEntry, SpecEntry> oldOf = new(ReferenceEqualityComparer.Instance);
        Dictionary<string, SpecEntry> byId = [];
        foreach (SpecEntry entry in old)
        {
            byId.TryAdd($"{entry.Kind} {entry.Id}", entry);
        }

        foreach (SpecEntry entry in current)
        {
            if (byId.Remove($"{entry.Kind} {entry.Id}", out SpecEntry? same))
            {
                oldOf.Add(entry, same);
            }
        }

        HashSet<SpecEntry> taken = new(oldOf.Values, ReferenceEqualityComparer.Instance);
        MatchBySimilarity([.. old.Where(entry => !taken.Contains(entry))], [.. current.Where(entry => !oldOf.ContainsKey(entry))], oldOf);
        taken.UnionWith(oldOf.Values);
        return
        [
            .. current.Select(entry => new SpecChange(oldOf.GetValueOrDefault(entry), entry)),
            .. old.Where(entry => !taken.Contains(entry)).Select(entry => new SpecChange(entry, null)),
        ];
    }

    /// <summary>Whether two names differ in nothing but case, hyphens, blanks and plural.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another.</param>
    public static bool IsRespelled(string left, string right) => Plain(left) == Plain(right);

    private static void MatchBySimilarity(List<SpecEntry> old, List<SpecEntry> current, Dictionary<SpecEntry, SpecEntry> oldOf)
    {
        if ((long)old.Count * current.Count > MostPairs)
        {
            return;
        }

        var pairs =
            from before in old
            from after in current
            let score = Score(before, after)
            where score >= Enough
            orderby score descending
            select (before, after);
        HashSet<SpecEntry> taken = new(ReferenceEqualityComparer.Instance);
        foreach ((SpecEntry before, SpecEntry after) in pairs)
        {
            if (!taken.Contains(before) && !oldOf.ContainsKey(after))
            {
                taken.Add(before);
                oldOf.Add(after, before);
            }
        }
    }

    private static int Score(SpecEntry before, SpecEntry after)
    {
        if (before.Kind != after.Kind)
        {
            return 0;
        }

        if (before.Row is not { } old || after.Row is not { } current)
        {
            return IsRespelled(before.Fields[0].Value, after.Fields[0].Value) ? Enough : 0;
        }

        int score = 0;
        score += Last(before.Id) == Last(after.Id) ? 4 : 0;
        score += old.Ports == current.Ports ? 4 : 0;
        score += IsRespelled(old.Role?.Name.English ?? "", current.Role?.Name.English ?? "") ? 3 : 0;
        score += IsRespelled(old.Service?.Name.English ?? "", current.Service?.Name.English ?? "") ? 3 : 0;
        score += old.Note is { } note && note.English == current.Note?.English ? 3 : 0;
        score += old.Transport == current.Transport ? 1 : 0;
        score += old.Name is { } name && name == current.Name ? 4 : 0;
        return score;
    }

    private static string Last(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (string word in name.ToLowerInvariant().Split([' ', '-', '/', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            plain.Append(word.Length > 3 && word.EndsWith('s') ? word[..^1] : word);
        }

        return plain.ToString();
    }
}
