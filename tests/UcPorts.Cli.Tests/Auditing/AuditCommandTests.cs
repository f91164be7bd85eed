using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace UcPorts.Cli.Tests.Auditing;

public sealed class AuditCommandTests
{
    // A Director that lacks 444 and 1434, has 5061 over the wrong transport, and two ports too many.
    public const string Listeners = """
        Netid State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
        udp   UNCONN 0      0            0.0.0.0:5061      0.0.0.0:*
        tcp   LISTEN 0      128          0.0.0.0:443       0.0.0.0:*
        tcp   LISTEN 0      128                *:80              *:*
        tcp   LISTEN 0      128             [::]:8443         [::]:*
        tcp   LISTEN 0      128             [::]:5090         [::]:*
        tcp   LISTEN 0      128        127.0.0.1:9000      0.0.0.0:*
        tcp   LISTEN 0      128            [::1]:9001         [::]:*
        """;

    [Fact]
    public void What_differs_is_said_by_kind() => Verify("audit.txt", "text");

    [Fact]
    public void Audit_writes_json() => Verify("audit.json", "json");

    [Theory]
    [InlineData("tcp LISTEN 0 128 0.0.0.0:444 0.0.0.0:*\nudp UNCONN 0 0 *:1434 *:*")]
    [InlineData("State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0 128 0.0.0.0:444 0.0.0.0:*\nUNCONN 0 0 *:1434 *:*")]
    [InlineData("Active Internet connections (servers and established)\nProto Recv-Q Send-Q Local Address Foreign Address State\ntcp 0 0 0.0.0.0:444 0.0.0.0:* LISTEN\ntcp 0 0 10.0.0.1:5555 10.0.0.2:443 ESTABLISHED\nudp6 0 0 :::1434 :::*")]
    [InlineData("Active Connections\n\n  Proto  Local Address  Foreign Address  State\n  TCP    0.0.0.0:444    0.0.0.0:0    LISTENING\n  TCP    10.0.0.1:5555  10.0.0.2:443 ESTABLISHED\n  UDP    [::]:1434      *:*")]
    [InlineData("Conexiones activas\n\n  Proto  Dirección local  Dirección remota  Estado\n  TCP    [::]:444    [::]:0    LISTENING\n  UDP    0.0.0.0:1434      *:*")]
    [InlineData("Active Internet connections (including servers)\nProto Recv-Q Send-Q  Local Address          Foreign Address        (state)\ntcp4       0      0  *.444                  *.*                    LISTEN\nudp4       0      0  *.1434                 *.*")]
    [InlineData("\nLocalAddress LocalPort RemoteAddress RemotePort State  AppliedSetting\n------------ --------- ------------- ---------- -----  --------------\n0.0.0.0      444       0.0.0.0       0          Listen\n10.0.0.1     5555      10.0.0.2      443        Established Internet\n\nLocalAddress LocalPort\n------------ ---------\n::           1434\n")]
    [InlineData("[{\"LocalAddress\":\"::\",\"LocalPort\":444,\"State\":2},{\"LocalAddress\":\"::\",\"LocalPort\":5555,\"State\":5},{\"LocalAddress\":\"::\",\"LocalPort\":1434}]")]
    [InlineData("\"LocalAddress\",\"LocalPort\",\"State\"\r\n\"::\",\"444\",\"Listen\"\r\n\"::\",\"5555\",\"Established\"\r\n", "444 tcp")]
    [InlineData("tcp LISTEN 0 128 127.0.0.1:9000 0.0.0.0:*\ntcp LISTEN 0 128 127.0.0.53%lo:53 0.0.0.0:*\ntcp LISTEN 0 128 [::ffff:127.0.0.1]:9000 *:*\ntcp LISTEN 0 128 0.0.0.0%eth0:444 0.0.0.0:*", "444 tcp")]
    public void Listeners_are_read_in_every_form(string text, params string[] expected) => Assert.Equal(expected.Length == 0 ? ["444 tcp", "1434 udp"] : expected, Openings.Inbound(text));

    [Theory]
    [InlineData("*filter\n:INPUT DROP\n-A INPUT -p tcp -m multiport --dports 444,5060:5061 -j ACCEPT\nCOMMIT", "444 tcp", "5060-5061 tcp")]
    [InlineData("*filter\n:INPUT DROP\n-A INPUT -p udp --dport 5000: -j ACCEPT\n-A INPUT -p 6 --dport :22 -j ACCEPT\nCOMMIT", "0-22 tcp", "5000-65535 udp")]
    [InlineData("*filter\n:INPUT DROP\n-A INPUT -j VOICE\n-A VOICE -p tcp --dport 5061 -j ACCEPT\n-A VOICE -s 10.0.0.0/8 -p tcp --dport 22 -j ACCEPT\nCOMMIT", "22 tcp", "5061 tcp")]
    [InlineData("*filter\n:INPUT DROP\n-A INPUT -p tcp --dport 5061 -j DROP\n-A INPUT -p tcp --dport 5060:5062 -j ACCEPT\nCOMMIT", "5060 tcp", "5062 tcp")]
    [InlineData("*filter\n:INPUT DROP\n-A INPUT -s 10.0.0.0/8 -p tcp --dport 5061 -j DROP\n-A INPUT -p tcp --dport 5061 -j ACCEPT\nCOMMIT", "5061 tcp")]
    [InlineData("*filter\n:INPUT ACCEPT\n-A INPUT -p tcp -j REJECT\n-A INPUT -p udp --dport 1000:65535 -j DROP\nCOMMIT", "0-999 udp")]
    [InlineData("*nat\n-A INPUT -p tcp --dport 1 -j ACCEPT\nCOMMIT\n*filter\n:INPUT DROP\n-A INPUT -i lo -j ACCEPT\n-A INPUT -p icmp -j ACCEPT\n-A INPUT -m state --state ESTABLISHED -j ACCEPT\n-A INPUT -p tcp -m state --state NEW --dport 22 -j ACCEPT\nCOMMIT", "22 tcp")]
    [InlineData("*filter\n:INPUT ACCEPT\n-A INPUT -p tcp --dport 5061 -j ACCEPT\n-A INPUT -m conntrack --ctstate NEW -j DROP\nCOMMIT", "5061 tcp")]
    [InlineData("*filter\n:INPUT DROP\n-A INPUT -j GUARD\n-A INPUT -p tcp --dport 443:444 -j ACCEPT\n-A GUARD -p tcp --dport 443 -j RETURN\n-A GUARD -j DROP\nCOMMIT", "443 tcp")]
    [InlineData("*filter\n:INPUT DROP\n-A INPUT -j GUARD\n-A INPUT -p tcp --dport 443 -j ACCEPT\n-A GUARD -m addrtype --dst-type LOCAL -j RETURN\n-A GUARD -j DROP\nCOMMIT", "443 tcp")]
    [InlineData("*filter\n:INPUT ACCEPT\n-A INPUT -p udp -j DROP\n-A INPUT -p tcp --dport 1000:65535 -j RETURN\n-A INPUT -j DROP\nCOMMIT", "1000-65535 tcp")]
    [InlineData("*filter\n:INPUT DROP\n-A INPUT -p tcp -g VOICE\n-A INPUT -p tcp --dport 22 -j ACCEPT\n-A VOICE -p tcp --dport 5061 -j ACCEPT\nCOMMIT", "5061 tcp")]
    public void Rules_of_iptables_are_walked_as_a_packet_would(string text, params string[] expected) => Assert.Equal(expected, Openings.Inbound(text));

    [Theory]
    [InlineData("""{"securityRules":[{"name":"a","access":"Allow","direction":"Inbound","protocol":"Tcp","priority":100,"destinationPortRanges":["444","5060-5061"]}]}""", "444 tcp", "5060-5061 tcp")]
    [InlineData("""[{"name":"a","access":"Allow","direction":"Inbound","protocol":"*","priority":200,"destinationPortRange":"444"},{"name":"b","access":"Deny","direction":"Inbound","protocol":"Udp","priority":100,"sourceAddressPrefix":"*","destinationAddressPrefix":"*","destinationPortRange":"*"}]""", "444 tcp")]
    [InlineData("""[{"name":"a","access":"Allow","direction":"Inbound","protocol":"Tcp","priority":100,"destinationPortRange":"*"}]""", "0-65535 tcp")]
    [InlineData("""{"SecurityGroups":[{"IpPermissions":[{"IpProtocol":"tcp","FromPort":5060,"ToPort":5061,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]},{"IpProtocol":"icmp","FromPort":-1,"ToPort":-1}],"IpPermissionsEgress":[{"IpProtocol":"-1"}]}]}""", "5060-5061 tcp")]
    [InlineData("""{"SecurityGroupRules":[{"IsEgress":false,"IpProtocol":"udp","FromPort":1434,"ToPort":1434},{"IsEgress":true,"IpProtocol":"-1","FromPort":-1,"ToPort":-1}]}""", "1434 udp")]
    [InlineData("""{"SecurityGroups":[{"IpPermissions":[{"IpProtocol":"-1"}]}]}""", "0-65535 tcp", "0-65535 udp")]
    [InlineData("""[{"Name":"a","Direction":1,"Action":2,"Enabled":1,"Protocol":"TCP","LocalPort":["444","5060-5061"]},{"Name":"b","Direction":1,"Action":2,"Enabled":2,"Protocol":"TCP","LocalPort":"22"},{"Name":"c","Direction":"Inbound","Action":"Block","Enabled":"True","Protocol":"TCP","LocalPort":"5060"},{"Name":"d","Direction":1,"Action":2,"Enabled":1,"Protocol":"ICMPv4","LocalPort":"Any"}]""", "444 tcp", "5061 tcp")]
    [InlineData("Name,DisplayName,Direction,Action,Enabled,Protocol,LocalPort,RemotePort\r\na,\"SIP, TLS\",Inbound,Allow,True,TCP,\"5061, RPCEPMap\",Any\r\nb,out,Outbound,Allow,True,TCP,Any,443\r\n", "135 tcp", "5061 tcp")]
    public void Firewalls_of_windows_and_the_clouds_are_read(string text, params string[] expected) => Assert.Equal(expected, Openings.Inbound(text));

    // The names of rules are those of the host that is audited, which may not be one to trust.
    [Theory]
    [InlineData("*filter\n:INPUT DROP\n-A INPUT -p tcp --dport 9999 -m comment --comment \"a\u001b[31mb\" -j ACCEPT\nCOMMIT")]
    [InlineData("""[{"Name":"a\u001b[31mb","Direction":1,"Action":2,"Protocol":"TCP","LocalPort":["9999","RPC"]}]""")]
    public void A_name_of_a_rule_cannot_speak_to_the_terminal(string text)
    {
        using ScratchFolder folder = new();
        Ran ran = Ran.Piped("audit", folder.Write("seen", text), "--roles", "director");

        Assert.Contains("a [31mb", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', ran.Output + ran.Error);
    }

    [Theory]
    [InlineData("-A INPUT -p tcp ! --dport 22 -j ACCEPT", "negates a match")]
    [InlineData("*filter\n-A INPUT -p tcp --dport ssh -j ACCEPT", "names ports by words")]
    [InlineData("tcp LISTEN 0 128 0.0.0.0:ssh 0.0.0.0:*", "Not understood: '0.0.0.0:ssh'. Print numbers: ss -lntu or netstat -an.")]
    [InlineData("""[{"Name":"a","Direction":1,"Action":2,"Protocol":"TCP","LocalPort":"RPC"}]""", "Not understood: the ports 'RPC' of 'a', which Windows chooses itself.")]
    public void What_is_not_understood_is_told(string text, string expected)
    {
        using ScratchFolder folder = new();

        Assert.Contains(expected, Ran.Piped("audit", folder.Write("seen", text), "--roles", "director").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-A INPUT -p tcp ! --dport 22 -j ACCEPT")]
    [InlineData("-A INPUT -p tcp --dport sip-tls -j ACCEPT")]
    [InlineData("-A INPUT -p tcp --dport sip-tls -j VOICE\n-A VOICE -j ACCEPT")]
    public void What_a_rule_that_is_not_understood_may_let_pass_is_not_missing(string rules)
    {
        using ScratchFolder folder = new();
        string[] missing =
        [
            .. Ran.Piped("audit", folder.Write("rules", $"*filter\n:INPUT DROP\n{rules}\nCOMMIT\n"), "--roles", "director", "--format", "json").Json.GetProperty("findings").EnumerateArray()
                .Select(finding => $"{finding.GetProperty("kind").GetString()} {finding.GetProperty("ports").GetString()} {finding.GetProperty("transport")[0].GetString()}"),
        ];

        Assert.DoesNotContain("missing 5061 tcp", missing);
    }

    [Fact]
    public void A_range_that_reaches_further_is_too_wide()
    {
        using ScratchFolder folder = new();
        Ran ran = Ran.Piped("audit", folder.Write("rules", "*filter\n:INPUT DROP\n-A INPUT -p tcp --dport 49000:58000 -j ACCEPT\n-A INPUT -p tcp --dport 6000:6100 -j ACCEPT\nCOMMIT"), "--roles", "director", "--format", "json");

        Assert.Equal(
            ["extra 6000-6100", "too-wide 49000-49151,57501-58000"],
            ran.Json.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("kind").GetString()} {finding.GetProperty("ports").GetString()}").Where(finding => !finding.StartsWith("missing", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_firewall_that_limits_what_goes_out_must_let_out_the_far_ends_ports()
    {
        using ScratchFolder folder = new();
        string export = Exporting.Exported.Text("iptables", "front-end-server");
        string closed = string.Join('\n', export.Split('\n').Where(line => !line.StartsWith("-A OUTPUT", StringComparison.Ordinal))).Replace(":OUTPUT ACCEPT", ":OUTPUT DROP", StringComparison.Ordinal);

        Ran ran = Ran.Piped("audit", folder.Write("rules", closed), "--roles", "front-end-server");

        Assert.Contains("TCP 5066 is not let out: 5066 Front End Servers (server-ports, row 32)", ran.Output, StringComparison.Ordinal);
        Assert.Equal(1, ran.ExitCode);
    }

    [Theory]
    [InlineData("-A OUTPUT -p tcp --dport 4444 -j ACCEPT", "extra outbound 4444 tcp")]
    [InlineData("-A OUTPUT -p tcp --dport 5060:5064 -j ACCEPT")]
    [InlineData("-A OUTPUT -p tcp --dport 5050:5064 -j ACCEPT", "too-wide outbound 5050-5059 tcp")]
    [InlineData("-A OUTPUT -p tcp --dport 5061 -j ACCEPT")]
    [InlineData("-A OUTPUT -p tcp --dport 4444 -j ACCEPT\n-A OUTPUT -p tcp -j ACCEPT")]
    [InlineData("-A OUTPUT -p udp --dport 123 -j ACCEPT", "extra outbound 123 udp")]
    public void What_may_go_out_to_a_port_that_no_row_has_is_extra_where_the_rest_may_not(string rules, params string[] expected)
    {
        Assert.Equal(expected, Outbound(":OUTPUT DROP [0:0]", rules));
        Assert.Empty(Outbound(":OUTPUT ACCEPT [0:0]", rules));
    }

    [Theory]
    [InlineData("""{"SecurityGroupEgress": [{"IpProtocol": "tcp", "FromPort": 4444, "ToPort": 4444}]}""", "extra outbound 4444 tcp")]
    [InlineData("""{"SecurityGroupEgress": [{"IpProtocol": "-1"}]}""")]
    [InlineData("""[{"Name":"a","Direction":2,"Action":2,"Enabled":1,"Protocol":"TCP","RemotePort":"4444"}]""", "extra outbound 4444 tcp")]
    [InlineData("""[{"Name":"a","Direction":2,"Action":2,"Enabled":1,"Protocol":"TCP","RemotePort":"Any"}]""")]
    public void Formats_that_carry_a_direction_are_judged_alike(string text, params string[] expected) => Assert.Equal(expected, Outbound(text));

    [Fact]
    public void The_listeners_of_this_machine_are_seen()
    {
        using TcpListener listener = new(IPAddress.Any, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        Ran ran = Ran.Piped("audit", "--roles", "ip-phone", "--format", "json");

        Assert.Equal("this machine", ran.Json.GetProperty("source").GetString());
        Assert.Contains($"0.0.0.0:{port}", ran.Json.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("seen").EnumerateArray()).Select(place => place.GetString()));
    }

    [Theory]
    [InlineData("'audit' needs roles, for example: ucports audit listeners.txt --roles front-end-server", "audit")]
    [InlineData("There is no role 'dirctor'. Did you mean 'director'? See the roles with: ucports list --help", "audit", "--roles", "dirctor")]
    [InlineData("There is no file 'nowhere.txt'.", "audit", "nowhere.txt", "--roles", "director")]
    [InlineData("There is no format 'csv'. The formats: text, json.", "audit", "--roles", "director", "--format", "csv")]
    public void What_cannot_be_run_is_said_in_one_line(string expected, params string[] args)
    {
        Ran ran = Ran.Piped(args);

        Assert.Equal($"ucports: {expected}\n", ran.Error);
        Assert.Empty(ran.Output);
        Assert.Equal(2, ran.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello world")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"a\": [")]
    [InlineData("table inet filter {\n}\n")]
    public void What_is_none_of_the_known_forms_is_refused(string text)
    {
        using ScratchFolder folder = new();
        Ran ran = Ran.Piped("audit", folder.Write("seen", text), "--roles", "director");

        Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(ran.Output);
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void Where_JSON_ends_early_is_said_as_editors_count()
    {
        using ScratchFolder folder = new();
        string file = folder.Write("cut.json", "\n{\"nftables\":\n [");

        Assert.StartsWith($"ucports: '{file}' is no valid JSON, line 3, column 3: ", Ran.Piped("audit", file, "--roles", "director").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("powershell")]
    [InlineData("iptables")]
    [InlineData("azure-nsg")]
    [InlineData("aws-security-group")]
    public void Files_cut_off_anywhere_are_no_failure(string format)
    {
        string text = Exporting.Exported.Text(format, "director");
        using ScratchFolder folder = new();
        for (int length = 0; length < text.Length; length += 97)
        {
            Ran ran = Ran.Piped("audit", folder.Write("cut", text[..length]), "--roles", "director");
            Assert.True(ran.ExitCode != 2 || ran.Error.Contains("'audit' reads", StringComparison.Ordinal) || ran.Error.Contains(": The file is cut: ", StringComparison.Ordinal) || ran.Error.Contains("is no valid JSON, line ", StringComparison.Ordinal), ran.Error);
        }
    }

    private static IEnumerable<string> Outbound(string policy, string rules) => Outbound($"*filter\n:INPUT DROP [0:0]\n{policy}\n{rules}\nCOMMIT\n");

    private static IEnumerable<string> Outbound(string text)
    {
        using ScratchFolder folder = new();
        return
        [
            .. Ran.Piped("audit", folder.Write("firewall", text), "--roles", "director", "--format", "json").Json.GetProperty("findings").EnumerateArray()
                .Where(finding => finding.GetProperty("direction").GetString() == "outbound")
                .Select(finding => $"{finding.GetProperty("kind").GetString()} outbound {finding.GetProperty("ports").GetString()} {finding.GetProperty("transport")[0].GetString()}"),
        ];
    }

    private static void Verify(string golden, string format)
    {
        using ScratchFolder folder = new();
        Ran ran = Ran.Piped("audit", folder.Write("listeners.txt", Listeners), "--roles", "director", "--format", format);

        GoldenFile.Verify(golden, ran.Output);
        Assert.Empty(ran.Error);
        Assert.Equal(1, ran.ExitCode);
    }
}
