using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic a test expects. Lines and columns given as numbers are one-based.</summary>
public readonly struct DiagnosticResult
{
    /// <summary>No diagnostic.</summary>
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> _spans;

    /// <summary>Expects <paramref name="id"/> with a severity; its message is not compared.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this()
    {
        Id = id;
        Severity = severity;
    }

    /// <summary>Expects the descriptor's id, default severity and message.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
        MessageFormat = descriptor.MessageFormat;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The severity after configuration.</summary>
    public DiagnosticSeverity Severity { get; private init; }

    /// <summary>What is not compared.</summary>
    public DiagnosticOptions Options { get; private init; }

    /// <summary>The location, then the additional locations; empty for a diagnostic without location.</summary>
    public ImmutableArray<DiagnosticLocation> Spans
    {
        get => _spans.IsDefault ? [] : _spans;
        private init => _spans = value;
    }

    /// <summary>Whether a location is expected.</summary>
    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>The format from which <see cref="Message"/> is made.</summary>
    public LocalizableString? MessageFormat { get; private init; }

    /// <summary>The arguments of the message.</summary>
    public object?[]? MessageArguments { get; private init; }

    /// <summary>True to expect a suppressed diagnostic; otherwise suppressed diagnostics count as absent.</summary>
    public bool? IsSuppressed { get; private init; }

    /// <summary>The message, or null where it is not compared.</summary>
    public string? Message
    {
        get
        {
            if (MessageIsIgnored || GivenMessage is not null || MessageFormat is null)
            {
                return MessageIsIgnored ? null : GivenMessage;
            }

            string format = MessageFormat.ToString(formatProvider: null);
            try
            {
                return string.Format(CultureInfo.CurrentCulture, format, MessageArguments ?? []);
            }
            catch (FormatException)
            {
                // Too few arguments were given: the bare format shows which, in the comparison with the real message.
                return format;
            }
        }
    }

    private string? GivenMessage { get; init; }

    private bool MessageIsIgnored { get; init; }

    /// <summary>Expects an error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    /// <summary>Expects a warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    /// <summary>With this severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>With these parts not compared.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    /// <summary>With these arguments of the message.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    /// <summary>With this message; null compares arguments only, where some are given.</summary>
    public DiagnosticResult WithMessage(string? message)
        => this with { GivenMessage = message, MessageIsIgnored = message is null };

    /// <summary>With a message made from this format.</summary>
    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    /// <summary>With this suppression state.</summary>
    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => this with { IsSuppressed = isSuppressed };

    /// <summary>Without location.</summary>
    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    /// <summary>Starting here in the first source.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation(string.Empty, line, column);

    /// <summary>Starting here in the first source; zero-based.</summary>
    public DiagnosticResult WithLocation(LinePosition location) => WithLocation(string.Empty, location);

    /// <summary>Starting here in a file.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column)
        => WithLocation(path, new LinePosition(line - 1, column - 1));

    /// <summary>Starting here in a file; zero-based.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location)
        => WithLocation(path, location, DiagnosticLocationOptions.None);

    /// <summary>Starting here in a file; zero-based.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options)
        => Append(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    /// <summary>At the span marked <c>{|#n:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    /// <summary>At the span marked <c>{|#n:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var key = new LinePosition(0, markupKey);
        return Append(new FileLinePositionSpan(string.Empty, key, key), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    /// <summary>At this span of the first source.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(string.Empty, startLine, startColumn, endLine, endColumn);

    /// <summary>At this span of a file.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(new FileLinePositionSpan(
            path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    /// <summary>At this span; zero-based.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    /// <summary>At this span; zero-based.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) => Append(span, options);

    /// <summary>With locations that name no file moved to <paramref name="path"/>.</summary>
    public DiagnosticResult WithDefaultPath(string path)
        => WithLocations(location => location.Span.Path.Length == 0 && !IsMarkupKey(location)
            ? new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options)
            : location);

    /// <summary>With every location moved down by <paramref name="offset"/> lines.</summary>
    public DiagnosticResult WithLineOffset(int offset)
        => WithLocations(location =>
        {
            LinePositionSpan span = location.Span.Span;
            var moved = new LinePositionSpan(
                new LinePosition(span.Start.Line + offset, span.Start.Character),
                new LinePosition(span.End.Line + offset, span.End.Character));
            return new DiagnosticLocation(new FileLinePositionSpan(location.Span.Path, moved), location.Options);
        });

    /// <summary>The diagnostic as a person reads it: file(line,column)-(line,column): severity id: message.</summary>
    public override string ToString() => DiagnosticText.Describe(this);

    /// <summary>With markup keys replaced by the spans they stand for.</summary>
    /// <exception cref="InvalidOperationException">A key marks nothing.</exception>
    internal DiagnosticResult WithMarkupLocations(ImmutableDictionary<int, FileLinePositionSpan> marked)
    {
        string id = Id;
        return WithLocations(location =>
        {
            if (!IsMarkupKey(location))
            {
                return location;
            }

            int key = location.Span.Span.Start.Character;
            return marked.TryGetValue(key, out FileLinePositionSpan span)
                ? new DiagnosticLocation(span, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
                : throw new InvalidOperationException($"{id} is expected at markup key {key}, but no file has {{|#{key}:…|}}.");
        });
    }

    private static bool IsMarkupKey(DiagnosticLocation location)
        => location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey);

    private DiagnosticResult Append(FileLinePositionSpan span, DiagnosticLocationOptions options)
        => this with { Spans = Spans.Add(new DiagnosticLocation(span, options)) };

    private DiagnosticResult WithLocations(Func<DiagnosticLocation, DiagnosticLocation> change)
        => this with { Spans = [.. Spans.Select(change)] };
}
