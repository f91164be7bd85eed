namespace UcPorts.Judging;

/// <summary>What the judge has against an opening.</summary>
/// <param name="Verdict">The rule that was broken.</param>
/// <param name="Opening">The opening.</param>
/// <param name="Ports">The ports of the opening that break it.</param>
public sealed record Finding(Verdict Verdict, Opening Opening, PortSet Ports)
{
    /// <summary>The spec rules that document some of the ports, but do not cover the opening: for another transport, or for a role out of scope.</summary>
    public EquatableArray<PortRule> Documented { get; init; }

    /// <summary>The spec rules in force whose ports lie nearest, the nearest first.</summary>
    public EquatableArray<PortRule> Nearest { get; init; }
}

/// <summary>The rules of the judge.</summary>
public enum Verdict
{
    /// <summary>UCP1001: the port is documented for no role in scope.</summary>
    Undocumented,

    /// <summary>UCP1003: the port is documented, but for another transport.</summary>
    WrongTransport,

    /// <summary>UCP1004: the range is not covered by documented ranges.</summary>
    RangeNotCovered,
}
