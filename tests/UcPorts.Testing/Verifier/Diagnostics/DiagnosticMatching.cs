using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs each expected diagnostic with a reported one of its own, whatever their order.</summary>
internal sealed class DiagnosticMatching
{
    private readonly ImmutableArray<DiagnosticResult> _expected;
    private readonly ImmutableArray<Diagnostic> _actual;
    private readonly int[] _expectedOfActual;

    public DiagnosticMatching(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual)
    {
        _expected = expected;
        _actual = actual;
        _expectedOfActual = new int[actual.Length];
        Array.Fill(_expectedOfActual, -1);
        for (int i = 0; i < expected.Length; i++)
        {
            TryPair(i, new bool[actual.Length]);
        }
    }

    /// <summary>The pairs that were found.</summary>
    public IEnumerable<(DiagnosticResult Expected, Diagnostic Actual)> Pairs
        => from i in Enumerable.Range(0, _actual.Length)
           where _expectedOfActual[i] >= 0
           select (_expected[_expectedOfActual[i]], _actual[i]);

    /// <summary>What a person needs to see why the two do not agree, or null if they do.</summary>
    public string? DescribeMismatch()
    {
        DiagnosticResult[] missing =
            [.. Enumerable.Range(0, _expected.Length).Except(_expectedOfActual).Select(i => _expected[i])];

        // A suppressed diagnostic is absent for the user; it only counts where a test expects it as suppressed.
        Diagnostic[] unexpected =
            [.. Enumerable.Range(0, _actual.Length).Where(i => _expectedOfActual[i] < 0 && !_actual[i].IsSuppressed).Select(i => _actual[i])];
        if (missing.Length == 0 && unexpected.Length == 0)
        {
            return null;
        }

        var text = new StringBuilder($"Expected {_expected.Length} diagnostics, of which {missing.Length} are missing; {unexpected.Length} are unexpected.\n");
        AppendList(text, "Missing:", missing.Select(DiagnosticText.Describe));
        AppendList(text, "Unexpected:", unexpected.Select(DiagnosticText.Describe));
        AppendList(text, "Nearly the same:", NearMisses(missing, unexpected));
        AppendList(text, "All expected:", _expected.Select(DiagnosticText.Describe));
        AppendList(text, "All reported:", _actual.Select(DiagnosticText.Describe));
        return text.ToString().TrimEnd('\n');
    }

    // Kuhn's augmenting paths: an expectation that leaves much open must not take the one diagnostic another needs.
    private bool TryPair(int expected, bool[] visited)
    {
        for (int i = 0; i < _actual.Length; i++)
        {
            if (visited[i] || Differences(_expected[expected], _actual[i]).Count > 0)
            {
                continue;
            }

            visited[i] = true;
            if (_expectedOfActual[i] < 0 || TryPair(_expectedOfActual[i], visited))
            {
                _expectedOfActual[i] = expected;
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> NearMisses(DiagnosticResult[] missing, Diagnostic[] unexpected)
        => from expected in missing
           let candidates = unexpected.Where(actual => actual.Id == expected.Id)
           where candidates.Any()
           select $"{expected.Id}: {string.Join("; ", candidates.Select(actual => Differences(expected, actual)).MinBy(list => list.Count)!)}";

    private static List<string> Differences(DiagnosticResult expected, Diagnostic actual)
    {
        var differences = new List<string>();
        void Compare<T>(string what, T wanted, T found)
        {
            if (!EqualityComparer<T>.Default.Equals(wanted, found))
            {
                differences.Add($"{what} expected '{wanted}', reported '{found}'");
            }
        }

        Compare("id", expected.Id, actual.Id);
        Compare("suppressed", expected.IsSuppressed == true, actual.IsSuppressed);
        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity))
        {
            Compare("severity", expected.Severity, actual.Severity);
        }

        CompareLocations(expected, actual, differences);
        if (expected.Message is { } message)
        {
            Compare("message", message, DiagnosticText.Message(actual));
        }
        else if (expected.MessageArguments is { Length: > 0 } arguments)
        {
            Compare("arguments", DiagnosticText.List(DiagnosticText.Arguments(arguments)), DiagnosticText.List(DiagnosticText.Arguments(actual)));
        }

        return differences;
    }

    private static void CompareLocations(DiagnosticResult expected, Diagnostic actual, List<string> differences)
    {
        bool ignoresAdditional = expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations);
        Location[] locations = actual.Location == Location.None
            ? []
            : [actual.Location, .. ignoresAdditional ? [] : actual.AdditionalLocations];
        int compared = ignoresAdditional ? Math.Min(1, expected.Spans.Length) : expected.Spans.Length;
        if (compared != locations.Length)
        {
            differences.Add($"locations expected {compared}, reported {locations.Length}: {string.Join(", ", locations.Select(DiagnosticText.Place))}");
            return;
        }

        for (int i = 0; i < compared; i++)
        {
            if (!IsAt(expected.Spans[i], locations[i].GetLineSpan()))
            {
                differences.Add($"location {i} expected {DiagnosticText.Place(expected.Spans[i])}, reported {DiagnosticText.Place(locations[i])}");
            }
        }
    }

    private static bool IsAt(DiagnosticLocation expected, FileLinePositionSpan actual)
        => expected.Span.Path == actual.Path
            && expected.Span.StartLinePosition == actual.StartLinePosition
            && (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
                || expected.Span.EndLinePosition == actual.EndLinePosition);

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> items)
    {
        string[] lines = [.. items];
        if (lines.Length > 0)
        {
            text.Append(title).Append('\n');
            foreach (string line in lines)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }
    }
}
