using System;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>What rows of API tables without mistakes become.</summary>
public class PortApiReaderTests
{
    private const string Id = "M:A.Server.Listen(System.Int32,A.Kind)";

    [Fact]
    public void Read_keeps_the_path_and_the_order_of_the_rows()
    {
        PortApiFile file = ApiVerifier.ReadsClean(
            """
            // A comment, and a comma at the end.
            {
              "$schema": "port-apis.schema.json",
              "apiVersion": 1,
              "apis": [
                {"id": "M:A.Server.Listen(System.Int32)", "carrier": "port", "parameter": "port", "transport": ["tcp"], "direction": "inbound"},
                {"id": "M:A.Client.Connect(System.Int32)", "carrier": "port", "parameter": "port", "transport": ["udp", "tcp"], "direction": "outbound"},
              ],
            }
            """);

        Assert.Equal(ApiVerifier.Path, file.Path);
        Assert.Equal(
            [
                new PortApi("M:A.Server.Listen(System.Int32)", PortCarrier.Port, "port", Transports.Tcp, TransportOrigin.Row, PortDirection.Inbound),
                new PortApi("M:A.Client.Connect(System.Int32)", PortCarrier.Port, "port", Transports.Tcp | Transports.Udp, TransportOrigin.Row, PortDirection.Outbound),
            ],
            file.Apis);
    }

    [Theory]
    [InlineData("port", PortCarrier.Port)]
    [InlineData("endpoint", PortCarrier.EndPoint)]
    [InlineData("url", PortCarrier.Url)]
    [InlineData("range-object", PortCarrier.RangeObject)]
    public void Read_makes_a_carrier_that_needs_nothing_else(string word, PortCarrier carrier) =>
        Assert.Equal(
            new PortApi("P:A.Options.Place", carrier, "", Transports.Tcp, TransportOrigin.Row, PortDirection.Inbound),
            ApiVerifier.ReadsApi($$"""{"id": "P:A.Options.Place", "carrier": "{{word}}", "transport": ["tcp"], "direction": "inbound"}"""));

    [Fact]
    public void Read_makes_an_argument_by_its_place()
    {
        PortApi api = ApiVerifier.ReadsApi("""{"id": "M:A.Server.Listen(System.String,System.Int32)", "carrier": "port", "argument": 1, "transport": ["tcp"], "direction": "inbound"}""");

        Assert.Equal(("", 1), (api.Parameter, api.Argument));
    }

    [Theory]
    [InlineData("number", PortTextFormat.Number)]
    [InlineData("semicolons", PortTextFormat.Semicolons)]
    [InlineData("windows-firewall", PortTextFormat.WindowsFirewall)]
    [InlineData("azure-rule", PortTextFormat.AzureRule)]
    [InlineData("docker", PortTextFormat.Docker)]
    [InlineData("iis-binding", PortTextFormat.IisBinding)]
    [InlineData("host-and-port", PortTextFormat.HostAndPort)]
    [InlineData("netmq-binding", PortTextFormat.NetMQBinding)]
    [InlineData("netmq-connecting", PortTextFormat.NetMQConnecting)]
    public void Read_makes_a_text_in_its_format(string word, PortTextFormat format)
    {
        PortApi api = ApiVerifier.ReadsApi($$"""{"id": "P:A.Rule.Ports", "carrier": "text", "format": "{{word}}", "keys": true, "transport": ["tcp"], "direction": "inbound"}""");

        Assert.Equal((PortCarrier.Text, format, true), (api.Carrier, api.Format, api.AreKeys));
    }

    [Theory]
    [InlineData("last", RangeEndKind.Last)]
    [InlineData("count", RangeEndKind.Count)]
    [InlineData("width", RangeEndKind.Width)]
    public void Read_makes_a_range(string name, RangeEndKind kind)
    {
        PortApi api = ApiVerifier.ReadsApi($$"""{"id": "P:A.Options.First", "carrier": "range", "{{name}}": {"property": "Other"}, "transport": ["udp"], "direction": "inbound", "media": true, "step": 2}""");

        Assert.Equal(PortCarrier.Range, api.Carrier);
        Assert.Equal(new RangeEnd(kind, new ApiOperand { Property = "Other" }), api.End);
        Assert.Equal((true, 2), (api.IsMedia, api.Step));
    }

    [Theory]
    [InlineData("""{"parameter": "max"}""", "max", null, null)]
    [InlineData("""{"argument": 1}""", "", 1, null)]
    [InlineData("""{"value": 65535}""", "", null, 65535)]
    public void Read_makes_the_end_of_a_range_from_an_argument_or_a_number(string end, string parameter, int? argument, int? value)
    {
        PortApi api = ApiVerifier.ReadsApi($$"""{"id": "M:A.B.C(System.Int32,System.Int32)", "carrier": "range", "parameter": "min", "last": {{end}}, "transport": ["udp"], "direction": "inbound"}""");

        Assert.Equal(new ApiOperand { Parameter = parameter, Argument = argument, Value = value }, api.End?.Operand);
    }

    [Fact]
    public void Read_makes_fixed_ports()
    {
        PortApi api = ApiVerifier.ReadsApi("""{"id": "M:A.Server.UseDefault", "carrier": "fixed", "ports": "808,1000-1005", "transport": ["tcp"], "direction": "inbound"}""");

        Assert.Equal((PortCarrier.Fixed, "808,1000-1005"), (api.Carrier, api.Ports.ToString()));
    }

    [Theory]
    [InlineData("configuration", SettingScope.Configuration)]
    [InlineData("environment", SettingScope.Environment)]
    [InlineData("wmi", SettingScope.Wmi)]
    public void Read_makes_settings(string word, SettingScope scope)
    {
        PortApi one = ApiVerifier.ReadsApi($$"""{"id": "P:A.Options.Item(System.String)", "carrier": "setting", "key": {"parameter": "key"}, "scope": "{{word}}", "direction": "inbound"}""");
        PortApi several = ApiVerifier.ReadsApi($$"""{"id": "P:A.Options.Arguments", "carrier": "settings", "scope": "{{word}}", "direction": "inbound"}""");

        Assert.Equal((PortCarrier.Setting, scope, new ApiOperand { Parameter = "key" }), (one.Carrier, one.Scope, one.Key));
        Assert.Equal((PortCarrier.Settings, scope, null), (several.Carrier, several.Scope, several.Key));
    }

    [Fact]
    public void Read_makes_a_command()
    {
        PortApi api = ApiVerifier.ReadsApi("""{"id": "P:A.Start.Arguments", "carrier": "command", "program": {"property": "FileName"}, "direction": "inbound", "kind": "firewall"}""");

        Assert.Equal((PortCarrier.Command, OpeningKind.Firewall, new ApiOperand { Property = "FileName" }), (api.Carrier, api.Kind, api.Program));
    }

    [Fact]
    public void Read_takes_the_transport_from_the_socket()
    {
        PortApi api = ApiVerifier.ReadsApiWith("""  "transportFrom": "socket", "kind": "bind" """);

        Assert.Equal((Transports.None, TransportOrigin.Socket, OpeningKind.Bind), (api.Transport, api.TransportFrom, api.Kind));
    }

    [Fact]
    public void Read_takes_the_transport_from_a_map()
    {
        PortApi api = ApiVerifier.ReadsApiWith("""  "transport": ["tcp"], "transportFrom": {"argument": 1, "values": {"Udp": ["udp"], "Both": ["tcp", "udp"], "*": []}} """);

        Assert.Equal((Transports.Tcp, TransportOrigin.Operand), (api.Transport, api.TransportFrom));
        Assert.Equal(
            new OperandMap<Transports>(
                new ApiOperand { Argument = 1 },
                new EquatableArray<OperandMapEntry<Transports>>([new("Udp", Transports.Udp), new("Both", Transports.Tcp | Transports.Udp), new("*", Transports.None)])),
            api.TransportMap);
    }

    [Fact]
    public void Read_takes_the_direction_from_a_map()
    {
        PortApi api = ApiVerifier.ReadsApiWith("""  "transport": ["tcp"], "directionFrom": {"property": "Way", "values": {"In": "inbound", "Out": "outbound"}} """);

        Assert.True(api.DirectionMap!.TryFind("out", out PortDirection direction));
        Assert.Equal((PortDirection.Outbound, PortDirection.Inbound), (direction, api.Direction));
        Assert.False(api.DirectionMap.TryFind("Both", out _));
    }

    [Fact]
    public void Read_takes_the_security_from_the_row_the_scheme_or_a_map()
    {
        PortApi fromRow = ApiVerifier.ReadsApiWith("""  "transport": ["tcp"], "security": ["tls", "mtls"] """);
        PortApi fromScheme = ApiVerifier.ReadsApiWith("""  "transport": ["tcp"], "securityFrom": "scheme" """);
        PortApi fromMap = ApiVerifier.ReadsApiWith("""  "transport": ["tcp"], "security": ["none"], "securityFrom": {"parameter": "configure", "call": "UseHttps", "values": {"*": ["tls"]}} """);

        Assert.Equal((SecurityModes.Tls | SecurityModes.MutualTls, SecurityOrigin.Row), (fromRow.Security, fromRow.SecurityFrom));
        Assert.Equal((SecurityModes.Unstated, SecurityOrigin.Scheme), (fromScheme.Security, fromScheme.SecurityFrom));
        Assert.Equal((SecurityModes.Clear, SecurityOrigin.Operand), (fromMap.Security, fromMap.SecurityFrom));
        Assert.Equal(new ApiOperand { Parameter = "configure", Call = "UseHttps" }, fromMap.SecurityMap!.Operand);
    }

    [Theory]
    [InlineData("Tls", SecurityModes.Tls)]
    [InlineData("TLS", SecurityModes.Tls)]
    [InlineData("other", SecurityModes.MutualTls)]
    [InlineData("null", SecurityModes.Clear)]
    [InlineData("absent", null)]
    public void A_map_prefers_the_exact_word_and_takes_no_absence_for_a_value(string word, SecurityModes? expected)
    {
        PortApi api = ApiVerifier.ReadsApiWith("""  "transport": [], "securityFrom": {"receiver": true, "values": {"*": ["mtls"], "tls": ["tls"], "null": ["none"]}} """);

        Assert.True(api.SecurityMap!.Operand.IsReceiverType);
        Assert.Equal(expected, api.SecurityMap.TryFind(word, out SecurityModes found) ? found : null);
    }

    [Theory]
    [InlineData("ALLOW", true, false)]
    [InlineData("absent", true, false)]
    [InlineData("Deny", false, true)]
    [InlineData("null", false, false)]
    public void Read_makes_conditions(string word, bool first, bool second)
    {
        PortApi api = ApiVerifier.ReadsApiWith("""  "transport": ["tcp"], "when": [{"property": "Action", "is": ["Allow", "absent"]}, {"argument": 1, "is": ["*"]}], "allPortsWhen": {"property": "Protocol", "is": ["-1"]}, "within": ["AddIngressRule"] """);

        Assert.Equal([new ApiOperand { Property = "Action" }, new ApiOperand { Argument = 1 }], api.Conditions.Select(condition => condition.Operand));
        Assert.Equal((first, second || word == "ALLOW"), (api.Conditions[0].HoldsWith(word), api.Conditions[1].HoldsWith(word)));
        Assert.Equal(new ApiCondition(new ApiOperand { Property = "Protocol" }, new EquatableArray<string>(["-1"])), api.AllPortsWhen);
        Assert.Equal(["AddIngressRule"], api.Within);
    }

    [Theory]
    [InlineData("listen", OpeningKind.Listen)]
    [InlineData("bind", OpeningKind.Bind)]
    [InlineData("firewall", OpeningKind.Firewall)]
    [InlineData("nat", OpeningKind.Nat)]
    [InlineData("publish", OpeningKind.Publish)]
    public void Read_makes_kinds(string word, OpeningKind kind) =>
        Assert.Equal(kind, ApiVerifier.ReadsApiWith($"\"transport\": [\"tcp\"], \"kind\": \"{word}\"").Kind);

    [Theory]
    [InlineData("id", ApiMatch.Id)]
    [InlineData("qualified-name", ApiMatch.QualifiedName)]
    [InlineData("simple-name", ApiMatch.SimpleName)]
    [InlineData("late-bound", ApiMatch.LateBound)]
    public void Read_makes_ways_to_match(string word, ApiMatch match) =>
        Assert.Equal(match, ApiVerifier.ReadsApiWith($"\"transport\": [\"tcp\"], \"match\": \"{word}\"").Match);

    [Theory]
    [InlineData("reference", ApiEvidence.Reference)]
    [InlineData("source", ApiEvidence.Source)]
    [InlineData("documentation", ApiEvidence.Documentation)]
    [InlineData("usage", ApiEvidence.Usage)]
    public void Read_makes_the_library_and_its_evidence(string word, ApiEvidence evidence)
    {
        PortApi api = ApiVerifier.ReadsApiWith($"\"transport\": [\"tcp\"], \"zeroIsUnset\": true, \"library\": \"Contoso\", \"evidence\": \"{word}\"");

        Assert.Equal(("Contoso", evidence, true), (api.Library, api.Evidence, api.ZeroIsUnset));
    }

    [Fact]
    public void What_a_row_leaves_out_is_not_assumed()
    {
        PortApi api = ApiVerifier.ReadsApiWith("\"transport\": []");

        Assert.Equal(new PortApi(Id, PortCarrier.Port, "port", Transports.None, TransportOrigin.Row, PortDirection.Inbound), api);
        Assert.Equal((ApiMatch.Id, ApiEvidence.Unstated, OpeningKind.Listen, SecurityModes.Unstated, 1), (api.Match, api.Evidence, api.Kind, api.Security, api.Step));
        Assert.False(api.IsMedia || api.AreKeys || api.ZeroIsUnset);
    }

    [Fact]
    public void A_member_that_opens_several_things_has_several_rows()
    {
        PortApiFile file = ApiVerifier.ReadsClean(ApiVerifier.Table(
            "apis",
            """
            {"id": "M:A.B.C(System.Int32,System.Int32)", "carrier": "port", "parameter": "outer", "transport": ["tcp"], "direction": "inbound"},
            {"id": "M:A.B.C(System.Int32,System.Int32)", "carrier": "port", "argument": 1, "transport": ["tcp"], "direction": "inbound"}
            """));

        Assert.Equal(["outer", ""], file.Apis.Select(api => api.Parameter));
    }

    [Fact]
    public void Read_makes_value_carriers()
    {
        PortApiFile file = ApiVerifier.ReadsClean(ApiVerifier.Table(
            "carriers",
            """
            {"id": "M:A.EndPoint.TryParse(System.String,A.EndPoint@)", "carrier": "text", "parameter": "s", "format": "host-and-port", "result": "result", "library": "Contoso", "evidence": "source", "match": "qualified-name"},
            {"id": "P:A.PortRange.Start", "carrier": "range", "count": {"property": "Count"}},
            {"id": "M:A.PipeEndPoint.#ctor(System.String)", "carrier": "none"}
            """));

        Assert.Equal(
            [
                new PortValueApi("M:A.EndPoint.TryParse(System.String,A.EndPoint@)", PortCarrier.Text, "s")
                {
                    Format = PortTextFormat.HostAndPort,
                    Result = "result",
                    Library = "Contoso",
                    Evidence = ApiEvidence.Source,
                    Match = ApiMatch.QualifiedName,
                },
                new PortValueApi("P:A.PortRange.Start", PortCarrier.Range, "") { End = new RangeEnd(RangeEndKind.Count, new ApiOperand { Property = "Count" }) },
                new PortValueApi("M:A.PipeEndPoint.#ctor(System.String)", PortCarrier.None, ""),
            ],
            file.Carriers);
    }

    [Fact]
    public void Read_makes_silent_members() =>
        Assert.Equal(
            [new SilentApi("M:A.Client.#ctor(System.Net.IPEndPoint)", "It only connects.") { Match = ApiMatch.QualifiedName, Library = "Contoso", Evidence = ApiEvidence.Usage }],
            ApiVerifier.ReadsClean(ApiVerifier.Table("silent", """{"id": "M:A.Client.#ctor(System.Net.IPEndPoint)", "reason": "It only connects.", "match": "qualified-name", "library": "Contoso", "evidence": "usage"}""")).Silent);

    [Fact]
    public void Read_makes_setting_keys()
    {
        PortApiFile file = ApiVerifier.ReadsClean(ApiVerifier.Table(
            "settings",
            """
            {"key": "urls", "scope": "configuration", "carrier": "url", "transport": ["tcp"], "securityFrom": "scheme", "fields": ["F:A.Defaults.UrlsKey"], "library": "Contoso", "evidence": "reference"},
            {"key": "APP_PORTS", "scope": "environment", "carrier": "text", "format": "semicolons", "transport": ["tcp"], "security": ["tls"]},
            {"key": "MinPort", "scope": "wmi", "carrier": "range", "last": "MaxPort", "transport": ["udp"], "media": true},
            {"key": "Servers:*:Port", "scope": "configuration", "carrier": "port", "transport": []}
            """));

        Assert.Equal(
            [
                new SettingKey("urls", SettingScope.Configuration, PortCarrier.Url)
                {
                    Transport = Transports.Tcp,
                    SecurityFrom = SecurityOrigin.Scheme,
                    Fields = new EquatableArray<string>(["F:A.Defaults.UrlsKey"]),
                    Library = "Contoso",
                    Evidence = ApiEvidence.Reference,
                },
                new SettingKey("APP_PORTS", SettingScope.Environment, PortCarrier.Text) { Format = PortTextFormat.Semicolons, Transport = Transports.Tcp, Security = SecurityModes.Tls },
                new SettingKey("MinPort", SettingScope.Wmi, PortCarrier.Range) { LastKey = "MaxPort", Transport = Transports.Udp, IsMedia = true },
                new SettingKey("Servers:*:Port", SettingScope.Configuration, PortCarrier.Port),
            ],
            file.Settings);
    }

    [Theory]
    [InlineData("M:A.B.Server.#ctor(System.Int32)", "A.B.Server", ".ctor")]
    [InlineData("M:A.Server`2.Bind``1(System.Action{A.C},System.Int32[])", "A.Server`2", "Bind")]
    [InlineData("M:A.Host.op_Implicit(System.Int32)~A.Host", "A.Host", "op_Implicit")]
    [InlineData("M:A.Server.Start", "A.Server", "Start")]
    [InlineData("P:A.Options.Item(System.String)", "A.Options", "Item")]
    public void An_id_names_its_type_and_member(string id, string type, string member)
    {
        SilentApi api = Assert.Single(ApiVerifier.ReadsClean(ApiVerifier.Table("silent", $$"""{"id": "{{id}}", "reason": "x"}""")).Silent);

        Assert.Equal((type, member), (api.TypeName, api.MemberName));
    }

    [Fact]
    public void Read_refuses_to_be_given_nothing()
    {
        Assert.Throws<ArgumentNullException>("text", () => PortApiReader.Read(null!, "a.json"));
        Assert.Throws<ArgumentNullException>("path", () => PortApiReader.Read("", null!));
    }
}
