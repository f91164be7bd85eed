using System.Collections.Generic;
using System.Collections.Immutable;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>The texts that an expression can be.</summary>
/// <param name="Items">The known ones.</param>
/// <param name="HasUnknown">Whether it can be another one too.</param>
/// <param name="Choices">What decides which one it is.</param>
internal sealed record TextSet(IReadOnlyList<TextValue> Items, bool HasUnknown, ImmutableHashSet<string> Choices)
{
    /// <summary>The only text, where it can be no other.</summary>
    public TextValue? Sole => !HasUnknown && Items.Count == 1 ? Items[0] : null;

    /// <summary>Nothing is known.</summary>
    public static TextSet Unknown { get; } = new([], HasUnknown: true, ImmutableHashSet<string>.Empty);

    /// <summary>Makes the set of one text.</summary>
    public static TextSet Of(TextValue text) => new([text], HasUnknown: false, ImmutableHashSet<string>.Empty);
}
