namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>What is known of a condition.</summary>
internal enum Outcome
{
    /// <summary>Nothing.</summary>
    Open,

    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not hold.</summary>
    Fails,

    /// <summary>It holds for some of the values that are known, and not for others.</summary>
    Either,
}
