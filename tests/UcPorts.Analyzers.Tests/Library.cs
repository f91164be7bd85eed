using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests;

/// <summary>The library as a reference of the code under test.</summary>
internal static class Library
{
    /// <summary>References the model and the generated catalogues.</summary>
    public static void AddLibrary(this SolutionState state)
    {
        state.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Port).Assembly.Location));
        state.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(SkypeForBusinessServer).Assembly.Location));
    }
}
