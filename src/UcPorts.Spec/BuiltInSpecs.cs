using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Spec;

/// <summary>The built-in products, for files that refer to them. Nothing is parsed before a product is asked for.</summary>
public static class BuiltInSpecs
{
    private const string Folder = "spec/";
    private const string Ending = ".json";

    private static readonly Dictionary<string, Lazy<PortCatalog>> Catalogs = typeof(BuiltInSpecs).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(ProductIdOf, name => new Lazy<PortCatalog>(() => Read(name)), StringComparer.Ordinal);

    /// <summary>The products' ids, in ordinal order.</summary>
    public static IReadOnlyList<string> ProductIds { get; } = [.. Catalogs.Keys.OrderBy(id => id, StringComparer.Ordinal)];

    /// <summary>Finds a product's catalogue.</summary>
    /// <param name="productId">The product's id, for example <c>exchange-um</c>.</param>
    /// <returns>The catalogue; <see langword="null"/> where there is no such product.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="productId"/> is <see langword="null"/>.</exception>
    public static PortCatalog? Find(string productId)
    {
        _ = productId ?? throw new ArgumentNullException(nameof(productId));
        return Catalogs.TryGetValue(productId, out Lazy<PortCatalog>? catalog) ? catalog.Value : null;
    }

    private static string ProductIdOf(string resource) => resource.Substring(Folder.Length, resource.Length - Folder.Length - Ending.Length);

    private static PortCatalog Read(string resource)
    {
        using Stream stream = typeof(BuiltInSpecs).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return PortSpecReader.Read(reader.ReadToEnd(), resource).Catalog;
    }
}
