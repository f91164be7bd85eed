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
    /// <param name="names">The names.</param>
    /// <exception cref="UsageException">A name is not known.</exception>
    public HashSet<string> FindAll(IEnumerable<string> names)
    {
        HashSet<string> found = [];
        foreach (string name in names)
        {
            if (!_idsByName.TryGetValue(Normalize(name), out List<string>? ids))
            {
                string? near = Spelling.Nearest(name, _spellings);
                throw new UsageException($"There is no {kind} '{name}'.{Spelling.Suggestion(near)} {whereToLook}");
            }

            found.UnionWith(ids);
        }

        return found;
    }

    private static string Normalize(string name) => name.Trim().Replace(' ', '-');
}
