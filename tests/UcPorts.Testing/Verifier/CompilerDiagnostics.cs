namespace Microsoft.CodeAnalysis.Testing;

/// <summary>From which severity on the compiler's own diagnostics have to be expected.</summary>
public enum CompilerDiagnostics
{
    /// <summary>The compiler's diagnostics are not looked at.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,

    /// <summary>Errors, warnings and suggestions.</summary>
    Suggestions,

    /// <summary>All, hidden ones too.</summary>
    All,
}
