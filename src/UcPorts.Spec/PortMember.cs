namespace UcPorts.Spec;

/// <summary>A member that ports are given to, in an argument, in the value of a property, or in several of them.</summary>
/// <param name="Id">The documentation-comment id of the constructor, method or property.</param>
/// <param name="Carrier">What carries the port.</param>
/// <param name="Parameter">The name of the parameter that carries it; empty for a property, and where <see cref="Argument"/> tells.</param>
public abstract record PortMember(string Id, PortCarrier Carrier, string Parameter) : ApiMember(Id)
{
    /// <summary>The place of the parameter that carries the port, from 0, where its name is not known. The receiver of an extension method is parameter 0.</summary>
    public int? Argument { get; init; }

    /// <summary>How a text is read; <see cref="PortTextFormat.None"/> for every carrier but <see cref="PortCarrier.Text"/>.</summary>
    public PortTextFormat Format { get; init; }

    /// <summary>How far a range goes; <see langword="null"/> for every carrier but <see cref="PortCarrier.Range"/>.</summary>
    public RangeEnd? End { get; init; }

    /// <summary>The ports of <see cref="PortCarrier.Fixed"/>; otherwise empty.</summary>
    public PortSet Ports { get; init; }

    /// <summary>Whether it is the keys of a dictionary that carry the ports.</summary>
    public bool AreKeys { get; init; }

    /// <summary>Whether 0 means that no port is given; otherwise the system picks one.</summary>
    public bool ZeroIsUnset { get; init; }
}

/// <summary>
/// What carries a port. An array, a collection or a list of <c>params</c> holds several; a property that is a collection
/// takes them by <c>Add</c> and by initializers.
/// </summary>
public enum PortCarrier
{
    /// <summary>A port number of any numeric type, or a type with a conversion from one.</summary>
    Port,

    /// <summary>An <c>IPEndPoint</c> or <c>EndPoint</c>, or a number or text that is converted to a library's own.</summary>
    EndPoint,

    /// <summary>A URL or URL prefix, as text, <c>Uri</c> or an object made of one; a text may hold several with semicolons between them.</summary>
    Url,

    /// <summary>A text in a format of its own: see <see cref="PortMember.Format"/>.</summary>
    Text,

    /// <summary>The first port of a range: see <see cref="PortMember.End"/>.</summary>
    Range,

    /// <summary>An object that holds a range, of a type that the table of value carriers lists.</summary>
    RangeObject,

    /// <summary>Nothing: the member always stands for the same ports, see <see cref="PortMember.Ports"/>.</summary>
    Fixed,

    /// <summary>The value of a setting whose key tells what it carries: see <see cref="SettingKey"/>.</summary>
    Setting,

    /// <summary>Several keys with their values: pairs, a dictionary, or the arguments of a command line (<c>--urls</c>).</summary>
    Settings,

    /// <summary>The arguments of a command that is started, such as <c>netsh</c>.</summary>
    Command,

    /// <summary>Nothing: the value has no port, like the address of a Unix socket. What is given it opens no port.</summary>
    None,
}

/// <summary>How a text holds ports.</summary>
public enum PortTextFormat
{
    /// <summary>It is no text.</summary>
    None,

    /// <summary>One number: <c>5060</c>.</summary>
    Number,

    /// <summary>Numbers with semicolons between them: <c>8080;8081</c>.</summary>
    Semicolons,

    /// <summary>Ports and ranges with commas between them, <c>80,5000-5010</c>, or a word of Windows Firewall: <c>RPC</c>, <c>RPC-EPMap</c>, <c>IPHTTPS</c>, <c>Teredo</c>, <c>Ply2Disc</c>, <c>*</c> for every port.</summary>
    WindowsFirewall,

    /// <summary>A port, a range, or <c>*</c> for every port, as rules of an Azure network security group have it.</summary>
    AzureRule,

    /// <summary><c>[[ip:]host:]container[/protocol]</c>, where each port may be a range: <c>8080:80</c>, <c>5060/udp</c>. A protocol in the text goes before the row's transport.</summary>
    Docker,

    /// <summary>IIS binding information <c>ip:port:host</c>: <c>*:8080:www.contoso.com</c>.</summary>
    IisBinding,

    /// <summary>A port or a host with a port, <c>[::]:5060</c>; also a URL.</summary>
    HostAndPort,

    /// <summary>Addresses of NetMQ with commas between them, where <c>@</c> or no mark binds and <c>&gt;</c> connects.</summary>
    NetMQBinding,

    /// <summary>Addresses of NetMQ with commas between them, where only <c>@</c> binds.</summary>
    NetMQConnecting,
}

/// <summary>How far a range goes that starts with the port of a <see cref="PortMember"/>.</summary>
/// <param name="Kind">What the operand says.</param>
/// <param name="Operand">Where it stands.</param>
public sealed record RangeEnd(RangeEndKind Kind, ApiOperand Operand);

/// <summary>What tells how far a range goes.</summary>
public enum RangeEndKind
{
    /// <summary>The last port, which is part of the range.</summary>
    Last,

    /// <summary>The number of ports.</summary>
    Count,

    /// <summary>The distance of the last port from the first: one less than the number of ports.</summary>
    Width,
}
