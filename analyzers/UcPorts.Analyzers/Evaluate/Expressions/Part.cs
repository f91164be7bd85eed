using Microsoft.CodeAnalysis;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>A part of an object: what stands at a position of a tuple or a pair, or what a member of it holds.</summary>
internal sealed class Part
{
    private Part(int position, ISymbol? member)
    {
        Position = position;
        Member = member;
    }

    /// <summary>The position; -1 for a member.</summary>
    public int Position { get; }

    /// <summary>The member; <see langword="null"/> for a position.</summary>
    public ISymbol? Member { get; }

    /// <summary>What stands at a position.</summary>
    public static Part At(int position) => new(position, member: null);

    /// <summary>What a field or a property holds.</summary>
    public static Part Of(ISymbol member) => new(-1, member);
}
