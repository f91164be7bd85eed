namespace UcPorts.Judging;

/// <summary>What the judge has against an opening.</summary>
/// <param name="Verdict">The rule that was broken.</param>
/// <param name="Opening">The opening.</param>
/// <param name="Ports">The ports of the opening that break it.</param>
public sealed record Finding(Verdict Verdict, Opening Opening, PortSet Ports)
{
    /// <summary>The rule that was broken.</summary>
    public Verdict Verdict { get; } = Verdict;

    /// <summary>The opening.</summary>
    public Opening Opening { get; } = Opening;

    /// <summary>The ports of the opening that break it.</summary>
    public PortSet Ports { get; } = Ports;

    /// <summary>The spec rules that speak of the ports, the deciding one first: for another transport, for a role out of scope, for TLS only.</summary>
    public EquatableArray<PortRule> Documented { get; internal init; }

    /// <summary>The spec rules in force whose ports lie nearest, the nearest first.</summary>
    public EquatableArray<PortRule> Nearest { get; internal init; }
}

/// <summary>Two declared roles of one host that need the same port for different services.</summary>
/// <param name="First">The rule of one role.</param>
/// <param name="Second">The rule of the other role.</param>
/// <param name="Ports">The ports that both need.</param>
/// <param name="Transport">The transports over which both need them.</param>
public sealed record RoleConflict(PortRule First, PortRule Second, PortSet Ports, Transports Transport)
{
    /// <summary>The rule of one role.</summary>
    public PortRule First { get; } = First;

    /// <summary>The rule of the other role.</summary>
    public PortRule Second { get; } = Second;

    /// <summary>The ports that both need.</summary>
    public PortSet Ports { get; } = Ports;

    /// <summary>The transports over which both need them.</summary>
    public Transports Transport { get; } = Transport;
}
