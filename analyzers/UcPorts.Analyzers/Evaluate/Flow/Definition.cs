using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>How a definition gives a variable its value.</summary>
internal enum DefinitionKind
{
    /// <summary>By means that are not understood.</summary>
    Unknown,

    /// <summary>The variable is a parameter that still has the argument.</summary>
    Entry,

    /// <summary>The value of an expression.</summary>
    Value,

    /// <summary>What <c>++</c>, <c>--</c> or a compound assignment stores.</summary>
    Stored,

    /// <summary>One element after the other of a collection, by <c>foreach</c>.</summary>
    Element,

    /// <summary>What a call gives out.</summary>
    Out,
}

/// <summary>A place that gives a variable its value.</summary>
/// <param name="Variable">The local variable or the parameter.</param>
/// <param name="Kind">How.</param>
/// <param name="Syntax">The expression or the call that the value comes from; the operation itself for what is stored.</param>
/// <param name="Target">The variable's name in the definition.</param>
/// <param name="Place">Where it stands in the flow.</param>
internal sealed record Definition(ISymbol Variable, DefinitionKind Kind, SyntaxNode Syntax, SyntaxNode Target, Place Place)
{
    /// <summary>Whether each definition begins a variable of its own: a declaration within a block, or a <c>foreach</c> variable.</summary>
    public bool IsFresh { get; init; }

    /// <summary>The position of the part that is the value, where a tuple, a pair or a record is taken apart, then the position within that part; none for the whole.</summary>
    public ImmutableArray<int> Positions { get; init; } = [];
}
