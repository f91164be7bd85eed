using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Objects;

/// <summary>Finds the operands of rows in code, and says what their values are.</summary>
internal sealed class Operands(PortEvaluator evaluator)
{
    /// <summary>The value of an operand at a use of the row's member.</summary>
    public OperandValue ValueOf(ApiOperand operand, ApiUse use, CancellationToken cancellation)
    {
        if (operand.Value is { } number)
        {
            return OperandValue.Of(number.ToString(CultureInfo.InvariantCulture));
        }

        if (operand.IsReceiverType)
        {
            return OfReceiver(use, cancellation);
        }

        if (operand.Parameter.Length == 0 && operand.Argument is null)
        {
            return operand.Call.Length > 0
                ? OfCall(operand.Call, use, cancellation)
                : OfProperty(operand.Property, use.Object, use.Operation, cancellation);
        }

        if (use.Argument(operand.Parameter, operand.Argument) is not { ArgumentKind: not ArgumentKind.DefaultValue } argument)
        {
            return OperandValue.Absent;
        }

        return operand.Property.Length > 0 || operand.Call.Length > 0
            ? OfConfigured(operand, argument.Value, cancellation)
            : WordsOf(argument.Value, cancellation);
    }

    /// <summary>The expression that an operand is, where it is one.</summary>
    /// <returns><see langword="null"/> where it is absent, or set in several ways.</returns>
    public static IOperation? ExpressionOf(ApiOperand operand, ApiUse use)
    {
        if (operand.Parameter.Length > 0 || operand.Argument is not null)
        {
            return use.Argument(operand.Parameter, operand.Argument)?.Value;
        }

        (IOperation Set, IOperation Value)[] sets = [.. ObjectUses.Sets(Operations.RootOf(use.Operation), use.Object, operand.Property).Take(2)];
        return sets.Length == 1 && Operations.IsCarriedOutWith(sets[0].Set, use.Operation) ? sets[0].Value : null;
    }

    /// <summary>The words for the value of an expression.</summary>
    public OperandValue WordsOf(IOperation expression, CancellationToken cancellation)
    {
        IOperation value = Operations.Unconverted(expression);
        object? constant = evaluator.ConstantOf(value, cancellation, out bool isKnown);
        if (isKnown)
        {
            return OperandValue.Of(WordsOf(constant, value.Type));
        }

        if (Operations.Unwrapped(value) is IPropertyReferenceOperation { Property.IsStatic: true } member)
        {
            return OperandValue.Of(member.Property.Name);
        }

        if (evaluator.CreationOf(value, cancellation) is IObjectCreationOperation { Type: { } type })
        {
            return OperandValue.Of(type.Name);
        }

        // Code without nullable annotations says nothing; what is handed over there is something.
        bool isThere = value.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            || value.SemanticModel?.GetTypeInfo(value.Syntax, cancellation).Nullability.FlowState is NullableFlowState.NotNull
            || (value is { Type.IsReferenceType: true, SemanticModel: { } model } && !model.GetNullableContext(value.Syntax.SpanStart).AnnotationsEnabled());
        return isThere ? OperandValue.Some : OperandValue.Unknown;
    }

    private static string[] WordsOf(object? constant, ITypeSymbol? type) => constant switch
    {
        null => [ApiCondition.NullWord],
        bool truth => [truth ? "true" : "false"],
        string text => [text],
        IFieldSymbol { HasConstantValue: true, ConstantValue: { } number } field => [field.Name, Number(number)],
        ISymbol symbol => [symbol.Name],
        _ when type is { TypeKind: TypeKind.Enum } => [.. MembersOf(type, constant), Number(constant)],
        _ => [Number(constant)],
    };

    private static IEnumerable<string> MembersOf(ITypeSymbol type, object constant) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && Equals(field.ConstantValue, constant)).Select(field => field.Name);

    private static string Number(object number) => System.Convert.ToString(number, CultureInfo.InvariantCulture) ?? "";

    private OperandValue OfReceiver(ApiUse use, CancellationToken cancellation)
    {
        if (use.Receiver is null)
        {
            return OperandValue.Unknown;
        }

        ITypeSymbol? type = evaluator.CreationOf(use.Receiver, cancellation) is IObjectCreationOperation { Type: { } made }
            ? made
            : Operations.Unwrapped(use.Receiver).Type;
        List<string> names = [];
        for (; type is not null and not { SpecialType: SpecialType.System_Object }; type = type.BaseType)
        {
            names.Add(type.Name);
        }

        return OperandValue.Of([.. names]);
    }

    private OperandValue OfProperty(string property, ObjectKey owner, IOperation anchor, CancellationToken cancellation)
    {
        IOperation root = Operations.RootOf(anchor);
        OperandValue? found = null;
        foreach ((IOperation set, IOperation value) in ObjectUses.Sets(root, owner, property))
        {
            OperandValue next = set is ISimpleAssignmentOperation or IObjectCreationOperation && Operations.IsCarriedOutWith(set, anchor)
                ? WordsOf(value, cancellation)
                : OperandValue.Unknown;
            if (found is { } before && !(before.State == next.State && before.Words.SequenceEqual(next.Words)))
            {
                return OperandValue.Unknown;
            }

            found = next;
        }

        return found ?? (ObjectUses.IsShownWhole(root, owner) ? OperandValue.Absent : OperandValue.Unknown);
    }

    private OperandValue OfCall(string method, ApiUse use, CancellationToken cancellation)
    {
        OperandValue? found = null;
        foreach (IInvocationOperation call in ObjectUses.Calls(Operations.RootOf(use.Operation), use.Chain, method))
        {
            if (found is not null || !Operations.IsCarriedOutWith(call, use.Operation))
            {
                return OperandValue.Unknown;
            }

            found = OfCall(call, cancellation);
        }

        return found ?? OperandValue.Absent;
    }

    private OperandValue OfCall(IInvocationOperation call, CancellationToken cancellation)
    {
        if (!call.TargetMethod.TypeArguments.IsEmpty)
        {
            return OperandValue.Of(call.TargetMethod.TypeArguments[0].Name);
        }

        IArgumentOperation? first = call.Arguments.FirstOrDefault(argument => argument.Value != Operations.ReceiverOf(call));
        OperandValue value = first is null ? OperandValue.Some : WordsOf(first.Value, cancellation);
        return value.State == OperandState.Unknown ? OperandValue.Some : value;
    }

    // A property or a call of the argument, or of the object that its lambda configures.
    private OperandValue OfConfigured(ApiOperand operand, IOperation argument, CancellationToken cancellation)
    {
        IOperation value = Operations.Unwrapped(argument);
        if (value.ConstantValue is { HasValue: true, Value: null })
        {
            return OperandValue.Absent;
        }

        if (value is not IAnonymousFunctionOperation { Symbol.Parameters: { IsEmpty: false } parameters } lambda)
        {
            return operand.Property.Length > 0 && evaluator.CreationOf(value, cancellation) is { } made
                ? OfProperty(operand.Property, ObjectKey.Of(made), made, cancellation)
                : OperandValue.Unknown;
        }

        ObjectKey configured = new(parameters[0], null, "");
        OperandValue? found = null;
        IEnumerable<(IOperation Place, OperandValue Value)> all = operand.Call.Length > 0
            ? ObjectUses.Calls(lambda.Body, configured, operand.Call).Select(call => ((IOperation)call, OfCall(call, cancellation)))
            : ObjectUses.Sets(lambda.Body, configured, operand.Property).Select(set => (set.Set, WordsOf(set.Value, cancellation)));
        foreach ((IOperation place, OperandValue next) in all)
        {
            found = Operations.IsCarriedOutWith(place, lambda.Body) && found is null ? next : OperandValue.Unknown;
        }

        return found ?? (IsHandedOn(lambda, parameters) || HasFaults(lambda) ? OperandValue.Unknown : OperandValue.Absent);
    }

    private static bool HasFaults(IAnonymousFunctionOperation lambda) => Operations.Within(lambda.Body).OfType<IInvalidOperation>().Any();

    // Another method of the project may do what the lambda does not.
    private static bool IsHandedOn(IAnonymousFunctionOperation lambda, ImmutableArray<IParameterSymbol> parameters) =>
        Operations.Within(lambda.Body).OfType<IParameterReferenceOperation>().Any(reference =>
            SymbolEqualityComparer.Default.Equals(reference.Parameter, parameters[0]) && !IsOwnUse(reference));

    private static bool IsOwnUse(IParameterReferenceOperation reference)
    {
        IOperation? parent = reference.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IMemberReferenceOperation or IInvocationOperation or IExpressionStatementOperation
            || (parent is IArgumentOperation { Parent: IInvocationOperation call } && !call.TargetMethod.Locations.Any(location => location.IsInSource));
    }
}
