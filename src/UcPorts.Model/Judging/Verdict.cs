namespace UcPorts.Judging;

/// <summary>What can be said against an opening, or against the roles of a host.</summary>
public enum Verdict
{
    /// <summary>UCP1001: the port is documented for no role in scope.</summary>
    Undocumented,

    /// <summary>UCP1002: the port is documented, but only for a role that the project does not declare.</summary>
    UndeclaredRole,

    /// <summary>UCP1003: the port is documented, but for another transport.</summary>
    WrongTransport,

    /// <summary>UCP1004: the range is not covered by documented ranges.</summary>
    RangeNotCovered,

    /// <summary>UCP1005: the port is documented for TLS or MTLS only and is opened in clear.</summary>
    OpenedInClear,

    /// <summary>UCP1006: the port is documented as the far end's and is opened as a listener.</summary>
    FarEndPort,

    /// <summary>UCP1007: two declared roles need the same port and transport for different services.</summary>
    RoleConflict,

    /// <summary>UCP1008: port 0: the system picks a port that no document can name.</summary>
    SystemChosenPort,

    /// <summary>UCP2001: an RTP port is odd.</summary>
    OddRtpPort,

    /// <summary>UCP2002: a media range is smaller than the documented minimum.</summary>
    MediaRangeTooSmall,
}
