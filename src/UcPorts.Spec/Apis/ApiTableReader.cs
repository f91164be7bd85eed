using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Apis;

/// <summary>Reads the JSON of an API table.</summary>
internal static class ApiTableReader
{
    private const int Version = 1;

    private static readonly ObjectShape FileShape = new(
        $"API table",
        new("$schema", "\"port-apis.schema.json\""),
        new("apiVersion", "1", IsRequired: true),
        new("apis", "[]"),
        new("carriers", "[]"),
        new("silent", "[]"),
        new("settings", "[]"));

    public static PortApiFile Read(JsonValue json, string path, SpecErrors errors)
    {
        PortApiFile file = new(path, default, default);
        if (json.Kind != JsonKind.Object)
        {
            if (json.Kind != JsonKind.Unreadable)
            {
                errors.Add(SpecError.Unreadable, json, $"An API table is an object: write {{\"apiVersion\": 1, \"apis\": []}}.");
            }

            return file;
        }

        SpecObject root = new(json, FileShape, errors);
        root.Find("$schema", JsonKind.String);
        if (root.ReadWholeNumber("apiVersion", 1) is { } version && version != Version)
        {
            root.Refuse(SpecError.OutsideDomain, root.Find("apiVersion")!, $"'apiVersion' is {version}, but this version of UcPorts reads {Version}.");
            return file;
        }

        ApiUniqueness apis = new();
        ApiUniqueness carriers = new();
        ApiUniqueness silent = new();
        Dictionary<(string, SettingScope), int> keys = [];
        return file with
        {
            Apis = ReadRows(root, "apis", "{\"id\": \"M:…\", \"carrier\": \"port\", …}", row => ApiRowReader.Read(row, errors, apis)),
            Carriers = ReadRows(root, "carriers", "{\"id\": \"M:…\", \"carrier\": \"port\", …}", row => ValueRowReader.Read(row, errors, carriers)),
            Silent = ReadRows(root, "silent", "{\"id\": \"M:…\", \"reason\": \"…\"}", row => SilentRowReader.Read(row, errors, silent)),
            Settings = ReadRows(root, "settings", "{\"key\": \"…\", \"scope\": \"configuration\", …}", row => SettingRowReader.Read(row, errors, keys)),
        };
    }

    private static EquatableArray<T> ReadRows<T>(SpecObject root, string name, string example, Func<JsonValue, T?> read)
        where T : class
        => new((root.FindItems(name, JsonKind.Object, example) ?? []).Select(read).OfType<T>());
}
