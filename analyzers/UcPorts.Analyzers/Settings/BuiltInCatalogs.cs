using System;
using System.Collections.Generic;
using UcPorts.Analyzers.BuiltIn;

namespace UcPorts.Analyzers.Settings;

/// <summary>The catalogues that are compiled into the analyzer, by their product's id.</summary>
internal static class BuiltInCatalogs
{
    /// <summary>The products' ids.</summary>
    public static IReadOnlyList<string> Names { get; } = [SkypeForBusinessServer.ProductId, ExchangeUm.ProductId];

    /// <summary>The catalogues that a setting puts in force.</summary>
    /// <param name="setting">Names, <c>all</c> or <c>none</c>; empty means all.</param>
    /// <param name="unknown">Receives the names that are no catalogue.</param>
    public static IEnumerable<PortCatalog> InForce(string setting, ICollection<string> unknown)
    {
        HashSet<string> wanted = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in AnalyzerSettings.Names(setting))
        {
            if (Is(name, "all"))
            {
                wanted.UnionWith(Names);
            }
            else if (Is(name, SkypeForBusinessServer.ProductId) || Is(name, ExchangeUm.ProductId))
            {
                wanted.Add(name);
            }
            else if (!Is(name, "none"))
            {
                unknown.Add(name);
            }
        }

        // A setting whose every name is misspelt must not turn the documents off: every opening would be reported.
        bool all = setting.Length == 0 || (wanted.Count == 0 && unknown.Count > 0);
        if (all || wanted.Contains(SkypeForBusinessServer.ProductId))
        {
            yield return SkypeForBusinessServer.Catalog;
        }

        if (all || wanted.Contains(ExchangeUm.ProductId))
        {
            yield return ExchangeUm.Catalog;
        }
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
