using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Analyzers.Advice;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Analyzers.Find;
using UcPorts.Analyzers.Settings;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers;

/// <summary>Warns where code opens a port outside the documented requirements: finds openings, evaluates their ports, asks the judge.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PortOpeningAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.OfOpenings;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        IReadOnlyList<(AdditionalText File, PortSpecFile Spec)> specs = SpecFiles.Read(
            context.Options,
            text => context.TryGetValue(text, SpecFiles.Provider, out PortSpecFile? spec) ? spec : null,
            context.CancellationToken);
        ProjectRequirements requirements = new(context.Options.AnalyzerConfigOptionsProvider, specs);
        INamedTypeSymbol? actsAs = ActsAs.AttributeType(context.Compilation);
        ConstantAdvice advice = new(new GeneratedConstants(context.Compilation));
        OpeningFinder.RegisterOpeningAction(
            context,
            (node, site) =>
            {
                if (!site.IsCertain)
                {
                    return;
                }

                IReadOnlyList<string>? roles = actsAs is null ? null : ActsAs.RolesAt(node.Node, node.SemanticModel, actsAs, node.CancellationToken);
                Requirements inForce = requirements.For(node.Node.SyntaxTree, roles).Requirements;
                if (PortJudge.Judge(inForce, site.Opening) is { } finding)
                {
                    node.ReportDiagnostic(FindingDiagnostics.Create(finding, inForce, site.Location, advice));
                }
                else if (advice.ForLiteral(inForce, site.Opening, site.Location, node.CancellationToken) is { } constant)
                {
                    node.ReportDiagnostic(FindingDiagnostics.Create(constant, site.Opening, site.Location));
                }
            });
    }
}
