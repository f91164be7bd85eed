using System.Net;
using System.Net.Sockets;

namespace Central;

public static class Listener
{
    public static TcpListener Create() => new(IPAddress.Any, 5099);
}
