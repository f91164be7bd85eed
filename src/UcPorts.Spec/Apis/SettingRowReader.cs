using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Apis;

/// <summary>Reads a row about a key under which a port is set.</summary>
internal static class SettingRowReader
{
    private static readonly ObjectShape RowShape = new(
        $"row",
        new("key", "\"urls\"", IsRequired: true),
        new("scope", "\"configuration\"", IsRequired: true),
        new("carrier", "\"url\"", IsRequired: true),
        new("last", "\"MaxMediaPort\""),
        new("format", "\"semicolons\""),
        new("transport", "[\"tcp\"]", IsRequired: true),
        new("security", "[\"none\"]"),
        new("securityFrom", "\"scheme\""),
        new("media", "true"),
        new("fields", "[\"F:Microsoft.AspNetCore.Hosting.WebHostDefaults.ServerUrlsKey\"]"),
        new("library", "\"Contoso.Net\""),
        new("evidence", "\"source\""));

    public static SettingKey? Read(JsonValue json, SpecErrors errors, Dictionary<(string Key, SettingScope Scope), int> lines)
    {
        SpecObject row = new(json, RowShape, errors);
        SettingKey setting = new(
            row.ReadText("key") ?? "",
            row.ReadWord("scope", ApiVocabularies.Scope, SettingScope.None),
            row.ReadWord("carrier", ApiVocabularies.SettingCarrier, PortCarrier.Port))
        {
            Format = row.ReadWord("format", ApiVocabularies.Format, PortTextFormat.None),
            LastKey = row.ReadText("last") ?? "",
            Transport = row.ReadTransports("transport"),
            Security = row.ReadSecurity("security"),
            SecurityFrom = row.ReadWord("securityFrom", ApiVocabularies.SecurityOrigin, SecurityOrigin.Row),
            IsMedia = row.ReadFlag("media"),
            Fields = ReadFields(row),
            Library = row.ReadText("library") ?? "",
            Evidence = row.ReadWord("evidence", ApiVocabularies.Evidence, ApiEvidence.Unstated),
        };
        if (row.HasFamiliarProperties && row.Find("carrier") is { Kind: JsonKind.String } carrier)
        {
            Check(row, setting.Carrier == PortCarrier.Text, carrier.Text, "format");
            Check(row, setting.Carrier == PortCarrier.Range, carrier.Text, "last");
        }

        CheckUnique(row, setting, lines);
        return row.IsWhole ? setting : null;
    }

    private static EquatableArray<string> ReadFields(SpecObject row)
    {
        List<string> fields = [];
        foreach (JsonValue field in row.FindItems("fields", JsonKind.String, "\"F:…\"") ?? [])
        {
            if (fields.Contains(field.Text))
            {
                row.RefuseRepeated("fields", field);
            }
            else if (row.CheckDocumentationId(field, "F") is not null)
            {
                fields.Add(field.Text);
            }
        }

        return new EquatableArray<string>(fields);
    }

    private static void Check(SpecObject row, bool isNeeded, string carrier, string name)
    {
        if (!isNeeded)
        {
            row.RefuseForeign(carrier, name);
        }
        else if (!row.Has(name))
        {
            row.RefuseMissing($"A setting with the carrier '{carrier}' needs '{name}': add \"{name}\": {row.ExampleOf(name)}.");
        }
    }

    // Keys are compared as configuration compares them, without regard to case.
    private static void CheckUnique(SpecObject row, SettingKey setting, Dictionary<(string Key, SettingScope Scope), int> lines)
    {
        if (!row.HasFamiliarProperties || row.Find("key") is not { Kind: JsonKind.String } value)
        {
            return;
        }

        (string, SettingScope) key = (setting.Key.ToUpperInvariant(), setting.Scope);
        if (lines.TryGetValue(key, out int line))
        {
            row.Refuse(SpecError.DuplicateOrUnknownId, value, $"A row with this key and scope stands in line {line}: keep one of them.");
        }
        else
        {
            lines.Add(key, row.Errors.LineNumberOf(value.Start));
        }
    }
}
