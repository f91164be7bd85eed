using System.Collections.Generic;

namespace UcPorts.Cli.Tests;

/// <summary>A catalogue with rules written for a test, of one product and one server role.</summary>
internal static class OwnTable
{
    public const string Role = "contoso/sbc";

    public static PortRole Server { get; } = new(Role, new LocalizedText("Session border controller"), RoleKind.Server);

    public static PortRule Rule(string id, string ports, Transports transport = Transports.Tcp, PortDirection direction = PortDirection.Inbound, SourceReference? source = null, string? service = null) => new PortRuleBuilder
    {
        Id = $"{Role}/{id}",
        Role = Server,
        Service = service is null ? null : new PortService("contoso/service", new LocalizedText(service)),
        Ports = PortSet.Parse(ports),
        Transport = transport,
        Direction = direction,
        Source = source,
    }.Build();

    public static PortCatalog With(params IEnumerable<PortRule> rules)
    {
        PortCatalogBuilder content = new();
        content.Products.Add(new PortProduct("contoso", new LocalizedText("Contoso")));
        content.Roles.Add(Server);
        foreach (PortRule rule in rules)
        {
            content.Rules.Add(rule);
        }

        return content.Build();
    }

    /// <summary>A row of a table that a test made up.</summary>
    public static SourceReference Row(int row, string table = "ports") =>
        new(new SpecTable(table, new LocalizedText("Ports"), new SourceDocument("plan", new LocalizedText("Plan")), 99), row);
}
