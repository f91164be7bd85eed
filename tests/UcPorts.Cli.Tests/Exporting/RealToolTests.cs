using System;
using System.IO;
using System.Linq;
using UcPorts.Cli.Tests.Tools;

namespace UcPorts.Cli.Tests.Exporting;

/// <summary>Every role of both catalogues, exported, is accepted by the tool the format is for.</summary>
public sealed class RealToolTests
{
    public static TheoryData<string> Roles => [.. Exported.Roles];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Nft_accepts_every_role(string role)
    {
        Tool.Need("nft", "nftables");
        using ScratchFolder folder = new();
        string file = folder.Write("rules.nft", Exported.Text("nftables", role));

        Assert.Equal((0, ""), Tool.RunApart("nft", "-c", "-f", file));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Iptables_accepts_every_role(string role)
    {
        Tool.Need("iptables-restore", "iptables");
        using ScratchFolder folder = new();
        string file = folder.Write("rules.v4", Exported.Text("iptables", role));

        Assert.Equal((0, ""), Tool.RunApart("iptables-restore", "--test", file));
    }

    [Fact]
    public void Firewalld_accepts_every_role()
    {
        Tool.Need("firewall-offline-cmd", "firewalld");
        using ScratchFolder folder = new();
        Directory.CreateDirectory(folder.PathOf("services"));
        Exported.ToFolder("firewalld", folder.PathOf("services"), ".xml");
        folder.Write("firewalld.conf", "DefaultZone=public\n");

        (int exitCode, string output) = Tool.RunApart("firewall-offline-cmd", "--system-config", folder.Path, "--check-config");

        Assert.True(exitCode == 0 && output.Trim() is "" or "success", output);
        (_, string services) = Tool.RunApart("firewall-offline-cmd", "--system-config", folder.Path, "--get-services");
        Assert.All(Exported.Roles, role => Assert.Contains(role.Split('/')[1], services.Split(' ', '\n')));
    }

    [Fact]
    public void Ufw_accepts_every_role()
    {
        Tool.Need("ufw", "ufw");
        using ScratchFolder folder = new();
        Exported.ToFolder("ufw", folder.Path, "");
        string profiles = string.Join(' ', Exported.Roles.Select(role => "ucports-" + role.Split('/')[1]));
        string script = $"mount --bind {folder.Path} /etc/ufw/applications.d && ufw app info all && for profile in ucports-director ucports-ip-phone ucports-ip-phone-out; do ufw --dry-run allow $profile; done";

        (int exitCode, string output) = Tool.RunApart("sh", "-c", script);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("WARN", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ERROR", output, StringComparison.Ordinal);
        Assert.All(profiles.Split(' '), profile => Assert.Contains($"Profile: {profile}\n", output, StringComparison.Ordinal));
        Assert.Contains("-A ufw-user-input -p udp --dport 68 -j ACCEPT", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cloudformation", "cfn-lint", "aws-security-group", ".json")]
    [InlineData("kubernetes", "kubernetes-models", "kubernetes", ".yaml")]
    [InlineData("terraform", "@cdktf/hcl2json", "terraform-azurerm", ".tf")]
    [InlineData("terraform", "@cdktf/hcl2json", "terraform-aws", ".tf")]
    public void Checkers_of_the_clouds_accept_every_role(string kind, string package, string format, string extension)
    {
        Tool.NeedNode(package);
        using ScratchFolder folder = new();
        Exported.ToFolder(format, folder.Path, extension);

        (_, string output) = Tool.Run("node", Path.Combine(AppContext.BaseDirectory, "Tools", "check-exports.js"), kind, folder.Path);

        Assert.Equal($"{Exported.Roles.Count} checked\n", output);
    }

    [Fact]
    public void Azure_templates_keep_to_the_schema()
    {
        Tool.Need("/usr/bin/python3", "python3-jsonschema");
        Assert.SkipWhen(Tool.Run("/usr/bin/python3", "-c", "import jsonschema").ExitCode != 0, "Python cannot import jsonschema (package python3-jsonschema).");
        using ScratchFolder folder = new();
        Exported.ToFolder("azure-nsg", folder.Path, ".json");
        string tools = Path.Combine(AppContext.BaseDirectory, "Tools");

        (_, string output) = Tool.Run("/usr/bin/python3", Path.Combine(tools, "validate-json.py"), Path.Combine(tools, "azure-template.schema.json"), folder.Path);

        Assert.Equal($"{Exported.Roles.Count} checked\n", output);
    }
}
