using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs analyzers over a state and compares what they and the compiler report with what the state expects.</summary>
/// <typeparam name="TVerifier">How a failure is said.</typeparam>
public abstract partial class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>A test without files.</summary>
    protected AnalyzerTest()
    {
        TestState = CreateState();
    }

    /// <summary>The language of the sources.</summary>
    public abstract string Language { get; }

    /// <summary>Adds a nameless source with markup.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>The files and what is expected of them.</summary>
    public SolutionState TestState { get; }

    /// <summary>The diagnostics <see cref="TestState"/> expects besides those in markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>From which severity on the compiler's diagnostics have to be expected.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>How markup is read.</summary>
    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>Checks that are left out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>The framework the sources compile against.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>Ids that are switched off.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>Changes to the project before it is compiled.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>A further check of each reported diagnostic, such as of its properties.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    /// <summary>The verifier.</summary>
    protected static TVerifier Verify { get; } = new();

    /// <summary>The extension of a nameless source, without the dot.</summary>
    protected abstract string DefaultFileExt { get; }

    /// <summary>What the path of a nameless source starts with.</summary>
    protected virtual string DefaultFilePathPrefix => "/0/Test";

    /// <summary>The path of the first nameless source.</summary>
    protected virtual string DefaultFilePath => $"{DefaultFilePathPrefix}0.{DefaultFileExt}";

    /// <summary>The name of the project and of its assembly.</summary>
    protected virtual string DefaultTestProjectName => "TestProject";

    /// <summary>Runs the test.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        Verify.LanguageIsSupported(Language);
        await RunImplAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The test itself.</summary>
    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        SolutionState state = Evaluate(TestState.WithInheritedValuesApplied(null, []), []);
        await VerifyStateAsync(state, Verify.PushContext("Test state"), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The compilation options of the project, before its diagnostics are configured.</summary>
    protected abstract CompilationOptions CreateCompilationOptions();

    /// <summary>The parse options of the project.</summary>
    protected abstract ParseOptions CreateParseOptions();

    /// <summary>The analyzers under test.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>The types of the generators that run before the analyzers.</summary>
    protected virtual IEnumerable<Type> GetSourceGenerators() => [];

    /// <summary>What <c>[|…|]</c> means: the one descriptor of the first analyzer, or null if it has several.</summary>
    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
    {
        ImmutableArray<DiagnosticDescriptor> supported = analyzers.Length == 0 ? [] : analyzers[0].SupportedDiagnostics;
        return supported.Length == 1 || MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor) ? supported.FirstOrDefault() : null;
    }

    /// <summary>Whether a diagnostic of the compiler has to be expected.</summary>
    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => compilerDiagnostics switch
        {
            CompilerDiagnostics.None => false,
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            _ => true,
        };

    /// <summary>
    /// Switches every supported diagnostic on, also one that is off by default, and then those of
    /// <see cref="DisabledDiagnostics"/> off. An exception of an analyzer becomes an error.
    /// </summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        var severities = new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal) { ["AD0001"] = ReportDiagnostic.Error };
        foreach (DiagnosticDescriptor descriptor in SupportedDiagnostics().Where(descriptor => !descriptor.IsEnabledByDefault))
        {
            severities[descriptor.Id] = descriptor.DefaultSeverity switch
            {
                DiagnosticSeverity.Hidden => ReportDiagnostic.Hidden,
                DiagnosticSeverity.Info => ReportDiagnostic.Info,
                DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
                _ => ReportDiagnostic.Error,
            };
        }

        foreach (string id in DisabledDiagnostics)
        {
            severities[id] = ReportDiagnostic.Suppress;
        }

        CompilationOptions options = project.CompilationOptions!;
        return project.WithCompilationOptions(
            options.WithSpecificDiagnosticOptions(severities.ToImmutableDictionary().SetItems(options.SpecificDiagnosticOptions)));
    }

    /// <summary>The compilation with its analyzers.</summary>
    protected virtual CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken)
        => new(
            compilation,
            analyzers,
            new CompilationWithAnalyzersOptions(
                options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));

    private protected SolutionState CreateState()
        => new(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    /// <summary>The state with its markup read.</summary>
    private protected SolutionState Evaluate(SolutionState inherited, ImmutableArray<string> fixable)
        => inherited.WithProcessedMarkup(
            MarkupOptions, GetDefaultDiagnostic([.. GetDiagnosticAnalyzers()]), SupportedDiagnostics(), fixable, DefaultFilePath);

    private protected async Task<Project> CreateProjectAsync(Workspace workspace, SolutionState state, CancellationToken cancellationToken)
    {
        ImmutableArray<MetadataReference> references =
            await (state.ReferenceAssemblies ?? ReferenceAssemblies).ResolveAsync(Language, cancellationToken).ConfigureAwait(false);
        CompilationOptions compilationOptions =
            CreateCompilationOptions().WithOutputKind(state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary);
        ParseOptions parseOptions =
            CreateParseOptions().WithDocumentationMode(state.DocumentationMode ?? DocumentationMode.Diagnose);
        Project project = TestSolution.Create(workspace, state, references, compilationOptions, parseOptions);
        Solution solution = SolutionTransforms.Aggregate(project.Solution, (current, transform) => transform(current, project.Id));
        return ApplyCompilationOptions(solution.GetProject(project.Id)!);
    }

    private ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics()
        => [.. GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics)];
}
