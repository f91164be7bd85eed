using System.Collections.Generic;

namespace UcPorts.Spec.Json;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>A value whose fault has been reported: nested too deep, or a string that is no text.</summary>
    Unreadable,
}

/// <summary>A JSON value and where it stands, in UTF-16 code units from the start of the text.</summary>
internal sealed class JsonValue(JsonKind kind, int start)
{
    private List<JsonProperty>? _properties;
    private List<JsonValue>? _items;

    public JsonKind Kind { get; } = kind;

    public int Start { get; } = start;

    /// <summary>Where the value ends, itself not part of it.</summary>
    public int End { get; set; } = start;

    /// <summary>A string's text without its quotes, or a number as it is written; otherwise empty.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether the value was read to its end, with every property name.</summary>
    public bool IsComplete { get; set; } = true;

    public List<JsonProperty> Properties => _properties ??= [];

    public List<JsonValue> Items => _items ??= [];

    /// <summary>The text of the first property of that name, where it is a string; nothing is reported.</summary>
    public string? PeekText(string name) => Peek(name) is { Kind: JsonKind.String } value ? value.Text : null;

    /// <summary>The first property of that name; nothing is reported.</summary>
    public JsonValue? Peek(string name)
    {
        foreach (JsonProperty property in Properties)
        {
            if (property.Name == name)
            {
                return property.Value;
            }
        }

        return null;
    }
}

/// <summary>A property of an object and where its name stands, quotes included.</summary>
internal readonly record struct JsonProperty(string Name, int NameStart, int NameEnd, JsonValue Value);
