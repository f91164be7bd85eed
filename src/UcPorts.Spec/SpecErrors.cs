using System;
using System.Collections.Generic;
using System.Linq;
using System.Resources;
using System.Text;
using UcPorts.Spec.Json;

namespace UcPorts.Spec;

/// <summary>Collects the errors of one file.</summary>
internal sealed class SpecErrors(string text, string path)
{
    /// <summary>The sentences in other languages, each under the English one.</summary>
    private static readonly ResourceManager Texts = new("UcPorts.Spec.Texts", typeof(SpecErrors).Assembly);

    private const int LongestExcerpt = 60;

    private readonly LineMap _lines = new(text);
    private readonly List<SpecError> _errors = [];

    /// <summary>Finds the name that was meant; its work is limited per file.</summary>
    public NearestName Nearest { get; } = new();

    public void Add(string id, int start, int end, FormattableString message) =>
        _errors.Add(new SpecError(id, path, _lines.Span(start, end), new Sentence(message, Texts)));

    public void Add(string id, JsonValue at, FormattableString message) => Add(id, at.Start, at.End, message);

    /// <summary>Reports something that is missing from an object: at the whole object on one line, else at its brace.</summary>
    public void AddMissing(JsonValue from, FormattableString message)
    {
        bool isOneLine = _lines.LineOf(from.Start) == _lines.LineOf(from.End);
        Add(SpecError.Unreadable, from.Start, isOneLine ? from.End : from.Start + 1, message);
    }

    /// <summary>Where a value stands.</summary>
    public SpecSpan SpanOf(JsonValue value) => _lines.Span(value.Start, value.End);

    /// <summary>The line as people count it, from 1.</summary>
    public int LineNumberOf(int offset) => _lines.LineOf(offset) + 1;

    public EquatableArray<SpecError> InTextOrder() => new(_errors.OrderBy(error => error.Span.Start));

    /// <summary>Names as a message lists them: <c>'tcp', 'udp' or 'sctp'</c>.</summary>
    public static FormattableString AnyOf(IEnumerable<string> names) =>
        Quoted(names, out string last) is { } others ? (FormattableString)$"{others} or {last}" : $"{last}";

    /// <summary>Names as a message lists them: <c>'id', 'ports' and 'role'</c>.</summary>
    public static FormattableString AllOf(IEnumerable<string> names) =>
        Quoted(names, out string last) is { } others ? (FormattableString)$"{others} and {last}" : $"{last}";

    /// <summary>A value of the file as a message quotes it: on one line, and cut where it is long.</summary>
    public static string Quote(string value)
    {
        int length = value.Length;
        if (length > LongestExcerpt)
        {
            length = char.IsHighSurrogate(value[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt;
        }

        StringBuilder quoted = new(length + 3);
        quoted.Append('\'');
        foreach (char c in value.Substring(0, length))
        {
            quoted.Append(IsControl(c) ? ' ' : c);
        }

        return quoted.Append(length < value.Length ? "…'" : "'").ToString();
    }

    /// <summary>Whether a character is not shown but changes how others are: control characters, ends of lines, and what overrides the direction of writing.</summary>
    public static bool IsControl(char c) => char.IsControl(c) || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string? Quoted(IEnumerable<string> names, out string last)
    {
        string[] quoted = [.. names.Select(name => $"'{name}'")];
        last = quoted[quoted.Length - 1];
        return quoted.Length == 1 ? null : string.Join(", ", quoted, 0, quoted.Length - 1);
    }
}
