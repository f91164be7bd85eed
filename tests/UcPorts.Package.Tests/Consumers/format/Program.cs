using System;
using System.Net;
using System.Net.Sockets;
using Contoso;

using TcpListener farFromDocumented = new(IPAddress.Loopback, 5099);
using TcpListener nearDocumented = new(IPAddress.Loopback, 5079);
using UdpClient otherTransport = new(5060);
using TcpListener literal = new(IPAddress.Loopback, 5061);

// Two of these are documented.
for (int port = 8050; port < 8059; port++)
{
    using TcpListener conference = new(IPAddress.Loopback, port);
}

new MediaSession().Open(49153);
Console.WriteLine(nearDocumented.LocalEndpoint);
