using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (LoopWalk.VariableOf(collection) is not { } variable)
        {
            return collection is IMemberReferenceOperation member && MayFollowElsewhere(member, ref areAll);
        }

        IOperation root = collection;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        foreach (IOperation other in ReferencesIn(root, variable))
        {
            if (other.Syntax == collection.Syntax)
            {
                continue;
            }

            switch (ChangeAt(other))
            {
                case null:
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add when other.Syntax.SpanStart < collection.Syntax.SpanStart:
                    items.Add(add.Arguments[0].Value);
                    areAll = false;
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } add when other.Syntax.SpanStart < collection.Syntax.SpanStart && Collections.IsDictionary(collection.Type):
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
        bool isChanged = !collection.DeclaringSyntaxReferences.IsEmpty
            && (MemberChanges.AreOfElements(collection, _evaluation.Project, _evaluation.Cancellation) || IsGivenToChange(collection));
        areAll &= !isChanged;
        return isChanged && member.Type is IArrayTypeSymbol;
    }

    private bool IsGivenToChange(ISymbol member) => Reach.Of(member, _evaluation.Project).Of(member.Name, _evaluation.Cancellation).Any(name =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Parent : name.Parent) is ArgumentSyntax argument
        && _evaluation.Project.OperationOf(argument, _evaluation.Cancellation) is IArgumentOperation { Parameter: { } given, Value: { } value }
        && ValueSources.Unwrap(value) is IMemberReferenceOperation { Member.OriginalDefinition: var handed }
        && SymbolEqualityComparer.Default.Equals(handed, member)
        && MayChange(given.OriginalDefinition));

    private static IEnumerable<IOperation> ReferencesIn(IOperation body, ISymbol variable) =>
        body.Descendants().Where(operation => SymbolEqualityComparer.Default.Equals(LoopWalk.VariableOf(operation), variable));

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
            IArgumentOperation { Parameter: { RefKind: RefKind.None } given } argument => MayChange(given.OriginalDefinition) ? argument : null,
            IArrayElementReferenceOperation element when element.ArrayReference == whole => ChangeOfElement(element),
            IPropertyReferenceOperation { Property.IsIndexer: true } element when element.Instance == whole => ChangeOfElement(element),
            IAssignmentOperation assignment when assignment.Target == whole => null,
            var other => other ?? whole,
        };
    }

    // A method of the project may change what it is given; those of libraries read it.
    private bool MayChange(IParameterSymbol parameter)
    {
        if (parameter is not { DeclaringSyntaxReferences.Length: > 0, ContainingSymbol: IMethodSymbol method } || IsReadOnly(parameter.Type))
        {
            return false;
        }

        IOperation? body = method.IsAbstract || method.IsVirtual || method.IsOverride || method.DeclaringSyntaxReferences.Length != 1
            ? null
            : _evaluation.Project.OperationOf(method.DeclaringSyntaxReferences[0].GetSyntax(_evaluation.Cancellation), _evaluation.Cancellation);
        if (body is null || !_evaluation.TryEnter(body))
        {
            return true;
        }

        bool isChanged = ReferencesIn(body, parameter).Any(reference => ChangeAt(reference) is not null);
        _evaluation.Leave(body);
        return isChanged;
    }

    private static bool IsReadOnly(ITypeSymbol type) =>
        type is { SpecialType: SpecialType.System_Object or SpecialType.System_Collections_IEnumerable }
        || type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
        || type.Name is "ReadOnlySpan"
        || type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
        || type.Name.StartsWith("Immutable", StringComparison.Ordinal);

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
