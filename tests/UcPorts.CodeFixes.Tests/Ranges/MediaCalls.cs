using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Judging;

namespace UcPorts.CodeFixes.Tests.Ranges;

/// <summary>
/// Judges calls of two methods that tests declare, <c>OpenRtp(port)</c> and <c>OpenMedia(first, last)</c>, as the analyzer
/// judges those of media libraries.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MediaCalls : DiagnosticAnalyzer
{
    private static readonly Requirements s_requirements = Requirements.Create(SkypeForBusinessServer.Catalog, [Roles.Mediation]);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.OfOpenings;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Judge, SyntaxKind.InvocationExpression);
    }

    private static void Judge(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        string name = (call.Expression as IdentifierNameSyntax)?.Identifier.ValueText ?? "";
        int[] numbers = [.. call.ArgumentList.Arguments
            .Select(argument => context.SemanticModel.GetConstantValue(argument.Expression).Value)
            .OfType<int>()];
        Opening? opening = (name, numbers.Length) switch
        {
            ("OpenRtp", 1) => new Opening(new Port(numbers[0]), Transports.Udp, isMedia: true),
            ("OpenMedia", 2) => new Opening(new PortRange(numbers[0], numbers[1]), Transports.Udp, isRange: true, isMedia: true),
            _ => null,
        };
        if (opening is not null && PortJudge.Judge(s_requirements, opening) is { } finding)
        {
            context.ReportDiagnostic(FindingDiagnostics.Create(finding, s_requirements, call.ArgumentList.Arguments[0].Expression.GetLocation()));
        }
    }
}
