using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Text;

/// <summary>Ports that a text names, and where in it they stand.</summary>
/// <param name="Ports">One port, or a range.</param>
/// <param name="Transport">The transport the text names or implies; none where it says nothing.</param>
/// <param name="Place">The ports' own characters, without address or transport.</param>
internal readonly record struct WrittenPorts(PortRange Ports, Transports Transport, TextSpan Place)
{
    /// <summary>Whether one port of the range is taken, rather than all of them.</summary>
    public bool IsChoice { get; init; }
}
