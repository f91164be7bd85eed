using System;
using System.Collections.Generic;

namespace UcPorts.Cli.Rows;

/// <summary>The products, roles and tables that a user asked for by id or name.</summary>
internal sealed class Selection
{
    private readonly HashSet<string> _products;
    private readonly HashSet<string> _roles;
    private readonly HashSet<string> _tables;

    private Selection(HashSet<string> products, HashSet<string> roles, HashSet<string> tables)
    {
        _products = products;
        _roles = roles;
        _tables = tables;
    }

    /// <summary>The full ids of the selected roles; empty where every role is.</summary>
    public IReadOnlyCollection<string> Roles => _roles;

    /// <summary>Looks up what the user typed.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="products">Product ids or names; none means every product.</param>
    /// <param name="roles">Role ids, full or local, or names; none means every role.</param>
    /// <param name="tables">Table ids or titles; none means every table.</param>
    /// <exception cref="UsageException">There is no such product, role or table.</exception>
    public static Selection From(PortCatalog catalog, IEnumerable<string> products, IEnumerable<string> roles, IEnumerable<string> tables)
    {
        NameIndex productNames = new("product", "The products: " + string.Join(", ", IdsOf(catalog.Products, product => product.Id)) + ".");
        foreach (PortProduct product in catalog.Products)
        {
            productNames.Add(product.Id, product.Id, product.Name.English);
        }

        NameIndex tableNames = new("table", "The tables: " + string.Join(", ", IdsOf(catalog.Tables, table => table.Id)) + ".");
        foreach (SpecTable table in catalog.Tables)
        {
            tableNames.Add(table.Id, table.Id, table.Title.English);
        }

        return new Selection(productNames.FindAll(products), RoleNames.Of(catalog).FindAll(roles), tableNames.FindAll(tables));
    }

    /// <summary>Whether a row is one of those asked for.</summary>
    /// <param name="row">The row.</param>
    public bool Holds(CatalogRow row) =>
        Allows(_products, row.ProductId) && Allows(_roles, row.Role?.Id) && Allows(_tables, row.Source?.Table.Id);

    private static bool Allows(HashSet<string> wanted, string? id) => wanted.Count == 0 || (id is not null && wanted.Contains(id));

    private static IEnumerable<string> IdsOf<T>(EquatableArray<T> items, Func<T, string> idOf)
    {
        foreach (T item in items)
        {
            yield return idOf(item);
        }
    }
}
