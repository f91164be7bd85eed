using System;
using System.Linq;

namespace UcPorts.Cli.Tests.Auditing;

/// <summary>Firewalls that are printed in parts, cut, empty, or too tangled to be walked.</summary>
public sealed class CutFileTests
{
    private const string Rules = "-A INPUT -m comment --comment \"SIP over TLS\" -p tcp --dport 5061 -j ACCEPT\n-A INPUT -i lo -j ACCEPT\n";

    [Theory]
    [InlineData("-P INPUT DROP\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n-N VOICE\n-A INPUT -j VOICE\n-A VOICE -p tcp -m tcp --dport 5061 -j ACCEPT\n", "5061 tcp")]
    [InlineData("-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n", "0-65535 tcp", "0-65535 udp")]
    [InlineData("-P INPUT DROP\n-P FORWARD DROP\n-P OUTPUT DROP\n")]
    [InlineData("# Warning: iptables-legacy tables present, use iptables-legacy to see them\n-P INPUT DROP -c 3 180\n-A INPUT -p udp -c 1 52 -j ACCEPT", "0-65535 udp")]
    [InlineData("*filter\n:INPUT DROP [1:40]\n[12:3456] -A INPUT -p tcp --dport 5061 -j ACCEPT\nCOMMIT\n", "5061 tcp")]
    [InlineData("*filter\n:INPUT DROP [1:40]\n-A INPUT -p tcp --dport 5061 -j LOG --log-tcp-options\nCOMMIT\n*nat\n:INPUT ACCEPT [0:0]\nCOMMIT\n")]
    public void Rules_of_iptables_are_read_however_they_are_printed(string text, params string[] expected)
    {
        Assert.Equal(expected, Openings.Inbound(text));
        Assert.Equal("", Audit(text).Error);
    }

    [Theory]
    [InlineData("*filter\n:INPUT DROP\n" + Rules, 4, "the table 'filter' ends without COMMIT, and what stood behind this line is not known")]
    [InlineData("\n\n*filter\r\n:INPUT DROP\r\n" + Rules + "\n\n", 6, "the table 'filter' ends without COMMIT, and what stood behind this line is not known")]
    [InlineData("*filter\n:INPUT DROP\n" + Rules + "*nat\n:INPUT ACCEPT\nCOMMIT\n", 5, "the table 'filter' ends here without COMMIT")]
    [InlineData(":INPUT DROP\n" + Rules + "COMMIT\n", 4, "a table ends here that starts nowhere, and what stood before is not known")]
    [InlineData("-P INPUT DROP\n" + Rules + "-A INPUT -p tcp --dport", 4, "the rule ends in its middle: '-A INPUT -p tcp --dport'")]
    [InlineData("-P INPUT DROP\n" + Rules + "-A INPUT -p tcp --dport 50", 4, "the rule ends in its middle: '-A INPUT -p tcp --dport 50'")]
    [InlineData("-P INPUT DROP\n" + Rules + "-A INPUT -p tcp -m comment --comment \"a -j ACCEPT", 4, "the rule ends in its middle: '-A INPUT -p tcp -m comment --comment \"a -j ACCEPT'")]
    [InlineData("-P INPUT DROP\n" + Rules + "-A", 4, "the rule ends in its middle: '-A'")]
    public void Where_rules_are_cut_is_said_and_what_is_there_is_read(string text, int line, string what)
    {
        using ScratchFolder folder = new();
        string path = folder.Write("rules.v4", text);
        Ran ran = Ran.Piped("audit", path, "--roles", "director");

        Assert.Equal($"ucports: {path}({line}): The file is cut: {what}. Print it again with: iptables-save\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("TCP 444 is not let in", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TCP 5061", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\"complete\": false", Ran.Piped("audit", path, "--roles", "director", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*nat\n:PREROUTING ACCEPT\n:INPUT ACCEPT\n-A INPUT -p tcp -j ACCEPT\nCOMMIT\n")]
    [InlineData("-P PREROUTING ACCEPT\n-P INPUT ACCEPT\n-P OUTPUT ACCEPT\n")]
    public void Another_table_than_that_of_the_filter_says_nothing(string text)
    {
        Ran ran = Audit(text);

        Assert.EndsWith("rules' holds no table 'filter', which alone says what comes in. Print it with: iptables-save\n", ran.Error, StringComparison.Ordinal);
        Assert.Equal(new Ran(2, "", ran.Error), ran);
    }

    [Theory]
    [InlineData("-A INPUT -p tcp --dport 5061 -j ACCEPT\n", "The policy of the chain INPUT is not in ")]
    [InlineData("*filter\n:INPUT DROP\n-I INPUT 1 -p tcp -j ACCEPT\nCOMMIT\n", "Not understood: '-I INPUT 1 -p tcp -j ACCEPT', which is no rule as iptables-save writes it.")]
    public void What_is_missing_in_rules_is_told(string text, string expected)
    {
        Ran ran = Audit(text);

        Assert.StartsWith($"ucports: {expected}", ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.ExitCode);
    }

    [Theory]
    [InlineData("""{"name": "nsg", "securityRules": []}""", "Azure network security group")]
    [InlineData("""{"resources": [{"type": "Microsoft.Network/networkSecurityGroups", "name": "nsg", "properties": {}}]}""", "Azure network security group")]
    [InlineData("""{"SecurityGroups": [{"GroupId": "sg-1", "IpPermissions": [], "IpPermissionsEgress": [{"IpProtocol": "-1"}]}]}""", "AWS security group")]
    [InlineData("""{"SecurityGroupRules": []}""", "AWS security group")]
    [InlineData("""{"Resources": {"Voice": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "Voice"}}}}""", "AWS security group")]
    public void A_group_without_rules_lets_nothing_in(string text, string source)
    {
        Assert.Empty(Openings.Inbound(text));
        Assert.StartsWith($"{source} against Directors: ", Audit(text).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("is not let out", Audit(text).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_lets_nothing_out_lacks_the_far_ends_ports() =>
        Assert.Contains("TCP 5066 is not let out", Audit("""{"SecurityGroups": [{"IpPermissions": [], "IpPermissionsEgress": []}]}""", "front-end-server").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"SecurityGroups": []}""")]
    public void An_empty_list_is_told_from_an_empty_group(string text) =>
        Assert.EndsWith("rules' is an empty list, which does not say of what. Of a group without rules, print the group: az network nsg show, aws ec2 describe-security-groups.\n", Audit(text).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF\r\n \n")]
    public void An_empty_file_is_told_from_one_that_is_not_known(string text) =>
        Assert.Contains("rules' is empty: what should have been printed into it was not.", Audit(text).Error, StringComparison.Ordinal);

    // 2^18 ways lead through the chains, so that none could be followed to its end.
    [Fact]
    public void A_ruleset_that_cannot_be_walked_is_not_judged()
    {
        string chains = string.Concat(Enumerable.Range(0, 18).Select(i => $"-A C{i} -s 10.0.0.0/8 -j C{i + 1}\n-A C{i} -j C{i + 1}\n"));
        Ran ran = Audit($"*filter\n:INPUT DROP\n-A INPUT -j C0\n{chains}-A C18 -p tcp --dport 5061 -j ACCEPT\nCOMMIT\n");

        Assert.Contains("rules' takes more than 200000 steps to walk, because chains such as 'C", ran.Error, StringComparison.Ordinal);
        Assert.Equal(new Ran(2, "", ran.Error), ran);
    }

    [Fact]
    public void Chains_in_a_circle_are_not_judged()
    {
        Ran ran = Audit("*filter\n:INPUT DROP\n-A INPUT -j A\n-A A -j B\n-A B -j A\n-A INPUT -p tcp --dport 5061 -j ACCEPT\nCOMMIT\n");

        Assert.Contains("rules' has chains that call each other more than 64 deep", ran.Error, StringComparison.Ordinal);
        Assert.Equal(new Ran(2, "", ran.Error), ran);
    }

    // A list of blocked addresses takes no steps, however long it is.
    [Fact]
    public void What_blocks_addresses_can_be_as_long_as_it_is()
    {
        string blocked = string.Concat(Enumerable.Range(0, 210_000).Select(i => $"-A INPUT -s 10.{i >> 16}.{(i >> 8) & 255}.{i & 255}/32 -j DROP\n"));

        Assert.Equal(["5061 tcp"], Openings.Inbound($"*filter\n:INPUT DROP\n{blocked}{Rules}COMMIT\n"));
    }

    private static Ran Audit(string text, string role = "director")
    {
        using ScratchFolder folder = new();
        return Ran.Piped("audit", folder.Write("rules", text), "--roles", role);
    }
}
