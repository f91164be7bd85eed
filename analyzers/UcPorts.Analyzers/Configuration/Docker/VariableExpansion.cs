using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Configuration.Docker;

/// <summary>Puts values in the place of variables, as Docker and Compose do: <c>$PORT</c>, <c>${PORT}</c>, <c>${PORT:-5090}</c>.</summary>
/// <param name="valueOf">The value of a variable and whether it is only its default; <see langword="null"/> where it is not known.</param>
internal sealed class VariableExpansion(Func<string, (string Value, bool IsDefault)?> valueOf)
{
    // Variables made of variables could grow without end, and so could defaults within defaults.
    private const int MaxLength = 4096;
    private const int MaxDepth = 8;

    // What all variables of a file together may still bring in.
    private int _left = 100_000;

    /// <summary>The text with its variables replaced; what is not known becomes <see cref="ConfigurationValue.Unknown"/>.</summary>
    /// <param name="text">The text.</param>
    public ConfigurationValue Expand(IReadOnlyList<LocatedCharacter> text)
    {
        List<LocatedCharacter> expanded = [];
        Expand(text, 0, text.Count, isDefault: false, depth: 0, expanded);
        return new ConfigurationValue(expanded);
    }

    private void Expand(IReadOnlyList<LocatedCharacter> text, int start, int end, bool isDefault, int depth, List<LocatedCharacter> expanded)
    {
        int i = start;
        while (i < end)
        {
            if (expanded.Count >= MaxLength || depth > MaxDepth)
            {
                expanded.Add(new LocatedCharacter(ConfigurationValue.Unknown, text[i].Place));
                return;
            }

            char next = i + 1 < end ? text[i + 1].Value : ' ';
            if (!IsDollar(text[i]))
            {
                expanded.Add(text[i++] with { IsDefault = isDefault });
            }
            else if (next == '$')
            {
                expanded.Add(text[i] with { IsDefault = isDefault });
                i += 2;
            }
            else if (next == '{')
            {
                int close = ClosingBrace(text, i, end);
                if (close == end)
                {
                    Append(null, PlaceOf(text, i, end), isDefault, expanded);
                    return;
                }

                ExpandBraces(text, i, close, isDefault, depth, expanded);
                i = close + 1;
            }
            else
            {
                int nameEnd = NameEnd(text, i + 1, end);
                Append(nameEnd == i + 1 ? ("$", isDefault) : valueOf(TextOf(text, i + 1, nameEnd)), PlaceOf(text, i, nameEnd), isDefault, expanded);
                i = nameEnd;
            }
        }
    }

    // ${name}, ${name:-default}, ${name:+other}, ${name:?message}, and each without the colon.
    private void ExpandBraces(IReadOnlyList<LocatedCharacter> text, int dollar, int close, bool isDefault, int depth, List<LocatedCharacter> expanded)
    {
        int nameEnd = NameEnd(text, dollar + 2, close);
        (string Value, bool IsDefault)? value = valueOf(TextOf(text, dollar + 2, nameEnd));
        bool hasColon = nameEnd < close && text[nameEnd].Value == ':';
        int mark = hasColon ? nameEnd + 1 : nameEnd;
        char operation = mark < close ? text[mark].Value : '}';
        bool isSet = value is { } known && (known.Value.Length > 0 || !hasColon);
        if (operation == '-' && !isSet)
        {
            Expand(text, mark + 1, close, isDefault: true, depth + 1, expanded);
        }
        else if (operation == '+' && value is not null)
        {
            if (isSet)
            {
                Expand(text, mark + 1, close, isDefault || value.Value.IsDefault, depth + 1, expanded);
            }
        }
        else
        {
            bool isPlain = operation is '-' or '?' || (operation == '}' && !hasColon);
            Append(isPlain ? value : null, PlaceOf(text, dollar, close + 1), isDefault, expanded);
        }
    }

    private void Append((string Value, bool IsDefault)? value, TextSpan place, bool isDefault, List<LocatedCharacter> expanded)
    {
        _left -= value?.Value.Length ?? 0;
        string text = _left < 0 || value is null ? ConfigurationValue.Unknown.ToString() : value.Value.Value;
        expanded.AddRange(text.Select(c => new LocatedCharacter(c, place) { IsDefault = isDefault || value is { IsDefault: true } }));
    }

    private static bool IsDollar(LocatedCharacter character) => character is { Value: '$', IsQuoted: false };

    /// <summary>The brace that closes the variable; the end of the text where none does.</summary>
    private static int ClosingBrace(IReadOnlyList<LocatedCharacter> text, int dollar, int end)
    {
        int depth = 0;
        for (int i = dollar + 1; i < end; i++)
        {
            if (text[i].Value == '{' && IsDollar(text[i - 1]))
            {
                depth++;
            }
            else if (text[i].Value == '}' && --depth == 0)
            {
                return i;
            }
        }

        return end;
    }

    private static int NameEnd(IReadOnlyList<LocatedCharacter> text, int start, int end)
    {
        int i = start;
        while (i < end && (char.IsLetterOrDigit(text[i].Value) || text[i].Value == '_'))
        {
            i++;
        }

        return i;
    }

    private static string TextOf(IReadOnlyList<LocatedCharacter> text, int start, int end)
    {
        char[] characters = new char[end - start];
        for (int i = 0; i < characters.Length; i++)
        {
            characters[i] = text[start + i].Value;
        }

        return new string(characters);
    }

    private static TextSpan PlaceOf(IReadOnlyList<LocatedCharacter> text, int start, int end) =>
        TextSpan.FromBounds(text[start].Place.Start, text[end - 1].Place.End);
}
