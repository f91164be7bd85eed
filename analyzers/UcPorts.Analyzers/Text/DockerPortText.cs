using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Text;

/// <summary>Ports as Docker writes them: <c>5060/udp</c> for a container's own, <c>127.0.0.1:8080:80/tcp</c> for published ones.</summary>
internal static class DockerPortText
{
    /// <summary>The ports of a container.</summary>
    /// <param name="text"><c>port[-port][/transport]</c>; TCP where it names no transport.</param>
    /// <returns><see langword="null"/> for what is no port of TCP or UDP.</returns>
    public static WrittenPorts? Exposed(string text)
    {
        int slash = text.LastIndexOf('/');
        Transports? transport = slash < 0 ? Transports.Tcp : PortListText.TransportOf(text.Substring(slash + 1).Trim());
        return transport is null
            ? null
            : PortListText.PortsAt(text, TextSpan.FromBounds(0, slash < 0 ? text.Length : slash), transport.Value);
    }

    /// <summary>The ports that a published port opens on the host.</summary>
    /// <param name="text"><c>[[address:][host[-host]]:]container[-container][/transport]</c>.</param>
    /// <returns>
    /// The host's ports; where the host's are left to Docker, the container's, which its program listens on.
    /// <see langword="null"/> for what is no port of TCP or UDP.
    /// </returns>
    public static WrittenPorts? Published(string text)
    {
        int slash = text.LastIndexOf('/');
        Transports? transport = slash < 0 ? Transports.Tcp : PortListText.TransportOf(text.Substring(slash + 1).Trim());
        if (transport is null)
        {
            return null;
        }

        int end = slash < 0 ? text.Length : slash;
        int containerColon = end == 0 ? -1 : text.LastIndexOf(':', end - 1);
        TextSpan containerPart = TextSpan.FromBounds(containerColon + 1, end);
        WrittenPorts? container = PortListText.PortsAt(text, containerPart, transport.Value);
        if (containerColon < 0)
        {
            return container;
        }

        // The colons of an IPv6 address stand before the host's port, in brackets or not.
        int hostColon = containerColon == 0 ? -1 : text.LastIndexOf(':', containerColon - 1);
        TextSpan hostPart = TextSpan.FromBounds(hostColon + 1, containerColon);
        if (text.Substring(hostPart.Start, hostPart.Length).Trim().Length == 0)
        {
            return container;
        }

        return PortListText.PortsAt(text, hostPart, transport.Value) is { } host
            ? host with { IsChoice = host.Ports.Count > 1 && container is { Ports.Count: 1 } }
            : null;
    }
}
