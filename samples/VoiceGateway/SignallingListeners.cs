using System.Net;
using System.Net.Sockets;
using UcPorts;

namespace VoiceGateway;

/// <summary>The SIP listeners of the gateway.</summary>
internal sealed class SignallingListeners : IDisposable
{
    // The number comes from the documents, and so do its transport and its security: hover over it.
    private readonly TcpListener _gatewaySipTls = new(IPAddress.Loopback, SkypeForBusinessServer.MediationServer.GatewaySipTlsPort);

    // SIP from the pool. 5090 is a habit from another product: no Mediation Server row names it.
    private readonly TcpListener _poolSip = new(IPAddress.Loopback, 5090);

    // Gateways without TLS send SIP over TCP to 5068. UDP is what SIP phones do, not what the table says.
    private readonly UdpClient _gatewaySip = new(new IPEndPoint(IPAddress.Loopback, 5068));

    private SignallingListeners()
    {
    }

    public static SignallingListeners Open()
    {
        SignallingListeners listeners = new();
        listeners._gatewaySipTls.Start();
        listeners._poolSip.Start();
        return listeners;
    }

    public IEnumerable<string> Describe()
    {
        PortRule rule = SkypeForBusinessServer.MediationServer.GatewaySipTls;
        yield return $"SIP over TLS: {_gatewaySipTls.LocalEndpoint} ({rule.Role.Name}, {rule.Source})";
        yield return $"SIP from the pool: {_poolSip.LocalEndpoint}";
        yield return $"SIP over UDP: {_gatewaySip.Client.LocalEndPoint}";
    }

    public void Dispose()
    {
        _gatewaySipTls.Dispose();
        _poolSip.Dispose();
        _gatewaySip.Dispose();
    }
}
