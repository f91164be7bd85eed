using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Testing;

namespace Microsoft.CodeAnalysis.Testing;

/// <content>How a state is compiled, analyzed and compared.</content>
public abstract partial class AnalyzerTest<TVerifier>
{
    /// <summary>Verifies generated sources and diagnostics, and that the diagnostics can be suppressed.</summary>
    private protected async Task VerifyStateAsync(SolutionState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        await VerifyDiagnosticsAsync(state, verifier, cancellationToken).ConfigureAwait(false);
        if (!TestBehaviors.HasFlag(TestBehaviors.SkipSuppressionCheck))
        {
            await VerifySuppressionAsync(state, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The diagnostics of a project as a build would show them, those of analyzers and suppressed ones included.</summary>
    private protected async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Project project, IVerifier verifier, CancellationToken cancellationToken)
    {
        GeneratedProject generated = await GenerateAsync(project, verifier, cancellationToken).ConfigureAwait(false);
        return await GetDiagnosticsAsync(generated, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the generators over a project; <see cref="GeneratedProject.Driver"/> is null where there are none.</summary>
    private protected async Task<GeneratedProject> GenerateAsync(Project project, IVerifier verifier, CancellationToken cancellationToken)
    {
        Compilation compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        ConfigFileOptionsProvider options = await TestSolution.ReadConfigAsync(project, cancellationToken).ConfigureAwait(false);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(options.SyntaxTreeOptions));
        ImmutableArray<ISourceGenerator> generators = [.. GetSourceGenerators().Select(type => CreateGenerator(type, verifier))];
        var analyzerOptions = new AnalyzerOptions(project.AnalyzerOptions.AdditionalFiles, options);
        if (generators.IsEmpty)
        {
            return new GeneratedProject(compilation, compilation, analyzerOptions, null, []);
        }

        GeneratorDriver driver = GeneratorDrivers.Create(
            generators, project.AnalyzerOptions.AdditionalFiles, (CSharpParseOptions)project.ParseOptions!, options);
        driver = driver.RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation updated, out ImmutableArray<Diagnostic> diagnostics, cancellationToken);
        return new GeneratedProject(compilation, updated, analyzerOptions, driver, diagnostics);
    }

    private static ISourceGenerator CreateGenerator(Type type, IVerifier verifier)
    {
        if (Activator.CreateInstance(type) is IIncrementalGenerator generator)
        {
            return generator.AsSourceGenerator();
        }

        verifier.Fail($"{type} is no {nameof(IIncrementalGenerator)}.");
        return null;
    }

    private async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(GeneratedProject generated, CancellationToken cancellationToken)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. GetDiagnosticAnalyzers()];
        ImmutableArray<Diagnostic> diagnostics = analyzers.IsEmpty
            ? generated.Compilation.GetDiagnostics(cancellationToken)
            : await CreateCompilationWithAnalyzers(generated.Compilation, analyzers, generated.Options, cancellationToken)
                .GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false);

        // As in a build, a diagnostic that is reported twice in the same words and place is one.
        return
        [
            .. from diagnostic in diagnostics.Where(IsIncluded).Concat(generated.Diagnostics).Distinct()
               orderby diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End, diagnostic.Id
               select diagnostic,
        ];
    }

    private bool IsIncluded(Diagnostic diagnostic)
        => !diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler)
            || IsCompilerDiagnosticIncluded(diagnostic, CompilerDiagnostics);

    private async Task VerifyDiagnosticsAsync(SolutionState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        Project project = await CreateProjectAsync(workspace, state, cancellationToken).ConfigureAwait(false);
        GeneratedProject generated = await GenerateAsync(project, verifier, cancellationToken).ConfigureAwait(false);
        VerifyGeneratedSources(state, generated, verifier);

        ImmutableArray<Diagnostic> actual = await GetDiagnosticsAsync(generated, cancellationToken).ConfigureAwait(false);
        var matching = new DiagnosticMatching([.. state.ExpectedDiagnostics], actual);
        if (matching.DescribeMismatch() is { } mismatch)
        {
            verifier.Fail(mismatch);
        }

        foreach ((DiagnosticResult expected, Diagnostic diagnostic) in matching.Pairs)
        {
            DiagnosticVerifier?.Invoke(diagnostic, expected, verifier);
        }
    }

    private void VerifyGeneratedSources(SolutionState state, GeneratedProject generated, IVerifier verifier)
    {
        if (generated.Driver is not { } driver)
        {
            return;
        }

        GeneratorDriverRunResult result = driver.GetRunResult();
        foreach (GeneratorRunResult run in result.Results)
        {
            // A generator that threw generated nothing: say that, not that its sources are missing.
            if (run.Exception is { } exception)
            {
                verifier.Fail($"The generator {run.Generator.GetGeneratorType()} threw.\n{exception}");
            }
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedSourcesCheck))
        {
            var texts = result.GeneratedTrees.ToDictionary(tree => tree.FilePath, tree => tree.ToString(), StringComparer.Ordinal);
            TextComparison.Verify(verifier, "generated sources", state.GeneratedSources, texts);
        }
    }

    private async Task VerifySuppressionAsync(SolutionState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        HashSet<string> configurable =
        [
            .. from descriptor in SupportedDiagnostics()
               where !descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)
               select descriptor.Id,
        ];
        HashSet<string> sources = [.. state.Sources.Select(file => file.filename)];
        bool IsInSource(DiagnosticResult expected) => expected.HasLocation && sources.Contains(expected.Spans[0].Span.Path);
        bool IsSuppressible(DiagnosticResult expected)
            => expected.IsSuppressed != true && configurable.Contains(expected.Id) && IsInSource(expected);

        string[] ids = [.. state.ExpectedDiagnostics.Where(IsSuppressible).Select(expected => expected.Id).Distinct()];
        if (ids.Length == 0)
        {
            return;
        }

        IEnumerable<DiagnosticResult> remaining =
            from expected in state.ExpectedDiagnostics
            where !IsSuppressible(expected)
            select IsInSource(expected) ? expected.WithLineOffset(1) : expected;
        string pragma = $"#pragma warning disable {string.Join(", ", ids)}";
        await VerifyDiagnosticsAsync(
            state.WithFirstLine(pragma, remaining),
            verifier.PushContext($"With '{pragma}' before each source"),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A project before and after its generators.</summary>
    private protected sealed record GeneratedProject(
        Compilation Original, Compilation Compilation, AnalyzerOptions Options, GeneratorDriver? Driver, ImmutableArray<Diagnostic> Diagnostics);
}
