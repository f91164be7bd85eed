using System.Net;
using System.Net.Sockets;

namespace EveryRule;

internal static class UndeclaredRole
{
    // Documented for Mediation Servers, which this project is not.
    public static TcpListener Listen() => new(IPAddress.Any, 5067);
}
