using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Testing;

namespace UcPorts.Generators.Tests.Running;

/// <summary>A project with spec files, and what the compiler makes of it. Each run also checks that nothing is done twice.</summary>
internal sealed record ConsumerProject
{
    /// <summary>The spec files, by path.</summary>
    public ImmutableArray<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>What MSBuild tells the generator: properties, and metadata in sections by path.</summary>
    public string GlobalConfig { get; init; } = Configs.Contoso;

    public ImmutableArray<string> Sources { get; init; } = [];

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public bool IsNetStandard { get; init; }

    public bool ReferencesLibrary { get; init; } = true;

    public static ConsumerProject With(string path, string text) => new() { Files = [(path, text)] };

    /// <summary>Runs the generator.</summary>
    public async Task<GeneratedProject> GenerateAsync()
    {
        CSharpParseOptions parseOptions = new(LanguageVersion, DocumentationMode.Diagnose);
        ConfigFileOptionsProvider options = new([("/0/.globalconfig", SourceText.From(GlobalConfig, Encoding.UTF8))]);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            Sources.Select((text, index) => CSharpSyntaxTree.ParseText(text, parseOptions, $"/0/Source{index}.cs")),
            await ReferencesAsync(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999,
                nullableContextOptions: LanguageVersion >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new StrictGenerator().AsSourceGenerator()],
            Files.Select(file => new TextFile(file.Path, file.Text)),
            parseOptions,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation updated, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);

        Assert.Empty(diagnostics);
        GeneratorRunResult run = driver.GetRunResult().Results.Single();
        Assert.Null(run.Exception);
        Assert.Empty(GeneratorCaching.FindFaults(driver, compilation, TestContext.Current.CancellationToken));
        return new GeneratedProject(run, updated);
    }

    private async Task<IEnumerable<MetadataReference>> ReferencesAsync()
    {
        if (IsNetStandard)
        {
            string folder = Path.Combine(AppContext.BaseDirectory, "netstandard2.0");
            return Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path));
        }

        IEnumerable<MetadataReference> framework =
            await DotNetReferences.Net100.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken);
        return ReferencesLibrary ? framework.Append(MetadataReference.CreateFromFile(typeof(PortRule).Assembly.Location)) : framework;
    }
}
