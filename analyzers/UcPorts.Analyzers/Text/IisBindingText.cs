using System;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Text;

/// <summary>Bindings of IIS: <c>*:8080:www.example.com</c> for HTTP and FTP, <c>808:*</c> for net.tcp.</summary>
internal static class IisBindingText
{
    /// <summary>The port of a binding.</summary>
    /// <param name="protocol">The binding's protocol; one without TCP port, such as <c>net.pipe</c>, gives none.</param>
    /// <param name="information">The binding's information.</param>
    /// <returns>The port, over TCP; <see langword="null"/> where there is none.</returns>
    public static WrittenPorts? PortOf(string protocol, string information)
    {
        int start;
        switch (protocol.ToUpperInvariant())
        {
            case "HTTP" or "HTTPS" or "FTP":
                // The colons of an IPv6 address stand in brackets.
                start = information.IndexOf(':', Math.Max(0, information.LastIndexOf(']'))) + 1;
                break;
            case "NET.TCP":
                start = 0;
                break;
            default:
                return null;
        }

        int end = information.IndexOf(':', start);
        return end < 0 ? null : PortListText.PortsAt(information, TextSpan.FromBounds(start, end), Transports.Tcp);
    }

    /// <summary>What a binding's protocol says about security.</summary>
    /// <param name="protocol">The binding's protocol.</param>
    public static SecurityModes SecurityOf(string protocol) => protocol.ToUpperInvariant() switch
    {
        "HTTP" => SecurityModes.Clear,
        "HTTPS" => SecurityModes.Tls,
        _ => SecurityModes.Unstated,
    };
}
