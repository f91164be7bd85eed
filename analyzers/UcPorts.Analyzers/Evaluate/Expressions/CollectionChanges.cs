using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Symbols;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Finds what may change a collection after it is made.</summary>
internal sealed class CollectionChanges
{
    private readonly Evaluation _evaluation;

    public CollectionChanges(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>Whether anything may change the collection that a variable or a member holds: <c>urls.Add(…)</c> adds, anything else may change it.</summary>
    /// <param name="collection">The reference.</param>
    /// <param name="items">The elements, which takes in those that are added.</param>
    /// <param name="areAll">Whether the elements are these in any case.</param>
    public bool MayFollow(IOperation collection, List<IOperation> items, ref bool areAll)
    {
        if (collection is not ILocalReferenceOperation variable)
        {
            return collection is IMemberReferenceOperation member && MayFollowElsewhere(member, ref areAll);
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

            switch (ChangeAt(other))
            {
                case null:
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add when other.Syntax.SpanStart < variable.Syntax.SpanStart:
                    items.Add(add.Arguments[0].Value);
                    areAll = false;
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } add when other.Syntax.SpanStart < variable.Syntax.SpanStart && Collections.IsDictionary(variable.Type):
                    items.Add(add);
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
    private bool MayFollowElsewhere(IMemberReferenceOperation member, ref bool areAll)
    {
        ISymbol collection = member.Member.OriginalDefinition;
        bool isChanged = !collection.DeclaringSyntaxReferences.IsEmpty && MemberChanges.AreOfElements(collection, _evaluation.Project, _evaluation.Cancellation);
        areAll &= !isChanged;
        return isChanged && member.Type is IArrayTypeSymbol;
    }

    // What is done to the collection at a reference; null where it is read only.
    private IOperation? ChangeAt(IOperation reference)
    {
        IOperation whole = reference;
        while (whole.Parent is IConversionOperation or IParenthesizedOperation)
        {
            whole = whole.Parent;
        }

        return whole.Parent switch
        {
            IForEachLoopOperation or IPropertyReferenceOperation { Property.IsIndexer: false } or ISpreadOperation => null,
            IInvocationOperation call when call.Instance == whole => Collections.IsCopy(call) || call.TargetMethod.Name is "Contains" or "ContainsKey" or "ContainsValue" or "IndexOf" or "TryGetValue" ? null : call,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "Array" } call } => call,
            IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter } argument => MayChange(parameter.OriginalDefinition) ? argument : null,
            IArrayElementReferenceOperation element when element.ArrayReference == whole => ChangeOfElement(element),
            IPropertyReferenceOperation { Property.IsIndexer: true } element when element.Instance == whole => ChangeOfElement(element),
            IAssignmentOperation assignment when assignment.Target == whole => null,
            var other => other ?? whole,
        };
    }

    // A method of the project does what it says; what others are given they only read.
    private bool MayChange(IParameterSymbol parameter)
    {
        bool isAdded = false;
        bool isReadOnly = parameter.Type is { SpecialType: SpecialType.System_Object or SpecialType.System_Collections_IEnumerable }
            || parameter.Type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            || parameter.Type.Name is "IReadOnlyDictionary" or "IReadOnlySet" or "ReadOnlySpan";
        return !isReadOnly && !parameter.DeclaringSyntaxReferences.IsEmpty && (CollectionUses.MayChange(parameter, _evaluation, ref isAdded) || isAdded);
    }

    // ports[0] = 5061, and pairs[0].Port = 5061 too.
    private static IOperation? ChangeOfElement(IOperation element)
    {
        while (element.Parent is IMemberReferenceOperation member && member.Instance == element)
        {
            element = member;
        }

        return element.Parent switch
        {
            IAssignmentOperation assignment when assignment.Target == element => assignment,
            ITupleOperation or IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None } => element.Parent,
            _ => null,
        };
    }
}
