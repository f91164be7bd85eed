using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Testing.Tests.Subjects;

/// <summary>Reports the word bad in additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BadWordAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "UCT0002";

    private const string Word = "bad";

    public static DiagnosticDescriptor Rule { get; } =
        new(Id, "Bad word", "The file has a bad word", "Tests", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(file =>
        {
            SourceText text = file.AdditionalFile.GetText(file.CancellationToken)!;
            string content = text.ToString();
            for (int i = content.IndexOf(Word, StringComparison.Ordinal); i >= 0; i = content.IndexOf(Word, i + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(i, Word.Length);
                file.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span))));
            }
        });
    }
}
