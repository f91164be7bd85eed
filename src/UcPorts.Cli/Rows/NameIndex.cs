using System;
using System.Collections.Generic;

namespace UcPorts.Cli.Rows;

/// <summary>Finds ids by what a person types: an id or a name, in any case, with blanks for dashes.</summary>
/// <param name="kind">What the names name, for a message.</param>
/// <param name="whereToLook">How to see all names, for a message.</param>
internal sealed class NameIndex(string kind, string whereToLook)
{
    private readonly Dictionary<string, List<string>> _idsByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, string Shown)> _spellings = [];

    /// <summary>Adds an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="names">What it may be called; the first is the one to suggest.</param>
    public void Add(string id, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            string key = Normalize(name);
            if (!_idsByName.TryGetValue(key, out List<string>? ids))
            {
                _idsByName.Add(key, ids = []);
            }

            if (!ids.Contains(id))
            {
                ids.Add(id);
            }

            _spellings.Add((name, names[0]));
        }
    }

    /// <summary>The ids that the names stand for.</summary>
    /// <param name="names">Names; several in one text have commas between them.</param>
    /// <exception cref="UsageException">A name is not known.</exception>
    public HashSet<string> FindAll(IEnumerable<string> names)
    {
        HashSet<string> found = [];
        foreach (string name in names)
        {
            // A name of one's own spec file may hold a comma.
            string[] parts = _idsByName.ContainsKey(Normalize(name))
                ? [name]
                : name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (string part in parts.Length == 0 ? [name] : parts)
            {
                found.UnionWith(Find(part));
            }
        }

        return found;
    }

    /// <summary>The ids that a name stands for.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="UsageException">The name is not known.</exception>
    public IReadOnlyList<string> Find(string name) => _idsByName.TryGetValue(Normalize(name), out List<string>? ids)
        ? ids
        : throw new UsageException($"There is no {kind} '{name}'.{Spelling.Suggestion(Spelling.Nearest(name, _spellings))} {whereToLook}");

    private static string Normalize(string name) => name.Trim().Replace(' ', '-');
}
