using System;

namespace UcPorts.Cli.Commands;

/// <summary>What <c>ucports explain</c> is asked about.</summary>
/// <param name="Port">The port.</param>
/// <param name="Transport">TCP, UDP, or both where the user named none.</param>
internal readonly record struct PortQuery(Port Port, Transports Transport)
{
    /// <summary>Reads <c>PORT</c> or <c>PORT/tcp</c> or <c>PORT/udp</c>, in any case.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="UsageException">The text is neither.</exception>
    public static PortQuery Parse(string text)
    {
        int slash = 0;
        while (slash < text.Length && text[slash] != '/')
        {
            slash++;
        }

        string number = text[..slash];
        if (!Port.TryParse(number, out Port port))
        {
            throw new UsageException($"'{text}' is not a port. Write a number from 0 to 65535, alone or with /tcp or /udp, for example 5061/tcp.");
        }

        return new PortQuery(port, slash == text.Length ? Transports.Tcp | Transports.Udp : TransportOf(text[(slash + 1)..], port));
    }

    /// <summary>The question as it is asked.</summary>
    /// <returns>For example <c>5061/tcp</c>, or <c>5061</c> where both transports are meant.</returns>
    public override string ToString() => Transport switch
    {
        Transports.Tcp => Port + "/tcp",
        Transports.Udp => Port + "/udp",
        _ => Port.ToString(),
    };

    private static Transports TransportOf(string name, Port port)
    {
        if (name.Equals("tcp", StringComparison.OrdinalIgnoreCase))
        {
            return Transports.Tcp;
        }

        if (name.Equals("udp", StringComparison.OrdinalIgnoreCase))
        {
            return Transports.Udp;
        }

        throw name.Length == 0
            ? new UsageException($"After '{port}/' the transport is missing. Write {port}/tcp or {port}/udp.")
            : new UsageException($"'{name}' is not a transport of the port tables. Write {port}/tcp or {port}/udp.");
    }
}
