using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>What the rows of one file can refer to.</summary>
internal sealed class SpecScope(string productId, SpecErrors errors, PortCatalog? extended = null)
{
    private readonly Dictionary<string, List<Remark>> _remarksByRow = new(StringComparer.Ordinal);

    /// <summary>The id of the file's product, or of the one it extends.</summary>
    public string ProductId { get; } = productId;

    public SpecErrors Errors { get; } = errors;

    public IdTable<SourceDocument> Documents { get; } = new($"document", extended is null ? null : productId);

    public IdTable<SpecTable> Tables { get; } = new($"table", extended is null ? null : productId);

    public IdTable<PortService> Services { get; } = new($"service", extended is null ? null : productId);

    public IdTable<PortRole> Roles { get; } = new($"role", extended is null ? null : productId);

    /// <summary>Rules, IPsec exceptions and firewall rules, by role or table and id: <c>front-end-server/sip-tls</c>.</summary>
    public IdTable<object> Rows { get; } = new($"rule", extended is null ? null : productId);

    public IdTable<Remark> Remarks { get; } = new($"remark", extended is null ? null : productId);

    /// <summary>The built-in product's catalogue that the file adds to; <see langword="null"/> where it has a product of its own.</summary>
    public PortCatalog? Extended { get; } = extended;

    /// <summary>Whether the file adds to a product, of whatever name.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Whether the file takes its rules from tables, so that each names its row.</summary>
    public bool HasTables { get; init; }

    /// <summary>Takes over what the extended product declares.</summary>
    public void Inherit(PortCatalog product)
    {
        Documents.Inherit(product.Documents, document => document.Id);
        Tables.Inherit(product.Tables, table => table.Id);
        Services.Inherit(product.Services, service => service.LocalId);
        Roles.Inherit(product.Roles, role => role.LocalId);
        Remarks.Inherit(product.Remarks, remark => remark.Id);
        Rows.Inherit(product.Rules, rule => LocalId(((PortRule)rule).Id));
        Rows.Inherit(product.IPsecExceptions, exception => LocalId(((IPsecException)exception).Id));
        Rows.Inherit(product.FirewallRules, rule => LocalId(((FirewallRule)rule).Id));
    }

    /// <summary>Lets every reference pass: what it may name is not known.</summary>
    public void AllowUnknown()
    {
        Documents.AllowUnknown();
        Tables.AllowUnknown();
        Services.AllowUnknown();
        Roles.AllowUnknown();
        Remarks.AllowUnknown();
        Rows.AllowUnknown();
    }

    /// <summary>Puts what rows refer to in the extended product in front of what the file declares.</summary>
    public void AddUsed(PortCatalogBuilder catalog)
    {
        Prepend(catalog.Tables, Tables.Used);
        Prepend(catalog.Documents, Tables.Used.Select(table => table.Document).Concat(Documents.Used).Distinct());
        Prepend(catalog.Services, Services.Used);
        Prepend(catalog.Roles, Roles.Used);
    }

    /// <summary>The full id of something that is unique within the product.</summary>
    public string FullId(string id) => $"{ProductId}/{id}";

    /// <summary>A reference without this file's product in front of it.</summary>
    public string LocalId(string reference) =>
        reference.StartsWith(ProductId + "/", StringComparison.Ordinal) ? reference.Substring(ProductId.Length + 1) : reference;

    /// <summary>A reference to a row without this file's product in front of it; a role may be called like the product.</summary>
    public string LocalRowId(string reference)
    {
        string id = LocalId(reference);
        return id.IndexOf('/') < 0 ? reference : id;
    }

    /// <summary>The role that a property names; <see langword="null"/> where it is absent or no role of this file or of the product it extends.</summary>
    public PortRole? ReadRole(SpecObject row, string name) =>
        row.Find(name, JsonKind.String) is { } value ? Roles.Resolve(row, value, LocalId(value.Text)) : null;

    /// <summary>The service that a property names; <see langword="null"/> where it is absent or no service of this file or of the product it extends.</summary>
    public PortService? ReadService(SpecObject row, string name) =>
        row.Find(name, JsonKind.String) is { } value ? Services.Resolve(row, value, LocalId(value.Text)) : null;

    /// <summary>The table and row a row was taken from; <see langword="null"/> where it names none.</summary>
    public SourceReference? ReadSource(SpecObject row)
    {
        if (row.HasFamiliarProperties && row.Has("table") != row.Has("row"))
        {
            row.RefuseMissing(row.Has("table") ? (FormattableString)$"'table' is given without 'row': add the row of the table, counted from 1." : $"'row' is given without 'table': add the id of the table.");
        }

        SpecTable? table = row.Find("table", JsonKind.String) is { } id ? Tables.Resolve(row, id, id.Text) : null;
        int? number = row.ReadWholeNumber("row", smallest: 1);
        if (table is null || number is null)
        {
            return null;
        }

        // A table whose number of rows could not be read has none.
        if (table.RowCount > 0 && number > table.RowCount && row.Find("row") is { } value)
        {
            row.Refuse(SpecError.OutsideDomain, value, $"Row {number} is outside the table '{table.Id}', which has {table.RowCount} rows.");
        }

        return new SourceReference(table, number.Value);
    }

    /// <summary>Notes that a remark touches a rule, an IPsec exception or a firewall rule.</summary>
    public void Attach(Remark remark, string rowId)
    {
        if (!_remarksByRow.TryGetValue(rowId, out List<Remark>? remarks))
        {
            remarks = [];
            _remarksByRow.Add(rowId, remarks);
        }

        remarks.Add(remark);
    }

    /// <summary>The remarks about a row, in the order of the file.</summary>
    public IReadOnlyList<Remark> RemarksAbout(string rowId) => _remarksByRow.TryGetValue(rowId, out List<Remark>? remarks) ? remarks : [];

    private static void Prepend<T>(IList<T> list, IEnumerable<T> items)
    {
        int at = 0;
        foreach (T item in items)
        {
            list.Insert(at++, item);
        }
    }
}
