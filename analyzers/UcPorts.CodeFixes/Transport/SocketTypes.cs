using System.Linq;
using Microsoft.CodeAnalysis;

namespace UcPorts.CodeFixes.Transport;

/// <summary>The types that the transport fix reads and writes.</summary>
internal sealed class SocketTypes
{
    private readonly INamedTypeSymbol _disposable;

    private SocketTypes(INamedTypeSymbol udpClient, INamedTypeSymbol tcpListener, INamedTypeSymbol endPoint, ISymbol anyAddress, INamedTypeSymbol socket, INamedTypeSymbol disposable)
    {
        UdpClient = udpClient;
        TcpListener = tcpListener;
        IPEndPoint = endPoint;
        AnyAddress = anyAddress;
        Socket = socket;
        _disposable = disposable;
    }

    public INamedTypeSymbol UdpClient { get; }

    public INamedTypeSymbol TcpListener { get; }

    public INamedTypeSymbol IPEndPoint { get; }

    /// <summary>The field <c>IPAddress.Any</c>.</summary>
    public ISymbol AnyAddress { get; }

    public INamedTypeSymbol Socket { get; }

    /// <summary>The types, where the compilation has all of them.</summary>
    public static SocketTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Net.Sockets.UdpClient") is { } udpClient
        && compilation.GetTypeByMetadataName("System.Net.Sockets.TcpListener") is { } tcpListener
        && compilation.GetTypeByMetadataName("System.Net.IPEndPoint") is { } endPoint
        && compilation.GetTypeByMetadataName("System.Net.IPAddress")?.GetMembers("Any").FirstOrDefault() is { } anyAddress
        && compilation.GetTypeByMetadataName("System.Net.Sockets.Socket") is { } socket
        && compilation.GetTypeByMetadataName("System.IDisposable") is { } disposable
            ? new SocketTypes(udpClient, tcpListener, endPoint, anyAddress, socket, disposable)
            : null;

    /// <summary>Whether a type can stand in a <c>using</c>.</summary>
    public bool IsDisposable(INamedTypeSymbol type) => type.AllInterfaces.Contains(_disposable, SymbolEqualityComparer.Default);
}
