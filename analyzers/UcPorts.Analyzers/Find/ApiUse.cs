using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Find.Objects;

namespace UcPorts.Analyzers.Find;

/// <summary>A use of a listed member: a constructor or method called, a property set or a collection of it filled.</summary>
/// <param name="Operation">The call, the creation, the assignment.</param>
/// <param name="Arguments">The arguments of a call; those of an indexer.</param>
/// <param name="Receiver">What the member belongs to: the instance, or the first argument of an extension method.</param>
/// <param name="Value">What a property is set to, or what is put into its collection; <see langword="null"/> for a call.</param>
/// <param name="Place">Where the use is shown, where nothing more precise is known: the name of the member.</param>
internal sealed record ApiUse(IOperation Operation, ImmutableArray<IArgumentOperation> Arguments, IOperation? Receiver, IOperation? Value, SyntaxNode Place)
{
    /// <summary>The key that goes with the value, where a pair is put into a dictionary.</summary>
    public IOperation? Key { get; init; }

    /// <summary>The object that a row's own properties belong to: the receiver of a property, the new object, the result of a method.</summary>
    public ObjectKey Object => Value is null ? ObjectKey.Of(Operation) : ObjectKey.Of(Receiver);

    /// <summary>The object that calls in the same chain are made on.</summary>
    public ObjectKey Chain => ObjectKey.OfChain(Value is null ? Operation : Receiver);

    /// <summary>The argument for a parameter, by its name or its place.</summary>
    /// <returns><see langword="null"/> where the member has no such parameter.</returns>
    public IArgumentOperation? Argument(string name, int? place)
    {
        foreach (IArgumentOperation argument in Arguments)
        {
            if (argument.Parameter is { } parameter && (place is { } ordinal ? parameter.Ordinal == ordinal : name.Length > 0 && parameter.Name == name))
            {
                return argument;
            }
        }

        return null;
    }
}
