using System;
using System.Net;
using System.Net.Sockets;
using Contoso.Voice;

using TcpListener own = new(IPAddress.Loopback, ContosoVoice.SessionBorderController.SipTlsPort);
using TcpListener metrics = new(IPAddress.Loopback, ContosoVoice.SessionBorderController.MetricsPort);
using TcpListener otherRole = new(IPAddress.Loopback, 8443);
using TcpListener undocumented = new(IPAddress.Loopback, 9999);
Console.WriteLine($"{ContosoVoice.SessionBorderController.SipTls.Ports} {Contoso.Gateway.ContosoPortal.Portal.HttpsPort}");
