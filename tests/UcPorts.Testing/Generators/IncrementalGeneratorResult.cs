using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace UcPorts.Testing;

/// <summary>What one run of an <see cref="IncrementalGeneratorRun"/> did.</summary>
public sealed class IncrementalGeneratorResult
{
    internal IncrementalGeneratorResult(GeneratorRunResult run, Compilation compilation)
    {
        Run = run;
        Compilation = compilation;
    }

    /// <summary>Roslyn's own account.</summary>
    public GeneratorRunResult Run { get; }

    /// <summary>The compilation with the generated sources.</summary>
    public Compilation Compilation { get; }

    /// <summary>What made the generator fail, or null.</summary>
    public Exception? Exception => Run.Exception;

    /// <summary>The hint names of the generated sources, sorted.</summary>
    public ImmutableArray<string> HintNames
        => [.. Run.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal)];

    /// <summary>The reason of every output: source files that are written, and those that are left as they were.</summary>
    public ImmutableArray<IncrementalStepRunReason> OutputReasons
        => [.. Run.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>The text of a generated source.</summary>
    /// <exception cref="ArgumentException">There is none of this hint name.</exception>
    public string GeneratedSource(string hintName)
        => HintNames.Contains(hintName)
            ? Run.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString()
            : throw new ArgumentException($"Nothing was generated as '{hintName}', only: {string.Join(", ", HintNames)}.", nameof(hintName));

    /// <summary>The reason of every value of the step with this tracking name.</summary>
    /// <exception cref="ArgumentException">No step of this name ran.</exception>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string trackingName)
        => [.. Steps(trackingName).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>The values of the step with this tracking name.</summary>
    /// <exception cref="ArgumentException">No step of this name ran.</exception>
    public ImmutableArray<object> Values(string trackingName)
        => [.. Steps(trackingName).SelectMany(step => step.Outputs).Select(output => output.Value)];

    // A misspelt name must not read as "nothing was done again".
    private ImmutableArray<IncrementalGeneratorRunStep> Steps(string trackingName)
        => Run.TrackedSteps.TryGetValue(trackingName, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? steps
            : throw new ArgumentException(
                $"No step '{trackingName}' ran, only: {string.Join(", ", Run.TrackedSteps.Keys.Order(StringComparer.Ordinal))}.",
                nameof(trackingName));
}
