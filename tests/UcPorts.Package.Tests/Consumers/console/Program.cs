using System;
using System.Net;
using System.Net.Sockets;
using UcPorts;

using TcpListener documented = new(IPAddress.Loopback, SkypeForBusinessServer.FrontEndServer.SipTlsPort);
using TcpListener undocumented = new(IPAddress.Loopback, 5099);
using UdpClient wrongTransport = new(5061);
using TcpListener literal = new(IPAddress.Loopback, 5061);
Console.WriteLine($"{documented.LocalEndpoint} {Array.Exists(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.FullName!.StartsWith("UcPorts", StringComparison.Ordinal))}");
