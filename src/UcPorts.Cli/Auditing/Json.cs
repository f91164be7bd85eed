using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads JSON of other programs, whose shape is not ours to rely on: what is not there is empty.</summary>
internal static class Json
{
    /// <summary>A property by its name in any case; undefined where there is none.</summary>
    /// <param name="element">An object, or anything else.</param>
    /// <param name="name">The name.</param>
    public static JsonElement Property(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return property.Value;
                }
            }
        }

        return default;
    }

    /// <summary>A property's text; numbers and truth values as text too; empty where there is none.</summary>
    /// <param name="element">An object, or anything else.</param>
    /// <param name="name">The name.</param>
    public static string Text(JsonElement element, string name) => Text(Property(element, name));

    /// <summary>A value's text; empty where it is no single value.</summary>
    /// <param name="value">The value.</param>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToString(),
        _ => "",
    };

    /// <summary>The items of an array; a value that is none is one item; nothing where there is nothing.</summary>
    /// <param name="value">The value.</param>
    public static IEnumerable<JsonElement> Items(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            yield break;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            yield return value;
            yield break;
        }

        foreach (JsonElement item in value.EnumerateArray())
        {
            yield return item;
        }
    }

    /// <summary>Every array under one of some names, however deep it stands.</summary>
    /// <param name="element">Where to look.</param>
    /// <param name="names">The names.</param>
    public static IEnumerable<(string Name, JsonElement Item)> ItemsUnder(JsonElement element, params string[] names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                foreach ((string Name, JsonElement Item) found in ItemsUnder(item, names))
                {
                    yield return found;
                }
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            bool isNamed = Array.Exists(names, name => name.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
            foreach ((string Name, JsonElement Item) found in isNamed ? Named(property) : ItemsUnder(property.Value, names))
            {
                yield return found;
            }
        }
    }

    /// <summary>Whether an object, however deep it stands, has a property of a name.</summary>
    /// <param name="element">Where to look.</param>
    /// <param name="name">The name in any case.</param>
    /// <param name="isMeant">What its value must be.</param>
    public static bool Holds(JsonElement element, string name, Func<JsonElement, bool> isMeant) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => Holds(item, name, isMeant)),
        JsonValueKind.Object => element.EnumerateObject().Any(property =>
            (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && isMeant(property.Value)) || Holds(property.Value, name, isMeant)),
        _ => false,
    };

    private static IEnumerable<(string Name, JsonElement Item)> Named(JsonProperty property)
    {
        foreach (JsonElement item in Items(property.Value))
        {
            yield return (property.Name, item);
        }
    }
}
