using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.CodeFixes.Transport;

/// <summary>Whether an object of one class can stand where one of another class stands.</summary>
internal sealed class ReplaceableUse(INamedTypeSymbol type, INamedTypeSymbol other, SemanticModel model, CancellationToken cancellation)
{
    // They mean the same on every object that holds a socket.
    private static readonly HashSet<string> s_commonMembers = new(StringComparer.Ordinal) { "Dispose", "Equals", "GetHashCode", "GetType", "ToString" };

    /// <summary>The code in which a local or a private field can be used; <see langword="null"/> where it is not all in one file.</summary>
    public static SyntaxNode? ScopeOf(VariableDeclaratorSyntax variable, ISymbol symbol, CancellationToken cancellation)
    {
        switch (symbol)
        {
            case ILocalSymbol:
                MemberDeclarationSyntax? member = variable.FirstAncestorOrSelf<MemberDeclarationSyntax>();
                return member is GlobalStatementSyntax ? member.Parent : member;
            case IFieldSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences: { Length: 1 } parts }:
                return parts[0].GetSyntax(cancellation);
            default:
                return null;
        }
    }

    /// <summary>Whether nothing asks for the class of an expression: it is thrown away, or taken as what both classes are.</summary>
    public bool IsFreeOfType(ExpressionSyntax expression)
    {
        if (expression.Parent is ExpressionStatementSyntax
            || (expression.Parent is AssignmentExpressionSyntax { Left: var left } assignment
                && assignment.Right == expression
                && model.GetSymbolInfo(left, cancellation).Symbol is IDiscardSymbol))
        {
            return true;
        }

        return model.GetTypeInfo(expression, cancellation).ConvertedType is { TypeKind: not TypeKind.Error } wanted
            && !SymbolEqualityComparer.Default.Equals(wanted, type)
            && model.Compilation.ClassifyCommonConversion(other, wanted) is { IsImplicit: true, IsReference: true };
    }

    /// <summary>Whether a local or a private field could hold the other class without a change anywhere else.</summary>
    public bool IsOnlyUseOf(VariableDeclaratorSyntax variable) =>
        model.GetDeclaredSymbol(variable, cancellation) is { } symbol
        && ScopeOf(variable, symbol, cancellation) is { } scope
        && scope.DescendantNodes().OfType<IdentifierNameSyntax>().All(name => name.Identifier.ValueText != symbol.Name || IsHarmless(name, symbol));

    private bool IsHarmless(IdentifierNameSyntax name, ISymbol symbol)
    {
        SymbolInfo info = model.GetSymbolInfo(name, cancellation);
        if (!SymbolEqualityComparer.Default.Equals(info.Symbol, symbol))
        {
            // In broken code a name that means nothing may be meant for the variable.
            return info.Symbol is not null;
        }

        ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own && own.Name == name ? own : name;
        return use.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == use => IsCommonMember(access.Name),
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } } access
                when access.Expression == use => IsCommonMember(binding.Name),
            AssignmentExpressionSyntax assignment when assignment.Left == use => false,
            _ => IsFreeOfType(use),
        };
    }

    private bool IsCommonMember(SimpleNameSyntax member)
    {
        string name = member.Identifier.ValueText;
        if (!s_commonMembers.Contains(name))
        {
            return false;
        }

        for (INamedTypeSymbol? holder = other; holder is not null; holder = holder.BaseType)
        {
            if (holder.GetMembers(name).OfType<IMethodSymbol>().Any(method =>
                method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } && method.Parameters.Length == (name == "Equals" ? 1 : 0)))
            {
                return true;
            }
        }

        return false;
    }
}
