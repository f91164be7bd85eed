using System;
using System.Net.Sockets;
using Contoso;
using Contoso.HeadOffice;
using Documented = UcPorts.SkypeForBusinessServer;

Trunk.Open(ExchangeUm.ClientAccessServer.SipPort);
Trunk.Open(5060);
Trunk.Open(Recorder.CallRecorder.RecordingPort);
Trunk.Open(9501);
using UdpClient audio = new(SkypeForBusinessServer.Client.AudioFirstPort);
using UdpClient beyond = new(48000);

Trunk.Open(SkypeForBusinessServer.MediationServer.GatewaySipPort);
UcPorts.PortRule moved = ExchangeUm.ClientAccessServer.Sip;
UcPorts.PortCatalog both = UcPorts.PortCatalog.Combine(Documented.Catalog, Recorder.Catalog);
int added = both.Rules.Count - Documented.Catalog.Rules.Count;
Console.WriteLine($"{moved.Ports} was {moved.Reconfiguration?.DocumentedPorts}, {SkypeForBusinessServer.Client.Audio.Ports}, {SkypeForBusinessServer.MediationServer.GatewaySip.Ports}, {added} added");
