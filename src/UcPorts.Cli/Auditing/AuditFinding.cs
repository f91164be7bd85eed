using System.Collections.Generic;

namespace UcPorts.Cli.Auditing;

/// <summary>What is wrong with what was seen.</summary>
internal enum AuditKind
{
    /// <summary>A required port is not open.</summary>
    Missing,

    /// <summary>A port is open that no declared role documents.</summary>
    Extra,

    /// <summary>A port is open over another transport than the documented one.</summary>
    WrongTransport,

    /// <summary>A range reaches beyond the documented ports.</summary>
    TooWide,
}

/// <summary>A difference between what was seen and what the roles document.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Ports">The ports in question.</param>
/// <param name="Transport">The transports.</param>
/// <param name="Direction">The direction.</param>
/// <param name="Message">What to tell a person.</param>
/// <param name="Places">Where it was seen; empty where it was not.</param>
/// <param name="Rules">The document rules that speak of the ports.</param>
internal sealed record AuditFinding(
    AuditKind Kind,
    PortSet Ports,
    Transports Transport,
    PortDirection Direction,
    string Message,
    IReadOnlyList<string> Places,
    IReadOnlyList<PortRule> Rules);
