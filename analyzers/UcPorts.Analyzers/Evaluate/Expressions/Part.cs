using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>A part of an object: what stands at a position of a tuple or a pair, or what a member of it holds; or a part of that.</summary>
internal sealed class Part
{
    private Part(int position, ISymbol? member, Part? inner)
    {
        Position = position;
        Member = member;
        Inner = inner;
    }

    /// <summary>The position; -1 for a member.</summary>
    public int Position { get; }

    /// <summary>The member; <see langword="null"/> for a position.</summary>
    public ISymbol? Member { get; }

    /// <summary>The part of the part that is meant; <see langword="null"/> where all of it is.</summary>
    public Part? Inner { get; }

    /// <summary>What stands at a position.</summary>
    public static Part At(int position) => new(position, member: null, inner: null);

    /// <summary>What stands at a position of what stands at a position, from outside to inside; <see langword="null"/> for none, which is the whole.</summary>
    public static Part? At(ImmutableArray<int> positions)
    {
        Part? part = null;
        for (int i = positions.Length - 1; i >= 0; i--)
        {
            part = new Part(positions[i], member: null, part);
        }

        return part;
    }

    /// <summary>What a field or a property holds.</summary>
    public static Part Of(ISymbol member) => new(-1, member, inner: null);

    /// <summary>A part of this part.</summary>
    public Part Then(Part inner) => new(Position, Member, Inner?.Then(inner) ?? inner);
}
