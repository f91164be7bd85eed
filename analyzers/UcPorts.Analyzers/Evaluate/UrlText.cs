using System;
using System.Collections.Generic;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>
/// Ports of URLs and URL prefixes as servers take them. <see cref="Uri"/> refuses the hosts <c>*</c> and <c>+</c> that
/// HTTP.sys and Kestrel accept, so the text is read by hand.
/// </summary>
internal static class UrlText
{
    /// <summary>The ports of a text with one URL or several, parted by semicolons.</summary>
    /// <param name="text">For example <c>http://*:8080;https://[::]:4443/</c>.</param>
    /// <returns>A port a URL that has one; none for what is no URL, or has no TCP port, such as a Unix socket.</returns>
    public static IEnumerable<Port> PortsOf(string text)
    {
        foreach (string url in text.Split(';'))
        {
            if (PortOf(url.Trim()) is { } port)
            {
                yield return port;
            }
        }
    }

    private static Port? PortOf(string url)
    {
        int schemeEnd = url.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd <= 0 || DefaultPort(url.Substring(0, schemeEnd)) is not { } defaultPort)
        {
            return null;
        }

        int start = schemeEnd + 3;
        int end = url.IndexOfAny(['/', '?', '#'], start);
        string authority = end < 0 ? url.Substring(start) : url.Substring(start, end - start);
        if (authority.StartsWith("unix:", StringComparison.OrdinalIgnoreCase) || authority.StartsWith("pipe:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // The colons of an IPv6 address stand in brackets.
        int colon = authority.IndexOf(':', Math.Max(0, authority.LastIndexOf(']')));
        if (colon < 0)
        {
            return defaultPort;
        }

        return Port.TryParse(authority.Substring(colon + 1), out Port port) ? port : null;
    }

    private static Port? DefaultPort(string scheme) => scheme.ToUpperInvariant() switch
    {
        "HTTP" or "WS" => new Port(80),
        "HTTPS" or "WSS" => new Port(443),
        _ => null,
    };
}
