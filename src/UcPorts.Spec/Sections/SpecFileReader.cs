using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the whole file, section by section: first what is referred to, then the rows.</summary>
internal static class SpecFileReader
{
    private const int Version = 1;

    private static readonly ObjectShape Shape = new(
        "file",
        new PropertyShape("$schema", "\"port-spec.schema.json\""),
        new PropertyShape("specVersion", "1", IsRequired: true),
        new PropertyShape("product", "{ \"id\": \"skype-for-business-server\", \"name\": \"Skype for Business Server\" }", IsRequired: true),
        new PropertyShape("documents", "[]"),
        new PropertyShape("tables", "[]"),
        new PropertyShape("roles", "[]"),
        new PropertyShape("services", "[]"),
        new PropertyShape("rules", "[]"),
        new PropertyShape("ipsecExceptions", "[]"),
        new PropertyShape("firewallRules", "[]"),
        new PropertyShape("remarks", "[]"));

    public static PortCatalog Read(JsonValue json, SpecErrors errors)
    {
        if (json.Kind != JsonKind.Object)
        {
            if (json.Kind != JsonKind.Unreadable)
            {
                errors.Add(SpecError.Unreadable, json, "A spec file holds a JSON object, which starts with { \"specVersion\": 1, \"product\": ... }.");
            }

            return PortCatalog.Empty;
        }

        SpecObject root = new(json, Shape, errors);
        _ = root.ReadText("$schema");
        if (!HasKnownVersion(root))
        {
            return PortCatalog.Empty;
        }

        PortCatalogBuilder catalog = new();
        PortProduct? product = ProductReader.Read(root);
        Section documents = new(root, "documents", DocumentReader.Example);
        Section tables = new(root, "tables", TableReader.Example);
        Section services = new(root, "services", ServiceReader.Example);
        Section roles = new(root, "roles", RoleReader.Example);
        Section rules = new(root, "rules", RuleReader.Example);
        Section ipsecExceptions = new(root, "ipsecExceptions", IPsecExceptionReader.Example);
        Section firewallRules = new(root, "firewallRules", FirewallRuleReader.Example);
        Section remarks = new(root, "remarks", RemarkReader.Example);

        // Without a product nothing can be kept, but the rows are read all the same for what is wrong in them.
        SpecScope scope = new(product?.Id ?? json.Peek("product")?.PeekText("id") ?? "", errors) { HasTables = tables.Rows.Count > 0 };
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
