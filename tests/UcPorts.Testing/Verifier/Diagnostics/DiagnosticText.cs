using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Expected and reported diagnostics in the words of a failure: file(line,column)-(line,column): severity id: message.</summary>
internal static class DiagnosticText
{
    // Roslyn compares arguments itself but does not show them.
    private static readonly PropertyInfo ArgumentsProperty =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingMemberException(nameof(Diagnostic), "Arguments");

    public static string Describe(Diagnostic diagnostic)
    {
        string suppressed = diagnostic.IsSuppressed ? " (suppressed)" : string.Empty;
        return $"{Place(diagnostic.Location)}: {Severity(diagnostic.Severity)} {diagnostic.Id}: {Message(diagnostic)}{suppressed}";
    }

    public static string Describe(DiagnosticResult expected)
    {
        string severity = expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) ? "any severity" : Severity(expected.Severity);
        string suppressed = expected.IsSuppressed == true ? " (suppressed)" : string.Empty;
        string message = expected.Message
            ?? (expected.MessageArguments is { Length: > 0 } arguments ? $"any message with {List(Arguments(arguments))}" : "any message");
        string place = expected.HasLocation ? Place(expected.Spans[0]) : "no location";
        return $"{place}: {severity} {expected.Id}: {message}{suppressed}";
    }

    // Without a format provider Roslyn takes the language of the user interface, as the compiler does.
    public static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(formatProvider: null);

    public static string Place(Location location)
        => location == Location.None ? "no location" : Place(location.GetLineSpan());

    public static string Place(DiagnosticLocation location)
    {
        FileLinePositionSpan span = location.Span;
        if (location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
        {
            return $"markup key {span.Span.Start.Character}";
        }

        return location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $"{span.Path}{Position(span.Span.Start)}"
            : Place(span);
    }

    public static string[] Arguments(Diagnostic diagnostic)
        => Arguments((IEnumerable<object?>)ArgumentsProperty.GetValue(diagnostic)!);

    public static string[] Arguments(IEnumerable<object?> arguments)
        => [.. arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? string.Empty)];

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Place(FileLinePositionSpan span) => $"{span.Path}{Position(span.Span.Start)}-{Position(span.Span.End)}";

    private static string Position(LinePosition position) => $"({position.Line + 1},{position.Character + 1})";

    private static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Hidden => "hidden",
        DiagnosticSeverity.Info => "info",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };
}
