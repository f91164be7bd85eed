using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Analyzers.Settings;

/// <summary>Roles that code declares by <c>[ActsAs(...)]</c> on a member, a type or the assembly; the nearest one counts.</summary>
internal static class ActsAs
{
    /// <summary>The attribute's type; <see langword="null"/> where the compilation does not reference the library.</summary>
    public static INamedTypeSymbol? AttributeType(Compilation compilation) => compilation.GetTypeByMetadataName("UcPorts.ActsAsAttribute");

    /// <summary>The roles declared for a place in the code; <see langword="null"/> where no attribute declares any.</summary>
    public static IReadOnlyList<string>? RolesAt(SyntaxNode place, SemanticModel model, INamedTypeSymbol attributeType, CancellationToken cancellation)
    {
        for (ISymbol? symbol = MemberAt(place, model, cancellation); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (RoleIds(symbol, attributeType) is { } roles)
            {
                return roles;
            }
        }

        return RoleIds(model.Compilation.Assembly, attributeType);
    }

    /// <summary>The roles that an attribute names; <see langword="null"/> where it is another attribute.</summary>
    public static IReadOnlyList<string>? RoleIds(AttributeSyntax attribute, INamedTypeSymbol attributeType, SemanticModel model, CancellationToken cancellation)
    {
        if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType, attributeType))
        {
            return null;
        }

        List<string> roles = [];
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (model.GetConstantValue(argument.Expression, cancellation) is { HasValue: true, Value: string role })
            {
                roles.Add(role);
            }
        }

        return roles;
    }

    // A field's initializer belongs to the field, which GetEnclosingSymbol does not say.
    private static ISymbol? MemberAt(SyntaxNode place, SemanticModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in place.AncestorsAndSelf())
        {
            if (node is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax })
            {
                return model.GetDeclaredSymbol(node, cancellation);
            }

            if (node is MemberDeclarationSyntax and not BaseFieldDeclarationSyntax and not GlobalStatementSyntax)
            {
                return model.GetDeclaredSymbol(node, cancellation);
            }
        }

        return model.GetEnclosingSymbol(place.SpanStart, cancellation);
    }

    private static List<string>? RoleIds(ISymbol symbol, INamedTypeSymbol attributeType)
    {
        List<string>? roles = null;
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeType))
            {
                continue;
            }

            roles ??= [];
            foreach (TypedConstant argument in attribute.ConstructorArguments)
            {
                ImmutableArray<TypedConstant> values = argument.Kind == TypedConstantKind.Array && !argument.IsNull ? argument.Values : [];
                foreach (TypedConstant value in values)
                {
                    if (value.Value is string role)
                    {
                        roles.Add(role);
                    }
                }
            }
        }

        return roles;
    }
}
