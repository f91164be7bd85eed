using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>A text that an expression can be.</summary>
/// <param name="Text">The text; each part that is not known is one <see cref="Hole"/>.</param>
/// <param name="Origin">The expression that gives the text.</param>
internal sealed record TextValue(string Text, SyntaxNode Origin)
{
    /// <summary>Stands for a part that is not known.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>How sure it is that the expression has this text.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The places of <see cref="Text"/> that stand for unknown parts.</summary>
    public IReadOnlyList<TextSpan> Holes { get; init; } = [];
}
