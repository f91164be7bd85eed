namespace UcPorts.Cli.Auditing;

/// <summary>Ports over each transport.</summary>
/// <param name="Tcp">The ports over TCP.</param>
/// <param name="Udp">The ports over UDP.</param>
internal readonly record struct Traffic(PortSet Tcp, PortSet Udp)
{
    /// <summary>Every port over both.</summary>
    public static Traffic All { get; } = new(PortSet.All, PortSet.All);

    public bool IsEmpty => Tcp.IsEmpty && Udp.IsEmpty;

    /// <summary>Ports over one transport or both.</summary>
    /// <param name="transport">The transports.</param>
    /// <param name="ports">The ports.</param>
    public static Traffic Over(Transports transport, PortSet ports) => new(
        transport.HasFlag(Transports.Tcp) ? ports : PortSet.Empty,
        transport.HasFlag(Transports.Udp) ? ports : PortSet.Empty);

    public Traffic And(Traffic other) => new(Tcp & other.Tcp, Udp & other.Udp);

    public Traffic Or(Traffic other) => new(Tcp | other.Tcp, Udp | other.Udp);

    public Traffic Without(Traffic other) => new(Tcp - other.Tcp, Udp - other.Udp);
}
