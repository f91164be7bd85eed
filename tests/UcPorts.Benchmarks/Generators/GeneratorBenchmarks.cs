using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Generators;

namespace UcPorts.Benchmarks.Generators;

/// <summary>The generator's first run and its run after an edit of some other file, beside only reading the same bytes as JSON.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private byte[] _bytes = [];
    private CSharpCompilation _compilation = CSharpCompilation.Create("Contoso");
    private CSharpCompilation _edited = CSharpCompilation.Create("Contoso");
    private AdditionalText _spec = new SpecFile("");
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(new PortSpecGenerator());

    /// <summary>How many rules the spec file has.</summary>
    [Params(100, 1_000, 10_000)]
    public int Rules { get; set; }

    /// <summary>Makes the project.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string text = SpecText.Of(Rules);
        _bytes = Encoding.UTF8.GetBytes(text);
        _spec = new SpecFile(text);
        _compilation = CSharpCompilation.Create(
            "Contoso",
            [CSharpSyntaxTree.ParseText("class Program { }")],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "UcPorts.Model.dll")
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other { }"));
        _driver = NewDriver().RunGenerators(_compilation);
        if (_driver.GetRunResult().GeneratedTrees.Length == 0)
        {
            throw new InvalidOperationException("The generator made nothing.");
        }
    }

    /// <summary>Only reading the JSON: what no generator can go below.</summary>
    [Benchmark(Baseline = true)]
    public int ReadJson()
    {
        using JsonDocument json = JsonDocument.Parse(_bytes);
        return json.RootElement.GetProperty("rules").GetArrayLength();
    }

    /// <summary>The first run.</summary>
    [Benchmark]
    public GeneratorDriver FirstRun() => NewDriver().RunGenerators(_compilation);

    /// <summary>The run after an edit of a C# file.</summary>
    [Benchmark]
    public GeneratorDriver RunAfterUnrelatedEdit() => _driver.RunGenerators(_edited);

    private CSharpGeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new PortSpecGenerator().AsSourceGenerator()], [_spec]);

    private sealed class SpecFile(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => "contoso.ports.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
