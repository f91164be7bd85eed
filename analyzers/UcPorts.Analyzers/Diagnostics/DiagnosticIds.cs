namespace UcPorts.Analyzers.Diagnostics;

/// <summary>The ids of the rules. An id is never used again and never renumbered.</summary>
internal static class DiagnosticIds
{
    public const string UnreadableSpec = "UCP0001";
    public const string ValueOutsideDomain = "UCP0002";
    public const string DuplicateOrUnknownId = "UCP0003";
    public const string NotChangeable = "UCP0004";
    public const string NothingInForce = "UCP0005";
    public const string Undocumented = "UCP1001";
    public const string UndeclaredRole = "UCP1002";
    public const string WrongTransport = "UCP1003";
    public const string RangeNotCovered = "UCP1004";
    public const string OpenedInClear = "UCP1005";
    public const string FarEndPort = "UCP1006";
    public const string RoleConflict = "UCP1007";
    public const string SystemChosenPort = "UCP1008";
    public const string OddRtpPort = "UCP2001";
    public const string MediaRangeTooSmall = "UCP2002";
    public const string TypedConstant = "UCP3001";
    public const string Inventory = "UCP9001";
}
