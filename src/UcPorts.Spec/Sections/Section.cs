using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;

namespace UcPorts.Spec.Sections;

/// <summary>A list of rows in a spec file: its objects, and whether it holds anything else.</summary>
internal sealed class Section
{
    public Section(SpecObject root, string name, string example)
    {
        JsonValue? list = root.Find(name);
        Rows = root.FindItems(name, JsonKind.Object, example) ?? [];
        IsComplete = list is null
            ? root.HasFamiliarProperties
            : list.Kind == JsonKind.Array && list.IsComplete && Rows.Count == list.Items.Count && !root.IsGivenTwice(name);
    }

    /// <summary>The rows; one that was cut off by malformed JSON is among them.</summary>
    public List<JsonValue> Rows { get; }

    /// <summary>The rows that can be read; what is missing from one that was cut off is no mistake of its own.</summary>
    public IEnumerable<JsonValue> ReadableRows => Rows.Where(row => row.IsComplete);

    /// <summary>Whether every row could be found; a name that is missing here may stand in what could not be read.</summary>
    public bool IsComplete { get; }
}
