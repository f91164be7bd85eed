namespace UcPorts.Analyzers.Evaluate;

/// <summary>A URL with a known port that an expression can be or hold.</summary>
/// <param name="Port">The port.</param>
/// <param name="Scheme">The scheme in lower case.</param>
/// <param name="Host">The host as it is written.</param>
internal sealed record UrlValue(PortValue Port, string Scheme, string Host);
