using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UcPorts.Repository.Tests.Schemas;

/// <summary>A JSON text in which one place was changed.</summary>
/// <param name="Change">What was changed, for example <c>rules/0/ports = 7</c>.</param>
/// <param name="Text">The text with the change.</param>
public sealed record Mutation(string Change, string Text)
{
    private const string Unknown = "nonsense";

    /// <summary>
    /// The text with each property removed, with an unknown one added to each object, with each value replaced by one of
    /// another kind, by a blank text or by a number out of bounds, and with an item of each list doubled. Rows of one list
    /// are alike: each property is replaced in one of them, and removed from one of those that have the same properties.
    /// </summary>
    public static IEnumerable<Mutation> Of(string text)
    {
        HashSet<string> replaced = [];
        HashSet<string> removed = [];
        foreach (string path in Paths(JsonNode.Parse(text)!, ""))
        {
            JsonNode value = Find(JsonNode.Parse(text)!, path);
            string place = string.Join('/', path.Split('/').Select(step => char.IsAsciiDigit(step.FirstOrDefault()) ? "*" : step));
            if (path.Length > 0 && removed.Add($"{place} {Siblings(value)}"))
            {
                yield return Edited(text, path, $"{path} removed", Remove);
            }

            if (!replaced.Add(place))
            {
                continue;
            }

            if (value is JsonObject)
            {
                yield return Edited(text, path, $"{path}/{Unknown} added", node => ((JsonObject)node).Add(Unknown, 1));
            }

            if (value is JsonArray { Count: > 0 })
            {
                yield return Edited(text, path, $"{path} with its first item twice", node => ((JsonArray)node).Add(((JsonArray)node)[0]!.DeepClone()));
            }

            foreach (string other in Others(value).Where(other => path.Length > 0 && !JsonNode.DeepEquals(JsonNode.Parse(other), value)))
            {
                yield return Edited(text, path, $"{path} = {other}", node => node.ReplaceWith(JsonNode.Parse(other)));
            }
        }
    }

    /// <summary>The text with the value at a path replaced.</summary>
    public static string Set(string text, string path, string json) => Edited(text, path, path, node => node.ReplaceWith(JsonNode.Parse(json))).Text;

    /// <summary>The text with a property more.</summary>
    public static string With(string text, string path, string json)
    {
        int slash = path.LastIndexOf('/');
        return Edited(text, path[..slash], path, node => node[path[(slash + 1)..]] = JsonNode.Parse(json)).Text;
    }

    /// <inheritdoc/>
    public override string ToString() => Change;

    private static string[] Others(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => ["null", "7", "\"Nonsense!\"", "\"\"", "\" \""],
        JsonValueKind.Number => ["null", "\"7\"", "7", "0", "-1", "1.5", "3000000000"],
        JsonValueKind.Array or JsonValueKind.Object => ["null", "\"Nonsense!\"", "[]", "{}"],
        _ => ["null", "7", "\"true\""],
    };

    private static IEnumerable<string> Paths(JsonNode node, string path)
    {
        yield return path;
        IEnumerable<(string Name, JsonNode Value)> children = node switch
        {
            JsonObject properties => properties.Select(property => (property.Key, property.Value!)),
            JsonArray items => items.Select((item, index) => ($"{index}", item!)),
            _ => [],
        };
        foreach ((string name, JsonNode value) in children)
        {
            foreach (string below in Paths(value, path.Length == 0 ? name : $"{path}/{name}"))
            {
                yield return below;
            }
        }
    }

    private static JsonNode Find(JsonNode root, string path) => path.Length == 0
        ? root
        : path.Split('/').Aggregate(root, (node, step) => (node is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)] : node[step])!);

    private static string Siblings(JsonNode node) =>
        node.Parent is JsonObject properties ? string.Join(' ', properties.Select(property => property.Key).Order(StringComparer.Ordinal)) : "";

    private static Mutation Edited(string text, string path, string change, Action<JsonNode> edit)
    {
        JsonNode root = JsonNode.Parse(text)!;
        edit(Find(root, path));
        return new Mutation(change, root.ToJsonString());
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray items)
        {
            items.Remove(node);
        }
        else
        {
            node.Parent!.AsObject().Remove(node.GetPropertyName());
        }
    }
}
