using System.Collections.Generic;

namespace UcPorts;

/// <summary>Collects what a <see cref="PortCatalog"/> is to hold.</summary>
public sealed class PortCatalogBuilder
{
    /// <summary>The products.</summary>
    public IList<PortProduct> Products { get; } = new List<PortProduct>();

    /// <summary>The documents.</summary>
    public IList<SourceDocument> Documents { get; } = new List<SourceDocument>();

    /// <summary>The tables.</summary>
    public IList<SpecTable> Tables { get; } = new List<SpecTable>();

    /// <summary>The roles.</summary>
    public IList<PortRole> Roles { get; } = new List<PortRole>();

    /// <summary>The services.</summary>
    public IList<PortService> Services { get; } = new List<PortService>();

    /// <summary>The port rules.</summary>
    public IList<PortRule> Rules { get; } = new List<PortRule>();

    /// <summary>The IPsec exceptions.</summary>
    public IList<IPsecException> IPsecExceptions { get; } = new List<IPsecException>();

    /// <summary>The firewall rules.</summary>
    public IList<FirewallRule> FirewallRules { get; } = new List<FirewallRule>();

    /// <summary>The remarks.</summary>
    public IList<Remark> Remarks { get; } = new List<Remark>();

    /// <summary>Makes the catalogue of what was collected so far.</summary>
    /// <returns>The catalogue.</returns>
    public PortCatalog Build() => new(this);
}
