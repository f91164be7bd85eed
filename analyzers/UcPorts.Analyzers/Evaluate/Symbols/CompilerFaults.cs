using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>What the compiler itself cannot take of code with errors.</summary>
internal static class CompilerFaults
{
    /// <summary>The operation of a piece of syntax; <see langword="null"/> where it has none, or where the compiler fails to make it.</summary>
    public static IOperation? GetOperationOrNull(this SemanticModel model, SyntaxNode syntax, CancellationToken cancellation)
    {
        try
        {
            return model.GetOperation(syntax, cancellation);
        }
        catch (IndexOutOfRangeException)
        {
            // Roslyn 4.14 does so for the whole body around the half-typed `new D { ["a" = 1, { "b", 2 } }`.
            return null;
        }
    }
}
