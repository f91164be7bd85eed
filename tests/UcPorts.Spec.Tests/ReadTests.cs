using System;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>What a file without mistakes becomes.</summary>
public class ReadTests
{
    private readonly PortCatalog _catalog = SpecVerifier.ReadsClean(SampleSpec.Text).Catalog;

    [Fact]
    public void Read_makes_the_product()
    {
        PortSpecFile file = SpecVerifier.ReadsClean(SampleSpec.Text);

        Assert.Equal(new PortProduct("contoso", new LocalizedText("Contoso Voice", "Voz de Contoso")), file.Product);
        Assert.Equal(SampleSpec.Path, file.Path);
    }

    [Fact]
    public void Read_makes_documents_and_tables()
    {
        SourceDocument document = new("port-guide", new LocalizedText("Port guide"), "r7", "2020-02-05", "https://example.com", "CC-BY-4.0", "Contoso", ["Voice 1", "Voice 2"]);
        Assert.Equal([document], _catalog.Documents);
        Assert.Equal(["server-ports", "exceptions", "openings"], _catalog.Tables.Select(table => table.Id));
        Assert.Equal(new SpecTable("server-ports", new LocalizedText("Server ports"), document, 4), _catalog.Tables[0]);
    }

    [Fact]
    public void Read_makes_roles_and_services_with_full_ids()
    {
        Assert.Equal(
            [
                new PortRole("contoso/all-servers", new LocalizedText("All servers"), RoleKind.Server),
                new PortRole("contoso/front-end", new LocalizedText("Front End", "Front-end"), RoleKind.Server, ["contoso/all-servers", "fabrikam/edge"]),
                new PortRole("contoso/phone", new LocalizedText("Phone"), RoleKind.Device, null, ["P-1", "P-2"]),
                new PortRole("contoso/gateway", new LocalizedText("Gateway"), RoleKind.Peer),
            ],
            _catalog.Roles);
        Assert.Equal(
            [new PortService("contoso/registrar", new LocalizedText("Registrar")), new PortService("contoso/media-service", new LocalizedText("Media service"))],
            _catalog.Services);
    }

    [Fact]
    public void Read_makes_a_rule_with_everything_its_row_says()
    {
        PortRule expected = new PortRuleBuilder
        {
            Id = "contoso/front-end/sip-tls",
            Role = _catalog.Roles[1],
            Service = _catalog.Services[0],
            Ports = new PortSet(new Port(5061)),
            Transport = Transports.Tcp,
            Security = SecurityModes.Tls | SecurityModes.MutualTls,
            Protocol = "sip",
            Direction = PortDirection.Inbound,
            Peers = [_catalog.Roles[2], _catalog.Roles[3]],
            Requirement = Requirement.Conditional,
            Condition = new RuleCondition(ConditionKind.StartupMode, new LocalizedText("In TLS mode.")),
            Allocation = PortAllocation.Fixed,
            ChangedBy = new PortChange(ChangeMethod.Cmdlet, "Set-Voice", ["SipPort"]),
            Listener = ListenerSharing.Exclusive,
            Note = new LocalizedText("SIP.", "SIP (es)."),
            Source = new SourceReference(_catalog.Tables[0], 2),
        }.Build();

        Assert.Equal(expected, _catalog.Rules[1]);
    }

    [Fact]
    public void Read_makes_a_pool_and_the_side_of_a_pair()
    {
        PortRule audio = _catalog.FindRule("contoso/front-end/audio")!;
        Assert.Equal("49152-57500", audio.Ports.ToString());
        Assert.Equal((PortAllocation.Pool, 100), (audio.Allocation, audio.MinimumPorts));
        Assert.Equal((PortDirection.Outbound, Requirement.Optional), (audio.Direction, audio.Requirement));
        Assert.Equal((Transports.Tcp | Transports.Udp, SecurityModes.Unstated), (audio.Transport, audio.Security));
        Assert.Equal(new PortChange(ChangeMethod.File, "voice.config", null, "\\Voice"), audio.ChangedBy);
        Assert.Equal(["notes"], audio.BlankCells);

        PortRule lease = _catalog.FindRule("contoso/phone/lease")!;
        Assert.Equal(PortPairSide.Server, lease.Side);
        Assert.Equal(new PortChange(ChangeMethod.None), lease.ChangedBy);
        Assert.Equal("contoso/all-servers/browser", lease.DuplicateOf);
        Assert.Equal(["service"], lease.NotApplicableCells);
        Assert.Null(lease.Service);
    }

    [Fact]
    public void Read_makes_an_ipsec_exception()
    {
        IPsecException expected = new(
            "contoso/exceptions/audio-inbound",
            new LocalizedText("Audio Inbound"),
            new LocalizedText("Any"),
            new LocalizedText("Front End"),
            Transports.Tcp | Transports.Udp,
            PortScope.SpecifiedMediaRange,
            PortScope.Any,
            "do-not-authenticate",
            new SourceReference(_catalog.Tables[1], 1),
            _catalog.Roles[1],
            PortDirection.Inbound,
            new LocalizedText("Media."),
            [_catalog.Remarks[1]]);

        Assert.Equal([expected], _catalog.IPsecExceptions);
    }

    [Fact]
    public void Read_makes_firewall_rules()
    {
        Assert.Equal(
            [
                new FirewallRule(
                    "contoso/openings/voice-in",
                    "Voice (TCP-In)",
                    Transports.Tcp,
                    new PortScope(new PortSet(new Port(5061))),
                    PortDirection.Inbound,
                    new SourceReference(_catalog.Tables[2], 1),
                    _catalog.Roles[1],
                    _catalog.Services[0],
                    "voice.exe",
                    new LocalizedText("By setup."),
                    [_catalog.Remarks[1]]),
                new FirewallRule("contoso/openings/voice-any", "Voice Any", Transports.Tcp, PortScope.Any, PortDirection.Inbound, new SourceReference(_catalog.Tables[2], 2)),
            ],
            _catalog.FirewallRules);
    }

    [Fact]
    public void Read_makes_remarks_with_full_ids_and_puts_them_beside_their_rows()
    {
        Remark duplicate = new("D1", RemarkKind.Duplicate, new LocalizedText("Twice."), ["contoso/all-servers/browser", "contoso/phone/lease"]);
        Remark between = new("X2", RemarkKind.BetweenTables, new LocalizedText("Differ.", "Difieren."), ["contoso/exceptions/audio-inbound", "contoso/openings/voice-in"], ["server-ports"]);
        Assert.Equal([duplicate, between], _catalog.Remarks);
        Assert.Equal([[duplicate], [], [], [duplicate]], _catalog.Rules.Select(rule => rule.Remarks.ToArray()));
        Assert.Same(_catalog.Remarks[0], _catalog.Rules[0].Remarks[0]);
    }

    [Fact]
    public void Read_takes_a_projects_own_file_without_tables()
    {
        PortCatalog catalog = SpecVerifier.ReadsClean(
            """
            {
              "specVersion": 1,
              "product": { "id": "own", "name": "Own" },
              "roles": [{ "id": "host", "name": "Host", "kind": "server", "includes": ["contoso/front-end"] }],
              "rules": [{ "id": "metrics", "role": "own/host", "ports": "9464", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Metrics." }],
              "ipsecExceptions": [{ "id": "any", "name": "Any", "source": "Any", "destination": "Any", "transport": [], "sourcePorts": "any", "destinationPorts": "5060-5061", "authentication": "do-not-authenticate" }],
              "firewallRules": [{ "id": "metrics", "name": "Metrics", "transport": ["tcp"], "ports": "9464", "direction": "inbound" }],
              "remarks": [{ "id": "A1", "kind": "range", "text": "Ours.", "rules": ["host/metrics", "ipsec-exceptions/any", "firewall-rules/metrics"] }]
            }
            """).Catalog;

        PortRule rule = Assert.Single(catalog.Rules);
        Assert.Equal(("own/host/metrics", "Metrics.", null), (rule.Id, rule.Reason, rule.Source));
        Assert.Equal(["own/ipsec-exceptions/any"], catalog.IPsecExceptions.Select(exception => exception.Id));
        Assert.Null(catalog.IPsecExceptions[0].Direction);
        Assert.Equal("5060-5061", catalog.IPsecExceptions[0].DestinationPorts.ToString());
        Assert.Equal(["own/firewall-rules/metrics"], catalog.FirewallRules.Select(row => row.Id));
        Assert.Equal(["own/host/metrics", "own/ipsec-exceptions/any", "own/firewall-rules/metrics"], catalog.Remarks[0].Rules);
    }

    [Fact]
    public void Read_takes_a_role_that_is_called_like_its_product()
    {
        PortCatalog catalog = SpecVerifier.ReadsClean(SampleSpec.Text
            .Replace("\"phone\"", "\"contoso\"", StringComparison.Ordinal)
            .Replace("\"phone/lease\"", "\"contoso/lease\"", StringComparison.Ordinal)).Catalog;

        Assert.Equal(["contoso/all-servers/browser", "contoso/contoso/lease"], catalog.Remarks[0].Rules);
    }

    [Fact]
    public void Read_takes_rows_in_any_order_of_the_sections()
    {
        PortCatalog catalog = SpecVerifier.ReadsClean(
            """
            {
              "rules": [{ "id": "sip", "role": "host", "service": "voice", "ports": "5060", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed" }],
              "services": [{ "id": "voice", "name": "Voice" }],
              "roles": [{ "id": "host", "name": "Host", "kind": "server" }],
              "product": { "id": "own", "name": "Own" },
              "specVersion": 1
            }
            """).Catalog;

        Assert.Equal("own/host/sip", Assert.Single(catalog.Rules).Id);
    }

    [Fact]
    public void Read_lets_roles_include_each_other()
    {
        string text = SampleSpec.With(
            "\"name\": \"All servers\", \"kind\": \"server\"",
            "\"name\": \"All servers\", \"kind\": \"server\", \"includes\": [\"front-end\", \"all-servers\"]");

        PortCatalog catalog = SpecVerifier.ReadsClean(text).Catalog;

        Assert.Equal(["browser", "sip-tls", "audio"], catalog.InForceFor("contoso/all-servers").Select(rule => rule.Id.Split('/')[^1]));
    }

    [Fact]
    public void Read_takes_comments_and_trailing_commas()
    {
        string text = SampleSpec.With("\"specVersion\": 1,", "/* the format */ \"specVersion\": 1, // version 1");
        text = SampleSpec.Replace(text, "\"name\": \"Gateway\", \"kind\": \"peer\" }", "\"name\": \"Gateway\", \"kind\": \"peer\", },");

        Assert.Equal(_catalog, SpecVerifier.ReadsClean(text).Catalog);
    }
}
