using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Importing;

/// <summary>Makes a spec file of a page.</summary>
internal sealed class Importer
{
    private readonly SpecDraft _draft;
    private readonly Glossary _glossary;
    private readonly HashSet<string> _tableIds = [];
    private readonly Dictionary<string, string> _roleIds = [];
    private readonly HashSet<string> _takenRoleIds = [];
    private readonly Dictionary<string, string> _serviceIds = [];
    private readonly HashSet<string> _takenServiceIds = [];
    private readonly Dictionary<string, HashSet<string>> _ruleIds = [];

    private Importer(SpecDraft draft, Glossary glossary)
    {
        _draft = draft;
        _glossary = glossary;
    }

    /// <summary>Imports a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="productId">The product's id, or <see langword="null"/> for one made of its name.</param>
    /// <param name="productName">The product's name, or <see langword="null"/> for the page's title.</param>
    /// <param name="known">The tables whose names are known in English and Spanish.</param>
    public static SpecDraft Import(Page page, string? productId, string? productName, PortCatalog known)
    {
        string name = productName ?? (page.Title.Length > 0 ? page.Title : "Imported");
        SpecDraft draft = new()
        {
            ProductId = productId ?? Slug.Of(name, "product"),
            ProductName = new LocalizedText(name),
            DocumentId = Slug.Of(page.Title, "document"),
            Page = page,
        };
        Importer importer = new(draft, new Glossary(known));
        foreach (PageTable table in page.Tables)
        {
            importer.AddTable(table);
        }

        importer.AddFirewallRules(page.FirewallRules);
        return draft;
    }

    private void AddTable(PageTable table)
    {
        ColumnKind[] kinds = [.. table.Headings.Select(Columns.KindOf)];
        bool isExceptions = kinds.Contains(ColumnKind.SourcePorts) && kinds.Contains(ColumnKind.DestinationPorts);
        if (!isExceptions && !kinds.Any(kind => kind is ColumnKind.Ports or ColumnKind.TcpPorts or ColumnKind.UdpPorts))
        {
            return;
        }

        PageRow[] rows = [.. table.Rows.Where(row => row.Cells.Any(cell => cell.Length > 0))];
        (string Id, LocalizedText Title) known = _glossary.Table(table.Title) ?? (Slug.Of(table.Title, "table"), new LocalizedText(table.Title.Length > 0 ? table.Title : "Ports"));
        string tableId = Slug.Unique(known.Id, _tableIds);
        foreach (string heading in table.Headings.Where(heading => heading.Length > 0 && Columns.KindOf(heading) == ColumnKind.Unknown))
        {
            _draft.Unread.Add(new UnreadCell(table.Line, tableId, 0, heading, "this column is not known and was left out"));
        }

        for (int i = 0; i < rows.Length; i++)
        {
            TableRowReader row = new(_draft, tableId, i + 1, rows[i], table.Headings, kinds);
            if (isExceptions)
            {
                row.ReadException(_ruleIds);
            }
            else
            {
                row.ReadRules(table.Title, RoleOf, ServiceOf, _ruleIds);
            }
        }

        if (rows.Length > 0)
        {
            _draft.Tables.Add((tableId, known.Title, rows.Length));
            _draft.RowCount += rows.Length;
        }
    }

    private void AddFirewallRules(IReadOnlyList<(int Line, string Name)> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        const string Title = "Firewall rules that setup adds";
        string tableId = Slug.Unique(Slug.Of(Title, "table"), _tableIds);
        HashSet<string> ids = [];
        for (int i = 0; i < rules.Count; i++)
        {
            string name = rules[i].Name;
            Transports transport = name.Contains("(UDP", StringComparison.Ordinal) ? Transports.Udp : Transports.Tcp;
            PortDirection direction = name.EndsWith("-In)", StringComparison.Ordinal) ? PortDirection.Inbound : PortDirection.Outbound;
            _draft.FirewallRules.Add((Slug.Unique(Slug.Of(name, "rule"), ids), i + 1, tableId, name, transport, direction));
        }

        _draft.Tables.Add((tableId, new LocalizedText(Title), rules.Count));
        _draft.RowCount += rules.Count;
    }

    private string RoleOf(string name, IReadOnlyList<string> devices)
    {
        PortRole? known = _glossary.Role(name);
        string key = known?.LocalId ?? Slug.Key(name);
        if (!_roleIds.TryGetValue(key, out string? id))
        {
            id = Slug.Unique(known?.LocalId ?? Slug.Of(name, "role"), _takenRoleIds);
            _roleIds.Add(key, id);
            _draft.Roles.Add((id, known?.Name ?? new LocalizedText(name), known?.Kind ?? KindOf(name, devices), devices));
        }

        return id;
    }

    private string ServiceOf(string name)
    {
        (string Id, LocalizedText Name)? known = _glossary.Service(name);
        string key = known?.Id ?? Slug.Key(name);
        if (!_serviceIds.TryGetValue(key, out string? id))
        {
            id = Slug.Unique(known?.Id ?? Slug.Of(name, "service"), _takenServiceIds);
            _serviceIds.Add(key, id);
            _draft.Services.Add((id, known?.Name ?? new LocalizedText(name)));
        }

        return id;
    }

    private static RoleKind KindOf(string name, IReadOnlyList<string> devices)
    {
        bool Has(params string[] words) => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        return devices.Count > 0 ? RoleKind.Device
            : Has("load balancer", "equilibrador") ? RoleKind.LoadBalancer
            : Has("server", "servidor") ? RoleKind.Server
            : Has("phone", "teléfono", "device", "dispositivo") ? RoleKind.Device
            : Has("client", "cliente") ? RoleKind.Client
            : RoleKind.Server;
    }
}
