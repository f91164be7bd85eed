using System;
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
internal readonly record struct Source(IOperation Operation, SourceRole Role, Certainty Certainty)
{
    /// <summary>The part of each element that is the value; <see langword="null"/> for the whole.</summary>
    public Part? Part { get; init; }
}

/// <summary>All the expressions that a value can come from.</summary>
internal sealed class SourceSet
{
    private const int MaxSources = 256;

    private readonly List<Source> _items = [];
    private readonly List<IOperation> _holders = [];
    private readonly Dictionary<string, SyntaxNode> _decisions = new(StringComparer.Ordinal);
    private bool _isTied;

    /// <summary>The expressions.</summary>
    public IReadOnlyList<Source> Items => _isTied ? [] : _items;

    /// <summary>The variables and members that an object came through, where it is one that may be changed there.</summary>
    public IReadOnlyList<IOperation> Holders => _holders;

    /// <summary>Whether the value can come from elsewhere too.</summary>
    public bool HasUnknown
    {
        get => field || _isTied;
        private set;
    }

    /// <summary>Whether the value is that of a member which nothing but a method writes: until then it is its type's default.</summary>
    public bool MayBeUnset { get; private set; }

    /// <summary>What decides among the expressions: names in conditions.</summary>
    public ImmutableHashSet<string> Choices => ImmutableHashSet.CreateRange(_decisions.Keys);

    /// <summary>The only expression that the value comes from, in any case and as its value.</summary>
    public IOperation? Sole => !HasUnknown && _items.Count == 1 && _items[0] is { Role: SourceRole.Value, Certainty: Certainty.Certain } ? _items[0].Operation : null;

    public void Add(IOperation operation, SourceRole role, Certainty certainty) => Add(new Source(operation, role, certainty));

    public void Add(Source source)
    {
        if (_items.Count < MaxSources)
        {
            _items.Add(source);
        }
        else
        {
            HasUnknown = true;
        }
    }

    public void AddUnknown() => HasUnknown = true;

    /// <summary>Notes a reference to what holds the object.</summary>
    public void AddHolder(IOperation reference)
    {
        if (_holders.Count < MaxSources)
        {
            _holders.Add(reference);
        }
        else
        {
            HasUnknown = true;
        }
    }

    public void AddUnset() => MayBeUnset = true;

    /// <summary>Notes what decides among the expressions.</summary>
    /// <param name="decision">The statement or the expression that decides.</param>
    /// <param name="names">The names in its condition.</param>
    public void AddChoices(SyntaxNode decision, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (!_decisions.TryGetValue(name, out SyntaxNode? other))
            {
                _decisions.Add(name, decision);
            }
            else if (!other.Contains(decision) && !decision.Contains(other))
            {
                // `if (tls) { p = 5061; } if (!tls) { p = 5060; }`: not every way through both is one.
                _isTied = true;
            }
        }
    }

    /// <summary>Takes in all of another set.</summary>
    public void Add(SourceSet other)
    {
        foreach (Source source in other.Items)
        {
            Add(source);
        }

        foreach (IOperation holder in other.Holders)
        {
            AddHolder(holder);
        }

        HasUnknown |= other.HasUnknown;
        MayBeUnset |= other.MayBeUnset;
        foreach (KeyValuePair<string, SyntaxNode> decision in other._decisions)
        {
            AddChoices(decision.Value, [decision.Key]);
        }
    }
}
