using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Text;

/// <summary>
/// Ports of URLs and URL prefixes as servers take them. <see cref="Uri"/> refuses the hosts <c>*</c> and <c>+</c> that
/// HTTP.sys and Kestrel accept, so the text is read by hand.
/// </summary>
internal static class WrittenUrls
{
    /// <summary>The URLs of a text that have a port, with their places.</summary>
    /// <param name="text">One URL or several, parted by semicolons: <c>http://*:8080;https://[::]:4443/</c>.</param>
    /// <returns>None for what is no URL, or has no port, such as a Unix socket.</returns>
    public static IEnumerable<WrittenUrl> Of(string text)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf(';', start);
            end = end < 0 ? text.Length : end;
            if (UrlAt(text, start, end) is { } url)
            {
                yield return url;
            }

            start = end + 1;
        }
    }

    private static WrittenUrl? UrlAt(string text, int start, int end)
    {
        string part = text.Substring(start, end - start);
        string url = part.Trim();
        int schemeEnd = url.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd <= 0 || DefaultPort(url.Substring(0, schemeEnd)) is not { } port)
        {
            return null;
        }

        int authorityStart = schemeEnd + 3;
        int authorityEnd = url.IndexOfAny(['/', '?', '#'], authorityStart);
        string authority = authorityEnd < 0 ? url.Substring(authorityStart) : url.Substring(authorityStart, authorityEnd - authorityStart);
        if (authority.StartsWith("unix:", StringComparison.OrdinalIgnoreCase) || authority.StartsWith("pipe:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Servers refuse what names no host: http:// is no address with port 80, nor http://:5000 one with port 5000.
        if (authority.Length == 0 || authority[0] == ':')
        {
            return null;
        }

        // The colons of an IPv6 address stand in brackets.
        int colon = authority.IndexOf(':', Math.Max(0, authority.LastIndexOf(']')));
        if (colon >= 0 && !Port.TryParse(authority.Substring(colon + 1), out port))
        {
            return null;
        }

        // A user before the host is no part of it: http://user@host.
        string host = colon >= 0 ? authority.Substring(0, colon) : authority;
        TextSpan place = new(start + part.IndexOf(url, StringComparison.Ordinal), url.Length);
        return new WrittenUrl(url.Substring(0, schemeEnd), host.Substring(host.IndexOf('@') + 1), port, NamesPort: colon >= 0, place);
    }

    private static Port? DefaultPort(string scheme) => scheme.ToUpperInvariant() switch
    {
        "HTTP" or "WS" => new Port(80),
        "HTTPS" or "WSS" => new Port(443),
        "NET.TCP" => new Port(808),
        "SIP" => new Port(5060),
        "SIPS" => new Port(5061),
        _ => null,
    };
}
