using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the roles.</summary>
internal static class RoleReader
{
    public const string Example = "{ \"id\": \"mediation-server\", \"name\": \"Mediation Servers\", \"kind\": \"server\" }";

    private static readonly ObjectShape Shape = new(
        $"role",
        new PropertyShape("id", "\"mediation-server\"", IsRequired: true),
        new PropertyShape("name", "{ \"en\": \"Mediation Servers\" }", IsRequired: true),
        new PropertyShape("kind", "\"server\"", IsRequired: true),
        new PropertyShape("includes", "[\"all-servers\"]"),
        new PropertyShape("devices", "[\"Polycom VVX 600\"]"));

    public static void Read(Section section, SpecScope scope, IList<PortRole> roles)
    {
        IdentifierScope names = new();
        foreach (PortRole inherited in scope.Extended?.Roles ?? default)
        {
            names.Reserve(inherited.ProductId, inherited.LocalId, [MemberNames.PascalCase(inherited.LocalId)]);
        }

        foreach (JsonValue json in section.ReadableRows)
        {
            SpecObject row = new(json, Shape, scope.Errors);
            LocalizedText? name = row.ReadLocalized("name");
            RoleKind kind = row.ReadWord("kind", Vocabularies.Role, RoleKind.Server);
            List<string> includes = ReadIncludes(row, scope);
            List<string> devices = ReadDevices(row);
            if (row.ReadId("id") is { } id && scope.Roles.IsFirst(row, id) && names.TryTake(row, id, [MemberNames.PascalCase(id)]))
            {
                PortRole role = new(scope.FullId(id), name ?? new LocalizedText(id), kind, includes, devices);
                scope.Roles.Keep(id, role);
                roles.Add(role);
            }
        }
    }

    /// <summary>The full ids of the included roles; one of another product is left to whoever puts the catalogues together.</summary>
    private static List<string> ReadIncludes(SpecObject row, SpecScope scope)
    {
        List<string> includes = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonValue item in row.FindItems("includes", JsonKind.String, "\"all-servers\"") ?? [])
        {
            string id = scope.LocalId(item.Text);
            if (!seen.Add(id))
            {
                row.RefuseRepeated("includes", item);
            }
            else if (IsOfAnotherProduct(id))
            {
                includes.Add(id);
            }
            else if (scope.Roles.Knows(scope.Errors, item, id))
            {
                includes.Add(scope.FullId(id));
            }
        }

        return includes;
    }

    private static List<string> ReadDevices(SpecObject row)
    {
        if (row.Find("devices") is { } value && row.Json.PeekText("kind") is not (null or "device"))
        {
            row.Refuse(SpecError.OutsideDomain, value, $"Only a role of kind 'device' lists devices: remove 'devices', or write \"kind\": \"device\".");
        }

        return row.ReadTexts("devices");
    }

    private static bool IsOfAnotherProduct(string id)
    {
        int slash = id.IndexOf('/');
        return slash > 0 && slash < id.Length - 1 && id.IndexOf('/', slash + 1) < 0 && !id.Any(SpecErrors.IsControl);
    }
}
