using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Settings;

/// <summary>What a project may open, worked out once for each distinct setting of its files.</summary>
internal sealed class ProjectRequirements
{
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly IReadOnlyList<PortCatalog> _ownCatalogs;
    private readonly ConcurrentDictionary<AnalyzerSettings, Entry> _bySettings = new();

    public ProjectRequirements(AnalyzerConfigOptionsProvider options, IReadOnlyList<PortCatalog> ownCatalogs)
    {
        _options = options;
        _ownCatalogs = ownCatalogs;
    }

    public Requirements For(SyntaxTree tree) => EntryOf(AnalyzerSettings.Of(tree, _options)).Requirements;

    /// <summary>What is wrong with the settings of the project and of its files, each once.</summary>
    public IEnumerable<string> Problems(IEnumerable<SyntaxTree> trees)
    {
        HashSet<string> told = [];
        foreach (AnalyzerSettings settings in Distinct(trees))
        {
            Entry entry = EntryOf(settings);
            foreach (string catalog in entry.UnknownCatalogs)
            {
                string message = $"There is no built-in catalogue '{catalog}'; write {string.Join(", ", BuiltInCatalogs.Names)}, 'all' or 'none' (UcPortsCatalogs, ucports.catalogs)";
                if (told.Add(message))
                {
                    yield return message;
                }
            }

            foreach (string role in entry.Requirements.UnknownRoles)
            {
                string message = $"No catalogue in force has a role '{role}', so it puts no rule in force (UcPortsRoles, ucports.roles){Suggestion(role, entry.Requirements.Catalog)}";
                if (told.Add(message))
                {
                    yield return message;
                }
            }
        }
    }

    /// <summary>The declared roles that cannot live on one host, each pair and port once.</summary>
    public IEnumerable<(RoleConflict Conflict, PortCatalog Catalog)> Conflicts(IEnumerable<SyntaxTree> trees)
    {
        HashSet<RoleConflict> told = [];
        foreach (AnalyzerSettings settings in Distinct(trees))
        {
            Requirements requirements = EntryOf(settings).Requirements;
            foreach (RoleConflict conflict in requirements.Conflicts)
            {
                if (told.Add(conflict))
                {
                    yield return (conflict, requirements.Catalog);
                }
            }
        }
    }

    private static string Suggestion(string role, PortCatalog catalog)
    {
        List<string> ids = [];
        foreach (PortRole known in catalog.Roles)
        {
            ids.Add(known.Id);
        }

        return new NearestName().Of(role, ids) is { } near ? $". Did you mean '{near}'?" : "";
    }

    private HashSet<AnalyzerSettings> Distinct(IEnumerable<SyntaxTree> trees)
    {
        HashSet<AnalyzerSettings> settings = [AnalyzerSettings.OfProject(_options)];
        foreach (SyntaxTree tree in trees)
        {
            settings.Add(AnalyzerSettings.Of(tree, _options));
        }

        return settings;
    }

    private Entry EntryOf(AnalyzerSettings settings) => _bySettings.GetOrAdd(settings, Create);

    private Entry Create(AnalyzerSettings settings)
    {
        List<string> unknown = [];
        List<PortCatalog> catalogs = [.. BuiltInCatalogs.InForce(settings.Catalogs, unknown), .. _ownCatalogs];
        Requirements requirements = Requirements.Create(PortCatalog.Combine([.. catalogs]), AnalyzerSettings.Names(settings.Roles));
        return new Entry(requirements, unknown);
    }

    private sealed record Entry(Requirements Requirements, IReadOnlyList<string> UnknownCatalogs);
}
