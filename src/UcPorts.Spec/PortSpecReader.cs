namespace UcPorts.Spec;

/// <summary>Reads spec files.</summary>
public static class PortSpecReader
{
    /// <summary>Reads a spec file. Never throws on any text: what is wrong comes back in <see cref="PortSpecFile.Errors"/>.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file's path, for errors.</param>
    /// <returns>What could be read.</returns>
    public static PortSpecFile Read(string text, string path) => new(path, PortCatalog.Empty, default);
}
