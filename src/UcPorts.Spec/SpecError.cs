using System.Globalization;

namespace UcPorts.Spec;

/// <summary>Something wrong in a spec file, and where.</summary>
/// <param name="Id">The diagnostic id: <c>UCP0001</c> to <c>UCP0004</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The place in the file.</param>
/// <param name="Text">What is wrong and what would be right, in one sentence or two.</param>
public sealed record SpecError(string Id, string Path, SpecSpan Span, Sentence Text)
{
    /// <summary>UCP0001: the file cannot be read: malformed JSON, unknown or missing property, wrong type, too deep.</summary>
    public const string Unreadable = "UCP0001";

    /// <summary>UCP0002: a value is outside its domain.</summary>
    public const string OutsideDomain = "UCP0002";

    /// <summary>UCP0003: an id is duplicated or names nothing.</summary>
    public const string DuplicateOrUnknownId = "UCP0003";

    /// <summary>UCP0004: a deployment changes what the documents do not let be changed.</summary>
    public const string NotChangeable = "UCP0004";

    /// <summary>What is wrong and what would be right, in English.</summary>
    public string Message => Text.ToString();

    /// <summary>What is wrong and what would be right, in a language.</summary>
    /// <param name="culture">The culture to speak to; <see langword="null"/> for that of the user interface.</param>
    /// <returns>The message, in English where there is no translation.</returns>
    public string MessageFor(CultureInfo? culture) => Text.In(culture);

    /// <summary>The error as a compiler prints it.</summary>
    /// <returns>For example <c>a.ports.json(3,14): UCP0002: ...</c>.</returns>
    public override string ToString() => $"{Path}({Span.Line + 1},{Span.Column + 1}): {Id}: {Message}";
}

/// <summary>
/// A place in a text, counted in UTF-16 code units. A line ends with LF, CR LF or CR. A byte order mark counts as part of
/// the text but not of the first line's columns, as editors show it.
/// </summary>
/// <param name="Start">The offset from the start of the text, from 0.</param>
/// <param name="Length">The length, 0 or more.</param>
/// <param name="Line">The line of the start, from 0.</param>
/// <param name="Column">The column of the start within its line, from 0.</param>
/// <param name="EndLine">The line of the end, from 0.</param>
/// <param name="EndColumn">The column of the end within its line, from 0; not part of the place.</param>
public readonly record struct SpecSpan(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
