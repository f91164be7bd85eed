using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Analyzers.Configuration;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Analyzers.Find;
using UcPorts.Spec;

namespace UcPorts.Analyzers;

/// <summary>
/// Lists every place that opens ports, also where the ports are not known. It is an analyzer of its own because a build
/// does not even start one whose diagnostics are all hidden: the list costs nothing where nobody reads it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpeningInventoryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.Inventory];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            OpeningFinder.RegisterOpeningAction(
                start,
                (node, site) => node.ReportDiagnostic(FindingDiagnostics.Create(site.Opening, WordOf(site.Kind), site.Location)));
            ConfigurationFiles.RegisterOpeningAction(
                start,
                (additional, opening, location) => additional.ReportDiagnostic(FindingDiagnostics.Create(opening.Opening, ConfigurationWord, location)));
        });
    }

    private static readonly Sentence ConfigurationWord = Texts.Say($"configuration");

    private static Sentence WordOf(OpeningKind kind) => Texts.Say(kind switch
    {
        OpeningKind.Bind => (FormattableString)$"bind",
        OpeningKind.Firewall => $"firewall",
        OpeningKind.Nat => $"nat",
        OpeningKind.Publish => $"publish",
        _ => $"listen",
    });
}
