namespace UcPorts.Cli;

/// <summary>The catalogues that come with the command.</summary>
internal static class BuiltInCatalogs
{
    /// <summary>Every product's rules, in one catalogue.</summary>
    public static PortCatalog All() => PortCatalog.Combine(SkypeForBusinessServer.Catalog, ExchangeUm.Catalog);
}
