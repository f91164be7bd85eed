using System.Net;
using System.Net.Sockets;
using UcPorts;

namespace Library
{
    public static class Listeners
    {
        public static PortSet Documented() => SkypeForBusinessServer.FrontEndServer.SipTls.Ports;

        public static TcpListener Undocumented() => new TcpListener(IPAddress.Any, 5099);
    }
}
