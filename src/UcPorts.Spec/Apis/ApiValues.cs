using System;
using UcPorts.Spec.Json;

namespace UcPorts.Spec.Apis;

/// <summary>Reads values that only API tables have.</summary>
internal static class ApiValues
{
    /// <summary>A documentation-comment id of one of the kinds; <see langword="null"/> where it is absent or wrong, which is reported.</summary>
    public static DocumentationId? ReadDocumentationId(this SpecObject row, string name, string kinds) =>
        row.Find(name, JsonKind.String) is { } value ? CheckDocumentationId(row, value, kinds) : null;

    /// <summary>Whether a text is a documentation-comment id of one of the kinds; another is reported.</summary>
    public static DocumentationId? CheckDocumentationId(this SpecObject row, JsonValue value, string kinds)
    {
        DocumentationId? id = DocumentationId.Parse(value.Text);
        if (id is not null && kinds.IndexOf(id.Kind) >= 0)
        {
            return id;
        }

        FormattableString what = kinds == "F" ? (FormattableString)$"a field, which starts with F:" : $"a constructor or method, which starts with M:, or of a property, which starts with P:";
        row.Refuse(SpecError.OutsideDomain, value, $"{SpecErrors.Quote(value.Text)} is not the documentation-comment id of {what}.");
        return null;
    }

    /// <summary>Reports properties that do not go with the carrier.</summary>
    public static void RefuseForeign(this SpecObject row, string carrier, params string[] names)
    {
        foreach (string name in names)
        {
            if (row.Find(name) is { } value)
            {
                row.Refuse(SpecError.OutsideDomain, value, $"'{name}' does not go with the carrier '{carrier}': remove it, or name another carrier.");
            }
        }
    }
}
