using System.Collections.Generic;

namespace UcPorts.Cli.Rows;

/// <summary>What it means that two roles of one host want the same ports. The first is the worst.</summary>
internal enum MeetingKind
{
    /// <summary>They cannot live on one host.</summary>
    Conflict,

    /// <summary>It depends: a port is optional or conditional, or the documents do not say how it is listened on.</summary>
    Possible,

    /// <summary>One listener serves both: HTTP.sys or the operating system owns it, or it is the same service.</summary>
    Shared,

    /// <summary>A pool takes whatever is free of its ports.</summary>
    Pool,
}

/// <summary>Ports that two roles want over the same transport.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Ports">The ports.</param>
/// <param name="Transport">The transports.</param>
/// <param name="First">One role.</param>
/// <param name="FirstRules">Its rules for the ports.</param>
/// <param name="Second">The other role.</param>
/// <param name="SecondRules">Its rules for the ports.</param>
internal sealed record PortMeeting(
    MeetingKind Kind,
    PortSet Ports,
    Transports Transport,
    PortRole First,
    IReadOnlyList<PortRule> FirstRules,
    PortRole Second,
    IReadOnlyList<PortRule> SecondRules);
