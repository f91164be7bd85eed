namespace UcPorts.Spec;

/// <summary>What a spec file says: a catalogue of everything that could be read, and an error for everything that could not.</summary>
/// <param name="Path">The file.</param>
/// <param name="Catalog">The file's product, tables, roles, services and rules; what is broken is left out.</param>
/// <param name="Errors">What is wrong, in the order of the text.</param>
public sealed record PortSpecFile(string Path, PortCatalog Catalog, EquatableArray<SpecError> Errors)
{
    /// <summary>What kind of file it is.</summary>
    public SpecFileForm Form { get; init; }

    /// <summary>The file's product, or the one it adds to; <see langword="null"/> where it could not be read, and then the catalogue is empty.</summary>
    public PortProduct? Product => Catalog.Products.Count == 1 ? Catalog.Products[0] : null;

    /// <summary>The name of an extension, an id from which its class has its name; <see langword="null"/> where it has that of the product.</summary>
    public string? ExtensionName { get; init; }

    /// <summary>The deployment; <see langword="null"/> in other files, before <see cref="PortSpecReader.ReadDeployment"/>, and where it has no usable name.</summary>
    public Deployment? Deployment { get; init; }
}

/// <summary>What kind of spec file a file is.</summary>
public enum SpecFileForm
{
    /// <summary>The tables of a product.</summary>
    Product,

    /// <summary>
    /// Rules that a project adds to a built-in product. The catalogue holds them, and the roles, services and tables of the
    /// product that they refer to; with the product's catalogue it makes one by <see cref="PortCatalog.Combine"/>.
    /// </summary>
    Extension,

    /// <summary>
    /// A deployment, which refers to products. Its catalogue is empty; <see cref="PortSpecReader.ReadDeployment"/> reads it
    /// with the project's other files at hand.
    /// </summary>
    Deployment,
}
