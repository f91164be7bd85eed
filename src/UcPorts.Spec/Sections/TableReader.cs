using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the documents' tables.</summary>
internal static class TableReader
{
    public const string Example = "{ \"id\": \"server-ports\", \"document\": \"port-requirements\", \"title\": \"Server ports\", \"rows\": 53 }";

    private static readonly ObjectShape Shape = new(
        "table",
        new PropertyShape("id", "\"server-ports\"", IsRequired: true),
        new PropertyShape("document", "\"port-requirements\"", IsRequired: true),
        new PropertyShape("title", "{ \"en\": \"Required server ports\" }", IsRequired: true),
        new PropertyShape("rows", "53", IsRequired: true));

    public static void Read(Section section, SpecScope scope, IList<SpecTable> tables)
    {
        foreach (JsonValue json in section.ReadableRows)
        {
            SpecObject row = new(json, Shape, scope.Errors);
            SpecTable? table = Read(row, scope);
            if (table is not null)
            {
                scope.Tables.Keep(table.Id, table);
                tables.Add(table);
            }
        }
    }

    private static SpecTable? Read(SpecObject row, SpecScope scope)
    {
        LocalizedText? title = row.ReadLocalized("title");
        int rowCount = row.ReadWholeNumber("rows", smallest: 1) ?? 0;
        JsonValue? reference = row.Find("document", JsonKind.String);
        SourceDocument? document = reference is null ? null : scope.Documents.Resolve(row, reference, reference.Text);
        if (row.ReadId("id") is not { } id || !scope.Tables.IsFirst(row, id))
        {
            return null;
        }

        // Rows refer to the table: it is kept, with a document of the name that was written.
        string documentId = reference?.Text ?? id;
        return new SpecTable(id, title ?? new LocalizedText(id), document ?? new SourceDocument(documentId, new LocalizedText(documentId)), rowCount);
    }
}
