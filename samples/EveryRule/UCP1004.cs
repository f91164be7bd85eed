using System.Net;
using System.Net.Sockets;

namespace EveryRule;

internal static class RangeNotCovered
{
    public static void Open()
    {
        for (int port = 49140; port <= 49160; port++)
        {
            new TcpListener(IPAddress.Any, port).Start();
        }
    }
}
