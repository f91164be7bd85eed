using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Rows;

/// <summary>A rule that a deployment has moved away from a documented port, or switched off.</summary>
/// <param name="Documented">The rule as documented.</param>
/// <param name="Now">The ports it has; empty where it is off.</param>
/// <param name="Deployment">The deployment's name.</param>
internal sealed record LeftPort(CatalogRow Documented, PortSet Now, string Deployment)
{
    /// <summary>The rules that have left a port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="transport">TCP, UDP or both.</param>
    /// <param name="tables">The tables.</param>
    /// <returns>The rules, in the documents' order.</returns>
    public static List<LeftPort> Of(Port port, Transports transport, PortTables tables) =>
    [
        .. from row in CatalogRow.AllOf(tables.Documented)
           where row.Rule is { } rule && rule.Ports.Contains(port) && row.MayUse(transport)
           let now = tables.Catalog.FindRule(row.Id)?.Ports ?? PortSet.Empty
           where !now.Contains(port)
           select new LeftPort(row, now, DeploymentOf(row.Id, tables)),
    ];

    private static string DeploymentOf(string ruleId, PortTables tables) =>
        tables.Deployments.First(deployment => deployment.Changes.Any(change => change.RuleId == ruleId)).Name;
}
