using System;
using System.Collections.Generic;

namespace UcPorts.Cli.Rows;

/// <summary>A port rule, an IPsec exception or a firewall rule: what the commands list, seen alike.</summary>
internal sealed record CatalogRow
{
    private CatalogRow(string id, PortScope ports)
    {
        Id = id;
        Ports = ports;
        ProductId = ProductOf(id);
    }

    public string Id { get; }

    public string ProductId { get; }

    /// <summary>The ports; the destination ports of an IPsec exception.</summary>
    public PortScope Ports { get; }

    public SourceReference? Source { get; private init; }

    public PortRole? Role { get; private init; }

    public PortService? Service { get; private init; }

    public Transports Transport { get; private init; }

    public SecurityModes Security { get; private init; }

    public string? Protocol { get; private init; }

    /// <summary>The direction; <see langword="null"/> where the document names none.</summary>
    public PortDirection? Direction { get; private init; }

    public Requirement Requirement { get; private init; }

    public PortAllocation Allocation { get; private init; }

    public LocalizedText? Note { get; private init; }

    public EquatableArray<Remark> Remarks { get; private init; }

    /// <summary>The name of an IPsec exception or a firewall rule; port rules have none.</summary>
    public string? Name { get; private init; }

    /// <summary>The port rule, where the row is one.</summary>
    public PortRule? Rule { get; private init; }

    /// <summary>The IPsec exception, where the row is one.</summary>
    public IPsecException? IPsec { get; private init; }

    /// <summary>The firewall rule that setup makes, where the row is one.</summary>
    public FirewallRule? Firewall { get; private init; }

    /// <summary>Whether the row speaks of the transport; one whose cell is blank may mean any.</summary>
    /// <param name="transport">One or more transports.</param>
    public bool MayUse(Transports transport) => Transport == Transports.None || (Transport & transport) != Transports.None;

    /// <summary>The rows of a catalogue by product, table and row, in the documents' order.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <returns>One row a rule.</returns>
    public static List<CatalogRow> AllOf(PortCatalog catalog)
    {
        List<Placed> all = new(catalog.Rules.Count + catalog.IPsecExceptions.Count + catalog.FirewallRules.Count);
        Dictionary<string, int> products = PlacesOf(catalog.Products, product => product.Id);
        Dictionary<string, int> tables = PlacesOf(catalog.Tables, table => table.Id);
        foreach (PortRule rule in catalog.Rules)
        {
            Add(From(rule));
        }

        foreach (IPsecException exception in catalog.IPsecExceptions)
        {
            Add(From(exception));
        }

        foreach (FirewallRule rule in catalog.FirewallRules)
        {
            Add(From(rule));
        }

        all.Sort(InTheDocumentsOrder);
        return all.ConvertAll(placed => placed.Row);

        void Add(CatalogRow row) => all.Add(new Placed(row, PlaceOf(row.ProductId, products), PlaceOf(row.Source?.Table.Id, tables), all.Count));
    }

    // Compared by hand: LINQ's ordering takes longer to load than a short command takes to run.
    private static int InTheDocumentsOrder(Placed left, Placed right)
    {
        int order = left.Product.CompareTo(right.Product);
        order = order != 0 ? order : left.Table.CompareTo(right.Table);
        order = order != 0 ? order : (left.Row.Source?.Row ?? int.MaxValue).CompareTo(right.Row.Source?.Row ?? int.MaxValue);
        return order != 0 ? order : left.Arrival.CompareTo(right.Arrival);
    }

    private static int PlaceOf(string? id, Dictionary<string, int> places) => id is not null && places.TryGetValue(id, out int place) ? place : int.MaxValue;

    private static CatalogRow From(PortRule rule) => new(rule.Id, new PortScope(rule.Ports))
    {
        Source = rule.Source,
        Role = rule.Role,
        Service = rule.Service,
        Transport = rule.Transport,
        Security = rule.Security,
        Protocol = rule.Protocol,
        Direction = rule.Direction,
        Requirement = rule.Requirement,
        Allocation = rule.Allocation,
        Note = rule.Note,
        Remarks = rule.Remarks,
        Rule = rule,
    };

    // The documents recommend these exceptions; they do not require them.
    private static CatalogRow From(IPsecException exception) => new(exception.Id, exception.DestinationPorts)
    {
        Source = exception.Source,
        Role = exception.Role,
        Transport = exception.Transport,
        Direction = exception.Direction,
        Requirement = Requirement.Optional,
        Note = exception.Note,
        Remarks = exception.Remarks,
        Name = exception.Name.English,
        IPsec = exception,
    };

    // Setup makes these rules on every server of the role.
    private static CatalogRow From(FirewallRule rule) => new(rule.Id, rule.Ports)
    {
        Source = rule.Source,
        Role = rule.Role,
        Service = rule.Service,
        Transport = rule.Transport,
        Direction = rule.Direction,
        Requirement = Requirement.Required,
        Note = rule.Note,
        Remarks = rule.Remarks,
        Name = rule.Name,
        Firewall = rule,
    };

    // By hand, as in PortQuery: the vectors of the library's search take longer to load than all ids to go through.
    private static string ProductOf(string id)
    {
        int length = 0;
        while (id[length] != '/')
        {
            length++;
        }

        return id[..length];
    }

    private static Dictionary<string, int> PlacesOf<T>(EquatableArray<T> items, Func<T, string> idOf)
    {
        Dictionary<string, int> places = [];
        for (int i = 0; i < items.Count; i++)
        {
            places.TryAdd(idOf(items[i]), i);
        }

        return places;
    }

    private sealed class Placed(CatalogRow row, int product, int table, int arrival)
    {
        public CatalogRow Row { get; } = row;

        public int Product { get; } = product;

        public int Table { get; } = table;

        public int Arrival { get; } = arrival;
    }
}
