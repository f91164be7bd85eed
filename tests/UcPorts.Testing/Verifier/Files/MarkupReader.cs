using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Reads the markup of a state's files and gathers what it expects and where its numbered spans are.</summary>
internal sealed class MarkupReader(
    MarkupMode mode,
    MarkupOptions options,
    DiagnosticDescriptor? defaultDiagnostic,
    ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
    ImmutableArray<string> fixableDiagnostics)
{
    private readonly List<DiagnosticResult> _expected = [];
    private readonly ImmutableDictionary<int, FileLinePositionSpan>.Builder _marked = ImmutableDictionary.CreateBuilder<int, FileLinePositionSpan>();

    /// <summary>The diagnostics named in the files read so far.</summary>
    public IEnumerable<DiagnosticResult> Expected => _expected;

    /// <summary>The spans numbered in the files read so far.</summary>
    public ImmutableDictionary<int, FileLinePositionSpan> Marked => _marked.ToImmutable();

    /// <summary>The file's text without markup.</summary>
    public SourceText Read((string Path, SourceText Content) file)
    {
        if (mode == MarkupMode.None)
        {
            return file.Content;
        }

        Markup markup = Markup.Parse(file.Content.ToString());
        SourceText text = SourceText.From(markup.Text, file.Content.Encoding, file.Content.ChecksumAlgorithm);
        foreach ((string name, TextSpan span) in markup.Spans)
        {
            var place = new FileLinePositionSpan(file.Path, text.Lines.GetLinePositionSpan(span));
            if (name.StartsWith('#'))
            {
                Mark(name, place);
            }
            else if (Expects(name) is { } expected)
            {
                _expected.Add(expected.WithSpan(place));
            }
        }

        return text;
    }

    private void Mark(string name, FileLinePositionSpan place)
    {
        if (!int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int key))
        {
            throw new InvalidOperationException($"The markup '{{|{name}:' has no number after '#'.");
        }

        if (!_marked.TryAdd(key, place))
        {
            throw new InvalidOperationException($"The markup '{{|{name}:' is there twice.");
        }
    }

    private DiagnosticResult? Expects(string id)
    {
        if (mode == MarkupMode.Ignore)
        {
            return null;
        }

        DiagnosticDescriptor? descriptor = id.Length == 0 ? Default() : Supported(id);
        id = descriptor?.Id ?? id;
        if (mode == MarkupMode.IgnoreFixable && fixableDiagnostics.Contains(id))
        {
            return null;
        }

        // An id no analyzer supports is the compiler's.
        DiagnosticResult expected = descriptor is null ? DiagnosticResult.CompilerError(id) : new DiagnosticResult(descriptor);
        return expected.WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
    }

    private DiagnosticDescriptor Default()
        => defaultDiagnostic ?? throw new InvalidOperationException(
            "The markup '[|' names no diagnostic, and the first analyzer does not support exactly one: "
            + $"name it as in '{{|ID:', or set {nameof(MarkupOptions)}.{nameof(MarkupOptions.UseFirstDescriptor)}.");

    private DiagnosticDescriptor? Supported(string id)
    {
        DiagnosticDescriptor[] descriptors = [.. supportedDiagnostics.Where(descriptor => descriptor.Id == id)];
        return descriptors.Length > 1 && !options.HasFlag(MarkupOptions.UseFirstDescriptor)
            ? throw new InvalidOperationException(
                $"The markup '{{|{id}:' may mean {descriptors.Length} descriptors: expect the diagnostic in {nameof(SolutionState.ExpectedDiagnostics)}, "
                + $"or set {nameof(MarkupOptions)}.{nameof(MarkupOptions.UseFirstDescriptor)}.")
            : descriptors.FirstOrDefault();
    }
}
