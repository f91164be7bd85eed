using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace UcPorts.Analyzers.Settings;

/// <summary>The settings for a file: by MSBuild property for the project, by <c>.editorconfig</c> key for a folder, which wins.</summary>
/// <param name="Catalogs">Names of built-in catalogues, <c>all</c> or <c>none</c>, as written; empty for the default, all.</param>
/// <param name="Roles">Role ids as written; empty for the default, every server role.</param>
internal sealed record AnalyzerSettings(string Catalogs, string Roles)
{
    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>The settings of the whole project.</summary>
    public static AnalyzerSettings OfProject(AnalyzerConfigOptionsProvider provider) => Read(provider.GlobalOptions, provider.GlobalOptions);

    /// <summary>The settings for a source file.</summary>
    public static AnalyzerSettings Of(SyntaxTree tree, AnalyzerConfigOptionsProvider provider) => Read(provider.GetOptions(tree), provider.GlobalOptions);

    /// <summary>The settings for an additional file, such as a configuration file.</summary>
    public static AnalyzerSettings Of(AdditionalText file, AnalyzerConfigOptionsProvider provider) => Read(provider.GetOptions(file), provider.GlobalOptions);

    /// <summary>The names in a list.</summary>
    public static IReadOnlyList<string> Names(string list) => list.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static AnalyzerSettings Read(AnalyzerConfigOptions file, AnalyzerConfigOptions project) => new(
        Value(file, "ucports.catalogs") ?? Value(project, "build_property.UcPortsCatalogs") ?? "",
        Value(file, "ucports.roles") ?? Value(project, "build_property.UcPortsRoles") ?? "");

    private static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
