using System;
using System.IO;
using UcPorts.Cli.Tests.Tools;

namespace UcPorts.Cli.Tests.Exporting;

/// <summary>The exported rules, loaded into the kernel of a network of their own, do what the rows say.</summary>
public sealed class LoadedRulesetTests
{
    private const string Documented = "tcp/5061 tcp/444 tcp/5070 tcp/49152 tcp/50000 tcp/57500 udp/49152 udp/57500 udp/1434";
    private const string Undocumented = "tcp/22 tcp/5062 tcp/5081 tcp/49151 tcp/57501 tcp/1434 udp/5061 udp/57501 udp/53";

    [Theory]
    [InlineData("nftables", "nft", "nft -f {0}")]
    [InlineData("iptables", "iptables-restore", "iptables-restore {0}")]
    public void Documented_ports_are_reached_and_others_are_not(string format, string program, string load)
    {
        Tool.Need(program, format);
        Tool.Need("ip", "iproute2");
        using ScratchFolder folder = new();
        string rules = folder.Write("rules", Exported.Text(format, "director", "mediation-server"));
        string script = string.Join('\n',
            "set -e",
            "mount -t tmpfs none /run",
            "ip netns add far",
            "ip link add here type veth peer name there netns far",
            "ip address add 10.9.0.1/24 dev here",
            "ip link set here up",
            "ip -n far address add 10.9.0.2/24 dev there",
            "ip -n far link set there up",

            // The kernel answers few closed ports a second otherwise.
            "sysctl -q -w net.ipv4.icmp_ratelimit=0 net.ipv4.icmp_msgs_per_sec=10000 2>/dev/null || true",
            string.Format(null, load, rules),
            $"ip netns exec far /usr/bin/python3 {Path.Combine(AppContext.BaseDirectory, "Tools", "try-ports.py")} 10.9.0.1 {Documented} {Undocumented}");

        (int exitCode, string output) = Tool.RunApart("sh", "-c", script);

        Assert.True(exitCode == 0, output);
        Assert.Equal(Documented, output.Trim());
    }
}
