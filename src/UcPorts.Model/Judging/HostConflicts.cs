using System.Collections.Generic;

namespace UcPorts.Judging;

/// <summary>Finds declared roles that cannot live on one host.</summary>
internal static class HostConflicts
{
    public static EquatableArray<RoleConflict> Of(Requirements requirements)
    {
        List<RoleConflict> conflicts = [];
        EquatableArray<PortRole> roles = requirements.DeclaredRoles;
        for (int i = 0; i < roles.Count; i++)
        {
            List<PortRule> left = Needs(requirements.Catalog, roles[i]);
            for (int j = i + 1; j < roles.Count; j++)
            {
                AddConflicts(left, Needs(requirements.Catalog, roles[j]), conflicts);
            }
        }

        return new EquatableArray<RoleConflict>(conflicts);
    }

    // Only what is certain: a pool takes free ports, and an optional or conditional port may not be opened at all.
    private static List<PortRule> Needs(PortCatalog catalog, PortRole role)
    {
        List<PortRule> needs = [];
        foreach (PortRule rule in catalog.InForceFor(role.Id))
        {
            bool isCertain = rule.Requirement == Requirement.Required
                || rule.Condition?.Kind == ConditionKind.Collocation;
            if (rule.Direction == PortDirection.Inbound && rule.Allocation == PortAllocation.Fixed && isCertain)
            {
                needs.Add(rule);
            }
        }

        return needs;
    }

    private static void AddConflicts(List<PortRule> left, List<PortRule> right, List<RoleConflict> conflicts)
    {
        foreach (PortRule a in left)
        {
            foreach (PortRule b in right)
            {
                PortSet shared = a.Ports & b.Ports;
                Transports transport = a.Transport & b.Transport;

                // A port that HTTP.sys or the system owns is shared; what is not known to be exclusive is not accused.
                bool collides = !shared.IsEmpty
                    && transport != Transports.None
                    && a.Service?.Id != b.Service?.Id
                    && (a.Listener == ListenerSharing.Exclusive || b.Listener == ListenerSharing.Exclusive);
                if (collides && !conflicts.Exists(known => known.Ports == shared && known.Transport == transport))
                {
                    conflicts.Add(new RoleConflict(a, b, shared, transport));
                }
            }
        }
    }
}
