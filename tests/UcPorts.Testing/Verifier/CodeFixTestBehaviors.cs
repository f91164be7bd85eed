using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks a code fix test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>No check is left out.</summary>
    None = 0,

    /// <summary>No Fix All in Document.</summary>
    SkipFixAllInDocumentCheck = 1,

    /// <summary>No Fix All in Project.</summary>
    SkipFixAllInProjectCheck = 2,

    /// <summary>No Fix All in Solution.</summary>
    SkipFixAllInSolutionCheck = 4,

    /// <summary>No Fix All.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>One fix is applied, whatever diagnostics remain.</summary>
    FixOne = 8,

    /// <summary>
    /// For the packages only: this verifier does not check where a fixed diagnostic was reported from.
    /// </summary>
    SkipLocalDiagnosticCheck = 16,
}
