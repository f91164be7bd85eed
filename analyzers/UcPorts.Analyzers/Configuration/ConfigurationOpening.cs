using Microsoft.CodeAnalysis.Text;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Configuration;

/// <summary>An opening and where in a configuration file it stands.</summary>
/// <param name="Opening">The opening.</param>
/// <param name="Place">The port, the range or the URL.</param>
internal sealed record ConfigurationOpening(Opening Opening, TextSpan Place)
{
    /// <summary>Whether it is an address of an ASP.NET Core program, which endpoints of Kestrel and the program's code put out of force.</summary>
    public bool IsAddress { get; init; }

    /// <summary>Whether it is an endpoint of Kestrel, which gives way to addresses where the program asks for that.</summary>
    public bool IsEndpoint { get; init; }
}
