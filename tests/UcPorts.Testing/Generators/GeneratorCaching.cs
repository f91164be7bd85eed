using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace UcPorts.Testing;

/// <summary>Finds what an incremental generator does again although nothing it reads has changed.</summary>
public static class GeneratorCaching
{
    // The steps Roslyn names itself: an edit does change the compilation, and the search for attributes looks at each new file.
    private const string AttributeSearch = "_ForAttribute";

    private static readonly ImmutableHashSet<string> RoslynSteps =
    [
        WellKnownGeneratorInputs.Compilation,
        "CompilationOptions",
        WellKnownGeneratorInputs.ParseOptions,
        WellKnownGeneratorInputs.AdditionalTexts,
        WellKnownGeneratorInputs.AnalyzerConfigOptions,
        WellKnownGeneratorInputs.MetadataReferences,
        WellKnownGeneratorOutputs.SourceOutput,
        WellKnownGeneratorOutputs.ImplementationSourceOutput,
    ];

    /// <summary>
    /// Runs the driver once more, after a file with only a comment was added. Every output and every step with a tracking
    /// name has to be cached or unchanged, and no value of theirs may hold an object of the compiler.
    /// </summary>
    /// <param name="driver">A driver that tracks its steps and has run over <paramref name="compilation"/>.</param>
    /// <param name="compilation">What it ran over, without the generated sources.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>A sentence for each fault; empty if there is none.</returns>
    public static ImmutableArray<string> FindFaults(GeneratorDriver driver, Compilation compilation, CancellationToken cancellationToken = default)
    {
        var parseOptions = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options;
        SyntaxTree unrelated = CSharpSyntaxTree.ParseText(
            "// An edit that no generator reads.", parseOptions, "/0/Unrelated.cs", cancellationToken: cancellationToken);
        GeneratorDriverRunResult second = driver.RunGenerators(compilation.AddSyntaxTrees(unrelated), cancellationToken).GetRunResult();
        return [.. second.Results.SelectMany(FindFaults).Distinct()];
    }

    private static IEnumerable<string> FindFaults(GeneratorRunResult run)
    {
        string generator = run.Generator.GetGeneratorType().Name;
        if (run.Exception is { } exception)
        {
            return [$"{generator} threw.\n{exception}"];
        }

        ImmutableArray<IncrementalGeneratorRunStep> outputs = [.. run.TrackedOutputSteps.SelectMany(named => named.Value)];
        ImmutableArray<IncrementalGeneratorRunStep> named =
            [.. run.TrackedSteps.Where(step => IsOwn(step.Key)).SelectMany(step => step.Value)];
        IEnumerable<string> repeated =
            from step in named.Concat(outputs)
            where step.Outputs.Any(output => IsRepeated(output.Reason))
            select $"{generator}: {Trace(step)}";

        // What an output is made from is kept too, named or not.
        IEnumerable<(string Step, object Value)> kept =
            named.SelectMany(step => step.Outputs.Select(output => ($"the step '{step.Name}'", output.Value)))
                .Concat(
                    from output in outputs
                    from input in output.Inputs
                    select ($"the input of {output.Name}", input.Source.Outputs[input.OutputIndex].Value));
        IEnumerable<string> held =
            from value in kept
            let path = CompilerObjects.FindIn(value.Value)
            where path is not null
            select $"{generator}: {value.Step} holds an object of the compiler: {path}";
        return repeated.Concat(held);
    }

    private static bool IsOwn(string name)
        => !RoslynSteps.Contains(name) && !name.Contains(AttributeSearch, StringComparison.Ordinal);

    private static bool IsRepeated(IncrementalStepRunReason reason)
        => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    // From the first input that changed to the step itself.
    private static string Trace(IncrementalGeneratorRunStep step)
    {
        string reasons = string.Join(", ", step.Outputs.Select(output => output.Reason).Distinct());
        string described = $"{step.Name ?? "(unnamed)"} is {reasons}";
        IncrementalGeneratorRunStep? cause =
            step.Inputs.Where(input => IsRepeated(input.Source.Outputs[input.OutputIndex].Reason)).Select(input => input.Source).FirstOrDefault();
        return cause is null ? described : $"{Trace(cause)} -> {described}";
    }
}
