using System.Net;
using System.Net.Sockets;

namespace EveryRule;

internal static class FarEndPort
{
    public static TcpListener Listen() => new(IPAddress.Any, 5081);
}
