using Microsoft.CodeAnalysis;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>Types of the platform that carry ports, looked up once a compilation.</summary>
internal sealed class KnownTypes
{
    public KnownTypes(Compilation compilation)
    {
        IPEndPoint = compilation.GetTypeByMetadataName("System.Net.IPEndPoint");
        Socket = compilation.GetTypeByMetadataName("System.Net.Sockets.Socket");
    }

    public INamedTypeSymbol? IPEndPoint { get; }

    public INamedTypeSymbol? Socket { get; }
}
