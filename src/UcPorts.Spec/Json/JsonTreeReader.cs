using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace UcPorts.Spec.Json;

/// <summary>
/// Reads a text into located JSON values, without recursion. Where the text is malformed, the fault is reported, reading
/// ends, and the values that were still open are marked incomplete.
/// </summary>
internal sealed class JsonTreeReader(string text, SpecErrors errors)
{
    private readonly Utf16Cursor _cursor = new(text);
    private readonly Stack<JsonValue> _open = new();
    private JsonValue? _root;
    private (string? Name, int Start, int End) _property;
    private JsonTokenType _last;
    private int _lastEnd;

    // How many objects and arrays are open below the deepest level that is kept.
    private int _tooDeep;

    /// <summary>Reads the text.</summary>
    /// <returns>The value, or <see langword="null"/> where there is none.</returns>
    public JsonValue? Read()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        int markLength = text.Length > 0 && text[0] == '\uFEFF' ? 3 : 0;
        _lastEnd = _cursor.At(markLength);

        // The limit of depth is kept here and not by the parser: it would end at the first nesting that is too deep.
        JsonReaderOptions options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = int.MaxValue };
        Utf8JsonReader reader = new(utf8.AsSpan(markLength), options);
        try
        {
            while (reader.Read())
            {
                Take(ref reader, markLength);
            }
        }
        catch (JsonException)
        {
            // The parser's message speaks of bytes and tokens; the fault is found again in the text and said in plain words.
            new JsonSyntaxFault(text, errors, _last, _lastEnd)
            {
                Container = _tooDeep == 0 && _open.Count > 0 ? _open.Peek() : null,
                IsBelowRoot = _tooDeep > 0 || _open.Count > 0,
                PropertyName = _last == JsonTokenType.PropertyName ? _property.Name ?? "" : null,
            }.Report();
            foreach (JsonValue value in _open)
            {
                value.End = _lastEnd;
                value.IsComplete = false;
            }
        }

        return _root;
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair without the other half.
            return null;
        }
    }

    private void Take(ref Utf8JsonReader reader, int markLength)
    {
        int start = _cursor.At(markLength + reader.TokenStartIndex);
        _last = reader.TokenType;
        if (_tooDeep > 0)
        {
            PassOver();
        }
        else
        {
            switch (_last)
            {
                case JsonTokenType.PropertyName:
                    int end = _cursor.At(markLength + reader.TokenStartIndex + reader.ValueSpan.Length + 2);
                    TakePropertyName(TextOf(ref reader), start, end);
                    break;
                case JsonTokenType.StartObject:
                    Open(JsonKind.Object, start);
                    break;
                case JsonTokenType.StartArray:
                    Open(JsonKind.Array, start);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _open.Pop().End = start + 1;
                    break;
                default:
                    TakeScalar(ref reader, start, _cursor.At(markLength + reader.BytesConsumed));
                    break;
            }
        }

        _lastEnd = _cursor.At(markLength + reader.BytesConsumed);
    }

    private void PassOver()
    {
        if (_last is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _tooDeep++;
        }
        else if (_last is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _tooDeep--;
        }
    }

    private void TakePropertyName(string? name, int start, int end)
    {
        _property = (name, start, end);
        if (name is null)
        {
            ReportNoText(start, end);
            _open.Peek().IsComplete = false;
        }
    }

    private void TakeScalar(ref Utf8JsonReader reader, int start, int end)
    {
        string? scalarText = _last switch
        {
            JsonTokenType.String => TextOf(ref reader),
            JsonTokenType.Number => text.Substring(start, end - start),
            _ => "",
        };
        JsonKind kind = _last switch
        {
            JsonTokenType.String => scalarText is null ? JsonKind.Unreadable : JsonKind.String,
            JsonTokenType.Number => JsonKind.Number,
            JsonTokenType.True => JsonKind.True,
            JsonTokenType.False => JsonKind.False,
            _ => JsonKind.Null,
        };
        if (kind == JsonKind.Unreadable)
        {
            ReportNoText(start, end);
        }

        Attach(new JsonValue(kind, start) { End = end, Text = scalarText ?? "" });
    }

    private void Open(JsonKind kind, int start)
    {
        if (_open.Count == PortSpecReader.MaxDepth)
        {
            errors.Add(SpecError.Unreadable, start, start + 1, $"Objects and arrays are nested more than {PortSpecReader.MaxDepth} levels deep here: a spec file needs no more than five.");
            Attach(new JsonValue(JsonKind.Unreadable, start) { End = start + 1 });
            _tooDeep = 1;
            return;
        }

        JsonValue value = new(kind, start);
        Attach(value);
        _open.Push(value);
    }

    private void Attach(JsonValue value)
    {
        if (_open.Count == 0)
        {
            _root = value;
        }
        else if (_open.Peek().Kind == JsonKind.Array)
        {
            _open.Peek().Items.Add(value);
        }
        else if (_property.Name is not null)
        {
            _open.Peek().Properties.Add(new JsonProperty(_property.Name, _property.Start, _property.End, value));
        }
    }

    private void ReportNoText(int start, int end) =>
        errors.Add(SpecError.Unreadable, start, end, $"The string holds half of a surrogate pair as an escape: write the character itself, or both halves.");
}
