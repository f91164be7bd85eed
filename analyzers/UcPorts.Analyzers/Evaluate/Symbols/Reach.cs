using Microsoft.CodeAnalysis;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>How far a symbol can be used.</summary>
internal static class Reach
{
    /// <summary>Whether the symbol, and all that contains it, can be used by other projects.</summary>
    public static bool IsOpen(ISymbol symbol) => IsOpen(symbol, symbol.DeclaredAccessibility);

    /// <summary>Whether a member with an accessibility of its own, such as a setter, can be used by other projects.</summary>
    public static bool IsOpen(ISymbol symbol, Accessibility own)
    {
        if (IsClosed(own))
        {
            return false;
        }

        for (INamedTypeSymbol? type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (IsClosed(type.DeclaredAccessibility))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The code that can use a symbol.</summary>
    public static NameSearch Of(ISymbol symbol, ProjectCode project)
    {
        ISymbol? scope = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } => symbol.ContainingSymbol,
            { DeclaredAccessibility: Accessibility.Private } => symbol.ContainingType,
            _ => null,
        };
        return scope is null || scope.DeclaringSyntaxReferences.IsEmpty || scope.IsImplicitlyDeclared
            ? project.Files.Names
            : project.Files.NamesIn(scope.DeclaringSyntaxReferences);
    }

    private static bool IsClosed(Accessibility accessibility) =>
        accessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal or Accessibility.NotApplicable;
}
