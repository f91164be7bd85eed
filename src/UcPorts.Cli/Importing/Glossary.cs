using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Importing;

/// <summary>Names that the built-in tables know in English and Spanish.</summary>
internal sealed class Glossary
{
    private readonly Dictionary<string, PortRole> _roles = [];
    private readonly Dictionary<string, (string Id, LocalizedText Name)> _services = [];
    private readonly Dictionary<string, (string Id, LocalizedText Name)> _tables = [];

    /// <summary>Makes a glossary.</summary>
    /// <param name="catalog">The built-in tables.</param>
    public Glossary(PortCatalog catalog)
    {
        foreach (PortRole role in catalog.Roles)
        {
            foreach (string key in Keys(role.Name))
            {
                _roles.TryAdd(key, role);
            }
        }

        Add(_services, catalog.Services.Select(service => (service.LocalId, service.Name)));
        Add(_tables, catalog.Tables.Select(table => (table.Id, table.Title)));
    }

    /// <summary>The role of a name.</summary>
    /// <param name="name">The name, in either language.</param>
    public PortRole? Role(string name) => _roles.GetValueOrDefault(Slug.Key(name));

    /// <summary>The service of a name.</summary>
    /// <param name="name">The name, in either language.</param>
    public (string Id, LocalizedText Name)? Service(string name) => Find(_services, name);

    /// <summary>The table of a title.</summary>
    /// <param name="title">The title, in either language.</param>
    public (string Id, LocalizedText Name)? Table(string title) => Find(_tables, title);

    private static (string Id, LocalizedText Name)? Find(Dictionary<string, (string Id, LocalizedText Name)> known, string name) =>
        known.TryGetValue(Slug.Key(name), out (string Id, LocalizedText Name) found) ? found : null;

    private static void Add(Dictionary<string, (string Id, LocalizedText Name)> known, IEnumerable<(string Id, LocalizedText Name)> names)
    {
        foreach ((string Id, LocalizedText Name) name in names)
        {
            foreach (string key in Keys(name.Name))
            {
                known.TryAdd(key, name);
            }
        }
    }

    private static IEnumerable<string> Keys(LocalizedText name) => name.Spanish is null ? [Slug.Key(name.English)] : [Slug.Key(name.English), Slug.Key(name.Spanish)];
}
