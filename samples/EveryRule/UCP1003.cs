using System.Net.Sockets;

namespace EveryRule;

internal static class WrongTransport
{
    public static UdpClient Receive() => new(5061);
}
