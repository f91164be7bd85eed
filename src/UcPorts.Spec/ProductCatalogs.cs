using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Spec;

/// <summary>The products that a project's deployments can name: the built-in ones, what the project adds to them, and its own.</summary>
/// <param name="own">The project's own spec files.</param>
public sealed class ProductCatalogs(IEnumerable<PortSpecFile> own)
{
    private readonly PortSpecFile[] _own = [.. own.Where(file => file.Product is not null)];

    /// <summary>The products' ids.</summary>
    public IEnumerable<string> ProductIds => BuiltInSpecs.ProductIds.Concat(_own.Select(file => file.Product!.Id)).Distinct(StringComparer.Ordinal);

    /// <summary>Finds a product's catalogue, with what the project adds to it. A built-in product is parsed only now.</summary>
    /// <param name="productId">The product's id.</param>
    /// <returns>The catalogue; <see langword="null"/> where there is no such product.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="productId"/> is <see langword="null"/>.</exception>
    public PortCatalog? Find(string productId)
    {
        List<PortCatalog> parts = [];
        if (BuiltInSpecs.Find(productId) is { } builtIn)
        {
            parts.Add(builtIn);
        }

        parts.AddRange(_own.Where(file => file.Product!.Id == productId).Select(file => file.Catalog));
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => PortCatalog.Combine([.. parts]),
        };
    }

    /// <summary>Puts the catalogues of products together.</summary>
    /// <param name="productIds">The products' ids; unknown ones are passed over.</param>
    /// <returns>One catalogue.</returns>
    public PortCatalog Combine(IEnumerable<string> productIds) => PortCatalog.Combine([.. productIds.Distinct(StringComparer.Ordinal).Select(Find).OfType<PortCatalog>()]);
}
