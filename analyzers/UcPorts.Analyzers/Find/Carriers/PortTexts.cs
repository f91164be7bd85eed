using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Text;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Carriers;

/// <summary>Ports of texts in the formats that rows name.</summary>
internal static class PortTexts
{
    /// <summary>The ports of a text.</summary>
    /// <param name="text">The text; a part of it that is not known makes its item unknown.</param>
    /// <param name="format">How it is read.</param>
    /// <returns>None where the text certainly names no port.</returns>
    public static IEnumerable<CarriedPorts> Of(TextValue text, PortTextFormat format) => format switch
    {
        PortTextFormat.Semicolons => Listed(text, ';'),
        PortTextFormat.WindowsFirewall => Listed(text, ','),
        PortTextFormat.AzureRule => Listed(text, ','),
        PortTextFormat.Docker => One(text, DockerPortText.Published(text.Text)),
        PortTextFormat.IisBinding => One(text, IisBindingText.PortOf(text.Text.Count(c => c == ':') > 1 ? "http" : "net.tcp", text.Text)),
        PortTextFormat.HostAndPort => HostAndPort(text),
        PortTextFormat.NetMQBinding => NetMQ(text, bindsUnmarked: true),
        PortTextFormat.NetMQConnecting => NetMQ(text, bindsUnmarked: false),
        _ => One(text, PortListText.PortsAt(text.Text, new TextSpan(0, text.Text.Length))),
    };

    /// <summary>The ports of URLs in a text that may hold several.</summary>
    public static IEnumerable<CarriedPorts> OfUrls(TextValue text)
    {
        foreach (string part in text.Text.Split(';'))
        {
            if (WrittenUrls.Of(part).Select(url => (WrittenUrl?)url).FirstOrDefault() is { } url && !HasHoleBeforePath(part))
            {
                yield return CarriedPorts.Of(url, text);
            }
            else if (HasHoleBeforePath(part))
            {
                yield return CarriedPorts.Unknown(text.Origin);
            }
        }
    }

    // An unknown host is one thing, an unknown port another: http://{host}:5090/{path}.
    private static bool HasHoleBeforePath(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return url.IndexOf(TextValue.Hole) >= 0;
        }

        int path = url.IndexOfAny(['/', '?', '#'], scheme + 3);
        string authority = url.Substring(scheme + 3, (path < 0 ? url.Length : path) - scheme - 3);
        int colon = authority.LastIndexOf(':');
        return url.IndexOf(TextValue.Hole, 0, scheme) >= 0
            || authority.IndexOf(TextValue.Hole, colon < 0 ? 0 : colon) >= 0;
    }

    private static IEnumerable<CarriedPorts> One(TextValue text, WrittenPorts? written) =>
        written is { } ports ? [CarriedPorts.Of(ports, text)] : UnknownWithHole(text, text.Text);

    private static IEnumerable<CarriedPorts> Listed(TextValue text, char separator)
    {
        foreach (string item in text.Text.Split(separator))
        {
            string trimmed = item.Trim();
            if (trimmed is "*" || trimmed.Equals("Any", StringComparison.OrdinalIgnoreCase))
            {
                yield return new CarriedPorts(PortSet.All, text.Origin) { IsRange = true, Certainty = text.Certainty };
            }
            else if (PortListText.PortsAt(item, new TextSpan(0, item.Length)) is { } ports)
            {
                yield return CarriedPorts.Of(ports, text);
            }
            else if (item.IndexOf(TextValue.Hole) >= 0)
            {
                yield return CarriedPorts.Unknown(text.Origin);
            }
        }
    }

    private static IEnumerable<CarriedPorts> HostAndPort(TextValue text)
    {
        if (text.Text.Contains("://"))
        {
            return OfUrls(text);
        }

        // The colons of an IPv6 address stand in brackets; without brackets they leave no room for a port.
        string host = text.Text;
        int colon = host.IndexOf(':', Math.Max(0, host.LastIndexOf(']')));
        bool isBareAddress = colon >= 0 && host.IndexOf(':', colon + 1) >= 0;
        TextSpan place = isBareAddress ? new TextSpan(0, 0) : TextSpan.FromBounds(colon + 1, host.Length);
        return One(text, PortListText.PortsAt(host, place));
    }

    private static IEnumerable<CarriedPorts> NetMQ(TextValue text, bool bindsUnmarked)
    {
        foreach (string item in text.Text.Split(','))
        {
            string address = item.Trim();
            bool binds = address.StartsWith("@", StringComparison.Ordinal) || (bindsUnmarked && !address.StartsWith(">", StringComparison.Ordinal));
            address = address.TrimStart('@', '>');
            if (!binds || !address.StartsWith("tcp://", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            int colon = address.LastIndexOf(':');
            if (PortListText.PortsAt(address, TextSpan.FromBounds(colon + 1, address.Length)) is { } ports)
            {
                yield return CarriedPorts.Of(ports, text);
            }
            else if (address.IndexOf(TextValue.Hole, colon) >= 0)
            {
                yield return CarriedPorts.Unknown(text.Origin);
            }
        }
    }

    private static IEnumerable<CarriedPorts> UnknownWithHole(TextValue text, string part) =>
        part.IndexOf(TextValue.Hole) >= 0 ? [CarriedPorts.Unknown(text.Origin)] : [];
}
