using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Symbols;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Finds what may change a collection after it is made.</summary>
internal sealed class CollectionChanges
{
    private readonly Evaluation _evaluation;
    private readonly CollectionHolders _holders;

    public CollectionChanges(Evaluation evaluation)
    {
        _evaluation = evaluation;
        _holders = new CollectionHolders(evaluation);
    }

    /// <summary>Whether anything may change the collection that a variable or a member holds: <c>urls.Add(…)</c> adds, anything else may change it.</summary>
    /// <param name="collection">The reference.</param>
    /// <param name="items">The elements, which takes in those that are added.</param>
    /// <param name="areAll">Whether the elements are these in any case.</param>
    public bool MayFollow(IOperation collection, List<IOperation> items, ref bool areAll)
    {
        if (LoopWalk.VariableOf(collection) is not { } variable)
        {
            return collection is IMemberReferenceOperation { Member.OriginalDefinition: var member } && MayFollowElsewhere(member, ref areAll);
        }

        IOperation root = collection;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        foreach (IOperation operation in root.Descendants())
        {
            if (!SymbolEqualityComparer.Default.Equals(LoopWalk.VariableOf(operation), variable) || operation.Syntax == collection.Syntax)
            {
                continue;
            }

            switch (_holders.ChangeAt(operation))
            {
                case null:
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add when operation.Syntax.SpanStart < collection.Syntax.SpanStart:
                    items.Add(add.Arguments[0].Value);
                    areAll = false;
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } add when operation.Syntax.SpanStart < collection.Syntax.SpanStart && Collections.IsDictionary(collection.Type):
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

    /// <summary>Whether the variable or the member that a collection is made for changes it, where it comes to be known by another name.</summary>
    /// <param name="creation">What makes the collection.</param>
    /// <param name="collection">The reference to it.</param>
    /// <param name="areAll">Whether the elements are these in any case.</param>
    public bool MayFollowCreation(IOperation creation, IOperation collection, ref bool areAll)
    {
        ISymbol? name = collection is IMemberReferenceOperation member ? member.Member.OriginalDefinition : LoopWalk.VariableOf(collection)?.OriginalDefinition;
        if (CollectionHolders.HolderOf(creation) is not { } holder || SymbolEqualityComparer.Default.Equals(holder, name))
        {
            return false;
        }

        if (holder is not (ILocalSymbol or IParameterSymbol))
        {
            return MayFollowElsewhere(holder, ref areAll);
        }

        bool isAdded = false;
        bool isChanged = _holders.MayChange(holder, ref isAdded);
        areAll &= !isAdded;
        return isChanged;
    }

    // ports[0] = 5061 takes an element away; what is added or removed elsewhere leaves it a default.
    private bool MayFollowElsewhere(ISymbol collection, ref bool areAll)
    {
        if (collection.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        bool isAdded = false;
        bool isArray = collection is IFieldSymbol { Type: IArrayTypeSymbol } or IPropertySymbol { Type: IArrayTypeSymbol };
        bool isChanged = MemberChanges.AreOfElements(collection, _evaluation.Project, _evaluation.Cancellation) || _holders.MayChange(collection, ref isAdded);
        areAll &= !isChanged && !isAdded;
        return isChanged && isArray;
    }
}
