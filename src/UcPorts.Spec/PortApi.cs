namespace UcPorts.Spec;

/// <summary>
/// A member through which .NET code opens a port, as a row of <c>spec/apis</c> describes it. A member that opens several
/// things, such as a host port and a container port, has a row for each, with the same id and another parameter.
/// </summary>
/// <param name="Id">The documentation-comment id of the constructor, method or property.</param>
/// <param name="Carrier">What carries the port.</param>
/// <param name="Parameter">The name of the parameter that carries it; empty for a property, whose items or value carry it.</param>
/// <param name="Transport">
/// The transports the member opens where <paramref name="TransportFrom"/> tells nothing else; <see cref="Transports.None"/>
/// where they are not known.
/// </param>
/// <param name="TransportFrom">Where the transport is to be learnt from.</param>
/// <param name="Direction">Whether the member listens or connects, where <see cref="DirectionMap"/> tells nothing else.</param>
public sealed record PortApi(
    string Id,
    PortCarrier Carrier,
    string Parameter,
    Transports Transport,
    TransportOrigin TransportFrom,
    PortDirection Direction) : PortMember(Id, Carrier, Parameter)
{
    /// <summary>What the member does with the port.</summary>
    public OpeningKind Kind { get; init; }

    /// <summary>What the transport depends on, for <see cref="TransportOrigin.Operand"/>.</summary>
    public OperandMap<Transports>? TransportMap { get; init; }

    /// <summary>What the direction depends on; <see langword="null"/> where it is always <see cref="Direction"/>.</summary>
    public OperandMap<PortDirection>? DirectionMap { get; init; }

    /// <summary>
    /// The security of the listener where <see cref="SecurityFrom"/> tells nothing else; <see cref="SecurityModes.Unstated"/>
    /// where the member does not settle it, as with a bare socket that code may lay TLS over.
    /// </summary>
    public SecurityModes Security { get; init; }

    /// <summary>Where the security is to be learnt from.</summary>
    public SecurityOrigin SecurityFrom { get; init; }

    /// <summary>What the security depends on, for <see cref="SecurityOrigin.Operand"/>.</summary>
    public OperandMap<SecurityModes>? SecurityMap { get; init; }

    /// <summary>What must all hold for the member to open anything.</summary>
    public EquatableArray<ApiCondition> Conditions { get; init; }

    /// <summary>
    /// Simple names of types and methods: the member opens something only where its object is given to one of them, in the
    /// arguments or the initializer. Empty where it does so anywhere.
    /// </summary>
    public EquatableArray<string> Within { get; init; }

    /// <summary>The condition under which every port is opened, whatever the carrier says; <see langword="null"/> where there is none.</summary>
    public ApiCondition? AllPortsWhen { get; init; }

    /// <summary>Whether the ports are for media (RTP): an even port, and the next one for RTCP.</summary>
    public bool IsMedia { get; init; }

    /// <summary>The distance between the ports that the member itself takes from a range, 1 or more: 2 where it takes an RTP port with each RTCP port.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The key of the setting, for <see cref="PortCarrier.Setting"/>.</summary>
    public ApiOperand? Key { get; init; }

    /// <summary>What settings the keys belong to, for <see cref="PortCarrier.Setting"/> and <see cref="PortCarrier.Settings"/>.</summary>
    public SettingScope Scope { get; init; }

    /// <summary>The program that a command starts, for <see cref="PortCarrier.Command"/>.</summary>
    public ApiOperand? Program { get; init; }
}

/// <summary>What an opening is.</summary>
public enum OpeningKind
{
    /// <summary>A listener.</summary>
    Listen,

    /// <summary>A bound socket: a listener where it is UDP, and where a TCP socket goes on to listen.</summary>
    Bind,

    /// <summary>A hole in a firewall.</summary>
    Firewall,

    /// <summary>A mapping in a router.</summary>
    Nat,

    /// <summary>A port of a container or a service that an application host publishes.</summary>
    Publish,
}

/// <summary>Where the transport of an opening is to be learnt from.</summary>
public enum TransportOrigin
{
    /// <summary>The row names it.</summary>
    Row,

    /// <summary>The constructor of the socket: a stream socket is TCP and opens where it listens, a datagram socket is UDP and opens where it binds.</summary>
    Socket,

    /// <summary>An argument, a property or a call: see <see cref="PortApi.TransportMap"/>.</summary>
    Operand,
}

/// <summary>Where the security of an opening is to be learnt from.</summary>
public enum SecurityOrigin
{
    /// <summary>The row names it.</summary>
    Row,

    /// <summary>The scheme of the URL: <c>https</c> and <c>wss</c> are TLS, <c>http</c> and <c>ws</c> are clear.</summary>
    Scheme,

    /// <summary>An argument, a property or a call: see <see cref="PortApi.SecurityMap"/>.</summary>
    Operand,
}
