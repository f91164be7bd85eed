using Microsoft.CodeAnalysis;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>The ports an expression can be. An expression whose ports are not known has no value at all.</summary>
/// <param name="Ports">The possible ports; port 0 stands for one that the system picks.</param>
/// <param name="Origin">The expression that gives the number, for the place of a finding.</param>
internal sealed record PortValue(PortSet Ports, SyntaxNode Origin)
{
    /// <summary>Whether all ports are taken one after the other, by a loop, rather than one of them.</summary>
    public bool IsRange { get; init; }

    /// <summary>The step of the loop.</summary>
    public int Step { get; init; } = 1;

    /// <summary>How sure it is that the expression has this value.</summary>
    public Certainty Certainty { get; init; }
}
