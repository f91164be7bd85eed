using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>The expressions that are the elements of a collection.</summary>
/// <param name="Items">The elements.</param>
/// <param name="AreSure">Whether the collection is this one in any case.</param>
/// <param name="AreInOrder">Whether the elements are as many as are written, and in this order.</param>
internal sealed record ElementList(IReadOnlyList<IOperation> Items, bool AreSure, bool AreInOrder)
{
    /// <summary>Whether there are no others, each for itself and in this order, and the collection is this one in any case.</summary>
    public bool AreAll { get; } = AreSure && AreInOrder && !Items.Any(Collections.IsOfSeveral);
}

/// <summary>Finds the elements of arrays, lists and other collections.</summary>
internal sealed class Collections
{
    private const int MaxElements = 1024;

    // A collection that is given to these, or asked by them, has the same elements afterwards.
    private static readonly ImmutableHashSet<string> Copying = ["ToArray", "ToList", "AsEnumerable", "AsReadOnly", "AsParallel", "ToImmutableArray", "ToImmutableList", "ToFrozenSet", "ToHashSet", "Distinct", "OrderBy", "Reverse", "AsSpan"];

    // These leave elements out that are there twice, or put them into another order.
    private static readonly ImmutableHashSet<string> Arranging = ["AsParallel", "ToFrozenSet", "ToHashSet", "Distinct", "OrderBy", "Reverse"];

    private static readonly ImmutableHashSet<string> Ordered = ["Collection", "ImmutableArray", "ImmutableList", "LinkedList", "List", "ObservableCollection", "Queue", "ReadOnlyCollection"];

    private readonly Evaluation _evaluation;
    private readonly CollectionChanges _changes;
    private bool _isArranged;

    public Collections(Evaluation evaluation)
    {
        _evaluation = evaluation;
        _changes = new CollectionChanges(evaluation);
    }

    /// <summary>The elements of a collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="part">The part of each element that is wanted; <see langword="null"/> for whole elements.</param>
    /// <returns><see langword="null"/> where they are not known.</returns>
    public ElementList? ElementsOf(IOperation collection, Part? part = null)
    {
        if (!_evaluation.TryEnter())
        {
            return null;
        }

        List<IOperation> items = [];
        bool areAll = true;
        bool isAroundArranged = _isArranged;
        _isArranged = false;
        bool isKnown = Collect(collection, items, ref areAll) && items.Count <= MaxElements
            && (part is null ? !items.Exists(item => Parts.PairOf(item) is not null) : TryTake(part, items));
        ElementList? elements = isKnown ? new ElementList(items, areAll, !_isArranged) : null;
        _isArranged = isAroundArranged;
        _evaluation.Leave();
        return elements;
    }

    /// <summary>The keys and values that a dictionary is given where it is made, and by what is added before it is looked at.</summary>
    /// <returns><see langword="null"/> where they are not known.</returns>
    public IReadOnlyList<(IOperation Key, IOperation Value)>? PairsOf(IOperation creation, IOperation dictionary)
    {
        if (!_evaluation.TryEnter())
        {
            return null;
        }

        List<IOperation> items = [];
        bool areAll = true;
        bool isKnown = CollectFrom(creation, items, ref areAll) && !_changes.MayFollow(dictionary, items, ref areAll) && items.Count <= MaxElements;
        _evaluation.Leave();
        List<(IOperation Key, IOperation Value)> pairs = isKnown ? [.. items.Select(Parts.PairOf).OfType<(IOperation Key, IOperation Value)>()] : [];
        return pairs.Count > 0 && pairs.Count == items.Count ? pairs : null;
    }

    /// <summary>Whether an expression among the elements stands for several of them: what a selector gives back, the pieces of a text.</summary>
    public static bool IsOfSeveral(IOperation element) => TextSplits.IsSplit(element) || IsSelection(element) || element.Parent is IReturnOperation;

    /// <summary>Whether a call gives back a collection of the same elements, and changes nothing.</summary>
    public static bool IsCopy(IInvocationOperation call) => !call.TargetMethod.ReturnsVoid && Copying.Contains(call.TargetMethod.Name);

    // ports.AsSpan(1)
    private static bool IsSlice(IInvocationOperation call) => call.TargetMethod.Name == "AsSpan" && call.Arguments.Length > (call.Instance is null ? 1 : 0);

    /// <summary>Whether a type is one of a dictionary.</summary>
    public static bool IsDictionary(ITypeSymbol? type) =>
        type is not null && type.AllInterfaces.Concat([type as INamedTypeSymbol]).Any(face => face is { Name: "IDictionary" or "IReadOnlyDictionary", ContainingNamespace.Name: "Generic" });

    /// <summary>Whether two keys are one, for a comparer that may take no notice of case.</summary>
    public static bool IsSameKey(IOperation one, IOperation other) =>
        one.ConstantValue is { HasValue: true, Value: { } key } && other.ConstantValue is { HasValue: true, Value: { } same }
        && (key is string text ? text.Equals(same as string, StringComparison.OrdinalIgnoreCase) : key.Equals(same));

    /// <summary>What <c>Select</c> or <c>ConvertAll</c> makes elements with: a lambda or a method.</summary>
    public static IOperation? SelectorOf(IInvocationOperation call) =>
        IsSelection(call) && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == call.Arguments.Length - 1)?.Value is { } selector
            && ValueSources.Unwrap(selector) is IDelegateCreationOperation { Target: var target }
            ? target
            : null;

    private static bool IsSelection(IOperation operation) => operation is IInvocationOperation
    {
        TargetMethod: { Name: "Select", ContainingType.Name: "Enumerable" } or { Name: "ConvertAll", ContainingType.Name: "Array" or "List" },
    };

    // A part that is not known says nothing of the others of its element: then none is.
    private bool TryTake(Part part, List<IOperation> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (_evaluation.Parts.Of(items[i], part) is not { } value)
            {
                return false;
            }

            items[i] = value;
        }

        return items.Count > 0;
    }

    /// <summary>The numbers that go through a <c>foreach</c> over a collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="part">The part of each element that is the number; <see langword="null"/> for the whole.</param>
    public NumberValue? NumbersOf(IOperation collection, Part? part)
    {
        if (part is null && RangeOf(collection) is { } range)
        {
            return range;
        }

        if (ElementsOf(collection, part) is not { } elements)
        {
            return null;
        }

        List<NumberValue> values = [];
        foreach (IOperation item in elements.Items)
        {
            if (_evaluation.Numbers.Of(item) is { } value)
            {
                values.Add(value);
            }
        }

        // Each element has its turn: those that are not known take nothing from the others, where no other part of them is looked at.
        return values.Count > 0 && (part is null || values.Count == elements.Items.Count) && NumberSet.Of(values.SelectMany(value => value.Numbers)) is { } numbers
            ? new NumberValue(numbers, values.Count == 1 ? values[0].Origin : collection.Syntax)
            {
                Certainty = elements.AreSure && values.TrueForAll(value => value.Certainty == Certainty.Certain) ? Certainty.Certain : Certainty.Default,
                Choices = ImmutableHashSet.CreateRange(values.SelectMany(value => value.Choices)).Add($"each {collection.Syntax.SpanStart}"),
            }
            : null;
    }

    // Enumerable.Range(49152, 100), Parallel.For(49152, 49252, …)
    private NumberValue? RangeOf(IOperation collection)
    {
        if (Copied(collection) is not IInvocationOperation { TargetMethod: { Name: "Range", ContainingType.Name: "Enumerable" } or { Name: "For" or "ForAsync", ContainingType.Name: "Parallel" }, Arguments.Length: > 1 } call
            || _evaluation.Numbers.Of(call.Arguments[0].Value) is not { Numbers.IsSingle: true } start
            || _evaluation.Numbers.Of(call.Arguments[1].Value) is not { Numbers.IsSingle: true } count
            || NumberSet.Progression(start.Numbers.First, 1, count.Numbers.First - (call.TargetMethod.Name == "Range" ? 0 : start.Numbers.First)) is not { } numbers)
        {
            return null;
        }

        ILoopOperation? loop = collection.Parent as ILoopOperation ?? collection.Parent?.Parent as ILoopOperation;
        return new NumberValue(numbers, call.Syntax)
        {
            IsWalk = loop is not null && !loop.Body.Descendants().Any(operation => operation is IBranchOperation or IReturnOperation or IThrowOperation),
            Certainty = start.Certainty == Certainty.Default ? start.Certainty : count.Certainty,
            Choices = start.Choices.Union(count.Choices).Add(loop is null ? $"each {collection.Syntax.SpanStart}" : $"loop {loop.Syntax.SpanStart}"),
        };
    }

    // Enumerable.Range(49152, 100).ToList()
    private IOperation? Copied(IOperation collection)
    {
        if (!_evaluation.TryEnter())
        {
            return null;
        }

        SourceSet sources = _evaluation.Sources.Of(ValueSources.Unwrap(collection));
        IOperation? made = !sources.HasUnknown && sources.Items.Count == 1 ? ValueSources.Unwrap(sources.Items[0].Operation) : null;
        IOperation? copied = made is IInvocationOperation call && IsCopy(call) ? call.Instance ?? call.Arguments.FirstOrDefault()?.Value : null;
        bool isKept = collection is not ILocalReferenceOperation || copied is null;
        made = copied is not null && isKept ? Copied(copied) : copied is null ? made : null;
        _evaluation.Leave();
        return made;
    }

    private bool Collect(IOperation collection, List<IOperation> items, ref bool areAll)
    {
        SourceSet sources = _evaluation.Sources.Of(ValueSources.Unwrap(collection));
        areAll &= !sources.HasUnknown && sources.Items.Count == 1 && sources.Items[0].Certainty == Certainty.Certain;
        bool any = false;
        foreach (Source source in sources.Items)
        {
            if (source.Role == SourceRole.Value && CollectFrom(ValueSources.Unwrap(source.Operation), items, ref areAll))
            {
                any = true;
                if (_changes.MayFollowCreation(ValueSources.Unwrap(source.Operation), ValueSources.Unwrap(collection), ref areAll))
                {
                    return false;
                }
            }
        }

        // An argument is followed to the variable of the caller, and that one to another: any of them may change it.
        foreach (IOperation holder in sources.Holders)
        {
            any = any && !_changes.MayFollow(holder, items, ref areAll);
        }

        return any;
    }

    private bool CollectFrom(IOperation made, List<IOperation> items, ref bool areAll)
    {
        switch (made)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                items.AddRange(initializer.ElementValues);
                return true;
            case IArrayInitializerOperation initializer:
                items.AddRange(initializer.ElementValues);
                return true;
            case ICollectionExpressionOperation expression:
                _isArranged |= expression.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } target && !Ordered.Contains(target.Name);
                foreach (IOperation element in expression.Elements)
                {
                    if (element is not ISpreadOperation spread)
                    {
                        items.Add(element);
                    }
                    else if (!Collect(spread.Operand, items, ref areAll))
                    {
                        areAll = false;
                    }
                }

                return true;
            case IObjectCreationOperation creation when creation.Type?.SpecialType == SpecialType.None && creation.Type.AllInterfaces.Any(type => type.SpecialType == SpecialType.System_Collections_IEnumerable):
                _isArranged |= !Ordered.Contains(creation.Type.Name);
                return CollectFromCreation(creation, items, ref areAll);
            case IInvocationOperation call when TextSplits.IsSplit(call):
                items.Add(call);
                return true;
            case IInvocationOperation call when SelectorOf(call) is { } selector:
                items.Add(selector is IAnonymousFunctionOperation { Body.Operations: { Length: 1 } body } && body[0] is IReturnOperation { ReturnedValue: { } selected } ? selected : call);
                return true;
            case IPropertyReferenceOperation { Instance: { } dictionary, Property.Name: "Keys" or "Values" } half when IsDictionary(dictionary.Type):
                return CollectHalf(dictionary, Part.At(half.Property.Name == "Keys" ? 0 : 1), items, ref areAll);
            case IInvocationOperation call when IsCopy(call):
                _isArranged |= Arranging.Contains(call.TargetMethod.Name);
                return !IsSlice(call) && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } copied && Collect(copied, items, ref areAll);
            default:
                return false;
        }
    }

    private bool CollectHalf(IOperation dictionary, Part half, List<IOperation> items, ref bool areAll)
    {
        List<IOperation> pairs = [];
        if (!Collect(dictionary, pairs, ref areAll) || !TryTake(half, pairs))
        {
            return false;
        }

        items.AddRange(pairs);
        return true;
    }

    private bool CollectFromCreation(IObjectCreationOperation creation, List<IOperation> items, ref bool areAll)
    {
        bool isKnown = creation.Arguments.IsEmpty || creation.Initializer is not null;
        if (creation.Arguments.Length == 1 && IsCollection(creation.Arguments[0].Value))
        {
            isKnown = Collect(creation.Arguments[0].Value, items, ref areAll);
        }

        bool isDictionary = IsDictionary(creation.Type);
        foreach (IOperation added in creation.Initializer?.Initializers ?? [])
        {
            if (added is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add)
            {
                items.Add(add.Arguments[0].Value);
            }
            else if (isDictionary && Parts.PairOf(added) is { } pair)
            {
                areAll &= pair.Key.ConstantValue.HasValue || added is IInvocationOperation;
                // The last one counts.
                items.RemoveAll(other => Parts.PairOf(other) is { } earlier && IsSameKey(earlier.Key, pair.Key));
                items.Add(added);
            }
            else
            {
                areAll = false;
            }
        }

        return isKnown;
    }

    // A comparer, or a capacity, is no collection.
    private static bool IsCollection(IOperation argument) =>
        ValueSources.Unwrap(argument) is { Type: var type } value
        && (value is ICollectionExpressionOperation || type is IArrayTypeSymbol || (type?.SpecialType != SpecialType.System_Int32 && type?.Name.EndsWith("Comparer", StringComparison.Ordinal) != true));
}
