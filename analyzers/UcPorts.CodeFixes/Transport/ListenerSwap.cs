using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.CodeFixes.Transport;

/// <summary>Puts a <c>TcpListener</c> in place of a <c>UdpClient</c>, or the other way round.</summary>
internal sealed class ListenerSwap(SocketTypes types, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The edits; none where the object's class matters to the code around it.</summary>
    /// <param name="creation">The creation of a <c>UdpClient</c> or a <c>TcpListener</c>.</param>
    /// <param name="type">Its type.</param>
    public ImmutableArray<FixEdit> Swap(BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol type)
    {
        INamedTypeSymbol other = SymbolEqualityComparer.Default.Equals(type, types.UdpClient) ? types.TcpListener : types.UdpClient;
        if (creation.Initializer is not null || ArgumentsFor(other, creation) is not { } arguments)
        {
            return [];
        }

        FixEdit edit = creation is ObjectCreationExpressionSyntax named
            ? FixEdit.Replace(creation, named.WithType(NameOf(other, named.Type)).WithArgumentList(arguments))
            : FixEdit.Replace(creation, ((ImplicitObjectCreationExpressionSyntax)creation).WithArgumentList(arguments));
        ReplaceableUse use = new(type, other, model, cancellation);
        if (creation is ObjectCreationExpressionSyntax && use.IsFreeOfType(creation))
        {
            return [edit];
        }

        return creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable }
            && declaration.Variables.Count == 1
            && (!IsInUsing(declaration) || types.IsDisposable(other))
            && use.IsOnlyUseOf(variable)
                ? declaration.Type.IsVar ? [edit] : [edit, FixEdit.Replace(declaration.Type, NameOf(other, declaration.Type))]
                : [];
    }

    private static bool IsInUsing(VariableDeclarationSyntax declaration) => declaration.Parent switch
    {
        UsingStatementSyntax => true,
        LocalDeclarationStatementSyntax local => !local.UsingKeyword.IsKind(SyntaxKind.None),
        _ => false,
    };

    // The two classes live in one namespace: a name that says which one goes on saying it.
    private TypeSyntax NameOf(INamedTypeSymbol other, TypeSyntax current) => current switch
    {
        QualifiedNameSyntax qualified => qualified.WithRight(SyntaxFactory.IdentifierName(other.Name)),
        NullableTypeSyntax nullable => nullable.WithElementType(NameOf(other, nullable.ElementType).WithTriviaFrom(nullable.ElementType)),
        _ => ScopedName.Of(other, model, current),
    };

    private ArgumentListSyntax? ArgumentsFor(INamedTypeSymbol other, BaseObjectCreationExpressionSyntax creation)
    {
        if (model.GetOperation(creation, cancellation) is not IObjectCreationOperation { Constructor: { } constructor } operation)
        {
            return null;
        }

        string signature = string.Join(",", constructor.Parameters.Select(parameter => parameter.Type.Name));
        ExpressionSyntax[] values = [.. operation.Arguments
            .OrderBy(argument => argument.Parameter?.Ordinal)
            .Select(argument => argument.Value.Syntax)
            .OfType<ExpressionSyntax>()];
        if (values.Length != constructor.Parameters.Length)
        {
            return null;
        }

        bool isTcp = SymbolEqualityComparer.Default.Equals(other, types.TcpListener);
        return (isTcp, signature) switch
        {
            (_, "IPEndPoint") => List(values),
            (true, "Int32") => List(ScopedName.Of(types.AnyAddress, model, creation), values[0]),
            (false, "IPAddress,Int32") => IsAny(values[0]) ? List(values[1]) : List(EndPoint(values[0], values[1], creation)),
            _ => null,
        };
    }

    private bool IsAny(ExpressionSyntax address) => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(address, cancellation).Symbol, types.AnyAddress);

    private ObjectCreationExpressionSyntax EndPoint(ExpressionSyntax address, ExpressionSyntax port, SyntaxNode place) =>
        SyntaxFactory.ObjectCreationExpression(ScopedName.Of(types.IPEndPoint, model, place))
            .WithNewKeyword(SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithArgumentList(List(address, port));

    private static ArgumentListSyntax List(params ExpressionSyntax[] values) => SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
        values.Select(value => SyntaxFactory.Argument(value.WithoutTrivia())),
        Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), values.Length - 1)));
}
