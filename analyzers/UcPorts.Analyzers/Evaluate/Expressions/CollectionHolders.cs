using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Symbols;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Tells whether the elements of a collection may be changed through what holds it, or through another name for it.</summary>
internal sealed class CollectionHolders
{
    private const int MaxHolders = 32;
    private const int MaxUses = 512;

    private static readonly ImmutableHashSet<string> Writing = ["BlockCopy", "Clear", "CopyTo", "Fill", "MemoryCopy", "Read", "Receive", "Reverse", "Shuffle", "Sort", "Swap"];

    private readonly Evaluation _evaluation;

    public CollectionHolders(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>Whether a variable or a member is used to change the elements, itself or by another name.</summary>
    /// <param name="holder">The variable or the member.</param>
    /// <param name="isAdded">Set where elements are added, which takes no other away.</param>
    public bool MayChange(ISymbol holder, ref bool isAdded) => MayChange(holder, new HashSet<ISymbol>(SymbolEqualityComparer.Default), ref isAdded);

    /// <summary>What is done to the collection at a reference; <see langword="null"/> where it is read only.</summary>
    public IOperation? ChangeAt(IOperation reference) => ChangeAt(reference, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    /// <summary>The variable or the member that an array or a collection is put into where it is made.</summary>
    public static ISymbol? HolderOf(IOperation creation)
    {
        IOperation held = creation;
        while (held.Parent is IConversionOperation or IParenthesizedOperation || (held is IArrayInitializerOperation && held.Parent is IArrayCreationOperation))
        {
            held = held.Parent;
        }

        return held.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0],
            IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties } => properties[0],
            IArgumentOperation { Parameter: { DeclaringSyntaxReferences.Length: 1 } parameter } => parameter.OriginalDefinition,
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } => member.OriginalDefinition,
            ISimpleAssignmentOperation { Target: var target } => LoopWalk.VariableOf(target),
            _ => null,
        };
    }

    private bool MayChange(ISymbol holder, HashSet<ISymbol> seen, ref bool isAdded)
    {
        if (!seen.Add(holder))
        {
            return false;
        }

        if (seen.Count > MaxHolders || NamesOf(holder) is not { } names)
        {
            return true;
        }

        int uses = 0;
        foreach (SimpleNameSyntax name in names)
        {
            if (++uses > MaxUses)
            {
                return true;
            }

            if (UseOf(name, holder) is not { } use || ChangeAt(use, seen) is not { } change)
            {
                continue;
            }

            if (change is not IInvocationOperation { TargetMethod: { Name: "Add", IsStatic: false } })
            {
                return true;
            }

            isAdded = true;
        }

        return false;
    }

    private bool MayChange(ISymbol holder, HashSet<ISymbol> seen)
    {
        bool isAdded = false;
        return MayChange(holder, seen, ref isAdded) || isAdded;
    }

    private IEnumerable<SimpleNameSyntax>? NamesOf(ISymbol holder)
    {
        if (holder is not (ILocalSymbol or IParameterSymbol))
        {
            return Reach.Of(holder, _evaluation.Project).Of(holder.Name, _evaluation.Cancellation);
        }

        SyntaxNode? declaration = holder.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_evaluation.Cancellation);
        SyntaxNode? scope = declaration?.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            GlobalStatementSyntax statement => statement.Parent,
            var member => member,
        };
        return scope?.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == holder.Name);
    }

    // The reference, or the call of a method that gives the collection back.
    private IOperation? UseOf(SimpleNameSyntax name, ISymbol holder)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name.Parent is MemberBindingExpressionSyntax binding ? binding : name;
        if (holder is IMethodSymbol)
        {
            return whole.Parent is InvocationExpressionSyntax call && _evaluation.Project.OperationOf(call, _evaluation.Cancellation) is IInvocationOperation invocation && IsSame(invocation.TargetMethod.OriginalDefinition, holder)
                ? invocation
                : null;
        }

        return _evaluation.Project.OperationOf(whole, _evaluation.Cancellation) is { } reference
            && IsSame(reference is IMemberReferenceOperation member ? member.Member.OriginalDefinition : LoopWalk.VariableOf(reference)?.OriginalDefinition, holder)
            ? reference
            : null;
    }

    private static bool IsSame(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private IOperation? ChangeAt(IOperation reference, HashSet<ISymbol> seen)
    {
        IOperation whole = reference;
        while (whole.Parent is IParenthesizedOperation or ICoalesceOperation or IConditionalOperation || (whole.Parent is IConversionOperation { Type: var type } && !IsReadOnly(type)))
        {
            whole = whole.Parent;
        }

        return whole.Parent switch
        {
            IPropertyReferenceOperation { Property.Name: "Span" } view => ChangeAt(view, seen),
            IConversionOperation or IPropertyReferenceOperation { Property.IsIndexer: false } or ISpreadOperation or IBinaryOperation or IIsPatternOperation => null,
            IForEachLoopOperation loop => IsByReference(loop) ? loop : null,
            IConditionalAccessOperation { Operation: var asked, WhenNotNull: IPropertyReferenceOperation { Property.IsIndexer: false } } when asked == whole => null,
            IInvocationOperation call when call.Instance == whole => IsRead(call, seen) ? null : call,
            IArgumentOperation { Parameter: { } parameter } argument => ChangeBy(argument, parameter, seen),
            IArrayElementReferenceOperation element when element.ArrayReference == whole => ChangeOfElement(element),
            IPropertyReferenceOperation { Property.IsIndexer: true } element when element.Instance == whole => ChangeOfElement(element),
            IAssignmentOperation assignment when assignment.Target == whole => null,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.None } second } } initializer => MayChange(second, seen) ? initializer : null,
            IReturnOperation returned => GiverOf(returned) is { } giver && !MayChange(giver, seen) ? null : returned,
            var other => other ?? whole,
        };
    }

    private bool IsRead(IInvocationOperation call, HashSet<ISymbol> seen) =>
        IsView(call) ? ChangeAt(call, seen) is null : Collections.IsCopy(call) || CollectionUses.IsReading(call.TargetMethod.Name);

    // ports.AsSpan() is another name for the same elements.
    private static bool IsView(IInvocationOperation call) => call.TargetMethod.Name is "AsSpan" or "AsMemory" or "Slice";

    // A method of the project does what it says; what others are given they only read, but for those that are made to write.
    private IOperation? ChangeBy(IArgumentOperation argument, IParameterSymbol parameter, HashSet<ISymbol> seen)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In))
        {
            return argument;
        }

        if (IsReadOnly(parameter.Type))
        {
            return null;
        }

        if (!parameter.DeclaringSyntaxReferences.IsEmpty)
        {
            bool isOpen = parameter.ContainingSymbol is IMethodSymbol { IsAbstract: true } or IMethodSymbol { IsVirtual: true } or IMethodSymbol { IsExtern: true };
            return isOpen || MayChange(parameter.OriginalDefinition, seen) ? argument : null;
        }

        if (argument.Parent is not IInvocationOperation call)
        {
            return argument.Parent is IObjectCreationOperation { Type.Name: "Span" or "Memory" or "ArraySegment" } ? argument : null;
        }

        if (IsView(call))
        {
            return ChangeAt(call, seen);
        }

        IMethodSymbol method = call.TargetMethod;
        bool isWritten = method.MethodKind == MethodKind.DelegateInvoke
            || parameter.Type.Name is "Span" or "Memory"
            || method.ContainingType.Name is "Array" or "CollectionsMarshal" or "MemoryMarshal" or "Unsafe"
            || Writing.Any(name => method.Name.StartsWith(name, System.StringComparison.Ordinal));
        return isWritten && !(method.ContainingType.Name == "Array" && CollectionUses.IsReading(method.Name)) && !Collections.IsCopy(call) ? argument : null;
    }

    private ISymbol? GiverOf(IReturnOperation returned) => _evaluation.Project.ModelOf(returned.Syntax.SyntaxTree)?.GetEnclosingSymbol(returned.Syntax.SpanStart, _evaluation.Cancellation) switch
    {
        IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } => property,
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method => method,
        IPropertySymbol property => property,
        _ => null,
    };

    private static bool IsReadOnly(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Object or SpecialType.System_Collections_IEnumerable }
        || type?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
        || type?.Name is "IReadOnlyDictionary" or "IReadOnlySet" or "ReadOnlySpan" or "ReadOnlyMemory";

    // foreach (ref int port in ports.AsSpan())
    private static bool IsByReference(IForEachLoopOperation loop) => loop.Syntax is ForEachStatementSyntax { Type: RefTypeSyntax { ReadOnlyKeyword.RawKind: 0 } };

    // ports[0] = 5061, and pairs[0].Port = 5061 too; ref int first = ref ports[0].
    private static IOperation? ChangeOfElement(IOperation element)
    {
        while (element.Parent is IMemberReferenceOperation member && member.Instance == element)
        {
            element = member;
        }

        if (element.Syntax.Parent is RefExpressionSyntax)
        {
            return element;
        }

        return element.Parent switch
        {
            IAssignmentOperation assignment when assignment.Target == element => assignment,
            ITupleOperation or IIncrementOrDecrementOperation or IAddressOfOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None } => element.Parent,
            _ => null,
        };
    }
}
