using System;
using System.Linq;
using Trimmed;
using UcPorts;
using UcPorts.Judging;

PortCatalog catalog = PortCatalog.Combine(SkypeForBusinessServer.Catalog, ExchangeUm.Catalog, ContosoPortal.Catalog);
PortRule own = catalog.Find(new Port(ContosoPortal.Portal.HttpsPort), Transports.Tcp).Last();
PortSet media = new PortSet(new PortRange(50000, 50009)) - PortSet.Parse("50004-50009");
Requirements requirements = Requirements.Create(catalog, [ExchangeUm.ClientAccessServer.RoleId]);
Finding? finding = PortJudge.Judge(requirements, new Opening(new Port(SkypeForBusinessServer.FrontEndServer.SipTlsPort), Transports.Udp));
Console.WriteLine($"{own.Id}, {media}, {media.RtpPairs().Last()}, {finding?.Verdict}");
