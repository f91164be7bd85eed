using System;
using System.Globalization;
using System.Text.Json;

namespace UcPorts.Spec.Json;

/// <summary>
/// Says in plain words why the text cannot be read on after its last good token. It looks at the text itself: the
/// parser's own messages differ between versions and may be missing from a trimmed program.
/// </summary>
internal sealed class JsonSyntaxFault(string text, SpecErrors errors, JsonTokenType last, int lastEnd)
{
    /// <summary>The innermost open object or array; <see langword="null"/> where there is none or it is not kept.</summary>
    public JsonValue? Container { get; init; }

    /// <summary>Whether any object or array is open.</summary>
    public bool IsBelowRoot { get; init; }

    /// <summary>The property whose value comes next; <see langword="null"/> where none does.</summary>
    public string? PropertyName { get; init; }

    private bool IsAfterValue => last is not (JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);

    private bool ExpectsPropertyName => PropertyName is null && (Container?.Kind == JsonKind.Object || last == JsonTokenType.StartObject);

    /// <summary>Reports the fault.</summary>
    public void Report()
    {
        int at = SkipTrivia(lastEnd);
        bool isAfterComma = IsAfterValue && IsBelowRoot && at < text.Length && text[at] == ',';
        if (isAfterComma)
        {
            at = SkipTrivia(at + 1);
        }

        if (at >= text.Length)
        {
            ReportEnd();
        }
        else if (text[at] == '/')
        {
            ReportComment(at);
        }
        else if (last != JsonTokenType.None && !IsBelowRoot)
        {
            ReportWord(at, $"{Word(at)} does not belong here: nothing may follow the end of the file's object.");
        }
        else if (text[at] is '}' or ']')
        {
            ReportClosing(at);
        }
        else if (text[at] == ',')
        {
            ReportWord(at, IsAfterValue ? (FormattableString)$"This comma is one too many: remove it." : $"A value is missing before this comma.");
        }
        else if (IsAfterValue && !isAfterComma)
        {
            ReportWord(at, $"A comma is missing before {Word(at)}.");
        }
        else if (text[at] == '"')
        {
            ReportString(at);
        }
        else if (ExpectsPropertyName)
        {
            ReportWord(at, $"{Word(at)} does not belong here: write the name of a property, in double quotes.");
        }
        else
        {
            ReportValue(at);
        }
    }

    private void ReportEnd()
    {
        int end = text.Length;
        while (end > lastEnd && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        FormattableString message = (last, PropertyName, Container?.Kind) switch
        {
            (JsonTokenType.None, _, _) => $"The file is empty: a spec file holds a JSON object, which starts with {{ \"specVersion\": 1, \"product\": ... }}.",
            (_, not null, _) => $"The file ends where the value of {SpecErrors.Quote(PropertyName)} should be.",
            (_, _, JsonKind.Object) => $"The file ends before the object that starts in line {LineOfContainer()} is closed with '}}'.",
            (_, _, JsonKind.Array) => $"The file ends before the array that starts in line {LineOfContainer()} is closed with ']'.",
            _ => $"The file ends before all objects and arrays are closed.",
        };
        errors.Add(SpecError.Unreadable, end, end, message);
    }

    private void ReportComment(int at)
    {
        bool isOpen = at + 1 < text.Length && text[at + 1] == '*';
        bool isLine = at + 1 < text.Length && text[at + 1] == '/';
        if (isOpen)
        {
            errors.Add(SpecError.Unreadable, at, at + 2, $"The comment is not closed: end it with '*/'.");
        }
        else if (isLine)
        {
            errors.Add(SpecError.Unreadable, at, at + 2, $"The comment holds a line separator (U+2028) or paragraph separator (U+2029): remove it.");
        }
        else
        {
            errors.Add(SpecError.Unreadable, at, at + 1, $"'/' does not belong here: a comment starts with '//' or '/*'.");
        }
    }

    private void ReportClosing(int at)
    {
        char closing = text[at];
        FormattableString message = (last, PropertyName, Container?.Kind) switch
        {
            (JsonTokenType.None, _, _) => $"'{closing}' closes nothing: a spec file starts with '{{'.",
            (_, not null, _) => $"The value of {SpecErrors.Quote(PropertyName)} is missing before '{closing}'.",
            (_, _, JsonKind.Object) => $"'{closing}' cannot close the object that starts in line {LineOfContainer()}: close it with '}}'.",
            (_, _, JsonKind.Array) => $"'{closing}' cannot close the array that starts in line {LineOfContainer()}: close it with ']'.",
            _ => $"'{closing}' closes something that is not open.",
        };
        errors.Add(SpecError.Unreadable, at, at + 1, message);
    }

    private void ReportString(int quote)
    {
        int i = quote + 1;
        while (i < text.Length && text[i] != '"' && text[i] >= ' ')
        {
            if (text[i] == '\\')
            {
                int length = EscapeLength(i);
                if (length == 0 && i + 1 < text.Length && text[i + 1] >= ' ')
                {
                    ReportEscape(i);
                    return;
                }

                i += Math.Max(length, 1);
            }
            else
            {
                i++;
            }
        }

        if (i >= text.Length || text[i] is '\r' or '\n')
        {
            errors.Add(SpecError.Unreadable, quote, Math.Min(i, text.Length), $"The string is not closed: end it with a double quote on the same line.");
        }
        else if (text[i] < ' ')
        {
            errors.Add(SpecError.Unreadable, i, i + 1, $"A string cannot hold the control character U+{Hexadecimal(text[i], "X4")} as it is: write \\u{Hexadecimal(text[i], "x4")}.");
        }
        else
        {
            errors.Add(SpecError.Unreadable, quote, i + 1, $"A colon and a value are missing after this property name.");
        }
    }

    /// <summary>The length of the escape at a backslash; 0 where it is none.</summary>
    private int EscapeLength(int backslash)
    {
        if (backslash + 1 >= text.Length)
        {
            return 0;
        }

        if (text[backslash + 1] != 'u')
        {
            return "\"\\/bfnrt".IndexOf(text[backslash + 1]) < 0 ? 0 : 2;
        }

        for (int i = backslash + 2; i < backslash + 6; i++)
        {
            // Where the file ends within an escape, the string is not closed; that is the plainer thing to say.
            if (i < text.Length && !Uri.IsHexDigit(text[i]))
            {
                return 0;
            }
        }

        return 6;
    }

    private void ReportEscape(int backslash)
    {
        int length = char.IsHighSurrogate(text[backslash + 1]) && backslash + 2 < text.Length ? 3 : 2;
        string escape = text.Substring(backslash, length);
        FormattableString message = text[backslash + 1] == 'u'
            ? (FormattableString)$"'\\u' is followed by four hexadecimal digits, for example \\u00e9."
            : $"{SpecErrors.Quote(escape)} is no escape that JSON knows: write a backslash as \\\\.";
        errors.Add(SpecError.Unreadable, backslash, backslash + length, message);
    }

    private void ReportValue(int at)
    {
        char c = text[at];
        if (WordEnd(at) == text.Length && (char.IsLetterOrDigit(c) || c == '-'))
        {
            ReportEnd();
        }
        else if (c == '\'')
        {
            ReportWord(at, $"Text is written in double quotes, not in single ones.");
        }
        else if (c is '-' or '+' or '.' or (>= '0' and <= '9'))
        {
            ReportWord(at, $"{Word(at)} is not a number: write digits without a leading zero, or put text in double quotes.");
        }
        else
        {
            ReportWord(at, $"{Word(at)} is not a value: put text in double quotes.");
        }
    }

    private void ReportWord(int at, FormattableString message) => errors.Add(SpecError.Unreadable, at, WordEnd(at), message);

    private string Word(int at) => SpecErrors.Quote(text.Substring(at, WordEnd(at) - at));

    /// <summary>Where the word ends that starts here; a punctuation mark is a word of its own.</summary>
    private int WordEnd(int at)
    {
        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && ",:[]{}\"".IndexOf(text[end]) < 0)
        {
            end++;
        }

        return Math.Max(end, at + 1);
    }

    private static string Hexadecimal(char c, string format) => ((int)c).ToString(format, CultureInfo.InvariantCulture);

    private int LineOfContainer() => errors.LineNumberOf(Container?.Start ?? 0);

    private int SkipTrivia(int from)
    {
        int i = from;
        while (i < text.Length)
        {
            if (text[i] is ' ' or '\t' or '\r' or '\n')
            {
                i++;
                continue;
            }

            int end = CommentEnd(i);
            if (end < 0)
            {
                break;
            }

            i = end;
        }

        return i;
    }

    /// <summary>Where the comment ends that starts here; -1 where there is none or it is faulty.</summary>
    private int CommentEnd(int at)
    {
        if (text[at] != '/' || at + 1 == text.Length)
        {
            return -1;
        }

        if (text[at + 1] == '*')
        {
            int end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
            return end < 0 ? -1 : end + 2;
        }

        if (text[at + 1] != '/')
        {
            return -1;
        }

        int i = at + 2;
        while (i < text.Length && text[i] is not ('\r' or '\n'))
        {
            if (text[i] is '\u2028' or '\u2029')
            {
                return -1;
            }

            i++;
        }

        return i;
    }
}
