using System;
using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Apis;

/// <summary>Reads a row about a member that opens ports.</summary>
internal static class ApiRowReader
{
    private static readonly ObjectShape RowShape = new(
        $"row",
        [
            new("id", "\"M:System.Net.Sockets.TcpListener.#ctor(System.Int32)\"", IsRequired: true),
            .. CarrierReader.Shapes,
            new("ports", "\"808\""),
            new("key", "{\"parameter\": \"key\"}"),
            new("scope", "\"configuration\""),
            new("program", "{\"property\": \"FileName\"}"),
            new("transport", "[\"tcp\"]"),
            new("transportFrom", "\"socket\""),
            new("direction", "\"inbound\"", IsRequired: true),
            new("directionFrom", "{\"property\": \"Direction\", \"values\": {\"Inbound\": \"inbound\", \"Outbound\": \"outbound\"}}"),
            new("kind", "\"listen\""),
            new("security", "[\"none\"]"),
            new("securityFrom", "\"scheme\""),
            new("when", "[{\"property\": \"Action\", \"is\": [\"Allow\"]}]"),
            new("within", "[\"AddIngressRule\"]"),
            new("allPortsWhen", "{\"property\": \"Protocol\", \"is\": [\"-1\"]}"),
            new("media", "true"),
            new("step", "2"),
            new("match", "\"id\""),
            new("library", "\"Contoso.Net\""),
            new("evidence", "\"source\""),
        ]);

    public static PortApi? Read(JsonValue json, SpecErrors errors, ApiUniqueness unique)
    {
        SpecObject row = new(json, RowShape, errors);
        DocumentationId? id = row.ReadDocumentationId("id", "MP");
        OperandReader operands = new(row, id);
        OperandMap<Transports>? transports = ReadTransportMap(row, operands);
        OperandMap<SecurityModes>? security = ReadSecurityMap(row, operands);
        PortApi api = new(
            row.Json.PeekText("id") ?? "",
            row.ReadWord("carrier", ApiVocabularies.Carrier, PortCarrier.Port),
            row.ReadText("parameter") ?? "",
            row.ReadTransports("transport"),
            transports is not null ? TransportOrigin.Operand : ReadOrigin(row, "transportFrom", ApiVocabularies.TransportOrigin, TransportOrigin.Row),
            row.ReadWord("direction", Vocabularies.Direction, PortDirection.Inbound))
        {
            Kind = row.ReadWord("kind", ApiVocabularies.Kind, OpeningKind.Listen),
            TransportMap = transports,
            DirectionMap = operands.ReadMap("directionFrom", Vocabularies.Direction.Example, (map, word) => map.ReadWord(word, Vocabularies.Direction, PortDirection.Inbound)),
            Security = row.ReadSecurity("security"),
            SecurityFrom = security is not null ? SecurityOrigin.Operand : ReadOrigin(row, "securityFrom", ApiVocabularies.SecurityOrigin, SecurityOrigin.Row),
            SecurityMap = security,
            Conditions = operands.ReadConditions("when"),
            Within = new EquatableArray<string>(row.ReadTexts("within")),
            AllPortsWhen = operands.ReadCondition("allPortsWhen"),
            IsMedia = row.ReadFlag("media"),
            Step = row.ReadWholeNumber("step", 1) ?? 1,
            Key = operands.ReadPlace("key"),
            Scope = row.ReadWord("scope", ApiVocabularies.Scope, SettingScope.None),
            Program = operands.ReadPlace("program"),
        };
        api = CarrierReader.Complete(row, id, api);
        if (row.HasFamiliarProperties && row.Find("carrier") is { Kind: JsonKind.String } carrier)
        {
            Check(row, api.Carrier, carrier.Text);
        }

        unique.Check(row, api);
        return row.IsWhole ? api : null;
    }

    private static OperandMap<Transports>? ReadTransportMap(SpecObject row, OperandReader operands) =>
        row.Find("transportFrom") is { Kind: JsonKind.Object }
            ? operands.ReadMap("transportFrom", $"[{Vocabularies.Transport.Example}]", (map, word) => map.ReadTransports(word))
            : null;

    private static OperandMap<SecurityModes>? ReadSecurityMap(SpecObject row, OperandReader operands) =>
        row.Find("securityFrom") is { Kind: JsonKind.Object }
            ? operands.ReadMap("securityFrom", $"[{Vocabularies.Security.Example}]", (map, word) => map.ReadSecurity(word))
            : null;

    // An object is a map, which was read before.
    private static T ReadOrigin<T>(SpecObject row, string name, Vocabulary<T> vocabulary, T otherwise) =>
        row.Find(name) is { Kind: JsonKind.Object } ? otherwise : row.ReadWord(name, vocabulary, otherwise);

    private static void Check(SpecObject row, PortCarrier carrier, string word)
    {
        CheckOwn(row, carrier == PortCarrier.Fixed, word, "ports", $"which ports the member opens");
        CheckOwn(row, carrier == PortCarrier.Setting, word, "key", $"where the key stands");
        CheckOwn(row, carrier is PortCarrier.Setting or PortCarrier.Settings, word, "scope", $"what settings the key belongs to");
        if (carrier != PortCarrier.Command)
        {
            row.RefuseForeign(word, "program");
        }

        // A setting's key and a command's text say which transport it is.
        bool tellsTransport = carrier is PortCarrier.Setting or PortCarrier.Settings or PortCarrier.Command;
        if (!tellsTransport && !row.Has("transport") && !row.Has("transportFrom"))
        {
            row.RefuseMissing($"The row does not say which transport the member opens: add \"transport\": [\"tcp\"], or [] where it is not known.");
        }
    }

    private static void CheckOwn(SpecObject row, bool isOwn, string carrier, string name, FormattableString question)
    {
        if (!isOwn)
        {
            row.RefuseForeign(carrier, name);
        }
        else if (!row.Has(name))
        {
            row.RefuseMissing($"The row does not say {question}: add \"{name}\": {row.ExampleOf(name)}.");
        }
    }
}

/// <summary>Finds rows that say the same thing twice.</summary>
internal sealed class ApiUniqueness
{
    private readonly Dictionary<(string Id, string Place), int> _lines = [];

    public void Check(SpecObject row, PortMember member)
    {
        string place = member.Argument is { } argument ? $"argument {argument}" : member.Parameter;
        FormattableString alsoSame = (member.Argument, place.Length) switch
        {
            ({ } number, _) => $" and the same argument {number}",
            (null, > 0) => $" and the same parameter '{place}'",
            _ => $"",
        };
        Check(row, member.Id, place, alsoSame);
    }

    public void Check(SpecObject row, string id) => Check(row, id, "", $"");

    private void Check(SpecObject row, string id, string place, FormattableString alsoSame)
    {
        // Where a property is misspelt or cut off, what the row is about is not known.
        if (!row.HasFamiliarProperties || row.Find("id") is not { Kind: JsonKind.String } value)
        {
            return;
        }

        if (_lines.TryGetValue((id, place), out int line))
        {
            row.Refuse(SpecError.DuplicateOrUnknownId, value, $"A row with this id{alsoSame} stands in line {line}: keep one of them.");
        }
        else
        {
            _lines.Add((id, place), row.Errors.LineNumberOf(value.Start));
        }
    }
}
