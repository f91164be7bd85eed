using System;
using System.Collections.Generic;

namespace UcPorts;

/// <summary>Takes from a catalogue what is in force for roles, with everything that it refers to.</summary>
internal static class CatalogPart
{
    public static PortCatalog InForceFor(PortCatalog catalog, IEnumerable<string> roleIds)
    {
        HashSet<string> roles = [.. catalog.RolesInForceFor(roleIds)];
        HashSet<string> products = [];
        foreach (string role in roles)
        {
            products.Add(QualifiedId.ProductOf(role));
        }

        HashSet<string> rolesNamed = [.. roles];
        HashSet<string> services = [];
        HashSet<object> sources = [];
        HashSet<Remark> remarks = [];
        PortCatalogBuilder part = new();
        foreach (PortRule rule in catalog.Rules)
        {
            if (roles.Contains(rule.Role.Id))
            {
                part.Rules.Add(rule);
                AddService(services, rule.Service);
                Note(sources, remarks, rule.Source, rule.Remarks);
                foreach (PortRole peer in rule.Peers)
                {
                    rolesNamed.Add(peer.Id);
                }
            }
        }

        foreach (IPsecException exception in catalog.IPsecExceptions)
        {
            if (IsWanted(exception.Role, exception.Id))
            {
                part.IPsecExceptions.Add(exception);
                Note(sources, remarks, exception.Source, exception.Remarks);
            }
        }

        foreach (FirewallRule rule in catalog.FirewallRules)
        {
            if (IsWanted(rule.Role, rule.Id))
            {
                part.FirewallRules.Add(rule);
                AddService(services, rule.Service);
                Note(sources, remarks, rule.Source, rule.Remarks);
            }
        }

        AddWhere(part.Products, catalog.Products, product => products.Contains(product.Id));
        AddWhere(part.Documents, catalog.Documents, sources.Contains);
        AddWhere(part.Tables, catalog.Tables, sources.Contains);
        AddWhere(part.Roles, catalog.Roles, role => rolesNamed.Contains(role.Id));
        AddWhere(part.Services, catalog.Services, service => services.Contains(service.Id));
        AddWhere(part.Remarks, catalog.Remarks, remarks.Contains);
        return part.Build();

        // What is for any computer is for these too.
        bool IsWanted(PortRole? role, string id) => role is null ? products.Contains(QualifiedId.ProductOf(id)) : roles.Contains(role.Id);
    }

    private static void AddService(HashSet<string> services, PortService? service)
    {
        if (service is not null)
        {
            services.Add(service.Id);
        }
    }

    private static void Note(HashSet<object> sources, HashSet<Remark> remarks, SourceReference? source, EquatableArray<Remark> about)
    {
        if (source is not null)
        {
            sources.Add(source.Table);
            sources.Add(source.Document);
        }

        foreach (Remark remark in about)
        {
            remarks.Add(remark);
        }
    }

    private static void AddWhere<T>(IList<T> target, EquatableArray<T> items, Predicate<T> isWanted)
    {
        foreach (T item in items)
        {
            if (isWanted(item))
            {
                target.Add(item);
            }
        }
    }
}
