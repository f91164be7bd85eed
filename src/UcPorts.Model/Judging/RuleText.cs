using System;
using System.Collections.Generic;
using System.Globalization;

namespace UcPorts.Judging;

/// <summary>A spec rule in a few words, for messages.</summary>
public static class RuleText
{
    /// <summary>A rule's ports, service, role and row.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="catalog">The catalogue that holds the product's name.</param>
    /// <param name="culture">The culture; <see langword="null"/> means <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <returns>For example <c>5087 Mobility Services component on Front End Servers (server-ports, row 18)</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> or <paramref name="catalog"/> is <see langword="null"/>.</exception>
    public static string Describe(PortRule rule, PortCatalog catalog, CultureInfo? culture = null)
    {
        Throw.IfNull(rule, nameof(rule));
        Throw.IfNull(catalog, nameof(catalog));
        return $"{rule.Ports} {Owner(rule, catalog, culture)}";
    }

    /// <summary>Service, role and row.</summary>
    internal static string Owner(PortRule rule, PortCatalog catalog, CultureInfo? culture)
    {
        string role = rule.Role.Name.ToString(culture);
        string owner = rule.Service is null ? role : Texts.Format("ServiceOnRole", culture, ServiceName(rule, rule.Service, catalog, culture), role);
        string[] details = [.. Details(rule, culture)];
        return details.Length == 0 ? owner : $"{owner} ({string.Join("; ", details)})";
    }

    private static IEnumerable<string> Details(PortRule rule, CultureInfo? culture)
    {
        if (rule.Source is { } source)
        {
            yield return Texts.Format("Row", culture, source.Table.Id, source.Row.ToString(CultureInfo.InvariantCulture));
        }

        if (rule.Reconfiguration is { } change && change.DocumentedPorts != rule.Ports)
        {
            yield return Texts.Format("Moved", culture, change.DocumentedPorts, change.Deployment);
        }
    }

    // "Skype for Business Server Front-End service" is long; the product is known from the role.
    private static string ServiceName(PortRule rule, PortService service, PortCatalog catalog, CultureInfo? culture)
    {
        string name = service.Name.ToString(culture);
        foreach (PortProduct product in catalog.Products)
        {
            string prefix = product.Name.ToString(culture) + " ";
            if (product.Id == rule.ProductId && name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return name.Substring(prefix.Length);
            }
        }

        return name;
    }
}
