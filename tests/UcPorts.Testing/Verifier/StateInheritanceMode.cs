namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a fixed state takes over from the state before the fix.</summary>
public enum StateInheritanceMode
{
    /// <summary>Each collection that is empty here, but of expected diagnostics only those the fix does not handle.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>Each collection that is empty here.</summary>
    AutoInheritAll,
}
