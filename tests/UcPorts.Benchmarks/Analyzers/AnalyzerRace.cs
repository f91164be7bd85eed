using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime;
using System.Text;
using System.Text.Json;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers;

namespace UcPorts.Benchmarks.Analyzers;

/// <summary>Measures the analyzers beside Microsoft.CodeAnalysis.BannedApiAnalyzers, over the same code with the same APIs listed, in one process.</summary>
internal static class AnalyzerRace
{
    private const int DefaultLines = 100_000;

    // The first rounds are compiled by the quick compiler of the runtime, and measure that.
    private const int WarmUps = 8;
    private const int Rounds = 11;

    private const long MemoryWithoutCollection = 4L << 30;

    /// <summary>Runs the race.</summary>
    /// <param name="args">The number of lines; 100,000 where there is none.</param>
    public static int Run(string[] args)
    {
        int lines = args is [var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : DefaultLines;
        IReadOnlyList<string> files = new ProgramText(seed: 1).Files(lines);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Contoso",
            files.Select((file, number) => CSharpSyntaxTree.ParseText(file, path: $"File{number}.cs")),
            PlatformReferences(),
            // One thread: what the compiler does beside an analyzer takes processors from it.
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            Console.Error.WriteLine(error);
            return 2;
        }

        Contestant own = new("UcPorts.Analyzers", OwnAnalyzers(), []);
        Contestant peer = new($"BannedApiAnalyzers {Metadata("BannedApiAnalyzersVersion")}", PeerAnalyzers(), [new BannedSymbols(ListedApis())]);
        Console.WriteLine($"{files.Count} files, {files.Sum(file => file.Count(c => c == '\n'))} lines; analyzer execution time, {Rounds} rounds after {WarmUps} to warm up");
        List<TimeSpan> ofOwn = [];
        List<TimeSpan> ofPeer = [];
        for (int round = 1 - WarmUps; round <= Rounds; round++)
        {
            // Whoever is second finds the caches as the first left them: they take turns.
            bool isOwnFirst = round % 2 == 0;
            Measurement first = Measure(isOwnFirst ? own : peer, compilation);
            Measurement second = Measure(isOwnFirst ? peer : own, compilation);
            (Measurement byOwn, Measurement byPeer) = isOwnFirst ? (first, second) : (second, first);
            if (round > 0)
            {
                ofOwn.Add(byOwn.Time);
                ofPeer.Add(byPeer.Time);
                Console.WriteLine($"{own.Name} {byOwn.Time.TotalMilliseconds:F0} ms ({byOwn.Findings} findings), {peer.Name} {byPeer.Time.TotalMilliseconds:F0} ms ({byPeer.Findings} findings), ratio {byOwn.Time / byPeer.Time:F2}");
            }
        }

        ofOwn.Sort();
        ofPeer.Sort();
        Console.WriteLine($"ratio of the medians: {ofOwn[Rounds / 2] / ofPeer[Rounds / 2]:F2} ({ofOwn[Rounds / 2].TotalMilliseconds:F0} ms to {ofPeer[Rounds / 2].TotalMilliseconds:F0} ms); of the shortest: {ofOwn[0] / ofPeer[0]:F2} ({ofOwn[0].TotalMilliseconds:F0} ms to {ofPeer[0].TotalMilliseconds:F0} ms)");
        return 0;
    }

    private static Measurement Measure(Contestant contestant, CSharpCompilation compilation)
    {
        // A copy: nothing that one contestant bound is left for the next.
        CSharpCompilation fresh = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), path: tree.FilePath)));
        fresh.GetDiagnostics();
        CompilationWithAnalyzers run = new(fresh, contestant.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(contestant.AdditionalFiles),
            onAnalyzerException: (exception, analyzer, _) => throw new InvalidOperationException(analyzer.ToString(), exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true));

        // A collection stops whoever is at work, and what it looks through is mostly the compilation: none comes in between.
        GC.Collect();
        if (!GC.TryStartNoGCRegion(MemoryWithoutCollection))
        {
            throw new InvalidOperationException("There is too little memory to measure without garbage collections.");
        }

        AnalysisResult result = run.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
        {
            throw new InvalidOperationException("There was a garbage collection within the measured time.");
        }

        GC.EndNoGCRegion();
        TimeSpan time = contestant.Analyzers.Aggregate(TimeSpan.Zero, (sum, analyzer) => sum + result.AnalyzerTelemetryInfo[analyzer].ExecutionTime);
        return new Measurement(time, result.GetAllDiagnostics().Length);
    }

    // A build does not start an analyzer whose diagnostics are all hidden, such as the inventory.
    private static ImmutableArray<DiagnosticAnalyzer> OwnAnalyzers() =>
        [.. AnalyzersOf(typeof(PortOpeningAnalyzer).Assembly).Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.DefaultSeverity != DiagnosticSeverity.Hidden))];

    private static ImmutableArray<DiagnosticAnalyzer> PeerAnalyzers()
    {
        string folder = Metadata("BannedApiAnalyzers");
        Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.BannedApiAnalyzers.dll"));
        return [.. AnalyzersOf(Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll")))];
    }

    private static IEnumerable<DiagnosticAnalyzer> AnalyzersOf(Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static string ListedApis()
    {
        HashSet<string> ids = [];
        foreach (string name in typeof(AnalyzerRace).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("apis/", StringComparison.Ordinal)))
        {
            using Stream table = typeof(AnalyzerRace).Assembly.GetManifestResourceStream(name)!;
            using JsonDocument json = JsonDocument.Parse(table);
            if (json.RootElement.TryGetProperty("apis", out JsonElement apis))
            {
                ids.UnionWith(apis.EnumerateArray().Select(api => api.GetProperty("id").GetString()!));
            }
        }

        return string.Join('\n', ids);
    }

    private static IEnumerable<MetadataReference> PlatformReferences() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static string Metadata(string key) =>
        typeof(AnalyzerRace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    private sealed record Contestant(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<AdditionalText> AdditionalFiles);

    private sealed record Measurement(TimeSpan Time, int Findings);

    private sealed class BannedSymbols(string text) : AdditionalText
    {
        public override string Path => "BannedSymbols.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
