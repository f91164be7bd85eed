using System;
using System.Collections.Generic;

namespace UcPorts.Judging;

/// <summary>
/// What a project may open: the rules of the roles in scope, and what the documents say beside them. A rule with a
/// <see cref="PortRule.Reason"/> is the project's own and always in scope: whatever else the code runs as, it runs as itself.
/// </summary>
public sealed class Requirements
{
    private readonly PortsByTransport _documented;
    private readonly PortsByTransport _documentedFixed;
    private readonly PortsByTransport _farEnd;
    private readonly PortsByTransport _undeclared;
    private readonly PortsByTransport _notSecuredOnly;
    private readonly PortsByTransport _ownFixed;

    private Requirements(PortCatalog catalog, List<PortRole> declared, List<string> unknown)
    {
        HashSet<string> inScope = [.. catalog.RolesInForceFor(declared.ConvertAll(role => role.Id))];
        Catalog = catalog;
        DeclaredRoles = new EquatableArray<PortRole>(declared);
        UnknownRoles = new EquatableArray<string>(unknown);

        List<PortRule> inForce = [];
        List<PortRule> farEnd = [];
        List<PortRule> undeclared = [];
        List<PortRule> pools = [];
        foreach (PortRule rule in catalog.Rules)
        {
            bool isPool = rule.Allocation == PortAllocation.Pool;
            bool isOwn = rule.Reason is not null;
            bool isInScope = isOwn || (declared.Count == 0 ? rule.Role.Kind == RoleKind.Server : inScope.Contains(rule.Role.Id));
            if (rule.Direction == PortDirection.Outbound)
            {
                AddIf(isInScope, farEnd, rule);
            }
            else if (isInScope && (isOwn || !isPool || declared.Count > 0))
            {
                inForce.Add(rule);
            }
            else if (isPool)
            {
                AddIf(rule.Role.Kind == RoleKind.Server, pools, rule);
            }
            else
            {
                // A blank transport cell may excuse an opening, but it is no evidence that the port is documented for it.
                AddIf(rule.Transport != Transports.None, undeclared, rule);
            }
        }

        RulesInForce = new EquatableArray<PortRule>(inForce);
        FarEndRules = new EquatableArray<PortRule>(farEnd);
        UndeclaredRules = new EquatableArray<PortRule>(undeclared);
        PoolsOutOfScope = new EquatableArray<PortRule>(pools);
        _documented = new PortsByTransport(inForce);
        _farEnd = new PortsByTransport(farEnd);
        _undeclared = new PortsByTransport(undeclared);
        _documentedFixed = new PortsByTransport(inForce.FindAll(rule => rule.Allocation == PortAllocation.Fixed));
        _notSecuredOnly = new PortsByTransport(inForce.FindAll(rule => !IsSecuredOnly(rule)));
        _ownFixed = new PortsByTransport(inForce.FindAll(rule => rule.Reason is not null && rule.Allocation == PortAllocation.Fixed));
        Conflicts = HostConflicts.Of(this);
    }

    /// <summary>The catalogues in force.</summary>
    public PortCatalog Catalog { get; }

    /// <summary>The roles the project declares; empty where it declares none, and then every server role is in scope.</summary>
    public EquatableArray<PortRole> DeclaredRoles { get; }

    /// <summary>Names of declared roles that no catalogue in force has.</summary>
    public EquatableArray<string> UnknownRoles { get; }

    /// <summary>The inbound rules that document openings, in the order of the catalogue.</summary>
    public EquatableArray<PortRule> RulesInForce { get; }

    /// <summary>The outbound rules of the roles in scope: their ports are the far end's.</summary>
    public EquatableArray<PortRule> FarEndRules { get; }

    /// <summary>The inbound rules of roles that are out of scope, pools apart.</summary>
    public EquatableArray<PortRule> UndeclaredRules { get; }

    /// <summary>The pools of server roles that do not count because no declared role has them.</summary>
    public EquatableArray<PortRule> PoolsOutOfScope { get; }

    /// <summary>The declared roles that cannot live on one host.</summary>
    public EquatableArray<RoleConflict> Conflicts { get; }

    /// <summary>Works out what is in force.</summary>
    /// <param name="catalog">The catalogues in force.</param>
    /// <param name="roles">
    /// The declared roles: full ids, or a role's part alone where only one product has it. <see langword="null"/> or empty
    /// means every server role; then pools do not count, because together they would document nearly every port.
    /// </param>
    /// <returns>The requirements.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is <see langword="null"/>.</exception>
    public static Requirements Create(PortCatalog catalog, IEnumerable<string>? roles = null)
    {
        Throw.IfNull(catalog, nameof(catalog));
        List<PortRole> declared = [];
        List<string> unknown = [];
        foreach (string name in roles ?? [])
        {
            if (FindRole(catalog, name) is not { } role)
            {
                unknown.Add(name);
            }
            else if (!declared.Contains(role))
            {
                declared.Add(role);
            }
        }

        // Where every name is misspelt the default applies: a slip must neither silence the project nor accuse all of it.
        return new Requirements(catalog, declared, unknown);
    }

    /// <summary>The documented ports for openings over a transport.</summary>
    /// <param name="transport">TCP or UDP; both for ports documented for each; none, where it is not known, for ports documented for either.</param>
    /// <returns>The ports.</returns>
    public PortSet DocumentedPorts(Transports transport) => _documented.Over(transport);

    /// <summary>The ports that an opening may have meant for the other transport.</summary>
    /// <param name="opening">The opening. A media pool speaks only to ranges and media: a single port that lies in one by chance was not meant for it.</param>
    /// <returns>The ports documented for either transport.</returns>
    internal PortSet DocumentedForEither(Opening opening) =>
        (opening.IsRange || opening.IsMedia ? _documented : _documentedFixed).Over(Transports.None);

    /// <summary>The ports that the roles in scope know as the far end's.</summary>
    /// <param name="transport">As for <see cref="DocumentedPorts"/>.</param>
    /// <returns>The ports.</returns>
    public PortSet FarEndPorts(Transports transport) => _farEnd.Over(transport);

    /// <summary>The ports that are documented for roles out of scope, pools apart.</summary>
    /// <param name="transport">As for <see cref="DocumentedPorts"/>.</param>
    /// <returns>The ports.</returns>
    public PortSet UndeclaredPorts(Transports transport) => _undeclared.Over(transport);

    /// <summary>The documented ports that every rule in force wants secured by TLS or MTLS.</summary>
    /// <param name="transport">As for <see cref="DocumentedPorts"/>.</param>
    /// <returns>The ports.</returns>
    public PortSet SecuredOnlyPorts(Transports transport) => _documented.Over(transport) - _notSecuredOnly.Over(transport);

    /// <summary>The ports that the project documents itself, one by one and with a reason: whatever is odd about them is known.</summary>
    /// <param name="transport">As for <see cref="DocumentedPorts"/>.</param>
    /// <returns>The ports.</returns>
    internal PortSet OwnFixedPorts(Transports transport) => _ownFixed.Over(transport);

    private static bool IsSecuredOnly(PortRule rule) =>
        rule.Security != SecurityModes.Unstated && (rule.Security & SecurityModes.Clear) == SecurityModes.Unstated;

    private static void AddIf<T>(bool condition, List<T> list, T item)
    {
        if (condition)
        {
            list.Add(item);
        }
    }

    private static PortRole? FindRole(PortCatalog catalog, string name)
    {
        if (catalog.FindRole(name) is { } exact)
        {
            return exact;
        }

        PortRole? found = null;
        foreach (PortRole role in catalog.Roles)
        {
            if (string.Equals(role.LocalId, name, StringComparison.Ordinal))
            {
                if (found is not null)
                {
                    return null;
                }

                found = role;
            }
        }

        return found;
    }
}
