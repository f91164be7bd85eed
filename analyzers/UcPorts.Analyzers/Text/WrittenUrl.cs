using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Text;

/// <summary>A URL with a port that stands in a text.</summary>
/// <param name="Scheme">The scheme as it is written.</param>
/// <param name="Host">The host as it is written: <c>*</c>, <c>+</c>, <c>[::]</c>, a name, an address; empty where none is written.</param>
/// <param name="Port">The port, the scheme's own where the URL names none.</param>
/// <param name="NamesPort">Whether the URL names the port itself.</param>
/// <param name="Place">The URL's characters.</param>
internal readonly record struct WrittenUrl(string Scheme, string Host, Port Port, bool NamesPort, TextSpan Place)
{
    /// <summary>What the scheme says about security; unstated for a scheme that runs over either.</summary>
    public SecurityModes Security => Scheme.ToUpperInvariant() switch
    {
        "HTTP" or "WS" => SecurityModes.Clear,
        "HTTPS" or "WSS" or "SIPS" => SecurityModes.Tls,
        _ => SecurityModes.Unstated,
    };
}
