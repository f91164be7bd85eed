using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Follows fields, properties and simple methods to what gives them their values.</summary>
internal sealed class MemberSources
{
    private readonly Evaluation _evaluation;

    public MemberSources(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>The expression of a parameter's default.</summary>
    public IOperation? DefaultOf(IParameterSymbol parameter) =>
        SyntaxOf(parameter) is ParameterSyntax { Default.Value: { } value } ? OperationOf(value) : null;

    /// <summary>Follows a call whose value is another expression's.</summary>
    /// <returns><see langword="false"/> where the call is its own source.</returns>
    public bool TryFollow(IInvocationOperation invocation, Certainty certainty, SourceSet sources)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.Name == "GetValueOrDefault" && method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && invocation.Instance is { } instance)
        {
            _evaluation.Sources.Follow(instance, Certainty.Default, sources);
            foreach (IArgumentOperation argument in invocation.Arguments)
            {
                _evaluation.Sources.Follow(argument.Value, Certainty.Default, sources);
            }

            return true;
        }

        if (method is { Name: "GetValue", ContainingType.Name: "ConfigurationBinder" }
            && invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "defaultValue") is { } byDefault)
        {
            sources.AddUnknown();
            _evaluation.Sources.Follow(byDefault.Value, Certainty.Default, sources);
            return true;
        }

        if (method.Parameters.IsEmpty && !method.IsVirtual && !method.IsOverride && !method.IsAbstract && ReturnedBy(SyntaxOf(method)) is { } returned && OperationOf(returned) is { } value)
        {
            _evaluation.Sources.Follow(value, certainty, sources);
            return true;
        }

        return false;
    }

    /// <summary>Follows a reference to a field or a property. What is not declared in the project is its own source.</summary>
    public void Follow(IMemberReferenceOperation reference, Certainty certainty, SourceSet sources)
    {
        if (!IsOfBase(reference))
        {
            FollowMember(reference, certainty, sources);
            return;
        }

        // Which of several objects' values a class inherits is not known: its own constructors may give one of them only.
        SourceSet own = new();
        FollowMember(reference, certainty, own);
        if (own.Items.Count > 1 && own.Items.Skip(1).Any(other => !IsSameConstant(other.Operation, own.Items[0].Operation)))
        {
            sources.AddUnknown();
            return;
        }

        sources.Add(own);
    }

    private bool IsOfBase(IMemberReferenceOperation reference) =>
        reference is { Instance: IInstanceReferenceOperation, Member: { DeclaringSyntaxReferences.IsEmpty: false, ContainingType: { } declaring } }
        && _evaluation.Project.ModelOf(reference.Syntax.SyntaxTree)?.GetEnclosingSymbol(reference.Syntax.SpanStart, _evaluation.Cancellation)?.ContainingType is { } around
        && !SymbolEqualityComparer.Default.Equals(around.OriginalDefinition, declaring.OriginalDefinition);

    private static bool IsSameConstant(IOperation one, IOperation other) =>
        one.ConstantValue is { HasValue: true, Value: { } value } && other.ConstantValue is { HasValue: true, Value: { } same } && value.Equals(same);

    private void FollowMember(IMemberReferenceOperation reference, Certainty certainty, SourceSet sources)
    {
        if (reference is IFieldReferenceOperation { Instance: { } tuple, Field.CorrespondingTupleField: { } element })
        {
            FollowPart(tuple, Part.At(PositionOf(element)), certainty, sources);
            return;
        }

        if (reference is IPropertyReferenceOperation { Instance: { } pair, Property: { Name: "Key" or "Value", ContainingType.Name: "KeyValuePair" } half })
        {
            FollowPart(pair, Part.At(half.Name == "Key" ? 0 : 1), certainty, sources);
            return;
        }

        if (reference is { Instance: { } anonymous, Member.ContainingType.IsAnonymousType: true })
        {
            FollowPart(anonymous, Part.Of(reference.Member.OriginalDefinition), certainty, sources);
            return;
        }

        if (reference is IPropertyReferenceOperation { Instance: { } nullable, Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } })
        {
            _evaluation.Sources.Follow(nullable, certainty, sources);
            return;
        }

        ISymbol member = reference.Member.OriginalDefinition;
        SyntaxNode? declaration = SyntaxOf(member is IPropertySymbol { PartialImplementationPart: { } implementation } ? implementation : member);
        if (declaration is null)
        {
            sources.Add(reference, SourceRole.Value, certainty);
            return;
        }

        if (member.IsAbstract || member.IsExtern)
        {
            sources.AddUnknown();
            return;
        }

        if (member is IPropertySymbol property && (property.IsVirtual || (property.IsOverride && !property.IsSealed)))
        {
            certainty = Certainty.Default;
        }

        if (member is IPropertySymbol && ReturnedBy(declaration) is { } returned)
        {
            FollowSyntax(returned, certainty, sources);
            return;
        }

        bool isStored = member is IFieldSymbol || (declaration is PropertyDeclarationSyntax written && IsAuto(written)) || declaration is ParameterSyntax;
        if (isStored)
        {
            FollowStored(reference, member, declaration, certainty, sources);
        }
        else
        {
            sources.AddUnknown();
        }
    }

    private void FollowPart(IOperation whole, Part part, Certainty certainty, SourceSet sources)
    {
        if (!_evaluation.Parts.TryFollow(whole, part, certainty, sources))
        {
            sources.AddUnknown();
        }
    }

    private static int PositionOf(IFieldSymbol element)
    {
        int index = element.ContainingType.TupleElements.IndexOf(element, 0, SymbolEqualityComparer.Default);
        return index < 0 && element.Name.StartsWith("Item", System.StringComparison.Ordinal) && int.TryParse(element.Name.Substring(4), out int number) ? number - 1 : index;
    }

    private void FollowStored(IMemberReferenceOperation reference, ISymbol member, SyntaxNode declaration, Certainty certainty, SourceSet sources)
    {
        IOperation? given = reference.Instance is { } instance and not IInstanceReferenceOperation ? InitializerOf(instance, member) : null;
        IReadOnlyList<MemberWrite> writes = _evaluation.Project.Members.Of(member, _evaluation.Cancellation);
        SyntaxNode body = WriteOrder.BodyOf(reference.Syntax);
        bool isElement = given is null && reference.Instance is { } owner && IsElement(owner);
        List<MemberWrite> before = [.. writes.Where(write => body.Contains(write.Target) && write.Target.SpanStart < reference.Syntax.SpanStart && WriteOrder.IsSameObject(write.Target, reference)
            && (given is null ? !isElement || !MemberChanges.IsOfInitializer(write.Target) : WriteOrder.IsWrittenAfter(write.Target, given.Syntax)))];
        if (before.Count > 0)
        {
            MemberWrite last = before[before.Count - 1];
            if (last.Value is { } value && WriteOrder.IsOnTheWay(last.Target, reference.Syntax) && !WriteOrder.IsRunLater(reference.Syntax, last.Target, writes) && !WriteOrder.IsOtherObject(last.Target, reference, _evaluation))
            {
                bool mayChange = MemberChanges.AreBetween(last.Target, reference.Syntax, writes, body) || (reference.Instance is { } bound && IsBound(bound, reference.Syntax));
                FollowSyntax(value, mayChange ? Certainty.Default : certainty, sources);
            }
            else
            {
                sources.AddUnknown();
            }

            return;
        }

        if (given is not null)
        {
            bool mayChange = IsBound(reference.Instance!, reference.Syntax) || MemberChanges.FollowCreation(member, writes);
            _evaluation.Sources.Follow(given, mayChange ? Certainty.Default : certainty, sources);
            return;
        }

        if (isElement && _evaluation.Parts.TryFollow(reference.Instance!, Part.Of(member), MemberChanges.FollowCreation(member, writes) ? Certainty.Default : certainty, sources))
        {
            return;
        }

        SourceSet own = new();
        FollowElsewhere(member, declaration, writes, certainty, own);
        bool isOther = reference.Instance is not null and not IInstanceReferenceOperation;
        bool isOfNeighbour = writes.Count == 1 && body.Contains(writes[0].Target) && !WriteOrder.IsSameObject(writes[0].Target, reference) && InitialValueOf(declaration) is null;
        if (isOther && (own.Items.Count > 1 || isOfNeighbour))
        {
            sources.AddUnknown();
            return;
        }

        sources.Add(own);
    }

    private void FollowElsewhere(ISymbol member, SyntaxNode declaration, IReadOnlyList<MemberWrite> writes, Certainty certainty, SourceSet sources)
    {
        bool isOpen = MemberChanges.ComeFromElsewhere(member);
        bool isInitializerDead = writes.Count > 0 && IsWrittenByEveryConstructor(member, writes);
        ExpressionSyntax? initializer = InitialValueOf(declaration);
        if (declaration is ParameterSyntax)
        {
            FollowPositional(member, isOpen || writes.Count > 0 ? Certainty.Default : certainty, sources);
        }
        else if (initializer is not null && !isInitializerDead)
        {
            bool isSure = !isOpen && writes.Count == 0;
            FollowSyntax(initializer, isSure ? certainty : Certainty.Default, sources);
            if (!isSure)
            {
                sources.AddUnknown();
            }
        }
        else if (writes.Count == 1 || (writes.Count > 1 && writes.All(write => write.Target.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null)))
        {
            if (!isInitializerDead)
            {
                sources.AddUnset();
            }

            foreach (MemberWrite write in writes.Where(write => !WriteOrder.IsWrittenOver(write.Target, writes)))
            {
                if (write.Value is null)
                {
                    sources.AddUnknown();
                }
                else
                {
                    FollowSyntax(write.Value, isOpen ? Certainty.Default : certainty, sources);
                }
            }
        }
        else
        {
            sources.AddUnknown();
        }
    }

    private static ExpressionSyntax? InitialValueOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        _ => null,
    };

    // record Options(int Port)
    private void FollowPositional(ISymbol member, Certainty certainty, SourceSet sources)
    {
        IParameterSymbol? parameter = member.ContainingType.InstanceConstructors
            .SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(candidate => candidate.Name == member.Name && SyntaxOf(candidate) == SyntaxOf(member));
        if (parameter is null)
        {
            sources.AddUnknown();
            return;
        }

        _evaluation.Arguments.Follow(parameter, certainty, sources);
    }

    // foreach (var options in …)
    private bool IsElement(IOperation instance) => _evaluation.Sources.Of(instance) is { HasUnknown: false, Items: { Count: 1 } items } && items[0].Role == SourceRole.Element;

    // new Options { Port = 5061 }
    private IOperation? InitializerOf(IOperation instance, ISymbol member)
    {
        SourceSet made = _evaluation.Sources.Of(instance);
        IObjectOrCollectionInitializerOperation? initializer = !made.HasUnknown && made.Items.Count == 1
            ? ValueSources.Unwrap(made.Items[0].Operation) switch
            {
                IObjectCreationOperation creation => creation.Initializer,
                IWithOperation copy => copy.Initializer,
                _ => null,
            }
            : null;
        return initializer?.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .LastOrDefault(assignment => assignment.Target is IMemberReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member))
            ?.Value;
    }

    // section.Bind(options)
    private static bool IsBound(IOperation instance, SyntaxNode reference) =>
        ValueSources.NameOf(instance) is { Length: > 0 } name
        && WriteOrder.BodyOf(reference).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Bind" }
            && call.ArgumentList.Arguments.Any(argument => argument.Expression is IdentifierNameSyntax given && given.Identifier.ValueText == name));

    private bool IsWrittenByEveryConstructor(ISymbol member, IReadOnlyList<MemberWrite> writes)
    {
        IEnumerable<ConstructorDeclarationSyntax> constructors = member.ContainingType.Constructors
            .Where(constructor => constructor.IsStatic == member.IsStatic && !constructor.IsImplicitlyDeclared)
            .Select(SyntaxOf)
            .OfType<ConstructorDeclarationSyntax>()
            .Where(constructor => constructor.Initializer?.ThisOrBaseKeyword.ValueText != "this");
        bool any = false;
        foreach (ConstructorDeclarationSyntax constructor in constructors)
        {
            any = true;
            if (!writes.Any(write => constructor.Contains(write.Target) && (constructor.ExpressionBody is not null || WriteOrder.StatementOf(write.Target)?.Parent == constructor.Body)))
            {
                return false;
            }
        }

        return any;
    }

    private static bool IsAuto(PropertyDeclarationSyntax property) =>
        property.ExpressionBody is null && property.AccessorList?.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null) == true;

    // The one expression that a getter or a method gives back.
    private static ExpressionSyntax? ReturnedBy(SyntaxNode? declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get") switch
        {
            { ExpressionBody.Expression: { } expression } => expression,
            { Body: { } body } => ReturnedBy(body),
            _ => null,
        },
        MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        MethodDeclarationSyntax { Body: { } body } => ReturnedBy(body),
        LocalFunctionStatementSyntax { ExpressionBody.Expression: { } expression } => expression,
        LocalFunctionStatementSyntax { Body: { } body } => ReturnedBy(body),
        _ => null,
    };

    private static ExpressionSyntax? ReturnedBy(BlockSyntax body) =>
        body.Statements.Count == 1 && body.Statements[0] is ReturnStatementSyntax returned ? returned.Expression : null;

    private void FollowSyntax(SyntaxNode syntax, Certainty certainty, SourceSet sources)
    {
        if (OperationOf(syntax) is { } operation)
        {
            _evaluation.Sources.Follow(operation, certainty, sources);
        }
        else
        {
            sources.AddUnknown();
        }
    }

    private IOperation? OperationOf(SyntaxNode syntax) => _evaluation.Project.OperationOf(syntax, _evaluation.Cancellation);

    private SyntaxNode? SyntaxOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length == 1 ? symbol.DeclaringSyntaxReferences[0].GetSyntax(_evaluation.Cancellation) : null;
}
