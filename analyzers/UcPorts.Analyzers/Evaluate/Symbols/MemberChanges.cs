using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>What may take from a member the value it was given.</summary>
internal static class MemberChanges
{
    private static readonly ImmutableHashSet<string> Changing = ["Add", "AddRange", "Clear", "ExceptWith", "Insert", "InsertRange", "IntersectWith", "Remove", "RemoveAll", "RemoveAt", "RemoveRange", "TryAdd", "TryRemove", "TryUpdate", "UnionWith"];

    // Array.Sort(ports), ports.AsSpan()
    private static readonly ImmutableHashSet<string> Arranging = ["AsMemory", "AsSpan", "Clear", "Fill", "Resize", "Reverse", "Shuffle", "Sort"];

    /// <summary>Whether other programs, configuration or what an attribute stands for may set a member.</summary>
    public static bool ComeFromElsewhere(ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: true } => false,
        // Configuration sets the public members of types that are not public, too.
        IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } => true,
        IFieldSymbol field => Reach.IsOpen(field) || IsMarked(field),
        IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public } => true,
        IPropertySymbol { SetMethod: { } setter } property when Reach.IsOpen(property, setter.DeclaredAccessibility) || !property.ExplicitInterfaceImplementations.IsEmpty => true,
        IPropertySymbol property => IsMarked(property),
        _ => false,
    };

    /// <summary>Whether something writes a member when its object's initializer has.</summary>
    public static bool FollowCreation(ISymbol member, IEnumerable<MemberWrite> writes) => writes.Any(write =>
        !IsOfInitializer(write.Target)
        && !(write.Target.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { } constructor && constructor.Identifier.ValueText == member.ContainingType.Name));

    /// <summary>Whether a write stands in the initializer of an object: <c>new Options { Port = 5060 }</c>.</summary>
    public static bool IsOfInitializer(SyntaxNode write) => write.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };

    /// <summary>Whether a method that writes the member is called between a write and a reference.</summary>
    public static bool AreBetween(SyntaxNode write, SyntaxNode reference, IReadOnlyList<MemberWrite> writes, SyntaxNode body)
    {
        if (writes.Count < 2)
        {
            return false;
        }

        HashSet<string> writers = new(writes.Where(other => other.Target != write).Select(other => WriterOf(other.Target)), StringComparer.Ordinal);
        return body.DescendantNodes(TextSpan.FromBounds(write.Span.End, reference.SpanStart))
            .OfType<InvocationExpressionSyntax>()
            .Any(call => call.SpanStart > write.SpanStart && call.SpanStart < reference.SpanStart && WrittenTypes.LastName(call.Expression) is { } called && writers.Contains(called));
    }

    /// <summary>Whether elements are added to a member's collection, or taken from it, somewhere.</summary>
    public static bool AreOfElements(ISymbol member, ProjectCode project, CancellationToken cancellation) =>
        Reach.Of(member, project).Of(member.Name, cancellation).Any(name =>
            IsChanged(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name)
            && SymbolEqualityComparer.Default.Equals(project.ModelOf(name.SyntaxTree)?.GetSymbolInfo(name, cancellation).Symbol?.OriginalDefinition, member));

    private static bool IsChanged(SyntaxNode collection) => collection.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access => access.Expression == collection && (Changing.Contains(access.Name.Identifier.ValueText) || Arranging.Contains(access.Name.Identifier.ValueText)),
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } } => Changing.Contains(binding.Name.Identifier.ValueText),
        ElementAccessExpressionSyntax element when element.Expression == collection => IsElementChanged(element),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => WrittenTypes.LastName(call.Expression) is { } called && Arranging.Contains(called),
        _ => false,
    };

    // ports[0] = 5061, and pairs[0].Port = 5061 too.
    private static bool IsElementChanged(ExpressionSyntax element)
    {
        while (element.Parent is MemberAccessExpressionSyntax access && access.Expression == element)
        {
            element = access;
        }

        return element.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == element,
            PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    // `[Option] int Port`, `[SerializeField] int port`: what the platform's own attributes stand for sets nothing.
    private static bool IsMarked(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { } type
        && (type.TypeKind == TypeKind.Error || type.ContainingNamespace?.ToDisplayString() is not { } space || !(space == "System" || space.StartsWith("System.Diagnostics", StringComparison.Ordinal) || space.StartsWith("System.Runtime.CompilerServices", StringComparison.Ordinal))));

    private static string WriterOf(SyntaxNode write)
    {
        foreach (SyntaxNode node in write.Ancestors())
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
            }
        }

        return "";
    }
}
