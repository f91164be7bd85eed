using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Find.Carriers;
using UcPorts.Analyzers.Find.Objects;

namespace UcPorts.Analyzers.Find.Silence;

/// <summary>What a bound socket opens: its constructor tells the transport, its other uses whether it listens or connects.</summary>
internal sealed class SocketUse(PortEvaluator evaluator, KnownTypes types)
{
    private static readonly string[] Connecting = ["Connect", "ConnectAsync", "BeginConnect"];

    /// <summary>What a socket opens that is bound.</summary>
    /// <param name="use">The call of <c>Bind</c>.</param>
    /// <param name="carried">The ports.</param>
    /// <param name="opens">What is known already.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns><see langword="null"/> for a socket that only connects, or is neither TCP nor UDP.</returns>
    public Circumstances? Opens(ApiUse use, IReadOnlyList<CarriedPorts> carried, Circumstances opens, CancellationToken cancellation)
    {
        if (OwnerOf(use.Receiver) is { } owner)
        {
            opens.Transport = owner.Name == "UdpClient" ? Transports.Udp : Transports.Tcp;
            return owner.Name == "TcpClient" || (owner.Name == "UdpClient" && IsSystemChosen(carried) && Connects(use)) ? null : opens;
        }

        if (use.Receiver is null
            || evaluator.CreationOf(use.Receiver, cancellation) is not IObjectCreationOperation creation
            || !SymbolEqualityComparer.Default.Equals(creation.Type, types.Socket))
        {
            opens.IsCertain = false;
            return opens;
        }

        string? kind = WordOf(creation, "socketType", cancellation);
        string? protocol = WordOf(creation, "protocolType", cancellation);
        switch (kind, protocol)
        {
            case (null, _) or (_, null):
                opens.IsCertain = false;
                return opens;
            case ("Dgram", "Udp" or "Unspecified" or "IP"):
                opens.Transport = Transports.Udp;
                return Connects(use) && IsSystemChosen(carried) ? null : opens;
            case ("Stream", "Tcp" or "Unspecified" or "IP"):
                opens.Transport = Transports.Tcp;
                return Calls(use, "Listen") ? opens : null;
            default:
                return null;
        }
    }

    /// <summary>Whether a UDP client takes any port, only to connect to the far end's.</summary>
    public static bool IsEphemeralOfClient(ApiUse use, IReadOnlyList<CarriedPorts> carried) =>
        use.Operation is IObjectCreationOperation { Type.Name: "UdpClient" } && IsSystemChosen(carried) && Connects(use);

    // `client.Client.Bind(...)`: a client or a listener of the platform made the socket.
    private static INamedTypeSymbol? OwnerOf(IOperation? socket) =>
        socket is not null
        && Operations.Unwrapped(socket) is IPropertyReferenceOperation { Property: { Name: "Client" or "Server", ContainingType: { Name: "UdpClient" or "TcpClient" or "TcpListener" } type } }
        && type.ContainingNamespace is { Name: "Sockets", ContainingNamespace.Name: "Net" }
            ? type
            : null;

    private static bool IsSystemChosen(IReadOnlyList<CarriedPorts> carried) =>
        carried.All(ports => ports.Ports is { Count: 1 } only && only.First.Number == 0);

    private static bool Connects(ApiUse use) => Calls(use, Connecting);

    private static bool Calls(ApiUse use, params string[] methods)
    {
        ObjectKey socket = use.Operation is IObjectCreationOperation ? use.Object : ObjectKey.Of(use.Receiver);
        bool callsHere = Operations.Within(Operations.RootOf(use.Operation)).OfType<IInvocationOperation>().Any(call =>
            methods.Contains(call.TargetMethod.Name) && ObjectKey.Of(call.Instance).IsSameAs(socket));
        return callsHere || (socket is { Variable: IFieldSymbol or IPropertySymbol, Path.Length: 0 } && CallsInType(use.Operation.Syntax, socket.Variable.Name, methods));
    }

    // Another method of the type may use a socket that a field holds; the names tell.
    private static bool CallsInType(SyntaxNode place, string field, string[] methods) =>
        place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && type.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.Expression switch
        {
            MemberAccessExpressionSyntax access => methods.Contains(access.Name.Identifier.ValueText) && NameOf(access.Expression) == field,
            MemberBindingExpressionSyntax binding => methods.Contains(binding.Name.Identifier.ValueText)
                && call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } access && NameOf(access.Expression) == field,
            _ => false,
        });

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax { Operand: var operand } => NameOf(operand),
        _ => null,
    };

    private string? WordOf(IObjectCreationOperation creation, string parameter, CancellationToken cancellation)
    {
        IArgumentOperation? argument = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);
        if (argument is null)
        {
            return null;
        }

        OperandValue value = new Operands(evaluator).WordsOf(argument.Value, cancellation);
        return value.State == OperandState.Known && value.Words.Count > 0 ? value.Words[0] : null;
    }
}
