using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using UcPorts.Cli.Tests.Auditing;

namespace UcPorts.Cli.Tests;

public sealed class TextFileTests
{
    // Windows PowerShell redirects in UTF-16, other programs with or without a mark in UTF-8.
    [Fact]
    public void A_file_is_read_in_the_encoding_of_its_mark()
    {
        using ScratchFolder folder = new();
        foreach (Encoding encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8, new UTF8Encoding(false) })
        {
            File.WriteAllText(folder.PathOf("listeners.txt"), AuditCommandTests.Listeners, encoding);

            Assert.StartsWith("ss against Directors: 3 missing,", Ran.Piped("audit", folder.PathOf("listeners.txt"), "--roles", "director").Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using ScratchFolder folder = new();
        Ran ran = Ran.Piped("import", folder.Path);

        Assert.Equal($"ucports: '{folder.Path}' cannot be read: it is a folder.\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_leaves_nothing_beside_it()
    {
        using ScratchFolder folder = new();
        Directory.CreateDirectory(folder.PathOf("taken"));
        Ran ran = Ran.Piped("export", "--roles", "director", "--format", "nftables", "--output", folder.PathOf("taken"));

        Assert.Equal($"ucports: '{folder.PathOf("taken")}' cannot be written: it is a folder.\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_behind_a_link_is_replaced_and_keeps_who_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links need a privilege, and there are no modes.");
            return;
        }

        using ScratchFolder folder = new();
        string place = folder.Write("place.nft", "old");
        File.SetUnixFileMode(place, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder.PathOf("link.nft"), "place.nft");

        Export(folder.PathOf("link.nft"));

        Assert.StartsWith("# UcPorts: Directors", File.ReadAllText(place), StringComparison.Ordinal);
        Assert.Equal("place.nft", new FileInfo(folder.PathOf("link.nft")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place));
    }

    [Fact]
    public void A_new_file_is_made()
    {
        using ScratchFolder folder = new();
        Export(folder.PathOf("new.nft"));

        Assert.Equal("new.nft", Path.GetFileName(Assert.Single(Directory.GetFiles(folder.Path))));
    }

    // Whoever is root would have no /dev/null any more.
    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev/null.");

        Export("/dev/null");

        Assert.Equal("", File.ReadAllText("/dev/null"));
    }

    [Fact]
    public async Task A_signal_while_a_file_is_written_leaves_the_old_one_and_nothing_beside_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to send.");
        using ScratchFolder folder = new();
        string table = folder.Write("long.ports.json", LongTable());
        string output = folder.Write("rows.csv", "old");
        using Process process = Process.Start(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "UcPorts.Cli.dll"), "export", "--format", "csv", "--spec", table, "--roles", "contoso/gateway", "--output", output]);
        while (!Directory.EnumerateFiles(folder.Path, "*.tmp").Any())
        {
            Assert.False(process.HasExited, "It was too quick to be stopped.");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken);
        }

        // Stopped first, so that it is still writing when the signal comes.
        await Kill("-STOP", process);
        Assert.Single(Directory.EnumerateFiles(folder.Path, "*.tmp"));
        await Kill("-TERM", process);
        await Kill("-CONT", process);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["long.ports.json", "rows.csv"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("old", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
        Assert.Equal(128 + 15, process.ExitCode);
    }

    private static void Export(string path)
    {
        Ran ran = Ran.Piped("export", "--roles", "director", "--format", "nftables", "--output", path);
        Assert.Equal("", ran.Error);
        Assert.Equal(0, ran.ExitCode);
    }

    private static async Task Kill(string signal, Process process)
    {
        using Process kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    // Rows name their document: a long title makes a file that takes a while to write.
    private static string LongTable() => $$"""
        {"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"},
         "documents": [{"id": "plan", "title": "{{new string('x', 100_000)}}"}],
         "tables": [{"id": "ports", "document": "plan", "title": "Ports", "rows": 1000}],
         "roles": [{"id": "gateway", "name": "Gateway", "kind": "server"}],
         "rules": [{{string.Join(",\n", Enumerable.Range(1, 1000).Select(row => $$"""{"id": "r{{row}}", "table": "ports", "row": {{row}}, "role": "gateway", "ports": "{{row}}", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed"}"""))}}]}
        """;
}
