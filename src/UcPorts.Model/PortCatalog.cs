using System;
using System.Collections.Generic;
using System.Threading;

namespace UcPorts;

/// <summary>
/// The port rules of one or more products, with look-up by port and transport, by role, by service and by table.
/// Catalogues are immutable; every member may be used from several threads at once.
/// </summary>
public sealed class PortCatalog : IEquatable<PortCatalog>
{
    private PortIndex? _index;
    private Dictionary<string, PortRole>? _rolesById;
    private Dictionary<string, PortRule>? _rulesById;

    internal PortCatalog(PortCatalogBuilder content)
    {
        Products = new EquatableArray<PortProduct>(content.Products);
        Documents = new EquatableArray<SourceDocument>(content.Documents);
        Tables = new EquatableArray<SpecTable>(content.Tables);
        Roles = new EquatableArray<PortRole>(content.Roles);
        Services = new EquatableArray<PortService>(content.Services);
        Rules = new EquatableArray<PortRule>(content.Rules);
        IPsecExceptions = new EquatableArray<IPsecException>(content.IPsecExceptions);
        FirewallRules = new EquatableArray<FirewallRule>(content.FirewallRules);
        Remarks = new EquatableArray<Remark>(content.Remarks);
    }

    /// <summary>A catalogue without rules.</summary>
    public static PortCatalog Empty { get; } = new PortCatalogBuilder().Build();

    /// <summary>The products.</summary>
    public EquatableArray<PortProduct> Products { get; }

    /// <summary>The documents the rules were taken from.</summary>
    public EquatableArray<SourceDocument> Documents { get; }

    /// <summary>The documents' tables.</summary>
    public EquatableArray<SpecTable> Tables { get; }

    /// <summary>The roles.</summary>
    public EquatableArray<PortRole> Roles { get; }

    /// <summary>The services.</summary>
    public EquatableArray<PortService> Services { get; }

    /// <summary>The port rules, in the order of the spec files.</summary>
    public EquatableArray<PortRule> Rules { get; }

    /// <summary>The recommended exceptions from IPsec.</summary>
    public EquatableArray<IPsecException> IPsecExceptions { get; }

    /// <summary>The firewall rules that the products' setup makes.</summary>
    public EquatableArray<FirewallRule> FirewallRules { get; }

    /// <summary>What the documents leave in doubt.</summary>
    public EquatableArray<Remark> Remarks { get; }

    /// <summary>Puts catalogues together, for example a product's and one that adds rules to it.</summary>
    /// <param name="catalogs">The catalogues.</param>
    /// <returns>One catalogue with the contents of all, in their order; a product, role or service of one id is taken once, from the first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogs"/> or one of them is <see langword="null"/>.</exception>
    public static PortCatalog Combine(params PortCatalog[] catalogs)
    {
        Throw.IfNull(catalogs, nameof(catalogs));
        PortCatalogBuilder all = new();
        HashSet<string> products = new(StringComparer.Ordinal);
        HashSet<string> roles = new(StringComparer.Ordinal);
        HashSet<string> services = new(StringComparer.Ordinal);
        foreach (PortCatalog catalog in catalogs)
        {
            Throw.IfNull(catalog, nameof(catalogs));
            AddNew(all.Products, catalog.Products, product => products.Add(product.Id));
            AddNew(all.Documents, catalog.Documents, document => IsNew(all.Documents, known => known == document));
            AddNew(all.Tables, catalog.Tables, table => IsNew(all.Tables, known => known == table));
            AddNew(all.Roles, catalog.Roles, role => roles.Add(role.Id));
            AddNew(all.Services, catalog.Services, service => services.Add(service.Id));
            AddAll(all.Rules, catalog.Rules);
            AddAll(all.IPsecExceptions, catalog.IPsecExceptions);
            AddAll(all.FirewallRules, catalog.FirewallRules);
            AddAll(all.Remarks, catalog.Remarks);
        }

        return all.Build();
    }

    /// <summary>The rules that hold a port, found without allocating.</summary>
    /// <param name="port">The port.</param>
    /// <param name="transport">TCP, UDP, or both for the rules of either.</param>
    /// <returns>
    /// The rules in the order of <see cref="Rules"/>; empty where no rule holds the port. A rule whose transport cell is
    /// blank is found under every transport.
    /// </returns>
    public EquatableArray<PortRule> Find(Port port, Transports transport) => Index.Find(port, transport);

    /// <summary>The rules of a role itself, without those of the roles it includes.</summary>
    /// <param name="roleId">The role's full id.</param>
    /// <returns>The rules in the order of <see cref="Rules"/>; empty where there is no such role.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roleId"/> is <see langword="null"/>.</exception>
    public EquatableArray<PortRule> OfRole(string roleId)
    {
        Throw.IfNull(roleId, nameof(roleId));
        return Where(rule => rule.Role.Id == roleId);
    }

    /// <summary>The rules of a service, over all roles.</summary>
    /// <param name="serviceId">The service's full id.</param>
    /// <returns>The rules in the order of <see cref="Rules"/>; empty where there is no such service.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serviceId"/> is <see langword="null"/>.</exception>
    public EquatableArray<PortRule> OfService(string serviceId)
    {
        Throw.IfNull(serviceId, nameof(serviceId));
        return Where(rule => rule.Service?.Id == serviceId);
    }

    /// <summary>The rules of a table.</summary>
    /// <param name="tableId">The table's id, for example <c>server-ports</c>.</param>
    /// <returns>The rules in the order of <see cref="Rules"/>; empty where there is no such table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tableId"/> is <see langword="null"/>.</exception>
    public EquatableArray<PortRule> OfTable(string tableId)
    {
        Throw.IfNull(tableId, nameof(tableId));
        return Where(rule => rule.Source?.Table.Id == tableId);
    }

    /// <summary>The rules in force where a role is declared: its own and those of the roles it includes.</summary>
    /// <param name="roleId">The role's full id.</param>
    /// <returns>The rules in the order of <see cref="Rules"/>; empty where there is no such role.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roleId"/> is <see langword="null"/>.</exception>
    public EquatableArray<PortRule> InForceFor(string roleId)
    {
        Throw.IfNull(roleId, nameof(roleId));
        HashSet<string> closure = [.. RolesInForceFor([roleId])];
        return Where(rule => closure.Contains(rule.Role.Id));
    }

    /// <summary>Looks a role up.</summary>
    /// <param name="roleId">The role's full id.</param>
    /// <returns>The role, or <see langword="null"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roleId"/> is <see langword="null"/>.</exception>
    public PortRole? FindRole(string roleId)
    {
        Throw.IfNull(roleId, nameof(roleId));
        return RolesById.TryGetValue(roleId, out PortRole? role) ? role : null;
    }

    /// <summary>Looks a rule up.</summary>
    /// <param name="ruleId">The rule's full id.</param>
    /// <returns>The rule, or <see langword="null"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ruleId"/> is <see langword="null"/>.</exception>
    public PortRule? FindRule(string ruleId)
    {
        Throw.IfNull(ruleId, nameof(ruleId));
        return RulesById.TryGetValue(ruleId, out PortRule? rule) ? rule : null;
    }

    /// <summary>The roles in force where roles are declared: those themselves and all they include, directly or through others.</summary>
    /// <param name="roleIds">The declared roles' full ids; unknown ones are passed over.</param>
    /// <returns>Full role ids, each once: the declared ones first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roleIds"/> is <see langword="null"/>.</exception>
    public EquatableArray<string> RolesInForceFor(IEnumerable<string> roleIds)
    {
        Throw.IfNull(roleIds, nameof(roleIds));
        HashSet<string> found = new(StringComparer.Ordinal);
        List<string> inOrder = [];
        Queue<string> open = new(roleIds);
        while (open.Count > 0)
        {
            if (FindRole(open.Dequeue()) is { } role && found.Add(role.Id))
            {
                inOrder.Add(role.Id);
                foreach (string included in role.Includes)
                {
                    open.Enqueue(included);
                }
            }
        }

        return new EquatableArray<string>(inOrder);
    }

    /// <summary>The part of the catalogue that is in force where roles are declared.</summary>
    /// <param name="roleIds">The declared roles' full ids; unknown ones are passed over.</param>
    /// <returns>
    /// The rules, IPsec exceptions and firewall rules of those roles and of all they include, in their order, and the
    /// products, documents, tables, roles, services and remarks that belong to them.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="roleIds"/> is <see langword="null"/>.</exception>
    public PortCatalog ForRoles(IEnumerable<string> roleIds)
    {
        Throw.IfNull(roleIds, nameof(roleIds));
        return CatalogPart.InForceFor(this, roleIds);
    }

    /// <summary>Whether two catalogues hold the same, in the same order.</summary>
    /// <param name="other">The other catalogue.</param>
    /// <returns><see langword="true"/> where everything is equal.</returns>
    public bool Equals(PortCatalog? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Products == other.Products
            && Documents == other.Documents
            && Tables == other.Tables
            && Roles == other.Roles
            && Services == other.Services
            && Rules == other.Rules
            && IPsecExceptions == other.IPsecExceptions
            && FirewallRules == other.FirewallRules
            && Remarks == other.Remarks);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PortCatalog);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Rules.GetHashCode() * 31) + Roles.GetHashCode());

    private PortIndex Index
    {
        get
        {
            // Two threads may build it; both build the same and one wins.
            PortIndex? index = Volatile.Read(ref _index);
            if (index is null)
            {
                index = new PortIndex(Rules);
                Volatile.Write(ref _index, index);
            }

            return index;
        }
    }

    private Dictionary<string, PortRole> RolesById => ById(ref _rolesById, Roles, role => role.Id);

    private Dictionary<string, PortRule> RulesById => ById(ref _rulesById, Rules, rule => rule.Id);

    private static Dictionary<string, T> ById<T>(ref Dictionary<string, T>? cache, EquatableArray<T> items, Func<T, string> idOf)
    {
        Dictionary<string, T>? byId = Volatile.Read(ref cache);
        if (byId is null)
        {
            byId = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
            foreach (T item in items)
            {
                // The first of two equal ids wins; the reader has reported the second.
                if (!byId.ContainsKey(idOf(item)))
                {
                    byId.Add(idOf(item), item);
                }
            }

            Volatile.Write(ref cache, byId);
        }

        return byId;
    }

    private static void AddAll<T>(IList<T> target, EquatableArray<T> items)
    {
        foreach (T item in items)
        {
            target.Add(item);
        }
    }

    private static void AddNew<T>(IList<T> target, EquatableArray<T> items, Predicate<T> isNew)
    {
        foreach (T item in items)
        {
            if (isNew(item))
            {
                target.Add(item);
            }
        }
    }

    private static bool IsNew<T>(IList<T> among, Predicate<T> isSame)
    {
        foreach (T known in among)
        {
            if (isSame(known))
            {
                return false;
            }
        }

        return true;
    }

    private EquatableArray<PortRule> Where(Predicate<PortRule> wanted)
    {
        List<PortRule> found = [];
        foreach (PortRule rule in Rules)
        {
            if (wanted(rule))
            {
                found.Add(rule);
            }
        }

        return new EquatableArray<PortRule>(found);
    }
}
