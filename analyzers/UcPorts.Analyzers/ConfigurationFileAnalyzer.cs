using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Analyzers.Configuration;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Analyzers.Find.Silence;
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
        Lazy<ProjectRequirements> requirements = new(() => new ProjectRequirements(
            context.Options.AnalyzerConfigOptionsProvider,
            SpecFiles.Read(
                context.Options,
                text => context.TryGetValue(text, SpecFiles.Provider, out PortSpecFile? spec) ? spec : null,
                context.CancellationToken)));
        Lazy<HostingAddresses> hosting = new(() => new HostingAddresses(new PortEvaluator(context.Compilation, new KnownTypes(context.Compilation), new ProjectFiles(context.Compilation)), context.Options));
        ConfigurationFiles.RegisterOpeningAction(context, (additional, opening, location) =>
        {
            Requirements inForce = requirements.Value.For(additional.AdditionalFile).Requirements;
            if (PortJudge.Judge(inForce, opening.Opening) is { } finding && !hosting.Value.MayReplace(opening, additional.AdditionalFile, additional.CancellationToken))
            {
                additional.ReportDiagnostic(FindingDiagnostics.Create(finding, inForce, location));
            }
        });
    }
}
