using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace UcPorts.Testing.Tests.Subjects;

/// <summary>Throws at each type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [BadNameAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(_ => throw new NotSupportedException("I never work."), SymbolKind.NamedType);
    }
}

/// <summary>Has two rules, of which it reports the first, off by default, at each type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoRulesAnalyzer : DiagnosticAnalyzer
{
    public static DiagnosticDescriptor Off { get; } =
        new("UCT0010", "Off", "Off by default", "Tests", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public static DiagnosticDescriptor Never { get; } =
        new("UCT0011", "Never", "Never reported", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Off, Never];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol => symbol.ReportDiagnostic(Diagnostic.Create(Off, symbol.Symbol.Locations[0])), SymbolKind.NamedType);
    }
}

/// <summary>Reports at each type something a user can neither configure nor suppress.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotConfigurableAnalyzer : DiagnosticAnalyzer
{
    public static DiagnosticDescriptor Rule { get; } = new(
        "UCT0012", "Fixed", "Not configurable", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol => symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0])), SymbolKind.NamedType);
    }
}

/// <summary>
/// Reports types whose name starts with Bad, located by path and not in their syntax tree: no pragma can suppress that.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsuppressibleAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [BadNameAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                Location location = symbol.Symbol.Locations[0];
                var copy = Location.Create(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span);
                symbol.ReportDiagnostic(Diagnostic.Create(BadNameAnalyzer.Rule, copy, symbol.Symbol.Name));
            },
            SymbolKind.NamedType);
    }
}

/// <summary>Reports the same twice at each type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [BadNameAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                symbol.ReportDiagnostic(Diagnostic.Create(BadNameAnalyzer.Rule, symbol.Symbol.Locations[0], symbol.Symbol.Name));
                symbol.ReportDiagnostic(Diagnostic.Create(BadNameAnalyzer.Rule, symbol.Symbol.Locations[0], symbol.Symbol.Name));
            },
            SymbolKind.NamedType);
    }
}
