using System.Linq;

namespace UcPorts.Model.Tests.Judging;

/// <summary>A small product with one rule of each kind that the judge tells apart.</summary>
internal static class JudgeCatalog
{
    public const string Gateway = "contoso/gateway";
    public const string Recorder = "contoso/recorder";
    public const string Phone = "contoso/phone";

    public static PortCatalog Catalog { get; } = Make();

    private static PortCatalog Make()
    {
        PortCatalogBuilder catalog = new();
        catalog.Products.Add(new PortProduct("contoso", new LocalizedText("Contoso")));
        PortRole gateway = new(Gateway, new LocalizedText("Gateway"), RoleKind.Server);
        PortRole recorder = new(Recorder, new LocalizedText("Recorder"), RoleKind.Server);
        PortRole phone = new(Phone, new LocalizedText("Phone"), RoleKind.Device);
        PortService signalling = new("contoso/signalling", new LocalizedText("Contoso Signalling service"));
        PortService recording = new("contoso/recording", new LocalizedText("Recording service"));
        catalog.Services.Add(signalling);
        catalog.Services.Add(recording);
        SpecTable table = new("ports", new LocalizedText("Ports"), new SourceDocument("manual", new LocalizedText("Manual")), 9);
        foreach (PortRole role in new[] { gateway, recorder, phone })
        {
            catalog.Roles.Add(role);
        }

        void Add(PortRole role, string id, string ports, Transports transport, SecurityModes security, PortRuleBuilder more)
        {
            more.Id = $"{role.Id}/{id}";
            more.Role = role;
            more.Ports = PortSet.Parse(ports);
            more.Transport = transport;
            more.Security = security;
            more.Source = new SourceReference(table, catalog.Rules.Count + 1);
            catalog.Rules.Add(more.Build());
        }

        Add(gateway, "sip", "5060", Transports.Tcp, SecurityModes.Clear, new() { Service = signalling, Listener = ListenerSharing.Exclusive });
        Add(gateway, "sip-tls", "5061", Transports.Tcp, SecurityModes.Tls, new() { Service = signalling, Listener = ListenerSharing.Exclusive });
        Add(gateway, "trunk", "5081", Transports.Tcp, SecurityModes.Clear, new() { Direction = PortDirection.Outbound });
        Add(gateway, "media", "20000-29999", Transports.Udp, SecurityModes.Clear, new() { Allocation = PortAllocation.Pool, MinimumPorts = 20 });
        Add(gateway, "web", "443", Transports.Tcp, SecurityModes.Tls, new() { Listener = ListenerSharing.Shareable });
        Add(recorder, "sip", "5060", Transports.Tcp, SecurityModes.Clear, new() { Service = recording, Listener = ListenerSharing.Exclusive });
        Add(recorder, "web", "443", Transports.Tcp, SecurityModes.Tls, new() { Service = recording, Listener = ListenerSharing.Shareable });
        Add(recorder, "console", "9000", Transports.Tcp, SecurityModes.Unstated, new() { Service = recording, Requirement = Requirement.Optional, Listener = ListenerSharing.Exclusive });
        Add(phone, "provisioning", "6970", Transports.Udp, SecurityModes.Clear, new());
        return catalog.Build();
    }

    public static PortRule Rule(string id) => Catalog.Rules.Single(rule => rule.Id == "contoso/" + id);
}
