using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the whole file, section by section: first what is referred to, then the rows.</summary>
internal static class SpecFileReader
{
    private const int Version = 1;

    private static readonly PropertyShape[] Lists =
    [
        new("documents", "[]"),
        new("tables", "[]"),
        new("roles", "[]"),
        new("services", "[]"),
        new("rules", "[]"),
        new("ipsecExceptions", "[]"),
        new("firewallRules", "[]"),
        new("remarks", "[]"),
    ];

    private static readonly ObjectShape Shape = new(
        $"file",
        [
            new PropertyShape("$schema", "\"port-spec.schema.json\""),
            new PropertyShape("specVersion", "1", IsRequired: true),
            new PropertyShape("product", "{ \"id\": \"skype-for-business-server\", \"name\": \"Skype for Business Server\" }", IsRequired: true),
            .. Lists,
        ]);

    private static readonly ObjectShape ExtensionShape = new(
        $"file",
        [
            new PropertyShape("$schema", "\"port-spec.schema.json\""),
            new PropertyShape("specVersion", "1", IsRequired: true),
            new PropertyShape("product", ""),
            new PropertyShape("extends", "\"skype-for-business-server\"", IsRequired: true),
            new PropertyShape("name", "\"contoso-voice\""),
            .. Lists,
        ]);

    /// <summary>What a file says; its errors are collected beside it.</summary>
    public static PortSpecFile Read(JsonValue json, SpecErrors errors, string path)
    {
        PortSpecFile nothing = new(path, PortCatalog.Empty, default);
        if (json.Kind != JsonKind.Object)
        {
            if (json.Kind != JsonKind.Unreadable)
            {
                errors.Add(SpecError.Unreadable, json, $"A spec file holds a JSON object, which starts with {{ \"specVersion\": 1, \"product\": ... }}.");
            }

            return nothing;
        }

        bool isExtension = json.Peek("extends") is not null;
        SpecObject root = new(json, isExtension ? ExtensionShape : Shape, errors);
        _ = root.ReadText("$schema");
        if (!HasKnownVersion(root))
        {
            return nothing;
        }

        if (isExtension)
        {
            PortCatalog? extended = ExtensionReader.ReadExtended(root);
            string? name = root.ReadId("name");
            PortCatalog added = ReadSections(root, extended?.Products[0], extended, isExtension: true);
            return new PortSpecFile(path, added, default) { Form = SpecFileForm.Extension, ExtensionName = name };
        }

        return new PortSpecFile(path, ReadSections(root, ProductReader.Read(root), extended: null, isExtension: false), default);
    }

    private static PortCatalog ReadSections(SpecObject root, PortProduct? product, PortCatalog? extended, bool isExtension)
    {
        PortCatalogBuilder catalog = new();
        Section documents = new(root, "documents", DocumentReader.Example);
        Section tables = new(root, "tables", TableReader.Example);
        Section services = new(root, "services", ServiceReader.Example);
        Section roles = new(root, "roles", RoleReader.Example);
        Section rules = new(root, "rules", RuleReader.Example);
        Section ipsecExceptions = new(root, "ipsecExceptions", IPsecExceptionReader.Example);
        Section firewallRules = new(root, "firewallRules", FirewallRuleReader.Example);
        Section remarks = new(root, "remarks", RemarkReader.Example);

        // Without a product nothing can be kept, but the rows are read all the same for what is wrong in them.
        SpecScope scope = new(product?.Id ?? root.Json.Peek("product")?.PeekText("id") ?? "", root.Errors, extended)
        {
            HasTables = tables.Rows.Count > 0,
            IsExtension = isExtension,
        };
        if (extended is not null)
        {
            scope.Inherit(extended);
        }
        else if (isExtension)
        {
            scope.AllowUnknown();
        }

        scope.Documents.Announce(documents, row => row.PeekText("id"));
        scope.Tables.Announce(tables, row => row.PeekText("id"));
        scope.Services.Announce(services, row => row.PeekText("id"));
        scope.Roles.Announce(roles, row => row.PeekText("id"));
        scope.Remarks.Announce(remarks, row => row.PeekText("id"));
        scope.Rows.Announce(rules, row => RuleReader.PeekRowId(row, scope));
        scope.Rows.Announce(ipsecExceptions, IPsecExceptionReader.PeekRowId);
        scope.Rows.Announce(firewallRules, FirewallRuleReader.PeekRowId);

        DocumentReader.Read(documents, scope, catalog.Documents);
        TableReader.Read(tables, scope, catalog.Tables, catalog.Documents);
        ServiceReader.Read(services, scope, catalog.Services);
        RoleReader.Read(roles, scope, catalog.Roles);
        RemarkReader.Read(remarks, scope, catalog.Remarks);
        RuleReader.Read(rules, scope, catalog.Rules);
        IPsecExceptionReader.Read(ipsecExceptions, scope, catalog.IPsecExceptions);
        FirewallRuleReader.Read(firewallRules, scope, catalog.FirewallRules);
        if (product is null)
        {
            return PortCatalog.Empty;
        }

        catalog.Products.Add(product);
        scope.AddUsed(catalog);
        return catalog.Build();
    }

    /// <summary>Whether the file can be read as version 1; one without a version is.</summary>
    private static bool HasKnownVersion(SpecObject root)
    {
        if (root.Find("specVersion", JsonKind.Number) is not { } version || version.Text == "1")
        {
            return true;
        }

        root.Refuse(SpecError.Unreadable, version, $"Version {SpecErrors.Quote(version.Text)} of the file format is not known: this reader knows version {Version}.");
        return false;
    }
}
