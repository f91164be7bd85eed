using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Testing;

/// <summary>
/// Runs an incremental generator again and again over edited input, as an editor does, so that a test can say what each
/// edit makes it do. This type is the project's own; the packages have no counterpart.
/// </summary>
/// <example>
/// <code>
/// var run = await IncrementalGeneratorRun.CreateAsync&lt;MyGenerator&gt;();
/// run.AddAdditionalFile("/0/a.json", "{}");
/// run.Run();
/// run.ReplaceAdditionalFile("/0/a.json", "{ }");
/// Assert.Equal([IncrementalStepRunReason.Unchanged], run.Run().Reasons("Model"));
/// </code>
/// </example>
public sealed class IncrementalGeneratorRun
{
    private readonly Dictionary<string, AdditionalText> _additionalTexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _configFiles = new(StringComparer.Ordinal);
    private readonly CSharpParseOptions _parseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);
    private Compilation _compilation;
    private GeneratorDriver _driver;

    private IncrementalGeneratorRun(IIncrementalGenerator generator, ImmutableArray<MetadataReference> references)
    {
        _compilation = CSharpCompilation.Create(
            "TestProject",
            references: references,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = GeneratorDrivers.Create([generator.AsSourceGenerator()], [], _parseOptions, new ConfigFileOptionsProvider([]));
    }

    /// <summary>A generator over an empty project that refers to <paramref name="references"/>, or to .NET 10.</summary>
    public static async Task<IncrementalGeneratorRun> CreateAsync<TGenerator>(
        ReferenceAssemblies? references = null, CancellationToken cancellationToken = default)
        where TGenerator : IIncrementalGenerator, new()
    {
        ImmutableArray<MetadataReference> resolved =
            await (references ?? DotNetReferences.Net100).ResolveAsync(LanguageNames.CSharp, cancellationToken).ConfigureAwait(false);
        return new IncrementalGeneratorRun(new TGenerator(), resolved);
    }

    /// <summary>Adds an assembly, such as a library the generated code uses.</summary>
    public void AddReference(MetadataReference reference) => _compilation = _compilation.AddReferences(reference);

    /// <summary>Adds a source file.</summary>
    public void AddSource(string path, string content) => _compilation = _compilation.AddSyntaxTrees(Parse(path, content));

    /// <summary>Changes the text of a source file.</summary>
    /// <exception cref="ArgumentException">There is no file of this path.</exception>
    public void ReplaceSource(string path, string content)
        => _compilation = _compilation.ReplaceSyntaxTree(Source(path), Parse(path, content));

    /// <summary>Removes a source file.</summary>
    /// <exception cref="ArgumentException">There is no file of this path.</exception>
    public void RemoveSource(string path) => _compilation = _compilation.RemoveSyntaxTrees(Source(path));

    /// <summary>Adds an additional file.</summary>
    /// <exception cref="ArgumentException">There is one of this path.</exception>
    public void AddAdditionalFile(string path, string content)
    {
        var added = new InMemoryAdditionalText(path, content);
        _additionalTexts.Add(path, added);
        _driver = _driver.AddAdditionalTexts([added]);
    }

    /// <summary>Changes the text of an additional file; also the same text counts as an edit.</summary>
    /// <exception cref="ArgumentException">There is no file of this path.</exception>
    public void ReplaceAdditionalFile(string path, string content)
    {
        AdditionalText before = Additional(path);
        var after = new InMemoryAdditionalText(path, content);
        _additionalTexts[path] = after;
        _driver = _driver.ReplaceAdditionalText(before, after);
    }

    /// <summary>Removes an additional file.</summary>
    /// <exception cref="ArgumentException">There is no file of this path.</exception>
    public void RemoveAdditionalFile(string path)
    {
        _driver = _driver.RemoveAdditionalTexts([Additional(path)]);
        _additionalTexts.Remove(path);
    }

    /// <summary>Adds or changes an <c>.editorconfig</c> or <c>.globalconfig</c>; its path is rooted.</summary>
    public void SetAnalyzerConfigFile(string path, string content)
    {
        _configFiles[path] = SourceText.From(content, Encoding.UTF8);
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(
            new ConfigFileOptionsProvider(_configFiles.Select(file => (file.Key, file.Value))));
    }

    /// <summary>Runs the generator over the input as it is now.</summary>
    public IncrementalGeneratorResult Run(CancellationToken cancellationToken = default)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation updated, out _, cancellationToken);
        return new IncrementalGeneratorResult(_driver.GetRunResult().Results.Single(), updated);
    }

    /// <summary>
    /// What the generator would do again if a file with a comment were added now; see <see cref="GeneratorCaching"/>.
    /// </summary>
    public ImmutableArray<string> FindCachingFaults(CancellationToken cancellationToken = default)
        => GeneratorCaching.FindFaults(_driver.RunGenerators(_compilation, cancellationToken), _compilation, cancellationToken);

    private SyntaxTree Parse(string path, string content)
        => CSharpSyntaxTree.ParseText(SourceText.From(content, Encoding.UTF8), _parseOptions, path);

    private SyntaxTree Source(string path)
        => _compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path)
            ?? throw new ArgumentException($"There is no source '{path}'.", nameof(path));

    private AdditionalText Additional(string path)
        => _additionalTexts.TryGetValue(path, out AdditionalText? text)
            ? text
            : throw new ArgumentException($"There is no additional file '{path}'.", nameof(path));
}
