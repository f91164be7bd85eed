using System.Collections.Generic;
using UcPorts.Analyzers.Text;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Configuration;

/// <summary>Makes openings of the values of configuration files.</summary>
internal static class Openings
{
    /// <summary>The openings of a list of URLs, parted by semicolons.</summary>
    /// <param name="urls">The list.</param>
    /// <param name="key">The configuration key.</param>
    /// <param name="transport">What the servers at the URLs run over.</param>
    public static IEnumerable<ConfigurationOpening> OfUrls(ConfigurationValue urls, string key, Transports transport = Transports.Tcp)
    {
        foreach (WrittenUrl url in WrittenUrls.Of(urls.Text))
        {
            // A host that is filled in later may bring its port along.
            if (url.NamesPort || IsHostKnown(urls.Text, url))
            {
                WrittenPorts ports = new(new PortRange(url.Port), transport, url.Place);
                yield return Of(urls, ports, key, url.Security);
            }
        }
    }

    /// <summary>The openings of a list of ports, parted by semicolons.</summary>
    /// <param name="ports">The list.</param>
    /// <param name="key">The configuration key.</param>
    /// <param name="security">What runs on the ports.</param>
    public static IEnumerable<ConfigurationOpening> OfPorts(ConfigurationValue ports, string key, SecurityModes security)
    {
        foreach (WrittenPorts port in PortListText.PortsOf(ports.Text, ';'))
        {
            if (port.Ports.Count == 1)
            {
                yield return Of(ports, port with { Transport = Transports.Tcp }, key, security);
            }
        }
    }

    /// <summary>The opening of a port or a range.</summary>
    /// <param name="value">The value that names the ports.</param>
    /// <param name="ports">The ports and their place in the value.</param>
    /// <param name="key">The configuration key.</param>
    /// <param name="security">What runs on the ports.</param>
    /// <param name="isMedia">Whether the ports carry RTP media.</param>
    public static ConfigurationOpening Of(
        ConfigurationValue value,
        WrittenPorts ports,
        string key,
        SecurityModes security = SecurityModes.Unstated,
        bool isMedia = false)
    {
        Opening opening = new(
            new PortSet(ports.Ports),
            ports.Transport,
            isRange: ports.Ports.Count > 1 && !ports.IsChoice,
            security: security,
            isMedia: isMedia,
            certainty: value.CertaintyOf(ports.Place),
            api: key);
        return new ConfigurationOpening(opening, value.PlaceOf(ports.Place));
    }

    private static bool IsHostKnown(string text, WrittenUrl url)
    {
        int start = url.Place.Start + url.Scheme.Length + "://".Length;
        int end = start;
        while (end < url.Place.End && text[end] != '/')
        {
            if (!char.IsLetterOrDigit(text[end]) && ".-*+[]:".IndexOf(text[end]) < 0)
            {
                return false;
            }

            end++;
        }

        return end > start;
    }
}
