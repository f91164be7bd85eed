using System.Net;
using System.Net.Sockets;

namespace EveryRule;

internal static class Undocumented
{
    public static TcpListener Listen() => new(IPAddress.Any, 5090);
}
