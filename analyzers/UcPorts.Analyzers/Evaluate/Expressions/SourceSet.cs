using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>What an operation is to the value it is a source of.</summary>
internal enum SourceRole
{
    /// <summary>Its value is the value.</summary>
    Value,

    /// <summary>What the increment or compound assignment stores is the value.</summary>
    Stored,

    /// <summary>The value is one of the elements of the collection.</summary>
    Element,

    /// <summary>The call gives the value out.</summary>
    Out,

    /// <summary>The reference is to a variable that a loop counts.</summary>
    Walk,

    /// <summary>The reference stands where conditions on the variable hold.</summary>
    Guarded,
}

/// <summary>An expression that the value of another one comes from.</summary>
/// <param name="Operation">The expression.</param>
/// <param name="Role">What it is to the value.</param>
/// <param name="Certainty">Whether it is so in any case.</param>
internal readonly record struct Source(IOperation Operation, SourceRole Role, Certainty Certainty);

/// <summary>All the expressions that a value can come from.</summary>
internal sealed class SourceSet
{
    private const int MaxSources = 256;

    private readonly List<Source> _items = [];

    /// <summary>The expressions.</summary>
    public IReadOnlyList<Source> Items => _items;

    /// <summary>Whether the value can come from elsewhere too.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>What decides among the expressions: names in conditions.</summary>
    public ImmutableHashSet<string> Choices { get; private set; } = ImmutableHashSet<string>.Empty;

    /// <summary>The only expression that the value comes from, in any case and as its value.</summary>
    public IOperation? Sole => !HasUnknown && _items.Count == 1 && _items[0] is { Role: SourceRole.Value, Certainty: Certainty.Certain } ? _items[0].Operation : null;

    public void Add(IOperation operation, SourceRole role, Certainty certainty)
    {
        if (_items.Count < MaxSources)
        {
            _items.Add(new Source(operation, role, certainty));
        }
        else
        {
            HasUnknown = true;
        }
    }

    public void AddUnknown() => HasUnknown = true;

    public void AddChoices(IEnumerable<string> names) => Choices = Choices.Union(names);

    /// <summary>Takes in all of another set.</summary>
    public void Add(SourceSet other)
    {
        foreach (Source source in other._items)
        {
            Add(source.Operation, source.Role, source.Certainty);
        }

        HasUnknown |= other.HasUnknown;
        Choices = Choices.Union(other.Choices);
    }
}
