using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Apis;

/// <summary>Reads a row about a member that is like an opening and is none.</summary>
internal static class SilentRowReader
{
    private static readonly ObjectShape RowShape = new(
        $"row",
        new("id", "\"M:System.Net.Sockets.TcpClient.#ctor(System.Net.IPEndPoint)\"", IsRequired: true),
        new("reason", "\"The local end of an outgoing connection.\"", IsRequired: true),
        new("match", "\"id\""),
        new("library", "\"Contoso.Net\""),
        new("evidence", "\"source\""));

    public static SilentApi? Read(JsonValue json, SpecErrors errors, ApiUniqueness unique)
    {
        SpecObject row = new(json, RowShape, errors);
        row.ReadDocumentationId("id", "MP");
        SilentApi api = new(row.Json.PeekText("id") ?? "", row.ReadText("reason") ?? "")
        {
            Match = row.ReadWord("match", ApiVocabularies.Match, ApiMatch.Id),
            Library = row.ReadText("library") ?? "",
            Evidence = row.ReadWord("evidence", ApiVocabularies.Evidence, ApiEvidence.Unstated),
        };
        unique.Check(row, api.Id);
        return row.IsWhole ? api : null;
    }
}
