namespace UcPorts.Spec.Tests;

/// <summary>UCP0002: values outside their domain. Each costs its row.</summary>
public class DomainErrorTests
{
    [Theory]
    [InlineData("[|\"70000\"|]", "Port '70000' is above 65535, the highest port number.")]
    [InlineData("[|\"5060,65536\"|]", "Port '65536' is above 65535, the highest port number.")]
    [InlineData("[|\"5060-99999999999999999999\"|]", "Port '99999999999999999999' is above 65535, the highest port number.")]
    [InlineData("[|\"5070-5060\"|]", "The range '5070-5060' is reversed: write its smaller port first, '5060-5070'.")]
    [InlineData("[|\"80, 5070 - 5060\"|]", "The range '5070 - 5060' is reversed: write its smaller port first, '5060-5070'.")]
    [InlineData("[|\"\"|]", "No port is given: write at least one, for example \"5061\".")]
    [InlineData("[|\"  \"|]", "No port is given: write at least one, for example \"5061\".")]
    [InlineData("[|\"5061a\"|]", "'5061a' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.")]
    [InlineData("[|\"5060:5061\"|]", "'5060:5061' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.")]
    [InlineData("[|\"5060,\"|]", "'5060,' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.")]
    [InlineData("[|\"-1\"|]", "'-1' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.")]
    [InlineData("[|\"1-2-3\"|]", "'1-2-3' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.")]
    [InlineData("[|\"any\"|]", "'any' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.")]
    public void Ports_outside_their_domain_are_refused(string ports, string message) => RefusesRule("\"67\"", ports, message);

    [Theory]
    [InlineData("\"transport\": [\"udp\"], \"security\": []", "\"transport\": [[|\"upd\"|]], \"security\": []", "'upd' is not a transport: write 'tcp' or 'udp'. Did you mean 'udp'?")]
    [InlineData("\"transport\": [\"udp\"], \"security\": []", "\"transport\": [[|\"UDP\"|]], \"security\": []", "'UDP' is not a transport: write 'tcp' or 'udp'. Did you mean 'udp'?")]
    [InlineData("\"transport\": [\"udp\"], \"security\": []", "\"transport\": [[|\"quic\"|]], \"security\": []", "'quic' is not a transport: write 'tcp' or 'udp'.")]
    [InlineData("\"transport\": [\"udp\"], \"security\": []", "\"transport\": [\"udp\", [|\"udp\"|]], \"security\": []", "'udp' stands twice in 'transport': name it once.")]
    [InlineData("\"transport\": [\"udp\"], \"security\": []", "\"transport\": [\"udp\"], \"security\": [[|\"mtsl\"|]]", "'mtsl' is not a kind of security: write 'none', 'tls' or 'mtls'. Did you mean 'mtls'?")]
    [InlineData("\"side\": \"server\"", "\"side\": [|\"srever\"|]", "'srever' is not a side of a port pair: write 'server' or 'client'. Did you mean 'server'?")]
    [InlineData("\"notApplicableCells\": [\"service\"]", "\"notApplicableCells\": [[|\"services\"|]]", "'services' is not a column of a port table: write 'service', 'protocol' or 'notes'. Did you mean 'service'?")]
    [InlineData("{ \"how\": \"none\" }", "{ \"how\": [|\"nome\"|], \"path\": \"x\" }", "'nome' is not a way to change a port: write 'cmdlet', 'file' or 'none'. Did you mean 'none'?")]
    [InlineData("\"optional\"", "[|\"optionally\"|]", "'optionally' is not a requirement: write 'required', 'optional' or 'conditional'. Did you mean 'optional'?")]
    [InlineData("\"outbound\"", "[|\"outgoing\"|]", "'outgoing' is not a direction: write 'inbound' or 'outbound'.")]
    [InlineData("\"exclusive\"", "[|\"\"|]", "'' is not a kind of listener: write 'exclusive' or 'shareable'.")]
    [InlineData("\"pool\", \"minimumPorts\": 100", "[|\"range\"|], \"minimumPorts\": 100", "'range' is not an allocation: write 'fixed' or 'pool'.")]
    [InlineData("\"startup-mode\"", "[|\"start-mode\"|]", "'start-mode' is not a kind of condition: write 'collocation', 'load-balancing', 'startup-mode' or 'other'. Did you mean 'startup-mode'?")]
    public void Words_outside_their_vocabulary_are_refused(string old, string changed, string message) => RefusesRule(old, changed, message);

    [Theory]
    [InlineData("[|0|]", "'row' is '0', but the smallest value is 1.")]
    [InlineData("[|-3|]", "'row' is '-3', but the smallest value is 1.")]
    [InlineData("[|-99999999999|]", "'row' is '-99999999999', but the smallest value is 1.")]
    [InlineData("[|5|]", "Row 5 is outside the table 'server-ports', which has 4 rows.")]
    [InlineData("[|99999999999|]", "'row' is '99999999999', but the largest value is 2147483647.")]
    public void Rows_outside_their_table_are_refused(string row, string message) => RefusesRule("\"row\": 4,", $"\"row\": {row},", message);

    [Theory]
    [InlineData("\"minimumPorts\": [|0|]", "'minimumPorts' is '0', but the smallest value is 1.")]
    [InlineData("\"minimumPorts\": [|8350|]", "The minimum of 8350 ports is larger than the pool '49152-57500', which holds 8349.")]
    public void A_minimum_outside_the_pool_is_refused(string minimum, string message) => RefusesRule("\"minimumPorts\": 100", minimum, message);

    [Fact]
    public void A_minimum_as_large_as_the_pool_is_taken() => SpecVerifier.ReadsClean(SampleSpec.With("\"minimumPorts\": 100", "\"minimumPorts\": 8349"));

    [Fact]
    public void A_minimum_without_a_pool_is_refused() =>
        RefusesRule("\"pool\", \"minimumPorts\": 100", "\"fixed\", \"minimumPorts\": [|100|]", "Only a pool has a minimum of ports: remove 'minimumPorts', or write \"allocation\": \"pool\".");

    [Fact]
    public void A_pool_of_one_port_is_refused() =>
        RefusesRule(
            "\"duplicateOf\": \"all-servers/browser\", ",
            "",
            "A pool holds more than one port, but the rule has only 67: write \"fixed\", or a range of ports.",
            "\"fixed\", \"changedBy\": { \"how\": \"none\" }",
            "[|\"pool\"|], \"changedBy\": { \"how\": \"none\" }");

    [Fact]
    public void A_conditional_rule_without_condition_is_refused() =>
        RefusesRule(
            "\"conditional\", \"condition\": { \"kind\": \"startup-mode\", \"text\": \"In TLS mode.\" }",
            "[|\"conditional\"|]",
            "A conditional rule needs its condition: add \"condition\": { \"kind\": \"collocation\", \"text\": \"With a Mediation Server.\" }.");

    [Fact]
    public void A_condition_of_an_unconditional_rule_is_refused() =>
        RefusesRule("\"conditional\"", "[|\"required\"|]", "The rule has a condition but is 'required': write \"conditional\", or remove the condition.");

    [Fact]
    public void A_listener_of_an_outbound_rule_is_refused() =>
        RefusesRule(
            "\"direction\": \"outbound\"",
            "\"direction\": \"outbound\", \"listener\": [|\"exclusive\"|]",
            "An outbound rule has no listener, because its port is the far end's: remove 'listener'.");

    [Theory]
    [InlineData("[|\"Sip\"|]", "'Sip'")]
    [InlineData("[|\"sip_tls\"|]", "'sip_tls'")]
    [InlineData("[|\"-sip\"|]", "'-sip'")]
    [InlineData("[|\"sip-\"|]", "'sip-'")]
    [InlineData("[|\"sip--tls\"|]", "'sip--tls'")]
    [InlineData("[|\"5061\"|]", "'5061'")]
    [InlineData("[|\"señal\"|]", "'señal'")]
    [InlineData("[|\"\"|]", "''")]
    [InlineData("[|\"a\\nb\"|]", "'a b'")]
    [InlineData("[|\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"|]", "'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…'")]
    public void An_id_that_is_not_kebab_case_is_refused(string id, string quoted) =>
        RefusesRule("\"audio\"", id, $"{quoted} is not an id: write lower-case words of letters and digits, with hyphens between them, for example \"sip-tls\".");

    [Fact]
    public void A_protocol_that_is_not_kebab_case_is_refused() =>
        RefusesRule("\"protocol\": \"sip\"", "\"protocol\": [|\"SIP\"|]", "'SIP' is not an id: write lower-case words of letters and digits, with hyphens between them, for example \"sip\".");

    [Theory]
    [InlineData("[|\"d1\"|]")]
    [InlineData("[|\"D\"|]")]
    [InlineData("[|\"1\"|]")]
    [InlineData("[|\"D01\"|]")]
    [InlineData("[|\"D1a\"|]")]
    public void A_remark_id_of_another_form_is_refused(string id) =>
        Refuses("\"D1\"", id, $"'{id[3..^3]}' is not an id: a remark has capital letters and a number, for example \"D1\".");

    [Fact]
    public void A_blank_text_is_refused() =>
        RefusesRule("\"en\": \"SIP.\"", "\"en\": [|\" \"|]", "'en' is blank: write a text, or leave it out.");

    [Fact]
    public void A_blank_item_is_refused() =>
        RefusesRule("\"parameters\": [\"SipPort\"]", "\"parameters\": [\"SipPort\", [|\"\"|]]", "An item of 'parameters' is blank: write a text, or leave it out.");

    // Escapes of terminals, ends of lines, and what turns the direction of writing; raw ones below U+0020 are no JSON.
    [Theory]
    [InlineData("\\u0000", "0000")]
    [InlineData("\\t", "0009")]
    [InlineData("\\n", "000A")]
    [InlineData("\\u001b[31m", "001B")]
    [InlineData("\u007F", "007F")]
    [InlineData("\u009B31m", "009B")]
    [InlineData("\\u2028", "2028")]
    [InlineData("\u2029", "2029")]
    [InlineData("\u202E", "202E")]
    [InlineData("\u2066", "2066")]
    [InlineData("\\u2069", "2069")]
    public void A_text_with_a_control_character_is_refused(string character, string number) =>
        RefusesRule("\"en\": \"SIP.\"", $"\"en\": [|\"SIP{character}.\"|]", $"'en' holds U+{number}, a character that controls how text is shown: write a space in its place, or nothing.");

    // What is beside them is text: letters with accents, a soft hyphen, a joiner, the mark of writing from right to left.
    [Theory]
    [InlineData("\u00A0\u00AD")]
    [InlineData("\u200D\u200F\u2027")]
    [InlineData("\u202F\u2065\u206A")]
    public void Other_characters_of_a_text_are_taken(string characters) => SpecVerifier.ReadsClean(SampleSpec.With("\"en\": \"SIP.\"", $"\"en\": \"SIP{characters}.\""));

    [Theory]
    [InlineData("\"name\": \"Registrar\"", "\"name\": [|\"Registrar\\u001b[0m\"|]", "'name'", "001B")]
    [InlineData("\"revision\": \"r7\"", "\"revision\": [|\"r\\u00077\"|]", "'revision'", "0007")]
    [InlineData("\"https://example.com\"", "[|\"https://example.com\\u0007\"|]", "'url'", "0007")]
    [InlineData("\"Voice 2\"", "[|\"Voice\\u0007 2\"|]", "An item of 'appliesTo'", "0007")]
    [InlineData("\"es\": \"Difieren.\"", "\"es\": [|\"Difieren.\\r\"|]", "'es'", "000D")]
    public void A_control_character_costs_no_other_row(string old, string changed, string subject, string number)
    {
        PortSpecFile file = Refuses(old, changed, $"{subject} holds U+{number}, a character that controls how text is shown: write a space in its place, or nothing.");

        Assert.Equal(4, file.Catalog.Rules.Count);
    }

    [Fact]
    public void A_control_character_in_a_reference_to_another_product_names_nothing() =>
        SpecVerifier.Refuses(SampleSpec.With("\"fabrikam/edge\"", "[|\"fabrikam/\\u001bedge\"|]"), SpecError.DuplicateOrUnknownId, "There is no role 'fabrikam/ edge' in this file.");

    [Fact]
    public void A_repeated_item_is_refused() =>
        RefusesRule("\"parameters\": [\"SipPort\"]", "\"parameters\": [\"SipPort\", [|\"SipPort\"|]]", "'SipPort' stands twice in 'parameters': name it once.");

    [Fact]
    public void A_role_included_twice_is_refused() =>
        Refuses("\"fabrikam/edge\"]", "\"fabrikam/edge\", [|\"contoso/all-servers\"|]]", "'contoso/all-servers' stands twice in 'includes': name it once.");

    [Theory]
    [InlineData("[|\"5 February 2020\"|]", "'5 February 2020'")]
    [InlineData("[|\"2020-2-5\"|]", "'2020-2-5'")]
    [InlineData("[|\"2020-02-30\"|]", "'2020-02-30'")]
    public void A_date_of_another_form_or_no_calendar_is_refused(string date, string quoted) =>
        Refuses("\"2020-02-05\"", date, $"{quoted} is not a date: write year, month and day, for example \"2020-02-05\".");

    [Fact]
    public void An_address_that_is_not_of_the_web_is_refused() =>
        Refuses("\"https://example.com\"", "[|\"example.com\"|]", "'example.com' is not a web address: write one that starts with https:// or http://, for example \"https://example.com/ports\".");

    [Fact]
    public void A_remark_that_touches_an_empty_list_is_refused() =>
        Refuses("\"tables\": [\"server-ports\"]", "\"tables\": [|[]|]", "No item is given: name what the remark touches, for example [\"server-ports\"], or leave 'tables' out.");

    [Fact]
    public void A_rule_of_a_far_end_is_refused() =>
        RefusesRule("\"role\": \"phone\"", "\"role\": [|\"gateway\"|]", "The role 'gateway' is of kind 'peer', a far end that rules only name: give it another kind, or the rule another role.", "[\"all-servers/browser\", \"phone/lease\"]", "[\"all-servers/browser\"]");

    [Fact]
    public void A_role_kind_outside_its_vocabulary_is_refused_and_the_role_kept_for_its_rules()
    {
        PortSpecFile file = Refuses("\"kind\": \"peer\"", "\"kind\": [|\"per\"|]", "'per' is not a kind of role: write 'server', 'load-balancer', 'client', 'device' or 'peer'. Did you mean 'peer'?");

        Assert.Equal(4, file.Catalog.Rules.Count);
        Assert.Equal(4, file.Catalog.Roles.Count);
    }

    [Fact]
    public void Devices_of_a_role_of_another_kind_are_refused() =>
        Refuses("\"kind\": \"peer\"", "\"kind\": \"peer\", \"devices\": [|[\"G-1\"]|]", "Only a role of kind 'device' lists devices: remove 'devices', or write \"kind\": \"device\".");

    [Fact]
    public void A_table_without_rows_is_refused() =>
        Refuses("\"rows\": 1 }", "\"rows\": [|0|] }", "'rows' is '0', but the smallest value is 1.");

    [Theory]
    [InlineData("\"destinationPorts\": \"any\"", "\"destinationPorts\": [|\"all\"|]", "'all' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070, or any, or specified-media-port-range.")]
    [InlineData("\"destinationPorts\": \"any\"", "\"destinationPorts\": [|\"65536\"|]", "Port '65536' is above 65535, the highest port number.")]
    [InlineData("\"do-not-authenticate\"", "[|\"authenticate\"|]", "'authenticate' is not an authentication requirement: write 'do-not-authenticate'.")]
    [InlineData("\"direction\": \"inbound\", \"authentication\"", "\"direction\": [|\"in\"|], \"authentication\"", "'in' is not a direction: write 'inbound' or 'outbound'.")]
    public void An_ipsec_exception_outside_its_domain_is_refused(string old, string changed, string message) =>
        Assert.Empty(Refuses(old, changed, message).Catalog.IPsecExceptions);

    [Theory]
    [InlineData("[|\"specified-media-port-range\"|]", "'specified-media-port-range' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070, or any.")]
    [InlineData("[|\"\"|]", "No port is given: write at least one, for example \"5061\".")]
    public void A_firewall_rule_outside_its_domain_is_refused(string ports, string message) =>
        Assert.Single(Refuses("\"ports\": \"any\"", $"\"ports\": {ports}", message).Catalog.FirewallRules);

    [Fact]
    public void A_remark_kind_outside_its_vocabulary_is_refused()
    {
        PortSpecFile file = Refuses("\"between-tables\"", "[|\"tables\"|]", "'tables' is not a kind of remark: write 'duplicate', 'contradiction', 'direction', 'range', 'between-tables', 'sibling-page' or 'text-defect'.");

        Assert.Equal("D1", Assert.Single(file.Catalog.Remarks).Id);
        Assert.Empty(file.Catalog.IPsecExceptions[0].Remarks);
    }

    private static PortSpecFile Refuses(string old, string changed, string message) =>
        SpecVerifier.Refuses(SampleSpec.With(old, changed), SpecError.OutsideDomain, message);

    // A broken rule that a remark names must not bring a second error: three of the four rules are left.
    private static void RefusesRule(string old, string changed, string message, string also = "", string alsoChanged = "")
    {
        string text = SampleSpec.With(old, changed);
        PortSpecFile file = SpecVerifier.Refuses(also.Length == 0 ? text : SampleSpec.Replace(text, also, alsoChanged), SpecError.OutsideDomain, message);
        Assert.Equal(3, file.Catalog.Rules.Count);
    }
}
