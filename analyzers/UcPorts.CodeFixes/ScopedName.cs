using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace UcPorts.CodeFixes;

/// <summary>
/// Names that a fix writes. They are written in full and made as short as their place allows: by the usings, the static
/// usings and the aliases that are there, or by a using that is added where it helps.
/// </summary>
internal static class ScopedName
{
    /// <summary>Marks the names whose namespace is to be imported.</summary>
    public static SyntaxAnnotation NeedsUsing { get; } = new("UcPorts.NeedsUsing");

    /// <summary>The name of a constant or static member.</summary>
    public static ExpressionSyntax Of(ISymbol member, SemanticModel model, SyntaxNode place)
    {
        string type = member.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        ExpressionSyntax name = Mark(SyntaxFactory.ParseExpression($"{type}.{Escaped(member.Name)}"), member, model, place.SpanStart);

        // Inside an interpolation a colon would start the format.
        return place.FirstAncestorOrSelf<InterpolationSyntax>() is null
            ? name
            : SyntaxFactory.ParenthesizedExpression(name).WithAdditionalAnnotations(Simplifier.Annotation);
    }

    /// <summary>The name of a type.</summary>
    public static TypeSyntax Of(INamedTypeSymbol type, SemanticModel model, SyntaxNode place) =>
        Mark(SyntaxFactory.ParseTypeName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)), type, model, place.SpanStart);

    private static T Mark<T>(T name, ISymbol symbol, SemanticModel model, int position)
        where T : SyntaxNode
    {
        name = name.WithAdditionalAnnotations(Simplifier.Annotation);
        return IsUsingWanted(symbol, model, position) ? name.WithAdditionalAnnotations(NeedsUsing) : name;
    }

    // A using helps only where nothing shortens the name yet and nothing else has it.
    private static bool IsUsingWanted(ISymbol symbol, SemanticModel model, int position)
    {
        ISymbol outermost = symbol;
        while (outermost.ContainingType is { } container)
        {
            if (model.LookupSymbols(position, name: outermost.Name).Contains(outermost, SymbolEqualityComparer.Default))
            {
                return false;
            }

            outermost = container;
        }

        return !outermost.ContainingNamespace.IsGlobalNamespace
            && model.LookupNamespacesAndTypes(position, name: outermost.Name).IsEmpty
            && !model.LookupNamespacesAndTypes(position).OfType<IAliasSymbol>().Any(alias => Shortens(alias.Target, symbol));
    }

    private static bool Shortens(INamespaceOrTypeSymbol target, ISymbol symbol)
    {
        for (ISymbol? part = symbol; part is not (null or INamespaceSymbol { IsGlobalNamespace: true }); part = part.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(part, target))
            {
                return true;
            }
        }

        return false;
    }

    private static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
