using System.Net;
using System.Net.Sockets;
using UcPorts;

namespace VoiceGateway;

/// <summary>The RTP and RTCP sockets of the gateway.</summary>
internal sealed class MediaPorts : IDisposable
{
    private readonly List<UdpClient> _sockets = [];

    private MediaPorts()
    {
    }

    public static MediaPorts Open()
    {
        MediaPorts media = new();

        // Pairs of an even RTP port and the RTCP port after it, out of the documented range.
        foreach ((Port rtp, Port rtcp) in SkypeForBusinessServer.AllInternalServers.Audio.Ports.RtpPairs().Skip(500).Take(2))
        {
            media._sockets.Add(new UdpClient(new IPEndPoint(IPAddress.Loopback, rtp)));
            media._sockets.Add(new UdpClient(new IPEndPoint(IPAddress.Loopback, rtcp)));
        }

        // The documented audio range starts at 49152; this one starts below.
        for (int port = 49140; port < 49160; port += 2)
        {
            media._sockets.Add(new UdpClient(new IPEndPoint(IPAddress.Loopback, port)));
        }

        return media;
    }

    public IEnumerable<string> Describe()
    {
        yield return $"Media: {_sockets.Count} sockets";
    }

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());
}
