using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers;
using UcPorts.Generators;
using UcPorts.Testing;

namespace UcPorts.Repository.Tests;

/// <summary>What a reader makes of an example in a page: a project with its code, its settings and its spec file, and the package.</summary>
/// <param name="Code">The code; empty where the example is about settings or a spec file only.</param>
internal sealed record ExampleProject(string Code)
{
    private static readonly string[] LibrariesOfThePackage = [typeof(SkypeForBusinessServer).Assembly.Location, typeof(Port).Assembly.Location];

    /// <summary>Every analyzer that the package has.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(PortOpeningAnalyzer).Assembly.GetExportedTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The text of an <c>.editorconfig</c>, or of a <c>.globalconfig</c> where it says so; empty for none.</summary>
    public string Config { get; init; } = "";

    /// <summary>The text of a spec file; empty for none.</summary>
    public string SpecFile { get; init; } = "";

    /// <summary>The texts of further spec files and deployments.</summary>
    public ImmutableArray<string> MoreSpecFiles { get; init; } = [];

    /// <summary>Code that is compiled along with the example.</summary>
    public string Libraries { get; init; } = "";

    /// <summary>Compiles the example and runs the analyzers.</summary>
    /// <returns>What the compiler and the analyzers have to say and nothing suppresses, hidden diagnostics aside.</returns>
    public async Task<IReadOnlyList<Diagnostic>> Report(CancellationToken cancellation)
    {
        string configPath = Config.Contains("is_global", StringComparison.Ordinal) ? "/0/.globalconfig" : "/0/.editorconfig";
        ConfigFileOptionsProvider options = new(Config.Length == 0 ? [] : [(configPath, SourceText.From(Config))]);
        ImmutableArray<AdditionalText> additional =
        [
            .. (SpecFile.Length == 0 ? MoreSpecFiles : MoreSpecFiles.Insert(0, SpecFile)).Select((text, index) => new AdditionalFile($"/0/contoso{index}.ports.json", text)),
        ];
        Compilation compilation = Generate(await Compile(options.SyntaxTreeOptions, cancellation), additional, options, cancellation);
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers(Analyzers, new AnalyzerOptions(additional, options));
        ImmutableArray<Diagnostic> diagnostics = await analyzed.GetAllDiagnosticsAsync(cancellation);
        return [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity != DiagnosticSeverity.Hidden)];
    }

    private static Compilation Generate(
        Compilation compilation,
        ImmutableArray<AdditionalText> additional,
        ConfigFileOptionsProvider options,
        CancellationToken cancellation)
    {
        CSharpGeneratorDriver.Create([new PortSpecGenerator().AsSourceGenerator()], additional, optionsProvider: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _, cancellation);
        return generated;
    }

    private async Task<Compilation> Compile(SyntaxTreeOptionsProvider severities, CancellationToken cancellation)
    {
        ImmutableArray<MetadataReference> framework = await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, cancellation);
        SyntaxTree[] trees =
        [
            CSharpSyntaxTree.ParseText(Code, path: "/0/Example.cs", encoding: Encoding.UTF8, cancellationToken: cancellation),
            CSharpSyntaxTree.ParseText(Libraries, path: "/1/Libraries.cs", encoding: Encoding.UTF8, cancellationToken: cancellation),
        ];
        bool isProgram = (await trees[0].GetRootAsync(cancellation)).ChildNodes().OfType<GlobalStatementSyntax>().Any();
        CSharpCompilationOptions options = new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
        return CSharpCompilation.Create(
            "Example",
            trees,
            [.. framework, .. LibrariesOfThePackage.Select(path => MetadataReference.CreateFromFile(path))],
            options.WithSyntaxTreeOptionsProvider(severities));
    }

    private sealed class AdditionalFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
