using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers.Configuration;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Analyzers.Settings;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers;

/// <summary>
/// Warns where a configuration file opens a port outside the documented requirements: finds the openings of the files that
/// the project hands to the compiler, and asks the judge.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.OfOpenings;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        Dictionary<AdditionalText, ConfigurationFileKind> files = ConfigurationFiles.Among(context.Options).ToDictionary(file => file.File, file => file.Kind);
        if (files.Count == 0)
        {
            return;
        }

        IReadOnlyList<(AdditionalText File, PortSpecFile Spec)> specs = SpecFiles.Read(
            context.Options,
            text => context.TryGetValue(text, SpecFiles.Provider, out PortSpecFile? spec) ? spec : null,
            context.CancellationToken);
        ProjectRequirements requirements = new(context.Options.AnalyzerConfigOptionsProvider, specs);
        context.RegisterAdditionalFileAction(additional =>
        {
            if (files.TryGetValue(additional.AdditionalFile, out ConfigurationFileKind kind)
                && additional.AdditionalFile.GetText(additional.CancellationToken) is { } text
                && context.TryGetValue(text, ConfigurationFiles.ProviderOf(kind), out ImmutableArray<ConfigurationOpening> openings))
            {
                Report(additional, text, openings, requirements.For(additional.AdditionalFile).Requirements);
            }
        });
    }

    private static void Report(
        AdditionalFileAnalysisContext context,
        SourceText text,
        ImmutableArray<ConfigurationOpening> openings,
        Requirements requirements)
    {
        foreach (ConfigurationOpening opening in openings)
        {
            if (PortJudge.Judge(requirements, opening.Opening) is { } finding)
            {
                Location location = Location.Create(context.AdditionalFile.Path, opening.Place, text.Lines.GetLinePositionSpan(opening.Place));
                context.ReportDiagnostic(FindingDiagnostics.Create(finding, requirements, location));
            }
        }
    }
}
