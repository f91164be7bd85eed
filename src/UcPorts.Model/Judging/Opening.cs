namespace UcPorts.Judging;

/// <summary>How sure it is that an opening takes its ports.</summary>
public enum Certainty
{
    /// <summary>The opening takes these ports whenever it is reached.</summary>
    Certain,

    /// <summary>It takes them unless configuration, an argument or a later write changes them.</summary>
    Default,
}

/// <summary>A place that opens ports: code, a configuration file, a firewall rule or a live listener.</summary>
public sealed record Opening
{
    /// <summary>Makes an opening.</summary>
    /// <param name="ports">The ports it can take; <see langword="null"/> where they are not known.</param>
    /// <param name="transport">The transports; <see cref="Transports.None"/> where they are not known.</param>
    /// <param name="isRange">Whether all of the ports are opened, as a range; otherwise one of them is.</param>
    /// <param name="step">The distance between neighbouring ports of a range.</param>
    /// <param name="direction">Whether it listens or lets in, or connects out.</param>
    /// <param name="security">How the opening is secured.</param>
    /// <param name="isMedia">Whether the ports carry RTP media.</param>
    /// <param name="certainty">How sure it is that the ports are taken.</param>
    /// <param name="api">The documentation-comment id of the member that opens, or the configuration key.</param>
    public Opening(
        PortSet? ports,
        Transports transport,
        bool isRange = false,
        int step = 1,
        PortDirection direction = PortDirection.Inbound,
        SecurityModes security = SecurityModes.Unstated,
        bool isMedia = false,
        Certainty certainty = Certainty.Certain,
        string api = "")
    {
        Ports = ports;
        Transport = transport;
        IsRange = isRange;
        Step = step;
        Direction = direction;
        Security = security;
        IsMedia = isMedia;
        Certainty = certainty;
        Api = api;
    }

    /// <summary>The ports it can take; <see langword="null"/> where they are not known. Port 0 stands for a port that the system picks.</summary>
    public PortSet? Ports { get; }

    /// <summary>The transports; <see cref="Transports.None"/> where they are not known.</summary>
    public Transports Transport { get; }

    /// <summary>Whether all of <see cref="Ports"/> are opened, as a range; otherwise one of them is.</summary>
    public bool IsRange { get; }

    /// <summary>The distance between neighbouring ports of a range: 2 for a loop that takes every other port.</summary>
    public int Step { get; }

    /// <summary>Whether it listens or lets in, or connects out.</summary>
    public PortDirection Direction { get; }

    /// <summary>How the opening is secured; <see cref="SecurityModes.Unstated"/> where that is not known, as for a plain socket that TLS may run over.</summary>
    public SecurityModes Security { get; }

    /// <summary>Whether the ports carry RTP media, so that a single port is the RTP port and the next one RTCP's.</summary>
    public bool IsMedia { get; }

    /// <summary>How sure it is that the ports are taken.</summary>
    public Certainty Certainty { get; }

    /// <summary>The documentation-comment id of the member that opens, or the configuration key.</summary>
    public string Api { get; }

    /// <summary>The ports as findings carry them.</summary>
    /// <returns>Canonical text; <c>unknown</c> where the ports are not known.</returns>
    public string PortsText => Ports?.ToString() ?? "unknown";

    /// <summary>The transports as findings carry them.</summary>
    /// <returns><c>tcp</c>, <c>udp</c>, <c>tcp,udp</c> or <c>unknown</c>.</returns>
    public string TransportText => Transport switch
    {
        Transports.Tcp => "tcp",
        Transports.Udp => "udp",
        Transports.Tcp | Transports.Udp => "tcp,udp",
        _ => "unknown",
    };
}
