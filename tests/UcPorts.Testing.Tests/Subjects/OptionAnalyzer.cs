using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace UcPorts.Testing.Tests.Subjects;

/// <summary>Says, without location, which options it sees: of the project, of each source and of each additional file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "UCT0003";

    public static DiagnosticDescriptor Rule { get; } =
        new(Id, "Option", "{0} has {1}", "Tests", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(compilation =>
        {
            AnalyzerConfigOptionsProvider provider = compilation.Options.AnalyzerConfigOptionsProvider;
            Report(compilation, provider.GlobalOptions, "the project", "build_property.Roles");
            foreach (SyntaxTree tree in compilation.Compilation.SyntaxTrees)
            {
                Report(compilation, provider.GetOptions(tree), tree.FilePath, "ucports.roles");
            }

            foreach (AdditionalText text in compilation.Options.AdditionalFiles)
            {
                Report(compilation, provider.GetOptions(text), text.Path, "build_metadata.AdditionalFiles.Kind");
            }
        });
    }

    private static void Report(CompilationAnalysisContext context, AnalyzerConfigOptions options, string what, string key)
    {
        if (options.TryGetValue(key, out string? value))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, what, value));
        }
    }
}
