using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Finds the parts of tuples, pairs and objects where these are made.</summary>
internal sealed class Parts
{
    private readonly Evaluation _evaluation;

    public Parts(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>Follows a part of an object, or of each element that a variable stands for.</summary>
    /// <returns><see langword="false"/> where the part is not known.</returns>
    public bool TryFollow(IOperation whole, Part part, Certainty certainty, SourceSet sources)
    {
        SourceSet made = _evaluation.Sources.Of(whole);
        if (made.Sole is { } creation)
        {
            if (ValueIn(creation, part) is not { } value)
            {
                return false;
            }

            if (part.Inner is { } inner)
            {
                return TryFollow(value, inner, certainty, sources);
            }

            _evaluation.Sources.Follow(value, certainty, sources);
            return true;
        }

        if (made.HasUnknown || made.Items.Count != 1 || made.Items[0] is not { Role: SourceRole.Element } element)
        {
            return false;
        }

        // foreach (var (name, both) in …) { var (rtp, rtcp) = both; … }
        part = element.Part?.Then(part) ?? part;
        if (_evaluation.Collections.ElementsOf(element.Operation, part) is null)
        {
            return false;
        }

        sources.Add(element with { Part = part, Certainty = element.Certainty == Certainty.Default ? element.Certainty : certainty });
        return true;
    }

    /// <summary>The expression that gives a part of an element its value, where the object is made or the pair is put into a dictionary.</summary>
    public IOperation? Of(IOperation element, Part part)
    {
        IOperation? value = PairOf(element) is { } pair
            ? part.Position switch { 0 => pair.Key, 1 => pair.Value, _ => null }
            : ValueIn(element, part);
        for (Part? inner = part.Inner; inner is not null && value is not null; inner = inner.Inner)
        {
            value = ValueIn(value, inner);
        }

        return value;
    }

    // What an object is given for a part of it, where it is made.
    private IOperation? ValueIn(IOperation whole, Part part)
    {
        IOperation? made = _evaluation.Sources.Of(whole).Sole is { } sole ? ValueSources.Unwrap(sole) : null;
        return made switch
        {
            ITupleOperation tuple when part.Position >= 0 && part.Position < tuple.Elements.Length => tuple.Elements[part.Position],
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" } } call => ArgumentOf(call.Arguments, part.Position),
            IObjectCreationOperation { Type.Name: "KeyValuePair" } creation => ArgumentOf(creation.Arguments, part.Position),
            IObjectCreationOperation { Initializer: var initializer } creation when MemberOf(creation, part) is { } member =>
                AssignedIn(initializer?.Initializers ?? [], member) ?? GivenTo(creation, member),
            IAnonymousObjectCreationOperation anonymous when part.Member is { } member => AssignedIn(anonymous.Initializers, member),
            _ => null,
        };
    }

    /// <summary>Key and value of what puts a pair into a dictionary: <c>[key] = value</c> and <c>{ key, value }</c> in its initializer, or <c>Add(key, value)</c>.</summary>
    public static (IOperation Key, IOperation Value)? PairOf(IOperation put) => put switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } keys } } assignment => (keys[0].Value, assignment.Value),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair } => (pair[0].Value, pair[1].Value),
        _ => null,
    };

    private static IOperation? ArgumentOf(IEnumerable<IArgumentOperation> arguments, int position) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == position)?.Value;

    // A record is taken apart in the order of its parameters, where it does not say otherwise.
    private static ISymbol? MemberOf(IObjectCreationOperation creation, Part part)
    {
        if (part.Member is not null)
        {
            return part.Member;
        }

        return creation.Type is INamedTypeSymbol { IsRecord: true } type
            && type.GetMembers("Deconstruct") is { Length: 1 } methods
            && methods[0] is IMethodSymbol { IsImplicitlyDeclared: true } method
            && part.Position < method.Parameters.Length
            ? type.GetMembers(method.Parameters[part.Position].Name).FirstOrDefault(member => member is IPropertySymbol)?.OriginalDefinition
            : null;
    }

    private static IOperation? AssignedIn(IEnumerable<IOperation> initializers, ISymbol member) => initializers
        .OfType<ISimpleAssignmentOperation>()
        .LastOrDefault(assignment => assignment.Target is IMemberReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member))
        ?.Value;

    // new Endpoint("sip", 5060)
    private IOperation? GivenTo(IObjectCreationOperation creation, ISymbol member)
    {
        IParameterSymbol? parameter = ParameterOf(creation.Constructor?.OriginalDefinition, member);
        return parameter is null ? null : ArgumentOf(creation.Arguments, parameter.Ordinal);
    }

    // The parameter that a constructor writes into the member as it is.
    private IParameterSymbol? ParameterOf(IMethodSymbol? constructor, ISymbol member)
    {
        SyntaxNode? body = SyntaxOf(constructor);
        switch (SyntaxOf(member))
        {
            case ParameterSyntax positional:
                return constructor?.Parameters.FirstOrDefault(parameter => SyntaxOf(parameter) == positional);
            case PropertyDeclarationSyntax { Initializer.Value: { } initializer } when body is TypeDeclarationSyntax:
                return ParameterIn(initializer, constructor!);
            case VariableDeclaratorSyntax { Initializer.Value: { } initializer } when body is TypeDeclarationSyntax:
                return ParameterIn(initializer, constructor!);
        }

        if (body is not ConstructorDeclarationSyntax { Initializer: null or { ThisOrBaseKeyword.ValueText: "base" } } written)
        {
            return null;
        }

        MemberWrite[] writes = [.. _evaluation.Project.Members.Of(member, _evaluation.Cancellation).Where(write => written.Contains(write.Target)).Take(2)];
        bool isAlways = writes.Length == 1
            && (written.ExpressionBody is not null || writes[0].Target.FirstAncestorOrSelf<AssignmentExpressionSyntax>()?.Parent?.Parent == written.Body);
        return isAlways && writes[0].Value is { } value ? ParameterIn(value, constructor!) : null;
    }

    private IParameterSymbol? ParameterIn(ExpressionSyntax value, IMethodSymbol constructor)
    {
        if (value is not IdentifierNameSyntax || _evaluation.Project.OperationOf(value, _evaluation.Cancellation) is not IParameterReferenceOperation reference)
        {
            return null;
        }

        // Nothing may have been written to the parameter.
        bool isArgument = SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol, constructor)
            && (SyntaxOf(constructor) is TypeDeclarationSyntax
                ? _evaluation.Project.Members.Of(reference.Parameter, _evaluation.Cancellation).Count == 0
                : _evaluation.FlowAround(reference)?.Reaching(reference.Parameter, value) is { Count: 1 } definitions && definitions[0].Kind == DefinitionKind.Entry);
        return isArgument ? reference.Parameter : null;
    }

    private SyntaxNode? SyntaxOf(ISymbol? symbol) =>
        symbol?.DeclaringSyntaxReferences.Length == 1 ? symbol.DeclaringSyntaxReferences[0].GetSyntax(_evaluation.Cancellation) : null;
}
