using System;
using System.Collections.Generic;

namespace UcPorts;

/// <summary>Collects what a <see cref="PortCatalog"/> is to hold.</summary>
public sealed class PortCatalogBuilder
{
    /// <summary>Starts with nothing.</summary>
    public PortCatalogBuilder()
    {
    }

    /// <summary>Starts with the contents of a catalogue.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is <see langword="null"/>.</exception>
    public PortCatalogBuilder(PortCatalog catalog)
    {
        Throw.IfNull(catalog, nameof(catalog));
        Products = new List<PortProduct>(catalog.Products);
        Documents = new List<SourceDocument>(catalog.Documents);
        Tables = new List<SpecTable>(catalog.Tables);
        Roles = new List<PortRole>(catalog.Roles);
        Services = new List<PortService>(catalog.Services);
        Rules = new List<PortRule>(catalog.Rules);
        IPsecExceptions = new List<IPsecException>(catalog.IPsecExceptions);
        FirewallRules = new List<FirewallRule>(catalog.FirewallRules);
        Remarks = new List<Remark>(catalog.Remarks);
    }

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
