using System;
using UcPorts.Cli.Auditing;

namespace UcPorts.Cli.Tests.Auditing;

/// <summary>Rulesets as <c>nft -j list ruleset</c> writes them, in the forms that firewalld, iptables-nft and handbooks use.</summary>
public sealed class NftablesTests
{
    private const string Tcp5061 = """[{"match":{"op":"==","left":{"payload":{"protocol":"tcp","field":"dport"}},"right":5061}},{"accept":null}]""";

    [Theory]
    [InlineData("""[{"metainfo":{"version":"1.0.6"}}]""")]
    [InlineData("""[{"chain":{"family":"inet","table":"t","name":"out","hook":"output","policy":"accept"}}]""")]
    [InlineData("""[{"chain":{"family":"arp","table":"t","name":"in","hook":"input","policy":"drop"}}]""")]
    public void Where_no_chain_holds_packets_back_everything_is_let_in(string entries) =>
        Assert.Equal(["0-65535 tcp", "0-65535 udp"], Openings.Inbound($$"""{"nftables":{{entries}}}"""));

    [Fact]
    public void A_chain_for_one_protocol_family_holds_back_nothing_of_the_other() =>
        Assert.Equal(["5061 tcp"], Openings.Inbound(Ruleset([Chain("ip", "in", "drop"), Rule("ip", "in", Tcp5061), Chain("ip6", "in", "drop")])));

    [Fact]
    public void Every_chain_of_a_family_must_let_pass() =>
        Assert.Empty(Openings.Inbound(Ruleset([Chain("ip", "in", "drop"), Rule("ip", "in", Tcp5061), Chain("inet", "also", "drop")])));

    [Theory]
    [InlineData("""[{"match":{"op":"in","left":{"ct":{"key":"status"}},"right":"dnat"}},{"accept":null}]""")]
    [InlineData("""[{"match":{"op":"in","left":{"ct":{"key":"state"}},"right":["established","related"]}},{"accept":null}]""")]
    [InlineData("""[{"vmap":{"key":{"ct":{"key":"state"}},"data":{"set":[["established",{"accept":null}],["related",{"accept":null}],["invalid",{"drop":null}]]}}}]""")]
    [InlineData("""[{"vmap":{"key":{"meta":{"key":"iifname"}},"data":{"set":[["lo",{"accept":null}]]}}}]""")]
    public void What_lets_in_nothing_new_opens_nothing(string rule) =>
        Assert.Equal(["5061 tcp"], Openings.Inbound(Ruleset([Chain("inet", "in", "drop"), Rule("inet", "in", rule), Rule("inet", "in", Tcp5061)])));

    [Theory]
    [InlineData("""[{"vmap":{"key":{"meta":{"key":"iifname"}},"data":{"set":[["lo",{"accept":null}],["eth0",{"jump":{"target":"voice"}}]]}}}]""")]
    [InlineData("""[{"vmap":{"key":{"meta":{"key":"l4proto"}},"data":{"set":[["icmp",{"accept":null}],["tcp",{"jump":{"target":"voice"}}]]}}}]""")]
    [InlineData("""[{"vmap":{"key":{"payload":{"protocol":"tcp","field":"dport"}},"data":{"set":[[5061,{"goto":{"target":"voice"}}],[22,{"drop":null}]]}}}]""")]
    [InlineData("""[{"match":{"op":"in","left":{"ct":{"key":"state"}},"right":"new"}},{"jump":{"target":"voice"}}]""")]
    public void Rules_lead_into_other_chains(string rule) =>
        Assert.Equal(["5061 tcp"], Openings.Inbound(Ruleset([Chain("inet", "in", "drop"), Rule("inet", "voice", Tcp5061), Rule("inet", "in", rule)])));

    [Fact]
    public void A_chain_that_is_left_early_decides_nothing()
    {
        string local = """[{"match":{"op":"==","left":{"fib":{"flags":["daddr"],"result":"type"}},"right":"local"}},{"return":null}]""";

        Assert.Equal(
            ["5061 tcp"],
            Openings.Inbound(Ruleset([Chain("inet", "in", "drop"), Rule("inet", "guard", local), Rule("inet", "guard", """[{"drop":null}]"""), Rule("inet", "in", """[{"jump":{"target":"guard"}}]"""), Rule("inet", "in", Tcp5061)])));
    }

    [Fact]
    public void New_connections_that_are_dropped_do_not_reach_the_policy() =>
        Assert.Empty(Openings.Inbound(Ruleset([Chain("inet", "in", "accept"), Rule("inet", "in", """[{"match":{"op":"in","left":{"ct":{"key":"state"}},"right":"new"}},{"drop":null}]""")])));

    [Fact]
    public void A_map_of_several_fields_is_named_as_not_understood()
    {
        string rule = """[{"vmap":{"key":{"concat":[{"meta":{"key":"l4proto"}},{"payload":{"protocol":"th","field":"dport"}}]},"data":{"set":[[{"concat":["tcp",53]},{"accept":null}]]}}}]""";

        Assert.Equal(["Not understood: rule 7 of t in."], SeenReader.Read(Ruleset([Chain("inet", "in", "drop"), Rule("inet", "in", rule)]), "seen").Notes);
    }

    [Fact]
    public void What_may_pass_by_a_rule_that_is_not_understood_is_neither_open_nor_missing()
    {
        // iptables-nft: nft leaves out which ports the match holds.
        string rule = """[{"match":{"op":"==","left":{"meta":{"key":"l4proto"}},"right":"tcp"}},{"xt":{"type":"match","name":"multiport"}},{"accept":null}]""";
        using ScratchFolder folder = new();

        Ran ran = Ran.Piped("audit", folder.Write("rules.json", Ruleset([Chain("ip", "in", "drop"), Rule("ip", "in", rule)])), "--roles", "director");

        Assert.Equal("ucports: Not understood: rule 7 of t in.\n", ran.Error);
        Assert.DoesNotContain("TCP", ran.Output, StringComparison.Ordinal);
        Assert.Contains("UDP 1434 is not let in", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_refusals_of_iptables_are_known()
    {
        string commented = Tcp5061.Replace("""{"accept":null}""", """{"xt":{"type":"match","name":"comment"}},{"accept":null}""", StringComparison.Ordinal);

        Assert.Equal(["5061 tcp"], Openings.Inbound(Ruleset([Chain("ip", "in", "accept"), Rule("ip", "in", commented), Rule("ip", "in", """[{"xt":{"type":"target","name":"REJECT"}}]""")])));
    }

    private static string Ruleset(string[] entries) => $$"""{"nftables":[{{string.Join(',', entries)}}]}""";

    private static string Chain(string family, string name, string policy) =>
        $$$"""{"chain":{"family":"{{{family}}}","table":"t","name":"{{{name}}}","type":"filter","hook":"input","prio":0,"policy":"{{{policy}}}"}}""";

    private static string Rule(string family, string chain, string expressions) =>
        $$$"""{"rule":{"family":"{{{family}}}","table":"t","chain":"{{{chain}}}","handle":7,"expr":{{{expressions}}}}}""";
}
