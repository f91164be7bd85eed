using System;
using System.Collections.Generic;
using System.Globalization;

namespace UcPorts.Spec.Json;

/// <summary>A string or number of a JSON text, the names that lead to it, and where it stands.</summary>
/// <param name="Path">The names of the properties from the root; items of an array have their index as name.</param>
/// <param name="Text">A string's text, or a number as it is written.</param>
/// <param name="Start">Where it starts, in UTF-16 code units from the start of the text; a string starts after its quote.</param>
/// <param name="Length">Its length as it is written, in UTF-16 code units and without quotes.</param>
public sealed record JsonLeaf(EquatableArray<string> Path, string Text, int Start, int Length)
{
    /// <summary>The names of the properties from the root; items of an array have their index as name.</summary>
    public EquatableArray<string> Path { get; } = Path;

    /// <summary>A string's text, or a number as it is written.</summary>
    public string Text { get; } = Text;

    /// <summary>Where it starts, in UTF-16 code units from the start of the text; a string starts after its quote.</summary>
    public int Start { get; } = Start;

    /// <summary>Its length as it is written, in UTF-16 code units and without quotes.</summary>
    public int Length { get; } = Length;

    /// <summary>The strings and numbers of a JSON text, in its order.</summary>
    /// <param name="text">The text; comments and trailing commas are allowed.</param>
    /// <returns>The leaves; none where the text is malformed, or nested deeper than <see cref="PortSpecReader.MaxDepth"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<JsonLeaf> Read(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        SpecErrors errors = new(text, "");
        JsonValue? root = new JsonTreeReader(text, errors).Read();
        List<JsonLeaf> leaves = [];
        if (root is not null && errors.InTextOrder().IsEmpty)
        {
            Collect(root, [], leaves);
        }

        return leaves;
    }

    private static void Collect(JsonValue value, List<string> path, List<JsonLeaf> leaves)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                foreach (JsonProperty property in value.Properties)
                {
                    Descend(property.Name, property.Value, path, leaves);
                }

                break;
            case JsonKind.Array:
                for (int i = 0; i < value.Items.Count; i++)
                {
                    Descend(i.ToString(CultureInfo.InvariantCulture), value.Items[i], path, leaves);
                }

                break;
            case JsonKind.String:
                leaves.Add(new JsonLeaf(new EquatableArray<string>(path), value.Text, value.Start + 1, value.End - value.Start - 2));
                break;
            case JsonKind.Number:
                leaves.Add(new JsonLeaf(new EquatableArray<string>(path), value.Text, value.Start, value.End - value.Start));
                break;
        }
    }

    private static void Descend(string name, JsonValue value, List<string> path, List<JsonLeaf> leaves)
    {
        path.Add(name);
        Collect(value, path, leaves);
        path.RemoveAt(path.Count - 1);
    }
}
