using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers.Configuration;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Analyzers.Settings;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers;

/// <summary>Reports what is wrong with a project's settings: names that put nothing in force, and roles that cannot live on one host.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.NothingInForce, Descriptors.RoleConflict];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            IReadOnlyList<(AdditionalText File, PortSpecFile Spec)> specs = SpecFiles.Read(
                start.Options,
                text => start.TryGetValue(text, SpecFiles.Provider, out PortSpecFile? spec) ? spec : null,
                start.CancellationToken);
            ProjectRequirements requirements = new(start.Options.AnalyzerConfigOptionsProvider, specs);
            start.RegisterCompilationEndAction(end => ReportSettings(end, requirements));
            foreach ((AdditionalText file, PortSpecFile spec) in specs)
            {
                // A file with errors has been reported; an empty one is a slip that nothing else shows.
                if (spec.Form != SpecFileForm.Deployment && spec.Errors.IsEmpty && spec.Catalog.Rules.IsEmpty && spec.Catalog.IPsecExceptions.IsEmpty && spec.Catalog.FirewallRules.IsEmpty)
                {
                    start.RegisterAdditionalFileAction(additional => ReportEmpty(additional, file));
                }
            }

            if (ActsAs.AttributeType(start.Compilation) is { } attribute)
            {
                start.RegisterSyntaxNodeAction(node => ReportAttribute(node, attribute, requirements), SyntaxKind.Attribute);
            }
        });
    }

    private static void ReportSettings(CompilationAnalysisContext context, ProjectRequirements requirements)
    {
        HashSet<Sentence> told = [];
        HashSet<RoleConflict> shown = [];
        IEnumerable<AdditionalText> configurationFiles = ConfigurationFiles.Among(context.Options).Select(file => file.File);
        foreach (ProjectRequirements.Entry entry in requirements.InUse(context.Compilation.SyntaxTrees, configurationFiles))
        {
            foreach (Sentence problem in entry.Problems())
            {
                if (told.Add(problem))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.NothingInForce, Location.None, problem));
                }
            }

            foreach (RoleConflict conflict in entry.Conflicts)
            {
                if (shown.Add(conflict))
                {
                    context.ReportDiagnostic(FindingDiagnostics.Create(conflict, entry.Requirements, Location.None));
                }
            }
        }
    }

    private static void ReportEmpty(AdditionalFileAnalysisContext context, AdditionalText file)
    {
        if (context.AdditionalFile == file)
        {
            Location start = Location.Create(file.Path, new TextSpan(0, 0), default);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NothingInForce, start, Texts.Say($"The spec file holds no rule, so it puts nothing in force")));
        }
    }

    private static void ReportAttribute(SyntaxNodeAnalysisContext context, INamedTypeSymbol attributeType, ProjectRequirements requirements)
    {
        AttributeSyntax attribute = (AttributeSyntax)context.Node;
        if (ActsAs.RoleIds(attribute, attributeType, context.SemanticModel, context.CancellationToken) is not { } roles)
        {
            return;
        }

        ProjectRequirements.Entry entry = requirements.For(attribute.SyntaxTree, roles);
        foreach (Sentence problem in entry.RoleProblems())
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NothingInForce, attribute.GetLocation(), problem));
        }

        foreach (RoleConflict conflict in entry.Conflicts)
        {
            context.ReportDiagnostic(FindingDiagnostics.Create(conflict, entry.Requirements, attribute.GetLocation()));
        }
    }
}
