using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Testing;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Verifies what incremental generators add to a state and, unlike the packages' type, always also that an unrelated edit
/// makes them do nothing anew and that they hold no object of the compiler from one run to the next.
/// </summary>
/// <typeparam name="TVerifier">How a failure is said.</typeparam>
public abstract class SourceGeneratorTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [];

    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        SolutionState state = Evaluate(TestState.WithInheritedValuesApplied(null, []), []);
        await VerifyStateAsync(state, Verify.PushContext("Test state"), cancellationToken).ConfigureAwait(false);
        await VerifyCachingAsync(state, Verify.PushContext("A second run, after a file with a comment was added"), cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task VerifyCachingAsync(SolutionState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        Project project = await CreateProjectAsync(workspace, state, cancellationToken).ConfigureAwait(false);
        GeneratedProject generated = await GenerateAsync(project, verifier, cancellationToken).ConfigureAwait(false);
        if (generated.Driver is { } driver)
        {
            string faults = string.Join('\n', GeneratorCaching.FindFaults(driver, generated.Original, cancellationToken));
            verifier.True(faults.Length == 0, faults);
        }
    }
}
