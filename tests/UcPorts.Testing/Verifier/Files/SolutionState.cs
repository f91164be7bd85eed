using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files of a test and the diagnostics they should have.</summary>
public sealed class SolutionState : ProjectState
{
    /// <summary>An empty state.</summary>
    public SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
        : base(name, language, defaultPrefix, defaultExtension)
    {
    }

    /// <summary>What is taken over from the state before; by default all, or what the fix leaves if a file differs.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>What markup does; by default it expects, and in a state a fix changed only what the fix leaves.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    /// <summary>Expected diagnostics, besides those in markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>This state with what it takes over from <paramref name="baseState"/>.</summary>
    public SolutionState WithInheritedValuesApplied(SolutionState? baseState, ImmutableArray<string> fixableDiagnostics)
    {
        bool changed = baseState is not null && ChangesFiles(baseState);
        StateInheritanceMode mode = InheritanceMode
            ?? (baseState is null ? StateInheritanceMode.Explicit : changed ? StateInheritanceMode.AutoInherit : StateInheritanceMode.AutoInheritAll);
        SolutionState result = Copy(content => content);
        result.InheritanceMode = StateInheritanceMode.Explicit;
        result.MarkupHandling = MarkupHandling
            ?? (baseState is null ? MarkupMode.Allow : changed ? MarkupMode.IgnoreFixable : baseState.MarkupHandling);
        if (baseState is null || mode == StateInheritanceMode.Explicit)
        {
            return result;
        }

        Inherit(result.Sources, baseState.Sources);
        Inherit(result.GeneratedSources, baseState.GeneratedSources);
        Inherit(result.AdditionalFiles, baseState.AdditionalFiles);
        Inherit(result.AnalyzerConfigFiles, baseState.AnalyzerConfigFiles);
        Inherit(result.AdditionalReferences, baseState.AdditionalReferences);
        Inherit(
            result.ExpectedDiagnostics,
            baseState.ExpectedDiagnostics.Where(expected => mode == StateInheritanceMode.AutoInheritAll || !fixableDiagnostics.Contains(expected.Id)));
        result.OutputKind ??= baseState.OutputKind;
        result.DocumentationMode ??= baseState.DocumentationMode;
        result.ReferenceAssemblies ??= baseState.ReferenceAssemblies;
        return result;
    }

    /// <summary>This state with markup turned into expected diagnostics, each with its file and span.</summary>
    /// <exception cref="InvalidOperationException">The markup is wrong, or it is not clear which diagnostic it means.</exception>
    public SolutionState WithProcessedMarkup(
        MarkupOptions markupOptions,
        DiagnosticDescriptor? defaultDiagnostic,
        ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
        ImmutableArray<string> fixableDiagnostics,
        string defaultPath)
    {
        MarkupMode mode = MarkupHandling ?? MarkupMode.Allow;
        var reader = new MarkupReader(mode, markupOptions, defaultDiagnostic, supportedDiagnostics, fixableDiagnostics);
        SolutionState result = Copy(content => content, reader.Read);
        result.MarkupHandling = MarkupMode.None;
        result.ExpectedDiagnostics.Clear();
        result.ExpectedDiagnostics.AddRange(
            from expected in ExpectedDiagnostics.Concat(reader.Expected)
            select expected.WithMarkupLocations(reader.Marked).WithDefaultPath(defaultPath));
        return result;
    }

    /// <summary>This state with a line before each source, and these diagnostics instead of its own.</summary>
    internal SolutionState WithFirstLine(string line, IEnumerable<DiagnosticResult> expected)
    {
        SolutionState result = Copy(content => content.Replace(0, 0, line + "\n"));
        result.ExpectedDiagnostics.Clear();
        result.ExpectedDiagnostics.AddRange(expected);
        return result;
    }

    /// <summary>Whether a file of this state, with what it takes over, differs from those of <paramref name="baseState"/>.</summary>
    internal bool ChangesFiles(SolutionState baseState)
    {
        bool inherits = InheritanceMode != StateInheritanceMode.Explicit;
        return Differs(Sources, baseState.Sources, inherits)
            || Differs(AdditionalFiles, baseState.AdditionalFiles, inherits)
            || Differs(AnalyzerConfigFiles, baseState.AnalyzerConfigFiles, inherits);
    }

    private static bool Differs(SourceFileCollection files, SourceFileCollection before, bool inherits)
        => (files.Count > 0 || !inherits)
            && !files.Select(file => (file.filename, file.content.ToString()))
                .SequenceEqual(before.Select(file => (file.filename, file.content.ToString())));

    private static void Inherit<T>(List<T> target, IEnumerable<T> source)
    {
        if (target.Count == 0)
        {
            target.AddRange(source);
        }
    }

    private SolutionState Copy(
        Func<SourceText, SourceText> changeSource,
        Func<(string Path, SourceText Content), SourceText>? readMarkup = null)
    {
        var copy = new SolutionState(Name, Language, DefaultPrefix, DefaultExtension)
        {
            InheritanceMode = InheritanceMode,
            MarkupHandling = MarkupHandling,
            OutputKind = OutputKind,
            DocumentationMode = DocumentationMode,
            ReferenceAssemblies = ReferenceAssemblies,
        };
        readMarkup ??= file => file.Content;
        copy.Sources.AddRange(Sources.Select(file => (file.filename, changeSource(readMarkup(file)))));
        copy.AdditionalFiles.AddRange(AdditionalFiles.Select(file => (file.filename, readMarkup(file))));
        copy.GeneratedSources.AddRange(GeneratedSources);
        copy.AnalyzerConfigFiles.AddRange(AnalyzerConfigFiles);
        copy.AdditionalReferences.AddRange(AdditionalReferences);
        copy.ExpectedDiagnostics.AddRange(ExpectedDiagnostics);
        return copy;
    }
}
