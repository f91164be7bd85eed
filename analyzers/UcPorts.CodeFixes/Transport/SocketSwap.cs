using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.CodeFixes.Transport;

/// <summary>
/// Makes a UDP socket that is only bound a TCP socket that listens. There is no way back: without its call of
/// <c>Listen</c> a TCP socket opens nothing, and with it it is used for more than a UDP socket can do.
/// </summary>
internal sealed class SocketSwap(SocketTypes types, SemanticModel model, CancellationToken cancellation)
{
    // System.Net.Sockets.SocketType and ProtocolType
    private const int Dgram = 2;
    private const int Udp = 17;

    /// <summary>Whether a call binds a socket.</summary>
    public static bool IsBind(InvocationExpressionSyntax call, SocketTypes types, SemanticModel model, CancellationToken cancellation) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Bind" }
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, types.Socket);

    /// <summary>The edits; none where the socket is made elsewhere, or used for more than to be bound and closed.</summary>
    public ImmutableArray<FixEdit> ToTcp(InvocationExpressionSyntax bind)
    {
        if (bind is not { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement, Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } }
            || model.GetSymbolInfo(receiver, cancellation).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: { } created } variable
            || model.GetOperation(created, cancellation) is not IObjectCreationOperation creation
            || !SymbolEqualityComparer.Default.Equals(creation.Type, types.Socket)
            || !IsOnlyBound(local, variable)
            || Swapped(creation, "socketType", Dgram, "Stream") is not { } socketType
            || Swapped(creation, "protocolType", Udp, "Tcp") is not { } protocolType
            || ListenCall(receiver.Identifier.Text) is not { } listen)
        {
            return [];
        }

        StatementSyntax inserted = listen
            .WithLeadingTrivia(statement.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            .WithTrailingTrivia(statement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        FixEdit insertion = statement.Parent is GlobalStatementSyntax global
            ? FixEdit.InsertAfter(global, SyntaxFactory.GlobalStatement(inserted))
            : FixEdit.InsertAfter(statement, inserted);
        return [socketType, protocolType, insertion];
    }

    private FixEdit? Swapped(IObjectCreationOperation creation, string parameter, int value, string otherName)
    {
        IOperation? argument = creation.Arguments.FirstOrDefault(candidate => candidate.Parameter?.Name == parameter)?.Value;
        return argument is IFieldReferenceOperation { ConstantValue: { HasValue: true, Value: int constant }, Field: { } field }
            && constant == value
            && field.ContainingType.GetMembers(otherName).FirstOrDefault() is { } other
                ? FixEdit.Replace(argument.Syntax, ScopedName.Of(other, model, argument.Syntax))
                : null;
    }

    private bool IsOnlyBound(ILocalSymbol local, VariableDeclaratorSyntax variable)
    {
        IEnumerable<IdentifierNameSyntax> names = ReplaceableUse.ScopeOf(variable, local, cancellation)?.DescendantNodes().OfType<IdentifierNameSyntax>() ?? [];
        int binds = 0;
        foreach (IdentifierNameSyntax name in names.Where(name => name.Identifier.ValueText == local.Name))
        {
            ISymbol? symbol = model.GetSymbolInfo(name, cancellation).Symbol;
            if (symbol is not null && !SymbolEqualityComparer.Default.Equals(symbol, local))
            {
                continue;
            }

            string called = name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && access.Expression == name
                ? access.Name.Identifier.ValueText
                : "";
            if (called is not ("Bind" or "Close" or "Dispose"))
            {
                return false;
            }

            binds += called == "Bind" ? 1 : 0;
        }

        return binds == 1;
    }

    // .NET Framework has only Listen(int).
    private StatementSyntax? ListenCall(string socket)
    {
        IMethodSymbol[] listen = [.. types.Socket.GetMembers("Listen").OfType<IMethodSymbol>()];
        return listen.Any(method => method.Parameters.IsEmpty) ? SyntaxFactory.ParseStatement($"{socket}.Listen();")
            : listen.Length > 0 ? SyntaxFactory.ParseStatement($"{socket}.Listen(int.MaxValue);")
            : null;
    }
}
