using System;
using System.Collections.Generic;

namespace UcPorts.Judging;

/// <summary>What a project may open: the rules of the roles in scope.</summary>
public sealed class Requirements
{
    private readonly PortSet _tcp;
    private readonly PortSet _udp;

    private Requirements(PortCatalog catalog, EquatableArray<PortRole> declaredRoles, EquatableArray<string> unknownRoles, EquatableArray<PortRule> inForce)
    {
        Catalog = catalog;
        DeclaredRoles = declaredRoles;
        UnknownRoles = unknownRoles;
        RulesInForce = inForce;
        _tcp = Documented(Transports.Tcp);
        _udp = Documented(Transports.Udp);
    }

    /// <summary>The catalogues in force.</summary>
    public PortCatalog Catalog { get; }

    /// <summary>The roles the project declares; empty where it declares none, and then every server role is in scope.</summary>
    public EquatableArray<PortRole> DeclaredRoles { get; }

    /// <summary>Names of declared roles that no catalogue in force has.</summary>
    public EquatableArray<string> UnknownRoles { get; }

    /// <summary>The inbound rules that document openings, in the order of the catalogue.</summary>
    public EquatableArray<PortRule> RulesInForce { get; }

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

        // A role that is misspelt must not silence the project: what is known of its roles stays in force.
        bool anyServer = declared.Count == 0;
        HashSet<string> inScope = catalog.RolesInForceFor(declared.ConvertAll(role => role.Id));
        List<PortRule> inForce = [];
        foreach (PortRule rule in catalog.Rules)
        {
            bool isInScope = anyServer
                ? rule.Role.Kind == RoleKind.Server && rule.Allocation == PortAllocation.Fixed
                : inScope.Contains(rule.Role.Id);
            if (isInScope && rule.Direction == PortDirection.Inbound)
            {
                inForce.Add(rule);
            }
        }

        return new Requirements(
            catalog,
            new EquatableArray<PortRole>(declared),
            new EquatableArray<string>(unknown),
            new EquatableArray<PortRule>(inForce));
    }

    /// <summary>The documented ports for openings over a transport.</summary>
    /// <param name="transport">TCP or UDP; both for ports documented for each; none, where it is not known, for ports documented for either.</param>
    /// <returns>The ports.</returns>
    public PortSet DocumentedPorts(Transports transport) => transport switch
    {
        Transports.Tcp => _tcp,
        Transports.Udp => _udp,
        Transports.Tcp | Transports.Udp => _tcp & _udp,
        _ => _tcp | _udp,
    };

    /// <summary>The inbound rules of server roles that are not in force: of roles that are not declared, and pools where none is.</summary>
    /// <param name="transport">The transport of an opening; none, where it is not known, for all.</param>
    /// <returns>The rules in the order of the catalogue.</returns>
    public EquatableArray<PortRule> RulesOutOfScope(Transports transport)
    {
        HashSet<string> inForce = [];
        foreach (PortRule rule in RulesInForce)
        {
            inForce.Add(rule.Id);
        }

        List<PortRule> outside = [];
        foreach (PortRule rule in Catalog.Rules)
        {
            if (rule.Direction == PortDirection.Inbound
                && rule.Role.Kind == RoleKind.Server
                && (transport == Transports.None || rule.MayUse(transport))
                && !inForce.Contains(rule.Id))
            {
                outside.Add(rule);
            }
        }

        return new EquatableArray<PortRule>(outside);
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

    private PortSet Documented(Transports transport)
    {
        List<PortRange> ranges = [];
        foreach (PortRule rule in RulesInForce)
        {
            if (rule.MayUse(transport))
            {
                ranges.AddRange(rule.Ports.Ranges);
            }
        }

        return new PortSet(ranges);
    }
}
