using System.Collections.Generic;

namespace UcPorts.Cli.Auditing;

/// <summary>Ports that a listener or a firewall rule has open.</summary>
/// <param name="Transport">TCP, UDP or both.</param>
/// <param name="Ports">The ports.</param>
/// <param name="Direction">Whether traffic comes in or goes out.</param>
/// <param name="Place">Where it was seen: an address, or the name of a rule.</param>
internal sealed record SeenOpening(Transports Transport, PortSet Ports, PortDirection Direction, string Place);

/// <summary>Everything that was seen of a host.</summary>
/// <param name="Source">What was read, for example <c>iptables-save</c>.</param>
/// <param name="IsFirewall">Whether it is a firewall; otherwise it is the listeners of a host.</param>
/// <param name="Openings">What is open.</param>
internal sealed record Seen(string Source, bool IsFirewall, IReadOnlyList<SeenOpening> Openings)
{
    /// <summary>Whether only listed traffic goes out, so that a rule that is not there is missing.</summary>
    public bool LimitsOutbound { get; init; }

    /// <summary>What rules that could not be understood may let pass: it is neither missing nor open.</summary>
    public IReadOnlyList<SeenOpening> Doubtful { get; init; } = [];

    /// <summary>What could not be understood, each a sentence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where what was read is cut, each a sentence: there may be more that is open, and more that is not.</summary>
    public IReadOnlyList<string> Cuts { get; init; } = [];
}
