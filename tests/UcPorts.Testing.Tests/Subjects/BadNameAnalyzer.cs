using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace UcPorts.Testing.Tests.Subjects;

/// <summary>Reports types whose name starts with Bad, at the name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BadNameAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "UCT0001";

    public static DiagnosticDescriptor Rule { get; } =
        new(Id, "Bad name", "The type '{0}' has a bad name", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol.Name.StartsWith("Bad", StringComparison.Ordinal))
                {
                    ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add("name", symbol.Symbol.Name);
                    symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0], properties, symbol.Symbol.Name));
                }
            },
            SymbolKind.NamedType);
    }
}
