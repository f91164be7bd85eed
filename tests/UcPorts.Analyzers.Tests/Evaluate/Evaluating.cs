using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>
/// Runs the analyzer with no table in force, where every known port is reported, and says what it takes the marked
/// openings to be: <c>5060</c>, <c>5060 default</c>, <c>5060-5070/2</c> for a range, nothing where it is silent.
/// </summary>
internal static class Evaluating
{
    private static readonly Lazy<Task<ImmutableArray<MetadataReference>>> References = new(
        () => DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Net;
        using System.Net.Sockets;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        using Microsoft.Extensions.Configuration;

        """;

    /// <summary>Statements of a method with <c>string[] args</c>, <c>bool c</c>, <c>int u</c> and <c>string s</c>, which are not known.</summary>
    public static Task<string> Statements(string statements, string members = "") => Code(
        $$"""
        public partial class Program
        {
            public static bool IsFree(int port) => DateTime.Now.Ticks % port == 0;

            static void Open(int port) => GC.KeepAlive(port);

            {{members}}

            public void Run(string[] args, bool c, int u, string s, IConfiguration config)
            {
                {{statements}}
            }
        }
        """);

    /// <summary>An expression that is a port: with what stands before it.</summary>
    public static Task<string> Port(string expression, string before = "", string members = "") =>
        Statements($"{before} new TcpListener(IPAddress.Any, {expression});", members);

    /// <summary>Whole files.</summary>
    public static async Task<string> Code(params string[] files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Tested",
            files.Select(file => CSharpSyntaxTree.ParseText(Usings + file, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: TestContext.Current.CancellationToken)),
            await References.Value.ConfigureAwait(false),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        IEnumerable<Diagnostic> errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
        return Describe(await Analyze(compilation).ConfigureAwait(false));
    }

    /// <summary>The findings in a compilation, which need not be without errors.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation)
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            [new PortOpeningAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], NoCatalogs.Instance),
                onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));
        return await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>The findings in the order of the text.</summary>
    public static string Describe(IEnumerable<Diagnostic> findings) => string.Join("; ", findings
        .Where(finding => finding.Id is "UCP1001" or "UCP1004" or "UCP1008")
        .OrderBy(finding => finding.Location.SourceTree?.ToString().Length)
        .ThenBy(finding => finding.Location.SourceSpan.Start)
        .Select(finding => string.Create(
            CultureInfo.InvariantCulture,
            $"{(finding.Id == "UCP1004" ? "all " : "")}{finding.Properties["ports"]}{(finding.Properties["certainty"] == "default" ? " default" : "")}")));

    private sealed class NoCatalogs : AnalyzerConfigOptionsProvider
    {
        public static NoCatalogs Instance { get; } = new();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = key == "build_property.UcPortsCatalogs" ? "none" : "";
                return value.Length > 0;
            }
        }
    }
}
