using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How an expected location is read.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    /// <summary>Start and end are compared.</summary>
    None = 0,

    /// <summary>Only the start is compared.</summary>
    IgnoreLength = 1,

    /// <summary>The start column is the number of a <c>{|#n:…|}</c> in the files.</summary>
    InterpretAsMarkupKey = 2,
}
