namespace UcPorts.Analyzers.Diagnostics;

/// <summary>The ids of the rules. An id is never used again and never renumbered.</summary>
internal static class DiagnosticIds
{
    public const string UnreadableSpec = "UCP0001";
    public const string ValueOutsideDomain = "UCP0002";
    public const string DuplicateOrUnknownId = "UCP0003";
    public const string NothingInForce = "UCP0005";
    public const string Undocumented = "UCP1001";
    public const string WrongTransport = "UCP1003";
    public const string RangeNotCovered = "UCP1004";
}
