using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>Commands that code starts: a few open a firewall, most open nothing.</summary>
public class CommandTests
{
    [Theory]
    [InlineData("netsh", "advfirewall firewall add rule name=\"SIP TLS\" dir=in action=allow protocol=TCP localport=5090", "5090/tcp")]
    [InlineData(@"C:\Windows\System32\netsh.exe", "advfirewall firewall add rule name=media dir=in action=allow protocol=UDP localport=5090,10000-10100", "5090/udp 10000-10100/udp")]
    [InlineData("netsh", "advfirewall firewall add rule name=x dir=in action=allow protocol=TCP localport=RPC", "")]
    [InlineData("netsh", "advfirewall firewall add rule name=x dir=in action=block protocol=TCP localport=5090", "")]
    [InlineData("netsh", "advfirewall firewall add rule name=x dir=out action=allow protocol=TCP localport=5090", "")]
    [InlineData("netsh", "advfirewall firewall add rule name=x dir=in action=allow protocol=TCP localport=5090 enable=no", "")]
    [InlineData("netsh", "advfirewall firewall add rule name=x dir=in action=allow program=a.exe", "")]
    [InlineData("netsh", "advfirewall firewall delete rule name=x protocol=TCP localport=5090", "")]
    [InlineData("netsh", "interface ip set address name=x static 10.0.0.1", "")]
    [InlineData("netsh", "firewall add portopening TCP 5090 SIP", "5090/tcp")]
    [InlineData("netsh", "firewall add portopening protocol=UDP port=5090 name=SIP mode=DISABLE", "")]
    [InlineData("netsh", "interface portproxy add v4tov4 listenport=5090 connectport=80 connectaddress=10.0.0.1", "5090/tcp")]
    [InlineData("cmd.exe", "/c netsh advfirewall firewall add rule name=x dir=in action=allow protocol=TCP localport=5090 && echo done", "5090/tcp")]
    [InlineData("powershell", "-Command New-NetFirewallRule -DisplayName 'SIP TLS' -Direction Inbound -Action Allow -Protocol UDP -LocalPort 10000-10100", "10000-10100/udp")]
    [InlineData("pwsh", "-NoProfile -Command \"New-NetFirewallRule -DisplayName SIP -Protocol TCP -LocalPort 5090, 5091\"", "5090/tcp 5091/tcp")]
    [InlineData("powershell", "New-NetFirewallRule -DisplayName SIP -Direction Outbound -Protocol TCP -LocalPort 5090", "")]
    [InlineData("powershell", "New-NetFirewallRule -DisplayName SIP -Enabled False -Protocol TCP -LocalPort 5090", "")]
    [InlineData("powershell", "Remove-NetFirewallRule -DisplayName SIP", "")]
    [InlineData("ufw", "allow 10000:10100/udp", "10000-10100/udp")]
    [InlineData("ufw", "allow 5090", "5090/tcp,udp")]
    [InlineData("sudo", "ufw --force allow in on eth0 to any port 5090 proto tcp", "5090/tcp")]
    [InlineData("ufw", "allow proto udp from any to any port 5090,5092", "5090/udp 5092/udp")]
    [InlineData("ufw", "allow from 10.0.0.1 port 5090", "")]
    [InlineData("ufw", "deny 5090", "")]
    [InlineData("ufw", "delete allow 5090", "")]
    [InlineData("ufw", "allow out 5090/tcp", "")]
    [InlineData("ufw", "--dry-run allow 5090/tcp", "")]
    [InlineData("ufw", "allow ssh", "")]
    [InlineData("/bin/sh", "-c \"ufw allow 5090/tcp; ufw reload\"", "5090/tcp")]
    [InlineData("firewall-cmd", "--permanent --add-port=10000-10100/udp --add-port=5090/tcp", "10000-10100/udp 5090/tcp")]
    [InlineData("firewall-cmd", "--remove-port=5090/tcp", "")]
    [InlineData("iptables", "-A INPUT -p udp --dport 10000:10100 -j ACCEPT", "10000-10100/udp")]
    [InlineData("iptables", "-I INPUT 1 -p tcp -m multiport --dports 5090,5091 -j ACCEPT", "5090/tcp 5091/tcp")]
    [InlineData("iptables", "-A INPUT -p tcp --dport 5090 -j DROP", "")]
    [InlineData("iptables", "-D INPUT -p tcp --dport 5090 -j ACCEPT", "")]
    [InlineData("iptables", "-A OUTPUT -p tcp --dport 5090 -j ACCEPT", "")]
    [InlineData("iptables", "-A INPUT -p tcp ! --dport 5090 -j ACCEPT", "")]
    [InlineData("nft", "add rule inet filter input udp dport 10000-10100 accept", "10000-10100/udp")]
    [InlineData("nft", "add rule inet filter input tcp dport { 5090, 5091 } accept", "5090/tcp 5091/tcp")]
    [InlineData("nft", "add rule inet filter input tcp dport 5090 drop", "")]
    [InlineData("nft", "-c add rule inet filter input tcp dport 5090 accept", "")]
    [InlineData("nft", "--check add rule inet filter input tcp dport 5090 accept", "")]
    [InlineData("nft", "add rule inet filter output tcp dport 5090 accept", "")]
    [InlineData("nft", "add rule inet filter input tcp dport != 5090 accept", "")]
    [InlineData("git", "add rule dir=in action=allow localport=5090", "")]
    public async Task Commands(string program, string arguments, string expected)
    {
        string code = $"Process.Start(@\"{program}\", @\"{arguments.Replace("\"", "\"\"", System.StringComparison.Ordinal)}\");";
        Assert.Equal(expected, await InventoryTest.OfStatements(code));
    }

    [Theory]
    [InlineData("new ProcessStartInfo(\"ufw\", \"allow 5090/tcp\");", "5090/tcp")]
    [InlineData("new ProcessStartInfo { FileName = \"ufw\", Arguments = \"allow 5090/tcp\" };", "5090/tcp")]
    [InlineData("new ProcessStartInfo(\"ufw\") { Arguments = \"allow 5090/tcp\" };", "5090/tcp")]
    [InlineData("var info = new ProcessStartInfo(); info.FileName = \"ufw\"; info.Arguments = \"allow 5090/tcp\";", "5090/tcp")]
    [InlineData("new ProcessStartInfo(\"ufw\") { ArgumentList = { \"allow\", \"5090/tcp\" } };", "5090/tcp")]
    [InlineData("var info = new ProcessStartInfo(\"ufw\"); info.ArgumentList.Add(\"allow\"); info.ArgumentList.Add(\"5090/tcp\");", "5090/tcp")]
    [InlineData("var info = new ProcessStartInfo(\"ufw\"); info.ArgumentList.Add(\"deny\"); info.ArgumentList.Add(\"5090/tcp\");", "")]
    [InlineData("Process.Start(\"ufw\", [\"allow\", \"5090/tcp\"]);", "5090/tcp")]
    [InlineData("Process.Start(\"ufw\");", "")]
    [InlineData("Process.Start(args[0], \"allow 5090/tcp\");", "")]
    [InlineData("new ProcessStartInfo { Arguments = \"allow 5090/tcp\" };", "")]
    public async Task Ways_to_start(string statement, string expected) => Assert.Equal(expected, await InventoryTest.OfStatements(
        statement.StartsWith("new", System.StringComparison.Ordinal) ? "_ = " + statement : statement));

    [Theory]
    [InlineData("Run(\"ufw\", \"allow 5090/tcp\"); Run(\"ufw\", \"reload\"); Run(\"ufw\", \"allow 5091/udp\");", "5090/tcp 5091/udp")]
    [InlineData("Run(\"ufw\", \"allow 5090/tcp\"); Run(args[0], \"allow 5091/udp\");", "")]
    [InlineData("Run(\"ufw\", \"allow 5090/tcp\"); Run(\"netsh\", \"allow 5091/udp\");", "")]
    [InlineData("Run(\"ufw\", args[0]); Run(args[1], \"allow 5091/udp\");", "")]
    [InlineData("Run(\"ufw\", \"allow 5090/tcp\"); Run(\"ufw\", args[0]);", "5090/tcp:default")]
    [InlineData("Run(Environment.GetEnvironmentVariable(\"UFW\") ?? \"ufw\", \"allow 5090/tcp\");", "5090/tcp:default")]
    [InlineData("Run(\"git\", \"allow 5090/tcp\");", "")]
    public async Task A_method_starts_the_commands_of_its_callers(string statements, string expected) => Assert.Equal(
        expected,
        await InventoryTest.OfMembers($"static void Run(string program, string arguments) => Process.Start(program, arguments); static void Main(string[] args) {{ {statements} }}"));
}
