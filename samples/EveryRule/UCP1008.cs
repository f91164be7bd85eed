using System.Net;
using System.Net.Sockets;

namespace EveryRule;

internal static class SystemChosenPort
{
    public static TcpListener Listen() => new(IPAddress.Any, 0);
}
