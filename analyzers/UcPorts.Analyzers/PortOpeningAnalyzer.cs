using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Analyzers.Evaluate;
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
        [.. Descriptors.OfOpenings, Descriptors.RoleConflict, Descriptors.NothingInForce];

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
        ProjectRequirements requirements = new(
            context.Options.AnalyzerConfigOptionsProvider,
            [.. specs.Select(spec => spec.Spec.Catalog)]);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (string problem in requirements.Problems(end.Compilation.SyntaxTrees))
            {
                end.ReportDiagnostic(Diagnostic.Create(Descriptors.NothingInForce, Location.None, problem));
            }

            foreach ((RoleConflict conflict, PortCatalog catalog) in requirements.Conflicts(end.Compilation.SyntaxTrees))
            {
                end.ReportDiagnostic(FindingDiagnostics.Create(conflict, catalog, Location.None));
            }
        });

        ApiSymbols apis = ApiSymbols.Resolve(context.Compilation, ApiTable.BuiltIn);
        if (apis.IsEmpty)
        {
            return;
        }

        OpeningFinder finder = new(apis, new KnownTypes(context.Compilation));
        context.RegisterSyntaxNodeAction(
            node =>
            {
                foreach (OpeningSite site in finder.Find(node.Node, node.SemanticModel, node.CancellationToken))
                {
                    Requirements inForce = requirements.For(node.Node.SyntaxTree);
                    if (PortJudge.Judge(inForce, site.Opening) is { } finding)
                    {
                        node.ReportDiagnostic(FindingDiagnostics.Create(finding, inForce, site.Location));
                    }
                }
            },
            OpeningFinder.SyntaxKinds);
    }
}
