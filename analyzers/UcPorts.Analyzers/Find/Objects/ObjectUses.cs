using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Find.Objects;

/// <summary>What else a member's code does with an object: properties it sets, methods it calls, places it hands the object to.</summary>
internal static class ObjectUses
{
    /// <summary>The values that a property of an object is set to, with the operations that set it.</summary>
    /// <param name="root">The code to look through.</param>
    /// <param name="owner">The object.</param>
    /// <param name="property">The property's name.</param>
    public static IEnumerable<(IOperation Set, IOperation Value)> Sets(IOperation root, ObjectKey owner, string property)
    {
        foreach (IOperation operation in Operations.Within(root))
        {
            if (operation is IAssignmentOperation assignment
                && TargetOf(assignment.Target) is { } target
                && target.Name == property
                && ObjectKey.Of(target.Owner).IsSameAs(owner))
            {
                yield return (assignment, assignment.Value);
            }
            else if (operation is IObjectCreationOperation creation
                && ParameterLike(creation, property) is { } argument
                && ObjectKey.Of(creation).IsSameAs(owner))
            {
                yield return (creation, argument.Value);
            }
        }
    }

    /// <summary>The calls of a method on an object, or in the chain of calls that starts from it.</summary>
    public static IEnumerable<IInvocationOperation> Calls(IOperation root, ObjectKey owner, string method) =>
        Operations.Within(root).OfType<IInvocationOperation>().Where(call =>
            call.TargetMethod.Name == method && ObjectKey.OfChain(call).IsSameAs(owner));

    /// <summary>Whether the code shows everything that is set on an object: it makes the object, and hands it to no code of the project.</summary>
    public static bool IsShownWhole(IOperation root, ObjectKey owner)
    {
        if (owner.Path.Length > 0)
        {
            return false;
        }

        if (owner.Variable is null)
        {
            return owner.Made is not null and not IWithOperation;
        }

        bool isMade = false;
        foreach (IOperation operation in Operations.Within(root))
        {
            switch (operation)
            {
                case IObjectCreationOperation or IInvocationOperation or IDynamicInvocationOperation when ObjectKey.Of(operation).IsSameAs(owner):
                    isMade = true;
                    break;
                case IArgumentOperation argument when IsOfProject(argument) && ObjectKey.Of(argument.Value).IsSameAs(owner):
                    return false;
            }
        }

        return isMade && owner.Variable is ILocalSymbol;
    }

    private static bool IsOfProject(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation call
        && call.TargetMethod.Locations.Any(location => location.IsInSource)
        && !call.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal);

    private static (string Name, IOperation? Owner)? TargetOf(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => (property.Property.Name, property.Instance),
        IFieldReferenceOperation field => (field.Field.Name, field.Instance),
        IDynamicMemberReferenceOperation late => (late.MemberName, late.Instance),
        _ => null,
    };

    // `new ProcessStartInfo("netsh")` sets FileName by its parameter fileName.
    private static IArgumentOperation? ParameterLike(IObjectCreationOperation creation, string property) =>
        creation.Arguments.FirstOrDefault(argument =>
            argument.ArgumentKind != ArgumentKind.DefaultValue && string.Equals(argument.Parameter?.Name, property, StringComparison.OrdinalIgnoreCase));
}
