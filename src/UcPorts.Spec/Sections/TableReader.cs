using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the documents' tables.</summary>
internal static class TableReader
{
    public const string Example = "{ \"id\": \"server-ports\", \"document\": \"port-requirements\", \"title\": \"Server ports\", \"rows\": 53 }";

    private static readonly ObjectShape Shape = new(
        $"table",
        new PropertyShape("id", "\"server-ports\"", IsRequired: true),
        new PropertyShape("document", "\"port-requirements\"", IsRequired: true),
        new PropertyShape("title", "{ \"en\": \"Required server ports\" }", IsRequired: true),
        new PropertyShape("rows", "53", IsRequired: true));

    public static void Read(Section section, SpecScope scope, IList<SpecTable> tables, IList<SourceDocument> documents)
    {
        foreach (JsonValue json in section.ReadableRows)
        {
            SpecObject row = new(json, Shape, scope.Errors);
            SpecTable? table = Read(row, scope, documents);
            if (table is not null)
            {
                scope.Tables.Keep(table.Id, table);
                tables.Add(table);
            }
        }
    }

    private static SpecTable? Read(SpecObject row, SpecScope scope, IList<SourceDocument> documents)
    {
        LocalizedText? title = row.ReadLocalized("title");
        int rowCount = row.ReadWholeNumber("rows", smallest: 1) ?? 0;
        JsonValue? reference = row.Find("document", JsonKind.String);
        SourceDocument? document = reference is null ? null : scope.Documents.Resolve(row, reference, reference.Text);
        if (row.ReadId("id") is not { } id || !scope.Tables.IsFirst(row, id))
        {
            return null;
        }

        return new SpecTable(id, title ?? new LocalizedText(id), document ?? StandIn(reference?.Text ?? id, scope, documents), rowCount);
    }

    /// <summary>A document of which only the name is known; without it the table and all its rows would be lost.</summary>
    private static SourceDocument StandIn(string id, SpecScope scope, IList<SourceDocument> documents)
    {
        if (scope.Documents.Find(id) is { } standIn)
        {
            return standIn;
        }

        standIn = new SourceDocument(id, new LocalizedText(id));
        scope.Documents.Keep(id, standIn);
        documents.Add(standIn);
        return standIn;
    }
}
