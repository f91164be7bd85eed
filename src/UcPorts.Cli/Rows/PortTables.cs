using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Rows;

/// <summary>What a command goes by: the built-in tables and those of the command line, as deployments have changed them.</summary>
/// <param name="Catalog">The rules in force, with the ports that they have there.</param>
/// <param name="Documented">The rules as documented.</param>
/// <param name="Deployments">The deployments; none means that everything is as documented.</param>
internal sealed record PortTables(PortCatalog Catalog, PortCatalog Documented, IReadOnlyList<Deployment> Deployments)
{
    private readonly HashSet<string> _rolesInForce = Deployments.Count == 0 ? [] : RolesIn(Catalog, Deployments);

    /// <summary>The tables without any deployment.</summary>
    /// <param name="catalog">The rules.</param>
    public static PortTables AsDocumented(PortCatalog catalog) => new(catalog, catalog, []);

    /// <summary>Whether a deployment says which roles run.</summary>
    public bool AreDeployed => Deployments.Count > 0;

    /// <summary>The full ids of the roles that the deployments run.</summary>
    public IEnumerable<string> DeployedRoles => Deployments.SelectMany(deployment => deployment.Roles).Distinct();

    /// <summary>The deployments' names, in their order.</summary>
    /// <param name="separator">What to write between two.</param>
    public string DeploymentNames(string separator) => string.Join(separator, Deployments.Select(deployment => deployment.Name));

    /// <summary>Whether a row is in force: one of a role that runs, or the project's own. Without a deployment every row is.</summary>
    /// <param name="row">The row.</param>
    public bool AreInForce(CatalogRow row) =>
        !AreDeployed || row.Rule?.Reason is not null || (row.Role is { } role && _rolesInForce.Contains(role.Id));

    // Apart, so that LINQ is loaded for deployments only.
    private static HashSet<string> RolesIn(PortCatalog catalog, IReadOnlyList<Deployment> deployments) =>
        [.. catalog.RolesInForceFor(deployments.SelectMany(deployment => deployment.Roles))];
}
