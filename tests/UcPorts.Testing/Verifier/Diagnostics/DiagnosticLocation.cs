namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a diagnostic is expected.</summary>
/// <param name="span">File, start and end; zero-based.</param>
/// <param name="options">What of the span is compared.</param>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    /// <summary>File, start and end; zero-based.</summary>
    public FileLinePositionSpan Span { get; } = span;

    /// <summary>What of the span is compared.</summary>
    public DiagnosticLocationOptions Options { get; } = options;
}
