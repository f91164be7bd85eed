using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Types and members as they are written, before anything is bound.</summary>
internal static class WrittenTypes
{
    /// <summary>The last name of a type: <c>Socket</c> of <c>System.Net.Sockets.Socket?</c>.</summary>
    public static string? SimpleName(SyntaxNode? type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
        _ => null,
    };

    /// <summary>The last name of an expression: <c>Start</c> of <c>listener?.Start</c>.</summary>
    public static string? LastName(SyntaxNode expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax { Operand: var operand } => LastName(operand),
        ConditionalAccessExpressionSyntax { WhenNotNull: var accessed } => LastName(accessed),
        _ => SimpleName(expression),
    };

    /// <summary>The type that <c>new(…)</c> makes, where it stands beside it.</summary>
    public static TypeSyntax? TargetOf(SyntaxNode creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        // A task is awaited for what it holds.
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.Modifiers.Any(SyntaxKind.AsyncKeyword) ? null : method.ReturnType,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        _ => null,
    };
}
