using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Verifies a state, then that a code fix turns it into another: applied to one diagnostic after the other, and, where the
/// provider has Fix All, to all in a document, in the project and in the solution.
/// </summary>
/// <remarks>
/// Numbers of iterations: a positive number is exact, a negative one the most that is allowed. Unset means at most one per
/// fixable diagnostic, one per document that has some, and one; none if the fixed state is the test state.
/// </remarks>
/// <typeparam name="TVerifier">How a failure is said.</typeparam>
public abstract partial class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>A test without files.</summary>
    protected CodeFixTest()
    {
        FixedState = CreateState();
        BatchFixedState = CreateState();
    }

    /// <summary>Adds a nameless source to <see cref="FixedState"/>.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>Adds a nameless source to <see cref="BatchFixedState"/>.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>What the fix leaves; files that are not given are those of the test state.</summary>
    public SolutionState FixedState { get; }

    /// <summary>What Fix All leaves, where that differs from <see cref="FixedState"/>.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>How often the fix is applied, one diagnostic at a time.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often Fix All is applied, in every scope without a number of its own.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>How often Fix All in Document is applied.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    /// <summary>How often Fix All in Project is applied.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    /// <summary>Checks that are left out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>The code fixes under test.</summary>
    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <inheritdoc/>
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics) || FixableIds().Contains(diagnostic.Id);

    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        ImmutableArray<string> fixable = FixableIds();
        SolutionState rawTest = TestState.WithInheritedValuesApplied(null, fixable);
        SolutionState rawFixed = FixedState.WithInheritedValuesApplied(rawTest, fixable);
        SolutionState rawBatch = BatchFixedState.WithInheritedValuesApplied(rawFixed, fixable);
        SolutionState test = Evaluate(rawTest, fixable);
        SolutionState fixedState = Evaluate(rawFixed, fixable);
        SolutionState batch = Evaluate(rawBatch, fixable);

        await VerifyStateAsync(test, Verify.PushContext("Test state"), cancellationToken).ConfigureAwait(false);
        if (fixedState.ChangesFiles(test))
        {
            await VerifyStateAsync(fixedState, Verify.PushContext("Fixed state"), cancellationToken).ConfigureAwait(false);
        }

        if (batch.ChangesFiles(fixedState))
        {
            await VerifyStateAsync(batch, Verify.PushContext("Batch fixed state"), cancellationToken).ConfigureAwait(false);
        }

        await VerifyFixesAsync(test, fixedState, batch, cancellationToken).ConfigureAwait(false);
    }

    private async Task VerifyFixesAsync(SolutionState test, SolutionState fixedState, SolutionState batch, CancellationToken cancellationToken)
    {
        ImmutableArray<string> fixable = FixableIds();
        DiagnosticResult[] toFix = [.. test.ExpectedDiagnostics.Where(expected => fixable.Contains(expected.Id))];
        int one = fixedState.ChangesFiles(test) ? -toFix.Length : 0;
        await VerifyFixAsync("One diagnostic at a time", null, test, fixedState, NumberOfIncrementalIterations ?? one, cancellationToken)
            .ConfigureAwait(false);

        int documents = toFix.Select(expected => expected.Spans.FirstOrDefault().Span.Path).Distinct(StringComparer.Ordinal).Count();
        bool changes = batch.ChangesFiles(test);
        (FixAllScope Scope, CodeFixTestBehaviors Skip, int Iterations)[] scopes =
        [
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck,
                NumberOfFixAllInDocumentIterations ?? NumberOfFixAllIterations ?? (changes ? -documents : 0)),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck,
                NumberOfFixAllInProjectIterations ?? NumberOfFixAllIterations ?? (changes ? -1 : 0)),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
                NumberOfFixAllIterations ?? (changes ? -1 : 0)),
        ];
        foreach ((FixAllScope scope, CodeFixTestBehaviors skip, int iterations) in scopes)
        {
            if (!CodeFixTestBehaviors.HasFlag(skip) && AllHaveFixAll(scope))
            {
                await VerifyFixAsync($"Fix All in {scope}", scope, test, batch, iterations, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task VerifyFixAsync(
        string context, FixAllScope? scope, SolutionState before, SolutionState after, int iterations, CancellationToken cancellationToken)
    {
        IVerifier verifier = Verify.PushContext(context);
        using var workspace = new AdhocWorkspace();
        Project project = await CreateProjectAsync(workspace, before, cancellationToken).ConfigureAwait(false);
        (project, int applied, bool isExhausted) =
            await FixAsync(project, scope, Math.Abs(iterations), verifier, cancellationToken).ConfigureAwait(false);

        TextComparison.Verify(
            verifier, "sources", after.Sources, await TestSolution.ReadAsync(project.Documents, cancellationToken).ConfigureAwait(false));
        TextComparison.Verify(
            verifier, "additional files", after.AdditionalFiles,
            await TestSolution.ReadAsync(project.AdditionalDocuments, cancellationToken).ConfigureAwait(false));
        TextComparison.Verify(
            verifier, "analyzer config files", after.AnalyzerConfigFiles,
            await TestSolution.ReadAsync(project.AnalyzerConfigDocuments, cancellationToken).ConfigureAwait(false));

        verifier.False(isExhausted, $"After {applied} iterations, as many as are expected, the fix is still offered.");
        verifier.True(iterations < 0 || applied == iterations, $"The fix should take {iterations} iterations, but took {applied}.");
    }

    private ImmutableArray<string> FixableIds() => [.. GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds)];

    private bool AllHaveFixAll(FixAllScope scope)
        => GetCodeFixProviders().All(provider => provider.GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(scope) == true);
}
