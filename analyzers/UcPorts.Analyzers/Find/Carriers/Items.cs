using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Find.Objects;

namespace UcPorts.Analyzers.Find.Carriers;

/// <summary>The items that a value consists of.</summary>
internal static class Items
{
    private const int MostNested = 4;

    /// <summary>The items of an array, a collection or a dictionary that the code writes out; any other value is its own only item.</summary>
    public static IEnumerable<IOperation> Of(IOperation value, PortEvaluator evaluator, CancellationToken cancellation) =>
        Of(value, evaluator, MostNested, cancellation);

    /// <summary>The pairs of a dictionary or of a list of pairs that the code writes out.</summary>
    public static IEnumerable<(IOperation Key, IOperation Value)> PairsOf(IOperation value, PortEvaluator evaluator, CancellationToken cancellation)
    {
        IOperation inner = Operations.Unwrapped(value);
        IOperation made = evaluator.CreationOf(inner, cancellation) ?? inner;
        if (made is IObjectCreationOperation { Initializer: { } initializer })
        {
            return PairsOf(initializer);
        }

        return Of(made, evaluator, cancellation)
            .Select(item => evaluator.CreationOf(item, cancellation) switch
            {
                IObjectCreationOperation { Arguments.Length: 2 } pair => (pair.Arguments[0].Value, pair.Arguments[1].Value),
                IInvocationOperation { Arguments.Length: 2, Instance: null } pair => (pair.Arguments[0].Value, pair.Arguments[1].Value),
                _ => ((IOperation, IOperation)?)null,
            })
            .OfType<(IOperation, IOperation)>();
    }

    /// <summary>The pairs of a dictionary's initializer: <c>{ [key] = value }</c> and <c>{ { key, value } }</c>.</summary>
    public static IEnumerable<(IOperation Key, IOperation Value)> PairsOf(IObjectOrCollectionInitializerOperation initializer)
    {
        foreach (IOperation part in initializer.Initializers)
        {
            switch (part)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } keys } } assignment:
                    yield return (keys[0].Value, assignment.Value);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair }:
                    yield return (pair[0].Value, pair[1].Value);
                    break;
            }
        }
    }

    private static IEnumerable<IOperation> Of(IOperation value, PortEvaluator evaluator, int levels, CancellationToken cancellation)
    {
        IOperation item = Operations.Unconverted(value);
        IEnumerable<IOperation>? parts = PartsOf(item)
            ?? (item is ILocalReferenceOperation or IMemberReferenceOperation && evaluator.CreationOf(item, cancellation) is { } made ? PartsOf(made) : null);
        return parts is null || levels == 0 ? [item] : parts.SelectMany(part => Of(part, evaluator, levels - 1, cancellation));
    }

    private static IEnumerable<IOperation>? PartsOf(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IArrayCreationOperation => [],
        ICollectionExpressionOperation collection => collection.Elements,
        ISpreadOperation spread => [spread.Operand],
        IObjectCreationOperation { Initializer: { Initializers: { IsEmpty: false } adds } } when adds.All(IsAdd) =>
            adds.Select(add => ((IInvocationOperation)add).Arguments.First(argument => argument.ArgumentKind != ArgumentKind.DefaultValue).Value),
        _ => null,
    };

    private static bool IsAdd(IOperation part) =>
        part is IInvocationOperation { TargetMethod.Name: "Add", Arguments.IsEmpty: false } add
        && add.Arguments.Count(argument => argument.ArgumentKind != ArgumentKind.DefaultValue) == 1;
}
