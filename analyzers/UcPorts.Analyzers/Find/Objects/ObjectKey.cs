using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Find.Objects;

/// <summary>Which object an expression means, as far as a member's code tells: a variable or a new object, and the way from it.</summary>
/// <param name="Variable">The variable that holds the object the way starts from; <see langword="null"/> where no variable does.</param>
/// <param name="Made">The operation that makes the object, where no variable holds it.</param>
/// <param name="Path">The properties and fields that lead on from there: <c>.Options.Rules</c>.</param>
internal readonly record struct ObjectKey(ISymbol? Variable, IOperation? Made, string Path)
{
    private const int MostSteps = 16;

    /// <summary>Whether both certainly mean the same object.</summary>
    public bool IsSameAs(ObjectKey other) =>
        Path == other.Path
        && (Variable is not null
            ? SymbolEqualityComparer.Default.Equals(Variable, other.Variable)
            : Made is not null && Made == other.Made);

    /// <summary>The object that an expression means.</summary>
    public static ObjectKey Of(IOperation? expression) => Of(expression, 0);

    /// <summary>The object that a chain of calls starts from: <c>b</c> in <c>b.A().B()</c>.</summary>
    public static ObjectKey OfChain(IOperation? expression)
    {
        IOperation? root = expression;
        while (root is not null && Operations.Unwrapped(root) is IInvocationOperation invocation)
        {
            if (Operations.ReceiverOf(invocation) is not { } receiver)
            {
                return Of(invocation);
            }

            root = receiver;
        }

        return Of(root);
    }

    private static ObjectKey Of(IOperation? expression, int steps)
    {
        if (expression is null || steps > MostSteps)
        {
            return default;
        }

        IOperation operation = Operations.Unwrapped(expression);
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return new ObjectKey(local.Local, null, "");
            case IParameterReferenceOperation parameter:
                return new ObjectKey(parameter.Parameter, null, "");
            case IFieldReferenceOperation field:
                return OfMember(field.Field, field.Instance, steps);
            case IPropertyReferenceOperation { Arguments.IsEmpty: true } property:
                return OfMember(property.Property, property.Instance, steps);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                return OfInitialized(operation, steps);
            case IInstanceReferenceOperation:
                return new ObjectKey(operation.Type, null, "");
            case IConditionalAccessInstanceOperation:
                return Of(AccessedBy(operation), steps + 1);
            default:
                return VariableTaking(operation, steps) ?? new ObjectKey(null, operation, "");
        }
    }

    private static ObjectKey OfMember(ISymbol member, IOperation? instance, int steps)
    {
        if (instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        {
            return new ObjectKey(member, null, "");
        }

        ObjectKey owner = Of(instance, steps + 1);
        return owner with { Path = owner.Path + "." + member.Name };
    }

    // The object whose initializer this stands in: `new X { A = 1, B = { C = 2 } }`.
    private static ObjectKey OfInitialized(IOperation receiver, int steps)
    {
        IOperation? initializer = receiver.Parent;
        while (initializer is not null and not IObjectOrCollectionInitializerOperation)
        {
            initializer = initializer.Parent;
        }

        return initializer?.Parent switch
        {
            IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation member } => OfMember(member.Member, member.Instance, steps + 1),
            { } made => Of(made, steps + 1),
            _ => default,
        };
    }

    private static IOperation? AccessedBy(IOperation instance)
    {
        for (IOperation? parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && !access.Operation.Syntax.Span.Contains(instance.Syntax.Span))
            {
                return access.Operation;
            }
        }

        return null;
    }

    // The variable that a new object is put into at once.
    private static ObjectKey? VariableTaking(IOperation made, int steps)
    {
        IOperation value = made;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => new ObjectKey(declarator.Symbol, null, ""),
            ISimpleAssignmentOperation assignment when assignment.Value == value && IsVariable(assignment.Target) => Of(assignment.Target, steps + 1),
            IFieldInitializerOperation { InitializedFields.Length: 1 } field => new ObjectKey(field.InitializedFields[0], null, ""),
            IPropertyInitializerOperation { InitializedProperties.Length: 1 } property => new ObjectKey(property.InitializedProperties[0], null, ""),
            _ => null,
        };
    }

    private static bool IsVariable(IOperation target) =>
        target is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true };
}
