namespace UcPorts.Spec;

/// <summary>A member through which .NET code opens a port, as a row of <c>spec/apis</c> describes it.</summary>
/// <param name="Id">The documentation-comment id of the constructor, method or property.</param>
/// <param name="Carrier">What carries the port.</param>
/// <param name="Parameter">The name of the parameter that carries it; empty for a property, whose items or value carry it.</param>
/// <param name="Transport">The transports the member opens; <see cref="Transports.None"/> where <paramref name="TransportFrom"/> tells.</param>
/// <param name="TransportFrom">Where the transport is to be learnt from.</param>
/// <param name="Direction">Whether the member listens or connects.</param>
public sealed record PortApi(
    string Id,
    PortCarrier Carrier,
    string Parameter,
    Transports Transport,
    TransportOrigin TransportFrom,
    PortDirection Direction);

/// <summary>What carries a port to an API.</summary>
public enum PortCarrier
{
    /// <summary>A port number.</summary>
    Port,

    /// <summary>An <c>IPEndPoint</c> or <c>EndPoint</c>.</summary>
    EndPoint,

    /// <summary>A URL or URL prefix, or several with semicolons between them; an array holds several.</summary>
    Url,
}

/// <summary>Where the transport of an opening is to be learnt from.</summary>
public enum TransportOrigin
{
    /// <summary>The row names it.</summary>
    Row,

    /// <summary>The constructor of the socket: a stream socket is TCP and opens where it listens, a datagram socket is UDP and opens where it binds.</summary>
    Socket,
}
