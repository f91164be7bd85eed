using System.Collections.Generic;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the services.</summary>
internal static class ServiceReader
{
    public const string Example = "{ \"id\": \"mediation-service\", \"name\": \"Mediation service\" }";

    private static readonly ObjectShape Shape = new(
        $"service",
        new PropertyShape("id", "\"mediation-service\"", IsRequired: true),
        new PropertyShape("name", "{ \"en\": \"Mediation service\" }", IsRequired: true));

    public static void Read(Section section, SpecScope scope, IList<PortService> services)
    {
        IdentifierScope names = new();
        foreach (PortService inherited in scope.Extended?.Services ?? default)
        {
            names.Reserve(scope.ProductId, inherited.LocalId, [MemberNames.PascalCase(inherited.LocalId)]);
        }

        foreach (JsonValue json in section.ReadableRows)
        {
            SpecObject row = new(json, Shape, scope.Errors);
            LocalizedText? name = row.ReadLocalized("name");
            if (row.ReadId("id") is { } id && scope.Services.IsFirst(row, id) && names.TryTake(row, id, [MemberNames.PascalCase(id)]))
            {
                PortService service = new(scope.FullId(id), name ?? new LocalizedText(id));
                scope.Services.Keep(id, service);
                services.Add(service);
            }
        }
    }
}
