using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Analyzers.Configuration.Docker;
using UcPorts.Analyzers.Configuration.Json;
using UcPorts.Analyzers.Configuration.Xml;
using UcPorts.Analyzers.Configuration.Yaml;

namespace UcPorts.Analyzers.Configuration;

/// <summary>The configuration files among a project's additional files, and what they open.</summary>
internal static class ConfigurationFiles
{
    /// <summary>The longest text that is read, in UTF-16 code units; a longer one is data and no configuration.</summary>
    private const int MaxLength = 1024 * 1024;

    // Keyed by the text, so that a file that did not change is not read again for the next compilation.
    private static readonly Dictionary<ConfigurationFileKind, SourceTextValueProvider<ImmutableArray<ConfigurationOpening>>> Providers =
        new ConfigurationFileKind[]
        {
            ConfigurationFileKind.AppSettings,
            ConfigurationFileKind.LaunchSettings,
            ConfigurationFileKind.Dockerfile,
            ConfigurationFileKind.Compose,
            ConfigurationFileKind.Kubernetes,
            ConfigurationFileKind.Xml,
        }.ToDictionary(kind => kind, kind => new SourceTextValueProvider<ImmutableArray<ConfigurationOpening>>(text => Read(text.ToString(), kind)));

    /// <summary>The configuration files of a project, with their kinds.</summary>
    /// <param name="options">The project's additional files and their settings.</param>
    public static IEnumerable<(AdditionalText File, ConfigurationFileKind Kind)> Among(AnalyzerOptions options)
    {
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            ConfigurationFileKind kind = KindOf(file, options.AnalyzerConfigOptionsProvider);
            if (kind != ConfigurationFileKind.None)
            {
                yield return (file, kind);
            }
        }
    }

    /// <summary>Which of a project's settings files give Kestrel endpoints.</summary>
    /// <param name="options">The project's additional files and their settings.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IReadOnlyList<string> WithKestrelEndpoints(AnalyzerOptions options, CancellationToken cancellation) =>
    [
        .. from file in Among(options)
           where file.Kind == ConfigurationFileKind.AppSettings
           let text = file.File.GetText(cancellation)
           where text is not null && text.Length <= MaxLength && AppSettingsFile.SettingsOf(text.ToString()).HasEndpoints
           select Path.GetFileName(file.File.Path),
    ];

    /// <summary>Has each opening of a project's configuration files reported.</summary>
    /// <param name="context">The start of the analysis.</param>
    /// <param name="report">Reports an opening at its place.</param>
    public static void RegisterOpeningAction(CompilationStartAnalysisContext context, Action<AdditionalFileAnalysisContext, ConfigurationOpening, Location> report)
    {
        Dictionary<AdditionalText, ConfigurationFileKind> files = Among(context.Options).ToDictionary(file => file.File, file => file.Kind);
        if (files.Count == 0)
        {
            return;
        }

        context.RegisterAdditionalFileAction(additional =>
        {
            AdditionalText file = additional.AdditionalFile;
            if (files.TryGetValue(file, out ConfigurationFileKind kind)
                && file.GetText(additional.CancellationToken) is { } text
                && context.TryGetValue(text, Providers[kind], out ImmutableArray<ConfigurationOpening> openings))
            {
                foreach (ConfigurationOpening opening in openings)
                {
                    report(additional, opening, Location.Create(file.Path, opening.Place, text.Lines.GetLinePositionSpan(opening.Place)));
                }
            }
        });
    }

    /// <summary>What a configuration file opens. A malformed file opens nothing.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="kind">The file's format.</param>
    public static ImmutableArray<ConfigurationOpening> Read(string text, ConfigurationFileKind kind)
    {
        if (text.Length > MaxLength)
        {
            return [];
        }

        IEnumerable<ConfigurationOpening> openings = kind switch
        {
            ConfigurationFileKind.AppSettings => AppSettingsFile.OpeningsOf(text),
            ConfigurationFileKind.LaunchSettings => LaunchSettingsFile.OpeningsOf(text),
            ConfigurationFileKind.Dockerfile => Dockerfile.OpeningsOf(text),
            ConfigurationFileKind.Compose => YamlReader.Read(text).SelectMany(new ComposeFile(text).OpeningsOf),
            ConfigurationFileKind.Kubernetes => YamlReader.Read(text).SelectMany(new KubernetesManifest(text).OpeningsOf),
            ConfigurationFileKind.Xml => ConfigurationXml.OpeningsOf(text),
            _ => [],
        };
        return [.. openings.Distinct()];
    }

    private static ConfigurationFileKind KindOf(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        string? setting = options.TryGetValue("ucports.configuration_files", out string? ofFile) ? ofFile
            : provider.GlobalOptions.TryGetValue("build_property.UcPortsConfigurationFiles", out string? ofProject) ? ofProject
            : null;
        if (IsSame(setting?.Trim(), "none"))
        {
            return ConfigurationFileKind.None;
        }

        bool isMarked = options.TryGetValue("build_metadata.AdditionalFiles.UcPortsConfiguration", out string? mark) && IsSame(mark, "true");
        ConfigurationFileKind kind = KindByName(Path.GetFileName(file.Path));
        return kind == ConfigurationFileKind.None && isMarked ? KindByExtension(Path.GetExtension(file.Path)) : kind;
    }

    private static ConfigurationFileKind KindByName(string name)
    {
        if (IsSame(name, "launchSettings.json"))
        {
            return ConfigurationFileKind.LaunchSettings;
        }

        if (Starts(name, "appsettings") && Ends(name, ".json"))
        {
            return ConfigurationFileKind.AppSettings;
        }

        if (Ends(name, ".yaml") || Ends(name, ".yml"))
        {
            return Starts(name, "compose") || Starts(name, "docker-compose") ? ConfigurationFileKind.Compose : ConfigurationFileKind.Kubernetes;
        }

        if (IsSame(name, "Dockerfile") || (Starts(name, "Dockerfile.") && !Ends(name, ".dockerignore")) || Ends(name, ".Dockerfile"))
        {
            return ConfigurationFileKind.Dockerfile;
        }

        bool isXml = IsSame(name, "web.config") || IsSame(name, "app.config") || IsSame(name, "applicationHost.config") || Ends(name, ".exe.config");
        return isXml ? ConfigurationFileKind.Xml : ConfigurationFileKind.None;
    }

    // A file that the project names itself may be called anything.
    private static ConfigurationFileKind KindByExtension(string extension) => extension.ToUpperInvariant() switch
    {
        ".JSON" => ConfigurationFileKind.AppSettings,
        ".CONFIG" or ".XML" => ConfigurationFileKind.Xml,
        _ => ConfigurationFileKind.Dockerfile,
    };

    private static bool IsSame(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(string name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
