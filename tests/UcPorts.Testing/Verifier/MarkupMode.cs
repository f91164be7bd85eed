namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the markup in a state's files does.</summary>
public enum MarkupMode
{
    /// <summary>The files have no markup: every character is text.</summary>
    None,

    /// <summary>Markup is removed and expects nothing.</summary>
    Ignore,

    /// <summary>As <see cref="Allow"/>, but diagnostics that the code fix handles are not expected.</summary>
    IgnoreFixable,

    /// <summary>Markup is removed and each diagnostic it names is expected.</summary>
    Allow,
}
