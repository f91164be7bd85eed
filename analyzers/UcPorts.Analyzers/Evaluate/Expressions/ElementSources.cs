using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Follows what stands at a known place of a collection, or under a constant key of a dictionary, to where the collection is made.</summary>
internal sealed class ElementSources
{
    private readonly Evaluation _evaluation;

    public ElementSources(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>Follows <c>ports[1]</c> or <c>ports["sip"]</c>.</summary>
    /// <returns><see langword="false"/> where the element is not known.</returns>
    public bool TryFollow(IOperation reference, Certainty certainty, SourceSet sources)
    {
        if (!IsValue(reference.Type) || PlaceOf(reference) is not ({ } collection, { } place))
        {
            return false;
        }

        bool isKey = Collections.IsDictionary(collection.Type);
        int? index = isKey ? null : IndexOf(place);
        bool isKnown = isKey ? place.ConstantValue.HasValue : index is not null;
        bool isAdded = false;
        if (!isKnown || IsAsked(collection, reference)
            || CreationOf(collection, ref isAdded) is not { } creation
            || (isKey ? ValueOf(creation, collection, place) : ItemAt(creation, index.GetValueOrDefault())) is not { } element)
        {
            return false;
        }

        SourceSet own = new();
        _evaluation.Sources.Follow(element, isAdded ? Certainty.Default : certainty, own);
        if (ValueSources.IsDecidedAlready(reference, own))
        {
            sources.AddUnknown();
        }
        else
        {
            sources.Add(own);
        }

        return true;
    }

    // What other names of the same object could change is not followed.
    private static bool IsValue(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String }
        or { IsValueType: true, SpecialType: not SpecialType.None }
        or { TypeKind: TypeKind.Enum }
        or { IsTupleType: true }
        or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static (IOperation Collection, IOperation Place)? PlaceOf(IOperation reference) => reference switch
    {
        IArrayElementReferenceOperation { Indices.Length: 1 } element => (ValueSources.Unwrap(element.ArrayReference), element.Indices[0]),
        IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: var type }, Instance: { } instance, Arguments: { Length: 1 } places } when IsOfPlatform(type) => (ValueSources.Unwrap(instance), places[0].Value),
        _ => null,
    };

    private static bool IsOfPlatform(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true;

    // if (ports["sip"] == 5061) { Open(ports["sip"]); }
    private static bool IsAsked(IOperation collection, IOperation reference) =>
        ValueSources.NameOf(collection) is { Length: > 0 } name
        && Guards.Of(reference).Any(guard => guard.Condition.Syntax.DescendantNodesAndSelf()
            .OfType<ElementAccessExpressionSyntax>()
            .Any(element => element.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(part => part.Identifier.ValueText == name)));

    // The one object that a variable or a member ever holds, and that no other holds.
    private IOperation? CreationOf(IOperation collection, ref bool isAdded)
    {
        ISymbol? holder = collection switch
        {
            IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member => member.Member.OriginalDefinition,
            _ => LoopWalk.VariableOf(collection),
        };
        if (holder is null)
        {
            return collection;
        }

        return _evaluation.Sources.OfReference(collection).Sole is { } creation && IsHeldBy(creation, holder) && !CollectionUses.MayChange(holder, _evaluation, ref isAdded)
            ? ValueSources.Unwrap(creation)
            : null;
    }

    private static bool IsHeldBy(IOperation creation, ISymbol holder)
    {
        IOperation held = creation;
        while (held.Parent is IConversionOperation or IParenthesizedOperation || (held is IArrayInitializerOperation && held.Parent is IArrayCreationOperation))
        {
            held = held.Parent;
        }

        return held.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsSame(declarator.Symbol, holder),
            IFieldInitializerOperation initializer => initializer.InitializedFields.Any(field => IsSame(field, holder)),
            IPropertyInitializerOperation initializer => initializer.InitializedProperties.Any(property => IsSame(property, holder)),
            IArgumentOperation argument => IsSame(argument.Parameter?.OriginalDefinition, holder),
            ISimpleAssignmentOperation { Parent: IExpressionStatementOperation, Target: var target } => IsSame((target as IMemberReferenceOperation)?.Member.OriginalDefinition ?? LoopWalk.VariableOf(target), holder),
            _ => false,
        };
    }

    private static bool IsSame(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static IOperation? ItemAt(IOperation creation, int index) => creation switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var values } when index < values.Length => values[index],
        IArrayInitializerOperation { ElementValues: var values } when index < values.Length => values[index],
        ICollectionExpressionOperation { Elements: var elements } when index < elements.Length && !elements.Take(index + 1).Any(element => element is ISpreadOperation) => elements[index],
        IObjectCreationOperation { Type.Name: "List" or "Collection" or "ObservableCollection", Initializer.Initializers: var added } list when IsPlain(list) && index < added.Length && added.All(IsOwnAdd) =>
            ((IInvocationOperation)added[index]).Arguments[0].Value,
        _ => null,
    };

    private static bool IsOwnAdd(IOperation added) => added is IInvocationOperation { TargetMethod.IsStatic: false, Arguments.Length: 1 };

    private static bool IsPlain(IObjectCreationOperation creation) => IsOfPlatform(creation.Type) && creation.Arguments.All(IsSetting);

    private int? IndexOf(IOperation place) =>
        _evaluation.Numbers.Of(place) is { Numbers: { IsSingle: true, First: >= 0 and < int.MaxValue and var index }, Certainty: Certainty.Certain } ? (int)index : null;

    // A capacity, or a comparer of which it is known what it takes for the same.
    private static bool IsSetting(IArgumentOperation argument) =>
        ValueSources.Unwrap(argument.Value) is { Type.SpecialType: SpecialType.System_Int32 } or IPropertyReferenceOperation { Property.ContainingType.Name: "StringComparer" };

    // A key that is not constant may be the one that is asked for.
    private IOperation? ValueOf(IOperation creation, IOperation dictionary, IOperation key)
    {
        if (creation is not IObjectCreationOperation made || !IsPlain(made) || _evaluation.Collections.PairsOf(creation, dictionary) is not { } pairs || !pairs.All(pair => pair.Key.ConstantValue is { HasValue: true, Value: not null }))
        {
            return null;
        }

        (IOperation Key, IOperation Value)[] found = [.. pairs.Where(pair => Collections.IsSameKey(pair.Key, key))];
        return found.Length == 1 && Equals(found[0].Key.ConstantValue.Value, key.ConstantValue.Value) ? found[0].Value : null;
    }
}
