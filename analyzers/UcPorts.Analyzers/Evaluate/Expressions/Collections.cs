using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>The expressions that are the elements of a collection.</summary>
/// <param name="Items">The elements.</param>
/// <param name="AreAll">Whether there are no others, and the collection is this one in any case.</param>
internal sealed record ElementList(IReadOnlyList<IOperation> Items, bool AreAll);

/// <summary>Finds the elements of arrays, lists and other collections.</summary>
internal sealed class Collections
{
    private const int MaxElements = 1024;

    // A collection that is given to these, or asked by them, has the same elements afterwards.
    private static readonly ImmutableHashSet<string> Copying = ["ToArray", "ToList", "AsEnumerable", "AsReadOnly", "ToImmutableArray", "ToHashSet", "Distinct", "OrderBy", "Reverse", "AsSpan"];

    private readonly Evaluation _evaluation;

    public Collections(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>The elements of a collection.</summary>
    /// <returns><see langword="null"/> where they are not known.</returns>
    public ElementList? ElementsOf(IOperation collection)
    {
        if (!_evaluation.TryEnter())
        {
            return null;
        }

        List<IOperation> items = [];
        bool areAll = true;
        bool isKnown = Collect(collection, items, ref areAll) && items.Count <= MaxElements;
        _evaluation.Leave();
        return isKnown ? new ElementList(items, areAll) : null;
    }

    /// <summary>The numbers that go through a <c>foreach</c> over a collection.</summary>
    public NumberValue? NumbersOf(IOperation collection)
    {
        if (RangeOf(collection) is { } range)
        {
            return range;
        }

        if (ElementsOf(collection) is not { } elements)
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

        // Each element has its turn: those that are not known take nothing from the others.
        return values.Count > 0 && NumberSet.Of(values.SelectMany(value => value.Numbers)) is { } numbers
            ? new NumberValue(numbers, values.Count == 1 ? values[0].Origin : collection.Syntax)
            {
                Certainty = elements.AreAll && values.TrueForAll(value => value.Certainty == Certainty.Certain) ? Certainty.Certain : Certainty.Default,
                Choices = ImmutableHashSet.CreateRange(values.SelectMany(value => value.Choices)).Add($"each {collection.Syntax.SpanStart}"),
            }
            : null;
    }

    // Enumerable.Range(49152, 100)
    private NumberValue? RangeOf(IOperation collection)
    {
        if (Copied(collection) is not IInvocationOperation { TargetMethod: { Name: "Range", ContainingType.Name: "Enumerable" }, Arguments.Length: 2 } call
            || _evaluation.Numbers.Of(call.Arguments[0].Value) is not { Numbers.IsSingle: true } start
            || _evaluation.Numbers.Of(call.Arguments[1].Value) is not { Numbers.IsSingle: true } count
            || NumberSet.Progression(start.Numbers.First, 1, count.Numbers.First) is not { } numbers)
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
        IOperation? copied = made is IInvocationOperation { TargetMethod.Name: var name } call && Copying.Contains(name) ? call.Instance ?? call.Arguments.FirstOrDefault()?.Value : null;
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
            any |= source.Role == SourceRole.Value && CollectFrom(ValueSources.Unwrap(source.Operation), items, ref areAll);
        }

        return any && !MayBeChanged(ValueSources.Unwrap(collection), items, ref areAll);
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
                return CollectFromCreation(creation, items, ref areAll);
            case IInvocationOperation { TargetMethod.Name: var name } call when Copying.Contains(name):
                return (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } copied && Collect(copied, items, ref areAll);
            default:
                return false;
        }
    }

    private bool CollectFromCreation(IObjectCreationOperation creation, List<IOperation> items, ref bool areAll)
    {
        bool isKnown = creation.Arguments.IsEmpty || creation.Initializer is not null;
        if (creation.Arguments.Length == 1 && creation.Arguments[0].Value.Type?.SpecialType != SpecialType.System_Int32)
        {
            isKnown = Collect(creation.Arguments[0].Value, items, ref areAll);
        }

        foreach (IOperation added in creation.Initializer?.Initializers ?? [])
        {
            if (added is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add)
            {
                items.Add(add.Arguments[0].Value);
            }
            else
            {
                areAll = false;
            }
        }

        return isKnown;
    }

    // What a variable's collection is given afterwards: `urls.Add(…)` adds, anything else may change it.
    private bool MayBeChanged(IOperation collection, List<IOperation> items, ref bool areAll)
    {
        if (collection is not ILocalReferenceOperation variable)
        {
            return collection is IMemberReferenceOperation member && MayBeChangedElsewhere(member, ref areAll);
        }

        IOperation root = variable;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        foreach (IOperation operation in root.Descendants())
        {
            if (operation is not ILocalReferenceOperation other || !SymbolEqualityComparer.Default.Equals(other.Local, variable.Local) || other.Syntax == variable.Syntax)
            {
                continue;
            }

            switch (Change(other))
            {
                case null:
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add when other.Syntax.SpanStart < variable.Syntax.SpanStart:
                    items.Add(add.Arguments[0].Value);
                    areAll = false;
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add" }:
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    // ports[0] = 5061 takes an element away; what is added or removed elsewhere leaves it a default.
    private bool MayBeChangedElsewhere(IMemberReferenceOperation member, ref bool areAll)
    {
        ISymbol collection = member.Member.OriginalDefinition;
        bool isChanged = !collection.DeclaringSyntaxReferences.IsEmpty && Symbols.MemberChanges.AreOfElements(collection, _evaluation.Project, _evaluation.Cancellation);
        areAll &= !isChanged;
        return isChanged && member.Type is IArrayTypeSymbol;
    }

    // What is done to the collection at a reference; null where it is read only.
    private static IOperation? Change(IOperation reference)
    {
        IOperation whole = reference;
        while (whole.Parent is IConversionOperation or IParenthesizedOperation)
        {
            whole = whole.Parent;
        }

        return whole.Parent switch
        {
            IForEachLoopOperation or IPropertyReferenceOperation { Property.IsIndexer: false } or ISpreadOperation => null,
            IInvocationOperation call when call.Instance == whole => Copying.Contains(call.TargetMethod.Name) || call.TargetMethod.Name is "Contains" or "IndexOf" ? null : call,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "Array" } call } => call,
            IArgumentOperation { Parameter.RefKind: RefKind.None } => null,
            IArrayElementReferenceOperation element when element.ArrayReference == whole => element.Parent is IAssignmentOperation assignment && assignment.Target == element ? assignment : element.Parent is IArgumentOperation { Parameter.RefKind: not RefKind.None } or IIncrementOrDecrementOperation ? element.Parent : null,
            IAssignmentOperation assignment when assignment.Target == whole => null,
            var other => other ?? whole,
        };
    }
}
