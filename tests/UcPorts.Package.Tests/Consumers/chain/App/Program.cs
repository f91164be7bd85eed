using System;
using System.Net;
using System.Net.Sockets;
using UcPorts;

using TcpListener sip = new(IPAddress.Loopback, Lib.Ports.Sip);
using TcpListener undocumented = new(IPAddress.Loopback, 5099);
Console.WriteLine(SkypeForBusinessServer.FrontEndServer.SipTls.Ports);
