using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("explain-5061.txt", "5061")]
    [InlineData("explain-5066.txt", "5066")]
    [InlineData("explain-1434-udp.txt", "1434/udp")]
    [InlineData("explain-5061-udp.txt", "5061/udp")]
    [InlineData("explain-900.txt", "900")]
    public void Explain_says_all_about_a_port_on_one_page(string golden, string port)
    {
        Ran ran = Ran.Piped("explain", port);

        GoldenFile.Verify(golden, ran.Output);
        Assert.Empty(ran.Error);
        Assert.Equal(0, ran.ExitCode);
    }

    // A port alone is answered without the parser of command lines.
    [Theory]
    [InlineData("0")]
    [InlineData("5061")]
    [InlineData("5061/udp")]
    [InlineData("70000")]
    [InlineData("5061/")]
    [InlineData("5061/sctp")]
    public void The_short_way_and_the_long_way_say_the_same(string port) =>
        Assert.Equal(Ran.Piped("explain", port, "--format", "text"), Ran.Piped("explain", port));

    [Theory]
    [InlineData(80, true)]
    [InlineData(80, false)]
    [InlineData(120, true)]
    [InlineData(120, false)]
    public void The_short_way_and_the_long_way_say_the_same_in_a_terminal(int width, bool useColour) =>
        Assert.Equal(Ran.InTerminal(width, useColour, "explain", "5061", "--format", "text"), Ran.InTerminal(width, useColour, "explain", "5061"));

    [Fact]
    public void Explain_writes_json() => GoldenFile.Verify("explain-881.json", Ran.Piped("explain", "881", "--format", "json").Output);

    [Theory]
    [InlineData("5061/tcp")]
    [InlineData("5061/TCP")]
    [InlineData("05061/Tcp")]
    public void A_transport_is_read_in_any_case(string port) =>
        Assert.Equal(Ran.Piped("explain", "5061/tcp").Output, Ran.Piped("explain", port).Output);

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(443)]
    [InlineData(5065)]
    [InlineData(49152)]
    [InlineData(57501)]
    [InlineData(65535)]
    public void Every_rule_that_holds_the_port_is_there_once(int port)
    {
        JsonElement explanation = Ran.Piped("explain", port.ToString(CultureInfo.InvariantCulture), "--format", "json").Json;
        PortCatalog catalog = BuiltInCatalogs.All();

        Assert.Equal(port, explanation.GetProperty("port").GetInt32());
        Assert.Equal(
            catalog.Rules.Where(rule => rule.Ports.Contains(new Port(port))).Select(rule => rule.Id).Order(StringComparer.Ordinal),
            Ids(explanation.GetProperty("rules")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("443/tcp", Transports.Tcp)]
    [InlineData("443/udp", Transports.Udp)]
    [InlineData("50000/udp", Transports.Udp)]
    public void A_transport_leaves_its_rules_and_those_whose_cell_is_blank(string port, Transports transport)
    {
        JsonElement explanation = Ran.Piped("explain", port, "--format", "json").Json;
        PortCatalog catalog = BuiltInCatalogs.All();
        Port number = Port.Parse(port.Split('/')[0]);

        Assert.Equal([port.Split('/')[1]], explanation.GetProperty("transport").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(
            catalog.Find(number, transport).Select(rule => rule.Id).Order(StringComparer.Ordinal),
            Ids(explanation.GetProperty("rules")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_remark_on_the_rules_is_there_once()
    {
        JsonElement explanation = Ran.Piped("explain", "5061", "--format", "json").Json;
        PortCatalog catalog = BuiltInCatalogs.All();

        string[] expected = [.. catalog.Rules.Where(rule => rule.Ports.Contains(new Port(5061))).SelectMany(rule => rule.Remarks.Select(remark => $"{rule.ProductId} {remark.Id}")).Distinct()];
        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            explanation.GetProperty("remarks").EnumerateArray().Select(remark => $"{remark.GetProperty("product").GetString()} {remark.GetProperty("id").GetString()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_remark_is_written_out_once_however_many_rules_it_touches()
    {
        string output = Ran.Piped("explain", "5061").Output;

        Assert.Equal(2, output.Split("D7: ").Length);
    }

    [Fact]
    public void The_far_end_is_named()
    {
        Assert.Contains("the far end's port (PSTN gateway)", Ran.Piped("explain", "5081").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("listens", Ran.Piped("explain", "67").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_in_json_is_the_one_of_list_with_note_condition_change_and_remarks()
    {
        JsonElement listed = Ran.Piped("list", "--table", "um-listening-ports", "--format", "json").Json[0];
        JsonElement explained = Ran.Piped("explain", "5060", "--format", "json").Json.GetProperty("rules").EnumerateArray()
            .Single(rule => rule.GetProperty("id").GetString() == listed.GetProperty("id").GetString());

        Assert.Equal(
            [.. listed.EnumerateObject().Select(property => property.Name), "note", "condition", "changedBy", "remarks"],
            explained.EnumerateObject().Select(property => property.Name));
        Assert.All(listed.EnumerateObject(), property => Assert.True(JsonElement.DeepEquals(property.Value, explained.GetProperty(property.Name)), property.Name));
        Assert.Equal("Set-UMCallRouterSettings", explained.GetProperty("changedBy").GetProperty("name").GetString());
    }

    [Fact]
    public void How_a_port_is_changed_is_said()
    {
        Assert.Contains("changed by Set-UMCallRouterSettings (SipTcpListeningPort)", Ran.Piped("explain", "5060").Output, StringComparison.Ordinal);
        Assert.Contains("cannot be changed", Ran.Piped("explain", "5062").Output, StringComparison.Ordinal);
        Assert.Contains(@"changed in msexchangeum.config (\Program Files\Microsoft\Exchange\V15\bin)", Ran.Piped("explain", "2000/udp").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("50002/tcp", "Centralized Logging Service on every server", "A/V Edge media; Direct Routing's Transport Relay", "Windows' dynamic ports: outgoing connections and RPC")]
    [InlineData("5062", "A/V Authentication service on the Edge Server")]
    [InlineData("3478/tcp")]
    [InlineData("5041")]
    public void What_else_meets_the_port_is_there(string port, params string[] expected)
    {
        string[] uses = [.. Ran.Piped("explain", port, "--format", "json").Json.GetProperty("otherUses").EnumerateArray().Select(use => use.GetProperty("what").GetString()!)];

        Assert.All(expected, use => Assert.Contains(use, uses));
        Assert.Equal(expected.Length == 0, uses.Length == 0);
    }

    [Theory]
    [InlineData("444", "snpp")]
    [InlineData("5080", "onscreen")]
    [InlineData("5061", null)]
    [InlineData("443", null)]
    public void The_registry_is_named_where_its_name_misleads(string port, string? expected)
    {
        Assert.Equal(expected, Ran.Piped("explain", port, "--format", "json").Json.GetProperty("misleadingRegistryName").GetString());
        Assert.Equal(expected is not null, Ran.Piped("explain", port).Output.Contains("IANA registry", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Ids(JsonElement rules) =>
        rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!);
}
