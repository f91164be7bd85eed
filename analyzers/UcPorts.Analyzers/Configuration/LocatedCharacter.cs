using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Configuration;

/// <summary>A character of a value, and what it comes from in the file.</summary>
/// <param name="Value">The character.</param>
/// <param name="Place">What it comes from: itself, an escape, or a variable.</param>
internal readonly record struct LocatedCharacter(char Value, TextSpan Place)
{
    /// <summary>Whether another value of a variable would change it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether it stands for itself, so that a dollar sign starts no variable.</summary>
    public bool IsQuoted { get; init; }
}
