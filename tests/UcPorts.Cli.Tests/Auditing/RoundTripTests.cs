using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Cli.Auditing;
using UcPorts.Cli.Exporting;
using UcPorts.Cli.Tests.Exporting;
using UcPorts.Cli.Tests.Tools;

namespace UcPorts.Cli.Tests.Auditing;

/// <summary>What is exported for roles has, when it is audited for them, nothing missing and nothing extra.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] FormatsReadAsWritten = ["powershell", "iptables", "azure-nsg", "aws-security-group"];

    public static TheoryData<string, string> RolesAndFormats => [.. from role in Exported.Roles from format in FormatsReadAsWritten select (role, format)];

    public static TheoryData<string> Roles => [.. Exported.Roles];

    [Theory]
    [MemberData(nameof(RolesAndFormats))]
    public void An_export_is_as_documented(string role, string format) => IsAsDocumented(role, Exported.Text(format, role));

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_ruleset_listed_by_nft_is_as_documented(string role)
    {
        Tool.Need("nft", "nftables");
        using ScratchFolder folder = new();
        string file = folder.Write("rules.nft", Exported.Text("nftables", role));

        (int exitCode, string listed) = Tool.RunApart("sh", "-c", $"nft -f {file} && nft -j list ruleset");

        Assert.True(exitCode == 0, listed);
        IsAsDocumented(role, listed);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Rules_saved_by_iptables_are_as_documented(string role)
    {
        Tool.Need("iptables-restore", "iptables");
        using ScratchFolder folder = new();
        string file = folder.Write("rules.v4", Exported.Text("iptables", role));

        (int exitCode, string saved) = Tool.RunApart("sh", "-c", $"iptables-restore {file} && iptables-save");

        Assert.True(exitCode == 0, saved);
        IsAsDocumented(role, saved);
    }

    [Theory]
    [InlineData("powershell")]
    [InlineData("iptables")]
    [InlineData("azure-nsg")]
    [InlineData("aws-security-group")]
    public void Random_tables_are_read_back_as_they_were_written(string format)
    {
        ExportFormat written = ExportFormats.All.First(known => known.Name == format);
        int read = 0;
        for (int seed = 0; seed < 2000; seed++)
        {
            if (RandomTable.Export(written, seed, plainLetters: true) is not { } text)
            {
                continue;
            }

            read++;
            Seen seen = SeenReader.Read(text, format);
            IReadOnlyList<PassRule> rules = RandomTable.Content(RandomTable.Make(seed, plainLetters: true), "x").Rules;
            foreach (PortDirection direction in Enum.GetValues<PortDirection>())
            {
                foreach (Transports transport in new[] { Transports.Tcp, Transports.Udp })
                {
                    PortSet expected = rules.Where(rule => rule.Direction == direction && rule.Transport == transport).Aggregate(PortSet.Empty, (all, rule) => all | rule.Ports);
                    PortSet actual = seen.Openings.Where(opening => opening.Direction == direction && opening.Transport.HasFlag(transport)).Aggregate(PortSet.Empty, (all, opening) => all | opening.Ports);
                    Assert.Equal($"{seed} {direction} {transport} {expected}", $"{seed} {direction} {transport} {actual}");
                }
            }
        }

        Assert.InRange(read, 500, 2000);
    }

    private static void IsAsDocumented(string role, string text)
    {
        using ScratchFolder folder = new();
        Ran ran = Ran.Piped("audit", folder.Write("firewall", text), "--roles", role, "--format", "json");

        Assert.Equal([], ran.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("message").GetString()));
        Assert.NotEqual(0, ran.Json.GetProperty("openings").GetInt32());
        Assert.Empty(ran.Error);
        Assert.Equal(0, ran.ExitCode);
    }
}
