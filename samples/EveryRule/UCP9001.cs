using System.Net;
using System.Net.Sockets;

namespace EveryRule;

internal static class Inventory
{
    // No rule can judge a port that only the running program knows; the inventory lists the place.
    public static TcpListener Listen(string port) => new(IPAddress.Any, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
}
