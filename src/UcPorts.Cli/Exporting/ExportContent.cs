using System.Collections.Generic;
using System.Linq;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Exporting;

/// <summary>What is to be exported.</summary>
/// <param name="Name">What the export is called where a format needs a name: lower-case words with hyphens.</param>
/// <param name="Title">What it is, in a line.</param>
/// <param name="Catalog">The catalogue.</param>
/// <param name="Rows">Every row in force, in the documents' order.</param>
/// <param name="Rules">What a firewall is to let pass.</param>
internal sealed record ExportContent(string Name, string Title, PortCatalog Catalog, IReadOnlyList<CatalogRow> Rows, IReadOnlyList<PassRule> Rules)
{
    /// <summary>The ports of the <c>specified media port range</c>, which the documents leave to the deployment; empty where they were not given.</summary>
    public PortSet MediaPorts { get; init; }

    public IEnumerable<PassRule> Inbound => Rules.Where(rule => rule.IsInbound);

    public IEnumerable<PassRule> Outbound => Rules.Where(rule => !rule.IsInbound);

    public IEnumerable<CatalogRow> IPsecExceptions => Rows.Where(row => row.IPsec is not null);
}
