using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Analyzers.Find.Members;

namespace UcPorts.Analyzers.Find;

/// <summary>Tells by names alone whether a piece of syntax may use a listed member, so that nothing else is bound.</summary>
internal sealed class CandidateSyntax(ApiNames names, CallWords calls, ProjectFiles files)
{
    /// <summary>Whether a piece of syntax may use a listed member.</summary>
    /// <param name="node">The syntax.</param>
    /// <param name="tree">The file it stands in.</param>
    public bool MayOpen(SyntaxNode node, SyntaxTree tree) => node switch
    {
        // Most of what is looked at are calls: they are told by the text, which is at hand, before their syntax is.
        InvocationExpressionSyntax invocation => files[tree].MayHoldListed(invocation.FullSpan) && MayOpen(invocation),
        ObjectCreationExpressionSyntax creation => MayBeType(creation.Type),
        ImplicitObjectCreationExpressionSyntax => WrittenTypes.TargetOf(node) is not { } type || MayBeType(type),
        ConstructorInitializerSyntax initializer => MayHaveBase(initializer),
        PrimaryConstructorBaseTypeSyntax primary => MayBeType(primary.Type),
        AssignmentExpressionSyntax assignment => MayOpen(assignment),
        _ => false,
    };

    private bool MayOpen(InvocationExpressionSyntax invocation)
    {
        if (WrittenTypes.LastName(invocation.Expression) is not { } name)
        {
            return false;
        }

        if (ApiNames.IsFilling(name))
        {
            return MayBeFilled(invocation.Expression) || invocation.ArgumentList.Arguments.Any(HoldsUrl);
        }

        return names.IsMethod(name, out int leastArguments) && MayCarry(invocation.ArgumentList.Arguments, leastArguments);
    }

    // `Task.Run(() => ...)`: a port is no lambda.
    private static bool MayCarry(SeparatedSyntaxList<ArgumentSyntax> arguments, int least) =>
        arguments.Count >= least
        && (arguments.Count == 0 || arguments.Any(argument => argument.Expression is not AnonymousFunctionExpressionSyntax));

    private bool MayBeFilled(ExpressionSyntax called)
    {
        ExpressionSyntax? receiver = called switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        return receiver is not null && WrittenTypes.LastName(receiver) is { } name && calls.MayBeListed(name);
    }

    private static bool HoldsUrl(ArgumentSyntax argument) =>
        argument.Expression is LiteralExpressionSyntax { Token.ValueText: { } text } && text.Contains("://");

    private bool MayOpen(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        ElementAccessExpressionSyntax element => MayBeSetting(element.ArgumentList, element.Expression),
        ImplicitElementAccessSyntax element => MayBeSetting(element.ArgumentList, receiver: null),
        { } left => WrittenTypes.LastName(left) is { } name
            && (names.IsProperty(name) || (assignment.Right is InitializerExpressionSyntax && calls.MayHaveListedAdd(name))),
    };

    // Elements of arrays have numbers for keys; settings have texts, constants or listed fields.
    private bool MayBeSetting(BracketedArgumentListSyntax keys, ExpressionSyntax? receiver)
    {
        if (keys.Arguments.Count != 1)
        {
            return false;
        }

        bool isListed = receiver is not null && WrittenTypes.LastName(receiver) is { } name && names.IsProperty(name);
        return isListed || keys.Arguments[0].Expression switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => names.MayBeKey(text),
            InterpolatedStringExpressionSyntax => true,
            BinaryExpressionSyntax { Left: var left } => left is LiteralExpressionSyntax { Token.Value: string },
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var field } => names.IsKeyField(field) || char.IsUpper(field.FirstOrDefault()),
            IdentifierNameSyntax { Identifier.ValueText: var field } => names.IsKeyField(field) || char.IsUpper(field.FirstOrDefault()),
            _ => false,
        };
    }

    private bool MayBeType(TypeSyntax type) =>
        WrittenTypes.SimpleName(type) is { } name && (names.IsType(name) || files.Aliases.Has(name));

    // A part of a class may leave its base to another part.
    private bool MayHaveBase(SyntaxNode initializer) =>
        initializer.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && (initializer.IsKind(SyntaxKind.ThisConstructorInitializer)
            ? names.IsType(type.Identifier.ValueText)
            : type.Modifiers.Any(SyntaxKind.PartialKeyword) || type.BaseList is not { Types: { Count: > 0 } bases } || bases.Any(listed => MayBeType(listed.Type)));
}
