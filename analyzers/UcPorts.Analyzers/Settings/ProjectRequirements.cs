using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Settings;

/// <summary>What a project may open, worked out once for each distinct setting of its files.</summary>
internal sealed class ProjectRequirements
{
    private const string RolesSetting = "UcPortsRoles, ucports.roles";

    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly PortCatalog[] _ownCatalogs;
    private readonly Deployment[] _deployments;
    private readonly ConcurrentDictionary<AnalyzerSettings, Entry> _bySettings = new();

    public ProjectRequirements(AnalyzerConfigOptionsProvider options, IEnumerable<(AdditionalText File, PortSpecFile Spec)> specs)
    {
        _options = options;
        PortSpecFile[] files = [.. specs.Select(spec => spec.Spec)];
        _ownCatalogs = [.. files.Select(file => file.Catalog)];
        _deployments = [.. files.Select(file => file.Deployment).OfType<Deployment>()];
    }

    /// <summary>What code in a file may open.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="roles">The roles that the code declares itself; <see langword="null"/> where it declares none.</param>
    public Entry For(SyntaxTree tree, IReadOnlyList<string>? roles = null)
    {
        AnalyzerSettings settings = AnalyzerSettings.Of(tree, _options);
        return EntryOf(roles is null ? settings : settings with { Roles = string.Join(",", roles) });
    }

    /// <summary>What a configuration file may open.</summary>
    /// <param name="file">The file.</param>
    public Entry For(AdditionalText file) => EntryOf(AnalyzerSettings.Of(file, _options));

    /// <summary>The settings of the project and of its files, each distinct one once.</summary>
    /// <param name="trees">The files of code.</param>
    /// <param name="configurationFiles">The configuration files.</param>
    public IEnumerable<Entry> InUse(IEnumerable<SyntaxTree> trees, IEnumerable<AdditionalText> configurationFiles)
    {
        HashSet<AnalyzerSettings> settings = [AnalyzerSettings.OfProject(_options)];
        foreach (SyntaxTree tree in trees)
        {
            settings.Add(AnalyzerSettings.Of(tree, _options));
        }

        settings.UnionWith(configurationFiles.Select(file => AnalyzerSettings.Of(file, _options)));
        return settings.Select(EntryOf);
    }

    private Entry EntryOf(AnalyzerSettings settings) => _bySettings.GetOrAdd(settings, Create);

    private Entry Create(AnalyzerSettings settings)
    {
        List<string> unknown = [];
        PortCatalog catalog = PortCatalog.Combine([.. BuiltInCatalogs.InForce(settings.Catalogs, unknown), .. _ownCatalogs]);
        foreach (Deployment deployment in _deployments)
        {
            catalog = deployment.ApplyTo(catalog);
        }

        IReadOnlyList<string> roles = AnalyzerSettings.Names(settings.Roles);
        bool areDeployed = roles.Count == 0 && _deployments.Length > 0;
        if (areDeployed)
        {
            roles = [.. _deployments.SelectMany(deployment => deployment.Roles)];
        }

        return new Entry(Requirements.Create(catalog, roles), unknown, areDeployed);
    }

    /// <summary>What is in force under a setting.</summary>
    internal sealed class Entry(Requirements requirements, IReadOnlyList<string> unknownCatalogs, bool areRolesDeployed)
    {
        public Requirements Requirements { get; } = requirements;

        /// <summary>The roles that one computer cannot have together. Those of deployments may run on several.</summary>
        public IEnumerable<RoleConflict> Conflicts => areRolesDeployed ? [] : Requirements.Conflicts;

        /// <summary>What is wrong with the setting, in words.</summary>
        public IEnumerable<Sentence> Problems() => unknownCatalogs.Select(CatalogProblem).Concat(RoleProblems());

        /// <summary>What is wrong with the roles, in words.</summary>
        public IEnumerable<Sentence> RoleProblems() => Requirements.UnknownRoles.Select(RoleProblem);

        private static Sentence CatalogProblem(string name) =>
            Texts.Say($"There is no built-in catalogue '{name}'; write {string.Join(", ", BuiltInCatalogs.Names)}, 'all' or 'none' (UcPortsCatalogs, ucports.catalogs)");

        private Sentence RoleProblem(string name)
        {
            string? near = new NearestName().Of(name, Requirements.Catalog.Roles.Select(role => role.Id));
            FormattableString origin = areRolesDeployed ? (FormattableString)$"a deployment names it; see UcPortsCatalogs, ucports.catalogs" : $"{RolesSetting}";
            FormattableString suggestion = near is null ? (FormattableString)$"" : $". Did you mean '{near}'?";
            return Texts.Say($"No catalogue in force has a role '{name}', so it puts no rule in force ({origin}){suggestion}");
        }
    }
}
