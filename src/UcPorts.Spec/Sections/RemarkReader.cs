using System;
using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the remarks. A reference that names nothing costs itself; the remark stays with its others.</summary>
internal static class RemarkReader
{
    public const string Example = "{ \"id\": \"D1\", \"kind\": \"duplicate\", \"rules\": [\"all-servers/sql-browser\"], \"text\": \"Given twice.\" }";

    private static readonly ObjectShape Shape = new(
        $"remark",
        new PropertyShape("id", "\"D1\"", IsRequired: true),
        new PropertyShape("kind", "\"duplicate\"", IsRequired: true),
        new PropertyShape("rules", "[\"all-servers/sql-browser\"]"),
        new PropertyShape("tables", "[\"server-ports\"]"),
        new PropertyShape("text", "{ \"en\": \"The document gives this row twice.\" }", IsRequired: true));

    public static void Read(Section section, SpecScope scope, IList<Remark> remarks)
    {
        foreach (JsonValue json in section.ReadableRows)
        {
            SpecObject row = new(json, Shape, scope.Errors);
            string? id = row.ReadRemarkId("id");
            RemarkKind kind = row.ReadWord("kind", Vocabularies.Remark, RemarkKind.Duplicate);
            LocalizedText? text = row.ReadLocalized("text");
            if (row.HasFamiliarProperties && !row.Has("rules") && !row.Has("tables"))
            {
                row.RefuseMissing($"The remark touches nothing: add \"rules\": [\"all-servers/sql-browser\"] or \"tables\": [\"server-ports\"].");
            }

            List<string> rowIds = ReadReferences(row, "rules", "\"all-servers/sql-browser\"", scope.LocalRowId, scope.Rows);
            List<string> tableIds = ReadReferences(row, "tables", "\"server-ports\"", id => id, scope.Tables);
            if (id is null || text is null || !scope.Remarks.IsFirst(row, id) || !row.IsWhole)
            {
                continue;
            }

            Remark remark = new(id, kind, text, rowIds.ConvertAll(scope.FullId), tableIds);
            remarks.Add(remark);
            foreach (string rowId in rowIds)
            {
                scope.Attach(remark, rowId);
            }
        }
    }

    private static List<string> ReadReferences<T>(SpecObject row, string name, string example, Func<string, string> localId, IdTable<T> declared)
        where T : class
    {
        List<string> ids = [];
        HashSet<string> seen = [];
        if (row.Find(name) is { Kind: JsonKind.Array, Items.Count: 0, IsComplete: true } none)
        {
            row.Refuse(SpecError.OutsideDomain, none, $"No item is given: name what the remark touches, for example [{example}], or leave '{name}' out.");
        }

        foreach (JsonValue item in row.FindItems(name, JsonKind.String, example) ?? [])
        {
            string id = localId(item.Text);
            if (!seen.Add(id))
            {
                row.Errors.Add(SpecError.DuplicateOrUnknownId, item, $"{SpecErrors.Quote(item.Text)} stands twice in '{name}': name it once.");
            }
            else if (declared.Knows(row.Errors, item, id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}
