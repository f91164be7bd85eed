using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the documents.</summary>
internal static class DocumentReader
{
    public const string Example = "{ \"id\": \"port-requirements\", \"title\": \"Port requirements\" }";

    private static readonly ObjectShape Shape = new(
        $"document",
        new PropertyShape("id", "\"port-requirements\"", IsRequired: true),
        new PropertyShape("title", "{ \"en\": \"Port requirements\" }", IsRequired: true),
        new PropertyShape("revision", "\"e64c508\""),
        new PropertyShape("date", "\"2020-02-05\""),
        new PropertyShape("url", "\"https://example.com/ports\""),
        new PropertyShape("licence", "\"CC-BY-4.0\""),
        new PropertyShape("attribution", "\"Microsoft\""),
        new PropertyShape("appliesTo", "[\"Skype for Business Server 2019\"]"));

    public static void Read(Section section, SpecScope scope, IList<SourceDocument> documents)
    {
        foreach (JsonValue json in section.ReadableRows)
        {
            SpecObject row = new(json, Shape, scope.Errors);
            SourceDocument? document = Read(row, scope);
            if (document is not null)
            {
                scope.Documents.Keep(document.Id, document);
                documents.Add(document);
            }
        }
    }

    private static SourceDocument? Read(SpecObject row, SpecScope scope)
    {
        LocalizedText? title = row.ReadLocalized("title");
        string? revision = row.ReadText("revision");
        string? date = row.ReadDate("date");
        string? url = row.ReadWebAddress("url");
        string? licence = row.ReadText("licence");
        string? attribution = row.ReadText("attribution");
        List<string> appliesTo = row.ReadTexts("appliesTo");
        return row.ReadId("id") is { } id && scope.Documents.IsFirst(row, id)
            ? new SourceDocument(id, title ?? new LocalizedText(id), revision, date, url, licence, attribution, appliesTo)
            : null;
    }
}
