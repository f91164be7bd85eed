using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.CodeFixes.Constants;
using UcPorts.CodeFixes.Ranges;
using UcPorts.CodeFixes.Specs;
using UcPorts.CodeFixes.Transport;
using UcPorts.Testing;

namespace UcPorts.CodeFixes.Tests.Robustness;

/// <summary>A project whose one source file is being typed, with every fix at hand.</summary>
internal sealed class HalfTypedCode : IDisposable
{
    private static readonly CodeFixProvider[] s_fixes =
        [new TypedConstantFix(), new TransportFix(), new RangeFix(), new EvenPortFix(), new PortDocumentationFix()];

    private readonly AdhocWorkspace _workspace = new();
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly Document _document;

    private HalfTypedCode(ImmutableArray<DiagnosticAnalyzer> analyzers, IEnumerable<MetadataReference> references, string roles)
    {
        _analyzers = analyzers;
        _options = new ConfigFileOptionsProvider([("/0/.globalconfig", SourceText.From($"is_global = true\nbuild_property.UcPortsRoles = {roles}\n"))]);
        ProjectId project = ProjectId.CreateNewId();
        DocumentId document = DocumentId.CreateNewId(project);
        Solution solution = _workspace.CurrentSolution
            .AddProject(project, "Half", "Half", LanguageNames.CSharp)
            .WithProjectCompilationOptions(project, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .WithProjectMetadataReferences(project, references)
            .AddDocument(document, "Half.cs", "");
        _document = solution.GetDocument(document)!;
    }

    public static async Task<HalfTypedCode> CreateAsync(string roles, params DiagnosticAnalyzer[] analyzers)
    {
        IEnumerable<MetadataReference> framework =
            await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken);
        MetadataReference[] library =
        [
            MetadataReference.CreateFromFile(typeof(Port).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(SkypeForBusinessServer).Assembly.Location),
        ];
        return new HalfTypedCode([.. analyzers], framework.Concat(library), roles);
    }

    /// <summary>The text up to each token, and where that ends.</summary>
    public static IEnumerable<(string Text, int Place)> CutAtEveryToken(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(token => (text[..token.Span.End], token.Span.End));

    /// <summary>The text without each token, and where that was.</summary>
    public static IEnumerable<(string Text, int Place)> WithoutEveryToken(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(token => (text.Remove(token.Span.Start, token.Span.Length), token.Span.Start));

    /// <summary>Asks for every fix of a text, and applies each one near a place on its own.</summary>
    /// <returns>The titles of the fixes.</returns>
    public async Task<IReadOnlyList<string>> FixEachAsync(string text, int place, int near = 150)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Document document = _document.WithText(SourceText.From(text));
        Compilation compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        CompilationWithAnalyzers analysis = new(
            compilation,
            _analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([], _options), onAnalyzerException: (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        Lazy<HashSet<string>> errors = new(() => [.. Errors(compilation)]);
        List<string> titles = [];
        foreach (Diagnostic diagnostic in await analysis.GetAnalyzerDiagnosticsAsync(cancellation))
        {
            foreach (CodeFixProvider fix in s_fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                List<CodeAction> offered = [];
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), cancellation));
                foreach (CodeAction action in offered)
                {
                    titles.Add(action.Title);
                    if (Math.Abs(diagnostic.Location.SourceSpan.Start - place) <= near)
                    {
                        await VerifyAsync(action, document, errors.Value, cancellation);
                    }
                }
            }
        }

        return titles;
    }

    public void Dispose() => _workspace.Dispose();

    private static async Task VerifyAsync(CodeAction action, Document document, HashSet<string> errorsBefore, CancellationToken cancellation)
    {
        ImmutableArray<CodeActionOperation> operations =
            await action.GetOperationsAsync(document.Project.Solution, new Progress<CodeAnalysisProgress>(), cancellation);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Compilation after = (await changed.GetProject(document.Project.Id)!.GetCompilationAsync(cancellation))!;
        string[] errors = [.. Errors(after).Where(error => !errorsBefore.Contains(error))];
        Assert.True(errors.Length == 0, $"'{action.Title}' brings {string.Join("; ", errors)} to\n{await changed.GetDocument(document.Id)!.GetTextAsync(cancellation)}");
    }

    private static IEnumerable<string> Errors(Compilation compilation) => compilation.GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(error => error.GetMessage(CultureInfo.InvariantCulture));
}
