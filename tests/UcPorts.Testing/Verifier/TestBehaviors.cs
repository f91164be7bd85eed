using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>No check is left out.</summary>
    None = 0,

    /// <summary>
    /// For the packages only: this verifier never repeats a test as generated code, because RS1025 makes every analyzer
    /// say what it does there.
    /// </summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>Not repeated with <c>#pragma warning disable</c> before each source.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>What generators add is not compared with <see cref="ProjectState.GeneratedSources"/>.</summary>
    SkipGeneratedSourcesCheck = 4,
}
