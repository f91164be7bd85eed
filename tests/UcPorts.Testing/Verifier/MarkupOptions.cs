using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How markup is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>Markup names one descriptor, or the test is wrong.</summary>
    None = 0,

    /// <summary>Where several descriptors could be meant, the first is.</summary>
    UseFirstDescriptor = 1,

    /// <summary>For the packages only: <c>$$</c> is always text here.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
