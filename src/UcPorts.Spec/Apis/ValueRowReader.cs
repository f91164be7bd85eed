using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Apis;

/// <summary>Reads a row about a member whose value carries ports.</summary>
internal static class ValueRowReader
{
    private static readonly ObjectShape RowShape = new(
        $"row",
        [
            new("id", "\"M:System.Net.IPEndPoint.#ctor(System.Net.IPAddress,System.Int32)\"", IsRequired: true),
            .. CarrierReader.Shapes,
            new("result", "\"result\""),
            new("match", "\"id\""),
            new("library", "\"Contoso.Net\""),
            new("evidence", "\"source\""),
        ]);

    public static PortValueApi? Read(JsonValue json, SpecErrors errors, ApiUniqueness unique)
    {
        SpecObject row = new(json, RowShape, errors);
        DocumentationId? id = row.ReadDocumentationId("id", "MP");
        PortCarrier carrier = row.ReadWord("carrier", ApiVocabularies.ValueCarrier, PortCarrier.Port);
        PortValueApi api = new(row.Json.PeekText("id") ?? "", carrier, row.ReadText("parameter") ?? "") { Result = row.ReadText("result") ?? "" };
        api = CarrierReader.Complete(row, id, api);
        unique.Check(row, api);
        return row.IsWhole ? api : null;
    }
}
