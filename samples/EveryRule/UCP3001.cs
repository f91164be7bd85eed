using System.Net;
using System.Net.Sockets;

namespace EveryRule;

internal static class LiteralWithConstant
{
    public static TcpListener Listen() => new(IPAddress.Any, 5061);
}
