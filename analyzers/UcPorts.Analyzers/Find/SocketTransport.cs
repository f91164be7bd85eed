using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;

namespace UcPorts.Analyzers.Find;

/// <summary>The transport of a socket that is bound, learnt from its constructor.</summary>
internal static class SocketTransport
{
    // System.Net.Sockets.SocketType
    private const int Stream = 1;
    private const int Dgram = 2;

    /// <summary>The transport that a bound socket opens.</summary>
    /// <param name="socket">The receiver of <c>Bind</c>.</param>
    /// <param name="types">The known types.</param>
    /// <returns>UDP for a datagram socket, TCP for a stream socket that listens; <see langword="null"/> for others: a bound stream socket that never listens only connects.</returns>
    public static Transports? OfListening(IOperation socket, KnownTypes types)
    {
        ILocalSymbol? local = (socket as ILocalReferenceOperation)?.Local;
        IOperation? created = local is null ? socket : LocalUses.Of(local, socket).SingleValue;
        if (created is not IObjectCreationOperation creation || !SymbolEqualityComparer.Default.Equals(creation.Type, types.Socket))
        {
            return null;
        }

        IArgumentOperation? kind = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "socketType");
        return kind?.Value.ConstantValue switch
        {
            { HasValue: true, Value: Dgram } => Transports.Udp,
            { HasValue: true, Value: Stream } when local is not null && Listens(local, socket) => Transports.Tcp,
            _ => null,
        };
    }

    private static bool Listens(ILocalSymbol socket, IOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.DescendantsAndSelf().OfType<IInvocationOperation>().Any(invocation =>
            invocation.TargetMethod.Name == "Listen"
            && invocation.Instance is ILocalReferenceOperation instance
            && SymbolEqualityComparer.Default.Equals(instance.Local, socket));
    }
}
