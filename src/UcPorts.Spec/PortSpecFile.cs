namespace UcPorts.Spec;

/// <summary>What a spec file says: a catalogue of everything that could be read, and an error for everything that could not.</summary>
/// <param name="Path">The file.</param>
/// <param name="Catalog">The file's product, tables, roles, services and rules; what is broken is left out.</param>
/// <param name="Errors">What is wrong, in the order of the text.</param>
public sealed record PortSpecFile(string Path, PortCatalog Catalog, EquatableArray<SpecError> Errors)
{
    /// <summary>The file's product, or <see langword="null"/> where it could not be read; then the catalogue is empty.</summary>
    public PortProduct? Product => Catalog.Products.Count == 1 ? Catalog.Products[0] : null;
}
