using Microsoft.CodeAnalysis;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find;

/// <summary>An opening and where in the code it stands.</summary>
/// <param name="Opening">The opening.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Location">The value, where it stands in the call; otherwise the argument.</param>
internal sealed record OpeningSite(Opening Opening, OpeningKind Kind, Location Location)
{
    /// <summary>Whether the code certainly opens it. Otherwise it belongs to the inventory and to nothing else.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>What address of an ASP.NET Core program it is.</summary>
    public HostingAddress Address { get; init; }
}
