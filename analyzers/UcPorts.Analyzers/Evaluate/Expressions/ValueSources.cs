using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Follows an expression to the expressions that its value comes from: through variables, members, arguments and choices.</summary>
internal sealed class ValueSources
{
    private readonly Evaluation _evaluation;

    public ValueSources(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>The sources of a value. An expression that is no detour is its own source.</summary>
    public SourceSet Of(IOperation operation)
    {
        SourceSet sources = new();
        Follow(operation, Certainty.Certain, sources);
        return sources;
    }

    /// <summary>The sources of a reference, where conditions on it are seen to by who asks.</summary>
    public SourceSet OfReference(IOperation reference)
    {
        SourceSet sources = new();
        FollowReference(reference, Certainty.Certain, sources);
        return sources;
    }

    /// <summary>An expression without parentheses and without conversions that keep the object.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Follows an expression into a set.</summary>
    public void Follow(IOperation operation, Certainty certainty, SourceSet sources)
    {
        if (!_evaluation.TryEnter())
        {
            sources.AddUnknown();
            return;
        }

        if (operation.ConstantValue.HasValue)
        {
            sources.Add(operation, SourceRole.Value, certainty);
        }
        else
        {
            FollowExpression(operation, certainty, sources);
        }

        _evaluation.Leave();
    }

    private void FollowExpression(IOperation operation, Certainty certainty, SourceSet sources)
    {
        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                Follow(parenthesized.Operand, certainty, sources);
                break;
            case IConversionOperation { OperatorMethod: null, Operand: IThrowOperation } or IThrowOperation:
                break;
            case IConversionOperation { OperatorMethod: null } conversion when KeepsObject(conversion):
                Follow(conversion.Operand, certainty, sources);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                FollowConditional(conditional, whenFalse, certainty, sources);
                break;
            case ICoalesceOperation coalesce:
                FollowCoalesce(coalesce.Value, coalesce.WhenNull, certainty, sources);
                break;
            case ICoalesceAssignmentOperation assignment:
                FollowCoalesce(assignment.Target, assignment.Value, certainty, sources);
                break;
            case ISwitchExpressionOperation choice:
                FollowChoice(choice, certainty, sources);
                break;
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                Follow(assignment.Value, certainty, sources);
                break;
            case IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } when _evaluation.Elements.TryFollow(operation, certainty, sources):
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation:
                FollowGuarded(operation, certainty, sources);
                break;
            case IInvocationOperation invocation when _evaluation.Members.TryFollow(invocation, certainty, sources):
                break;
            default:
                sources.Add(operation, SourceRole.Value, certainty);
                break;
        }
    }

    // Numbers may be cut off by a conversion; there the conversion itself is the source.
    private static bool KeepsObject(IConversionOperation conversion) => !Arithmetic.IsInteger(conversion.Type) || conversion.GetConversion() is { IsIdentity: true };

    private void FollowConditional(IConditionalOperation conditional, IOperation whenFalse, Certainty certainty, SourceSet sources)
    {
        Outcome outcome = _evaluation.Conditions.Of(conditional.Condition);
        if (outcome is Outcome.Holds or Outcome.Fails)
        {
            Follow(outcome == Outcome.Holds ? conditional.WhenTrue : whenFalse, certainty, sources);
            return;
        }

        sources.AddChoices(conditional.Syntax, Guard.NamesIn(conditional.Condition.Syntax));
        Follow(conditional.WhenTrue, certainty, sources);
        Follow(whenFalse, certainty, sources);
    }

    private void FollowChoice(ISwitchExpressionOperation choice, Certainty certainty, SourceSet sources)
    {
        List<ISwitchExpressionArmOperation> arms = [.. _evaluation.Conditions.ArmsOf(choice)];
        if (arms.Count > 1)
        {
            sources.AddChoices(choice.Syntax, Guard.NamesIn(choice.Value.Syntax));
        }

        foreach (ISwitchExpressionArmOperation arm in arms)
        {
            Follow(arm.Value, certainty, sources);
        }
    }

    // Whether the left side is null is known for constants and new objects only; else either side is a default.
    private void FollowCoalesce(IOperation left, IOperation right, Certainty certainty, SourceSet sources)
    {
        SourceSet first = Of(left);
        if (!first.HasUnknown && first.Items.Count > 0 && first.Items.All(source => IsNull(source.Operation)))
        {
            Follow(right, certainty, sources);
            return;
        }

        if (!first.HasUnknown && first.Items.Count > 0 && first.Items.All(source => source.Certainty == Certainty.Certain && IsSomething(source.Operation)))
        {
            sources.Add(first);
            return;
        }

        sources.AddChoices(left.Syntax.Parent ?? left.Syntax, Guard.NamesIn(left.Syntax));
        foreach (Source source in first.Items.Where(source => IsSomething(source.Operation)))
        {
            sources.Add(source with { Certainty = Certainty.Default });
        }

        Follow(right, Certainty.Default, sources);
    }

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static bool IsSomething(IOperation operation) =>
        Unwrap(operation) is { ConstantValue: { HasValue: true, Value: not null } }
            or IObjectCreationOperation
            or IInterpolatedStringOperation
            or IArrayCreationOperation
            or ICollectionExpressionOperation;

    private void FollowGuarded(IOperation reference, Certainty certainty, SourceSet sources)
    {
        string name = NameOf(reference);
        bool isVariable = reference is ILocalReferenceOperation or IParameterReferenceOperation;
        if (isVariable && Guards.Of(reference).Any(guard => guard.Expected is not null && guard.Names.Contains(name)))
        {
            sources.Add(reference, SourceRole.Guarded, certainty);
            return;
        }

        SourceSet own = new();
        FollowReference(reference, certainty, own);
        if (IsDecidedAlready(reference, own))
        {
            sources.AddUnknown();
            return;
        }

        sources.Add(own);
    }

    /// <summary>Whether the same names that choose among the sources also decide whether the reference is come to: then some are impossible there.</summary>
    public static bool IsDecidedAlready(IOperation reference, SourceSet sources)
    {
        if (!Guards.Of(reference).Any())
        {
            return false;
        }

        ImmutableHashSet<string> choices = sources.Choices.Union(NamesOfElements(sources, reference));
        return !choices.IsEmpty && Guards.Of(reference).Any(guard => guard.Names.Any(choices.Contains));
    }

    /// <summary>The names that tell one element from another: what a condition asks of an element, or of another part of it, chooses among the elements.</summary>
    public static IEnumerable<string> NamesOfElements(SourceSet sources, IOperation reference) =>
        sources.Items.Where(source => source.Role == SourceRole.Element).SelectMany(source => ElementVariables.NamesOver(source.Operation, reference));

    /// <summary>The name of the variable or member that is referred to.</summary>
    public static string NameOf(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        IArrayElementReferenceOperation => "[]",
        _ => "",
    };

    private void FollowReference(IOperation reference, Certainty certainty, SourceSet sources)
    {
        if (reference.Type is { TypeKind: not TypeKind.Enum, SpecialType: SpecialType.None or >= SpecialType.System_Array })
        {
            sources.AddHolder(reference);
        }

        switch (reference)
        {
            case ILocalReferenceOperation local:
                FollowVariable(local.Local, local, certainty, sources);
                break;
            case IParameterReferenceOperation parameter:
                FollowVariable(parameter.Parameter, parameter, certainty, sources);
                break;
            case IMemberReferenceOperation member:
                _evaluation.Members.Follow(member, certainty, sources);
                break;
        }
    }

    private void FollowVariable(ISymbol variable, IOperation reference, Certainty certainty, SourceSet sources)
    {
        BodyFlow? flow = _evaluation.FlowAround(reference);
        if (flow?.Reaching(variable, reference.Syntax) is not { } definitions)
        {
            sources.AddUnknown();
            return;
        }

        if (definitions.Any(definition => IsCounted(definition, flow)))
        {
            sources.Add(reference, SourceRole.Walk, certainty);
            return;
        }

        if (definitions.Count == 1)
        {
            FollowDefinition(definitions[0], certainty, sources);
            return;
        }

        List<(Definition Definition, Guard[] Guards)> guarded =
            [.. definitions.Select(definition => (definition, OperationOf(definition.Target) is { } target ? Guards.Of(target).ToArray() : []))];
        foreach ((Definition definition, Guard[] guards) in guarded)
        {
            SourceSet own = new();
            FollowDefinition(definition, certainty, own);
            if (!IsOneValue(own) && guarded.Exists(other => other.Definition != definition && IsDecidedBy(other.Guards, definition)))
            {
                sources.AddUnknown();
                continue;
            }

            sources.Add(own);
            foreach (Guard guard in guards)
            {
                sources.AddChoices(guard.Decision, guard.Names);
            }
        }
    }

    private static bool IsOneValue(SourceSet sources) => sources.Items.Count == 0 || (sources.Items.Count == 1 && sources.Items[0].Role == SourceRole.Value);

    // int q = p; if (p == 5061) { q = 7010; }: what p is decides whether q still is that.
    private static bool IsDecidedBy(Guard[] guards, Definition definition) =>
        definition.Kind == DefinitionKind.Value && guards.Any(guard => guard.Names.Intersect(Guard.NamesIn(definition.Syntax)).Any());

    /// <summary>Whether a definition's value depends on what it stored the last time.</summary>
    public static bool IsCounted(Definition definition, BodyFlow flow) =>
        definition.Kind is DefinitionKind.Stored or DefinitionKind.Value
        && definition.Syntax.Ancestors().Any(node => node is ForStatementSyntax
            or WhileStatementSyntax
            or DoStatementSyntax)
        && (definition.Kind == DefinitionKind.Stored
            ? flow.Reaching(definition.Variable, definition.Target)?.Contains(definition) == true
            : ReadsItself(definition, flow));

    private static bool ReadsItself(Definition definition, BodyFlow flow) =>
        definition.Syntax.DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == definition.Variable.Name && flow.Reaching(definition.Variable, name)?.Contains(definition) == true);

    private IOperation? OperationOf(SyntaxNode syntax) => _evaluation.Project.OperationOf(syntax, _evaluation.Cancellation);

    private void FollowDefinition(Definition definition, Certainty certainty, SourceSet sources)
    {
        if (definition.Kind == DefinitionKind.Entry)
        {
            _evaluation.Arguments.Follow((IParameterSymbol)definition.Variable, certainty, sources);
            return;
        }

        IOperation? operation = definition.Kind == DefinitionKind.Unknown ? null : OperationOf(definition.Syntax);
        switch (definition.Kind)
        {
            case DefinitionKind.Value when operation is not null && Part.At(definition.Positions) is { } part:
                if (!_evaluation.Parts.TryFollow(operation, part, certainty, sources))
                {
                    sources.AddUnknown();
                }

                break;
            case DefinitionKind.Value when operation is not null:
                Follow(operation, certainty, sources);
                break;
            case DefinitionKind.Stored when operation is not null:
                sources.Add(operation, SourceRole.Stored, certainty);
                break;
            case DefinitionKind.Element when operation is not null:
                sources.Add(new Source(operation, SourceRole.Element, certainty) { Part = Part.At(definition.Positions) });
                break;
            case DefinitionKind.Out when operation is not null:
                sources.Add(operation, SourceRole.Out, certainty);
                break;
            default:
                sources.AddUnknown();
                break;
        }
    }
}
