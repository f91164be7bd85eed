using System;

namespace UcPorts;

/// <summary>The transport protocols of a rule or an opening (RFC 6335). QUIC counts as UDP.</summary>
[Flags]
public enum Transports
{
    /// <summary>The document's cell is blank, or the transport of an opening is not known.</summary>
    None = 0,

    /// <summary>TCP.</summary>
    Tcp = 1,

    /// <summary>UDP.</summary>
    Udp = 2,
}

/// <summary>The transport security a document names. More than one value means either of them.</summary>
[Flags]
public enum SecurityModes
{
    /// <summary>The document's cell is blank, or it says nothing.</summary>
    Unstated = 0,

    /// <summary>The document names plain TCP or UDP, without TLS.</summary>
    Clear = 1,

    /// <summary>TLS: the listener presents a certificate.</summary>
    Tls = 2,

    /// <summary>MTLS, mutual TLS: both peers present a certificate.</summary>
    MutualTls = 4,
}

/// <summary>Whose port a rule names, seen from its role.</summary>
public enum PortDirection
{
    /// <summary>The role listens on the port.</summary>
    Inbound,

    /// <summary>The port is the far end's; the role connects to it.</summary>
    Outbound,
}

/// <summary>Whether a rule holds in every deployment.</summary>
public enum Requirement
{
    /// <summary>The document requires the port for the role.</summary>
    Required,

    /// <summary>The document calls the use of the port optional.</summary>
    Optional,

    /// <summary>The port is required under a condition: see <see cref="PortRule.Condition"/>.</summary>
    Conditional,
}

/// <summary>How ports of a rule are taken.</summary>
public enum PortAllocation
{
    /// <summary>Each port of the rule is used.</summary>
    Fixed,

    /// <summary>Any ports of the range are used as they are needed, such as media ports.</summary>
    Pool,
}

/// <summary>Whether a second service can share the listener.</summary>
public enum ListenerSharing
{
    /// <summary>Not known, or the rule names no listener.</summary>
    Unstated,

    /// <summary>A socket of its own: a second listener on the port fails.</summary>
    Exclusive,

    /// <summary>HTTP.sys or the operating system owns the port; several services share it.</summary>
    Shareable,
}

/// <summary>The half of a port pair (DHCP 67/68) that a rule is.</summary>
public enum PortPairSide
{
    /// <summary>The rule is no half of a pair.</summary>
    None,

    /// <summary>The server's half.</summary>
    Server,

    /// <summary>The client's half.</summary>
    Client,
}

/// <summary>What a role is.</summary>
public enum RoleKind
{
    /// <summary>A server role.</summary>
    Server,

    /// <summary>A load balancer in front of a role.</summary>
    LoadBalancer,

    /// <summary>Client software.</summary>
    Client,

    /// <summary>A device, such as a phone.</summary>
    Device,

    /// <summary>A far end that rules only name; it has no rules of its own.</summary>
    Peer,
}

/// <summary>What a conditional rule depends on.</summary>
public enum ConditionKind
{
    /// <summary>Another role runs on the same server.</summary>
    Collocation,

    /// <summary>The kind of load balancing.</summary>
    LoadBalancing,

    /// <summary>The startup mode of Unified Messaging: TCP, TLS or Dual.</summary>
    StartupMode,

    /// <summary>Something else; the text says what.</summary>
    Other,
}

/// <summary>How the document lets a port be changed.</summary>
public enum ChangeMethod
{
    /// <summary>The document does not say.</summary>
    Unstated,

    /// <summary>The document says that the port cannot be changed.</summary>
    None,

    /// <summary>By a cmdlet and its parameters.</summary>
    Cmdlet,

    /// <summary>By editing a file.</summary>
    File,
}

/// <summary>What a remark is about.</summary>
public enum RemarkKind
{
    /// <summary>Rows that say the same.</summary>
    Duplicate,

    /// <summary>Rows or notes that contradict each other.</summary>
    Contradiction,

    /// <summary>A row whose port may not be the role's own listener.</summary>
    Direction,

    /// <summary>A range whose ends are in doubt, or that meets another.</summary>
    Range,

    /// <summary>Tables of one document that do not fit together.</summary>
    BetweenTables,

    /// <summary>Another page of the vendor that reads otherwise.</summary>
    SiblingPage,

    /// <summary>A defect of the document's text, such as two words for one term.</summary>
    TextDefect,
}
