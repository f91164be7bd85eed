using System;
using System.Collections.Generic;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Output;

/// <summary>The words for people.</summary>
/// <param name="catalog">The catalogue that holds the products' names.</param>
internal sealed class Wording(PortCatalog catalog)
{
    public static string NamesOf(Transports transport) => transport switch
    {
        Transports.Tcp => "TCP",
        Transports.Udp => "UDP",
        Transports.Tcp | Transports.Udp => "TCP, UDP",
        _ => "",
    };

    public static List<string> NamesOf(SecurityModes security, string clear = "none")
    {
        List<string> names = [];
        if (security.HasFlag(SecurityModes.Clear))
        {
            names.Add(clear);
        }

        if (security.HasFlag(SecurityModes.Tls))
        {
            names.Add("TLS");
        }

        if (security.HasFlag(SecurityModes.MutualTls))
        {
            names.Add("MTLS");
        }

        return names;
    }

    /// <summary>The ports; of an IPsec exception the source ports too, where they are not any.</summary>
    /// <param name="row">The row.</param>
    public static string PortsOf(CatalogRow row) =>
        row.IPsec is { SourcePorts.IsAny: false } exception ? $"{row.Ports} (from {exception.SourcePorts})" : row.Ports.ToString();

    public static string? NameOfProtocol(string? protocol) => protocol switch
    {
        null => null,
        "media" => "media",
        _ => InCapitals(protocol),
    };

    public static List<string> NamesOf(EquatableArray<PortRole> roles)
    {
        List<string> names = [];
        foreach (PortRole role in roles)
        {
            names.Add(role.Name.English);
        }

        return names;
    }

    public string NameOfProduct(string productId)
    {
        foreach (PortProduct product in catalog.Products)
        {
            if (product.Id == productId)
            {
                return product.Name.English;
            }
        }

        return productId;
    }

    /// <summary>The rule's name where it has one, otherwise that of its service; empty where the document names neither.</summary>
    public string NameOfServiceOrRule(CatalogRow row) => row.Name ?? (row.Service is { } service ? NameOf(service) : "");

    /// <summary>The service's name without the product's, which the role already tells.</summary>
    public string NameOf(PortService service)
    {
        string name = service.Name.English;
        foreach (PortProduct product in catalog.Products)
        {
            string prefix = product.Name.English + " ";
            if (name.StartsWith(prefix, StringComparison.Ordinal) && service.Id.StartsWith(product.Id + "/", StringComparison.Ordinal))
            {
                return name[prefix.Length..];
            }
        }

        return name;
    }

    // `sip-tls` is SIP/TLS. By hand: the library's vectors take longer to load than a few letters to go through.
    private static string InCapitals(string protocol)
    {
        char[] letters = new char[protocol.Length];
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = protocol[i] switch
            {
                '-' => '/',
                >= 'a' and <= 'z' => (char)(protocol[i] - 'a' + 'A'),
                _ => protocol[i],
            };
        }

        return new string(letters);
    }
}
