using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Exporting;
using UcPorts.Cli.Exporting.Formats;
using UcPorts.Cli.Tests.Tools;

namespace UcPorts.Cli.Tests.Exporting;

/// <summary>Random tables are accepted by the real tools, whatever is in their names.</summary>
public sealed class RandomExportTests
{
    private const int Many = 10_000;
    private const int Some = 200;

    // nft hands a file to the kernel in one message, whose length is limited.
    private const int NftBatch = 20;
    private const int IptablesBatch = 500;

    [Fact]
    public void Nft_accepts_ten_thousand_tables()
    {
        Tool.Need("nft", "nftables");
        AcceptedInBatches(new NftablesFormat(), NftBatch, string.Concat, file => Tool.RunApart("nft", "-c", "-f", file));
    }

    [Fact]
    public void Iptables_accepts_ten_thousand_tables()
    {
        Tool.Need("iptables-restore", "iptables");
        AcceptedInBatches(new IptablesFormat(), IptablesBatch, InOneTable, file => Tool.RunApart("iptables-restore", "--test", file));
    }

    [Fact]
    public void Firewalld_accepts_tables()
    {
        Tool.Need("firewall-offline-cmd", "firewalld");
        using ScratchFolder folder = new();
        folder.Write("firewalld.conf", "DefaultZone=public\n");
        Directory.CreateDirectory(folder.PathOf("services"));
        ToFolder(new FirewalldFormat(), folder.PathOf("services"), ".xml");

        (int exitCode, string output) = Tool.RunApart("firewall-offline-cmd", "--system-config", folder.Path, "--check-config");

        Assert.True(exitCode == 0 && output.Trim() is "" or "success", output);
    }

    [Fact]
    public void Ufw_accepts_tables()
    {
        Tool.Need("ufw", "ufw");
        using ScratchFolder folder = new();
        int count = ToFolder(new UfwFormat(), folder.Path, "");

        (int exitCode, string output) = Tool.RunApart("sh", "-c", $"mount --bind {folder.Path} /etc/ufw/applications.d && ufw app info all");

        Assert.True(exitCode == 0 && !output.Contains("WARN", StringComparison.Ordinal), output);
        Assert.InRange(output.Split("Profile: ucports-").Length - 1, count, int.MaxValue);
    }

    [Theory]
    [InlineData("cloudformation", "cfn-lint", "aws-security-group", ".json")]
    [InlineData("kubernetes", "kubernetes-models", "kubernetes", ".yaml")]
    [InlineData("terraform", "@cdktf/hcl2json", "terraform-azurerm", ".tf")]
    [InlineData("terraform", "@cdktf/hcl2json", "terraform-aws", ".tf")]
    public void Checkers_of_the_clouds_accept_tables(string kind, string package, string format, string extension)
    {
        Tool.NeedNode(package);
        using ScratchFolder folder = new();
        int count = ToFolder(ExportFormats.All.First(known => known.Name == format), folder.Path, extension);

        (_, string output) = Tool.Run("node", Path.Combine(AppContext.BaseDirectory, "Tools", "check-exports.js"), kind, folder.Path);

        Assert.Equal($"{count} checked\n", output);
    }

    [Fact]
    public void Every_line_of_the_powershell_script_is_one_command()
    {
        PowerShellFormat format = new();
        for (int seed = 0; seed < Many; seed++)
        {
            if (RandomTable.Export(format, seed, plainLetters: true) is { } script)
            {
                PowerShellScript.Check(script);
            }
        }
    }

    [Fact]
    public void Every_line_of_the_batch_file_is_one_command()
    {
        NetshFormat format = new();
        for (int seed = 0; seed < Many; seed++)
        {
            foreach (string line in (RandomTable.Export(format, seed, plainLetters: true) ?? "").Split("\r\n").Skip(2).SkipLast(1))
            {
                Assert.Matches("^(rem [^\n]*|netsh advfirewall firewall add rule name=\"[a-z0-9-]+\" dir=(in|out) action=allow protocol=(TCP|UDP) (local|remote)port=[0-9,-]+ description=\"[^\"\n%]*(%%[^\"\n%]*)*\")$", line);
            }
        }
    }

    // A table at a time is what takes iptables long.
    private static string InOneTable(IEnumerable<string> texts) =>
        string.Concat(texts.SelectMany((text, index) => text.Split('\n').Where(line => line.StartsWith('-') || (index == 0 && line is ['*' or ':', ..])).Select(line => line + "\n"))) + "COMMIT\n";

    private static void AcceptedInBatches(ExportFormat format, int batch, Func<IEnumerable<string>, string> join, Func<string, (int ExitCode, string Output)> accept)
    {
        using ScratchFolder folder = new();
        int exported = 0;
        for (int first = 0; first < Many; first += batch)
        {
            List<string> texts = [.. Enumerable.Range(first, batch).Select(seed => RandomTable.Export(format, seed)).OfType<string>()];
            exported += texts.Count;
            Assert.Equal((0, ""), accept(folder.Write($"batch-{first}", join(texts))));
        }

        Assert.InRange(exported, Many * 9 / 10, Many);
    }

    private static int ToFolder(ExportFormat format, string folder, string extension)
    {
        int count = 0;
        for (int seed = 0; seed < Some; seed++)
        {
            if (RandomTable.Export(format, seed, plainLetters: true) is { } text)
            {
                File.WriteAllText(Path.Combine(folder, $"t{seed}{extension}"), text);
                count++;
            }
        }

        Assert.InRange(count, Some / 3, Some);
        return count;
    }
}
