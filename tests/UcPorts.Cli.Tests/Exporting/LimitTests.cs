using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace UcPorts.Cli.Tests.Exporting;

/// <summary>The limits of the formats are kept, or what is over them is refused; nothing is cut without a word.</summary>
public sealed class LimitTests
{
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Ámbar señalización ", 20)).Trim();

    [Theory]
    [InlineData("nftables", "comment \"", 128)]
    [InlineData("iptables", "--comment \"", 255)]
    public void Comments_are_cut_in_bytes_at_a_word_and_keep_the_row(string format, string before, int limit)
    {
        string output = Export(OfService(LongName), format).Output;
        string comment = output.Split(before)[1].Split('"')[0];

        Assert.InRange(Encoding.UTF8.GetByteCount(comment), limit - 25, limit);
        Assert.StartsWith("ports row 7: Session border controller, Ámbar señalización", comment, StringComparison.Ordinal);
        Assert.Matches("(Ámbar|señalización)\\.\\.\\.$", comment);
    }

    [Theory]
    [InlineData("azure-nsg", 140)]
    [InlineData("aws-security-group", 255)]
    public void Descriptions_are_cut_at_a_word_and_keep_the_row(string format, int limit)
    {
        string description = Assert.Single(Descriptions(Export(OfService(LongName), format).Json));

        Assert.InRange(description.Length, limit - 25, limit);
        Assert.StartsWith("ports row 7: Session border controller, ", description, StringComparison.Ordinal);
        Assert.EndsWith("...", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_never_cut_off()
    {
        PortRule[] rules = [.. Enumerable.Range(1, 30).Select(row => OwnTable.Rule($"sip-{row}", "5060", source: OwnTable.Row(row, $"table-{row}")))];

        Ran ran = Export(OwnTable.With(rules), "nftables");

        Assert.Equal("ucports: Rule 'sbc-sip-1-tcp' comes from more rows than a description of nftables can name (128 characters). Export fewer roles at a time.\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void Aws_takes_no_accents_and_no_quotes()
    {
        string output = Export(OfService("Señalización d'or <\"Ñandú\"> & más – größer"), "aws-security-group").Output;

        Assert.Contains("\"ports row 7: Session border controller, Senalizacion dor (Nandu) + mas - grosser: TCP,", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws-security-group")]
    [InlineData("terraform-aws")]
    [InlineData("powershell")]
    [InlineData("netsh")]
    public void Letters_without_a_plain_form_are_refused(string format)
    {
        Ran ran = Export(OfService("Шлюз"), format);

        Assert.Contains($"{format} takes no 'Ш'", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Output);
        Assert.Equal(2, ran.ExitCode);
    }

    [Theory]
    [InlineData("nftables")]
    [InlineData("kubernetes")]
    [InlineData("firewalld")]
    public void Letters_of_every_language_stay_where_the_format_takes_them(string format) =>
        Assert.Contains("Шлюз", Export(OfService("Шлюз"), format).Output, StringComparison.Ordinal);

    [Fact]
    public void Multiport_holds_fifteen_slots()
    {
        string ports = string.Join(',', Enumerable.Range(0, 20).Select(i => 5000 + (i * 2))) + ",6000-6010,7000-7010";

        string[] rules = [.. Export(OwnTable.With(OwnTable.Rule("many", ports)), "iptables").Output.Split('\n').Where(line => line.Contains("--dports", StringComparison.Ordinal))];

        Assert.Equal(2, rules.Length);
        Assert.All(rules, rule => Assert.InRange(rule.Split("--dports ")[1].Split(' ')[0].Split(',', ':').Length, 1, 15));
        Assert.Equal(ports.Replace('-', ':'), string.Join(',', rules.Select(rule => rule.Split("--dports ")[1].Split(' ')[0])));
    }

    [Fact]
    public void Ufw_holds_fifteen_slots_a_part_and_1024_characters_a_profile()
    {
        PortRule[] rules = [.. Enumerable.Range(0, 300).Select(i => OwnTable.Rule($"p{i}", $"{10000 + (i * 2)}"))];

        string[] values = [.. Export(OwnTable.With(rules), "ufw").Output.Split('\n').Where(line => line.StartsWith("ports=", StringComparison.Ordinal)).Select(line => line["ports=".Length..])];

        Assert.Equal(2, values.Length);
        Assert.All(values, value => Assert.InRange(value.Length, 1, 1024));
        Assert.All(values.SelectMany(value => value.Split('|')), part => Assert.InRange(part.Split(',').Length, 1, 15));
        Assert.Equal(300, values.SelectMany(value => value.Split('|')).Sum(part => part.Split(',').Length));
    }

    [Theory]
    [InlineData("aws-security-group")]
    [InlineData("terraform-aws")]
    public void A_security_group_holds_sixty_rules_of_a_kind(string format)
    {
        PortCatalog fits = OwnTable.With(Enumerable.Range(0, 60).Select(i => OwnTable.Rule($"p{i}", $"{5000 + (i * 2)}")));
        PortCatalog isOver = OwnTable.With(Enumerable.Range(0, 61).Select(i => OwnTable.Rule($"p{i}", $"{5000 + (i * 2)}")));

        Assert.Equal(0, Export(fits, format).ExitCode);
        Assert.Equal(0, Ran.Over(fits, "export", "--roles", "sbc", "--format", format, "--source", "10.0.0.0/8", "--source", "2001:db8::/32").ExitCode);
        Assert.Equal(
            $"ucports: {format}: a security group holds 60 inbound IPv4 rules, and these roles and addresses need 61. Export fewer roles at a time, or fewer networks.\n",
            Export(isOver, format).Error);
        Assert.Equal(2, Ran.Over(fits, "export", "--roles", "sbc", "--format", format, "--source", "10.0.0.0/8,172.16.0.0/12").ExitCode);
    }

    [Theory]
    [InlineData("azure-nsg")]
    [InlineData("terraform-azurerm")]
    public void A_network_security_group_holds_a_thousand_rules(string format)
    {
        PortCatalog fits = OwnTable.With(Enumerable.Range(0, 1000).Select(i => OwnTable.Rule($"p{i}", $"{5000 + (i * 2)}")));
        PortCatalog isOver = OwnTable.With(Enumerable.Range(0, 1001).Select(i => OwnTable.Rule($"p{i}", $"{5000 + (i * 2)}")));

        Assert.Equal(0, Export(fits, format).ExitCode);
        Assert.Contains("holds 1000 rules, and these roles and addresses need 1001", Export(isOver, format).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(900)]
    public void Priorities_are_unique_in_a_direction_and_within_100_to_4096(int count)
    {
        PortCatalog catalog = OwnTable.With(Enumerable.Range(0, count).Select(i => OwnTable.Rule($"p{i}", $"{5000 + (i * 2)}", direction: i % 3 == 0 ? PortDirection.Outbound : PortDirection.Inbound)));
        JsonElement[] rules = [.. Export(catalog, "azure-nsg").Json.GetProperty("resources")[0].GetProperty("properties").GetProperty("securityRules").EnumerateArray().Select(rule => rule.GetProperty("properties"))];

        Assert.Equal(count, rules.Length);
        Assert.All(rules, rule => Assert.InRange(rule.GetProperty("priority").GetInt32(), 100, 4096));
        Assert.Equal(count, rules.Select(rule => (rule.GetProperty("direction").GetString(), rule.GetProperty("priority").GetInt32())).Distinct().Count());
    }

    [Fact]
    public void A_name_that_is_too_long_for_azure_is_refused()
    {
        Ran ran = Export(OwnTable.With(OwnTable.Rule(new string('a', 80), "5060")), "azure-nsg");

        Assert.Contains("is longer than 80 characters", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.ExitCode);
    }

    [Theory]
    [InlineData("firewalld")]
    [InlineData("nftables")]
    [InlineData("ufw")]
    public void Port_0_is_refused_even_where_the_tool_would_take_it(string format)
    {
        Ran ran = Export(OwnTable.With(OwnTable.Rule("odd", "0-10")), format);

        Assert.Equal("ucports: Rule 'contoso/sbc/odd' holds port 0, on which nothing can listen. Exclude it from the rule's ports to export them.\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void A_row_without_transport_is_let_pass_for_both_and_says_so()
    {
        string output = Export(OwnTable.With(OwnTable.Rule("web", "443", Transports.None)), "nftables").Output;

        Assert.Contains("tcp dport 443 accept comment \"contoso/sbc/web: Session border controller: transport not stated,", output, StringComparison.Ordinal);
        Assert.Contains("udp dport 443 accept comment", output, StringComparison.Ordinal);
    }

    private static PortCatalog OfService(string service) => OwnTable.With(OwnTable.Rule("sip", "5060", source: OwnTable.Row(7), service: service));

    private static Ran Export(PortCatalog catalog, string format) => Ran.Over(catalog, "export", "--roles", "sbc", "--format", format);

    private static IEnumerable<string> Descriptions(JsonElement export) => export.TryGetProperty("Resources", out JsonElement resources)
        ? resources.GetProperty("UcPortsSecurityGroup").GetProperty("Properties").GetProperty("SecurityGroupIngress").EnumerateArray().Select(rule => rule.GetProperty("Description").GetString()!)
        : export.GetProperty("resources")[0].GetProperty("properties").GetProperty("securityRules").EnumerateArray().Select(rule => rule.GetProperty("properties").GetProperty("description").GetString()!);
}
