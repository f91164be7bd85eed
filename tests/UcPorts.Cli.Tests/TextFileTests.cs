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

    public static TheoryData<string[]> CommandsWithAFile => new(
        ["list", "--spec", "FILE"],
        ["import", "FILE"],
        ["diff", "FILE", "FILE"],
        ["check", "FOLDER", "--baseline", "FILE"]);

    [Theory]
    [MemberData(nameof(CommandsWithAFile))]
    public void A_file_in_another_encoding_is_refused_where_it_starts(string[] args)
    {
        using ScratchFolder folder = new();
        string path = folder.PathOf("page.md");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("{\r\n\r\n  \"Servidores de mediación\"}"));

        Ran ran = Ran.Piped([.. args.Select(arg => arg switch { "FILE" => path, "FOLDER" => folder.Path, _ => arg })]);

        Assert.Equal($"ucports: {path}(3,25): The byte 0xF3 ('ó' in Latin-1) is no UTF-8: save the file as UTF-8.\n", ran.Error);
        Assert.Equal("", ran.Output);
        Assert.Equal(2, ran.ExitCode);
    }

    // The column counts what an editor shows, not bytes; a character that the end of the file cuts is no UTF-8 either.
    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xB3, 0x81 }, "(1,2): The byte 0x81 is no UTF-8")]
    [InlineData(new byte[] { (byte)'a', (byte)'\r', (byte)'b', 0xC3 }, "(2,2): The byte 0xC3 ('Ã' in Latin-1) is no UTF-8")]
    [InlineData(new byte[] { (byte)'a', 0xF0, 0x9F, 0x98, 0x80, 0xED, 0xA0, 0x80 }, "(1,4): The byte 0xED ('í' in Latin-1) is no UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 }, "' starts as UTF-16 and goes on otherwise: save it as UTF-8.")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x00, 0x00, 0x11, 0x00 }, "' starts as UTF-32 and goes on otherwise: save it as UTF-8.")]
    [InlineData(new byte[] { (byte)'{', 0, (byte)'}', 0 }, "' is UTF-16 without a byte order mark: save it as UTF-8.")]
    [InlineData(new byte[] { 0, (byte)'{', 0, (byte)'}' }, "' is UTF-16 without a byte order mark: save it as UTF-8.")]
    public void What_is_wrong_with_an_encoding_is_said(byte[] bytes, string expected)
    {
        using ScratchFolder folder = new();
        string path = folder.PathOf("page.md");
        File.WriteAllBytes(path, bytes);
        Ran ran = Ran.Piped("import", path);

        Assert.Contains($"{path}{expected}", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_table_with_a_mark_is_read_in_its_encoding(Encoding encoding)
    {
        using ScratchFolder folder = new();
        File.WriteAllText(folder.PathOf("own.ports.json"), LongTable().Replace("Gateway", "Pasarela de mediación", StringComparison.Ordinal), encoding);
        Ran ran = Ran.Piped("list", "--roles", "contoso/gateway", "--spec", folder.PathOf("own.ports.json"));

        Assert.Equal("", ran.Error);
        Assert.Contains("Pasarela de mediación", ran.Output, StringComparison.Ordinal);
    }

    public static TheoryData<Encoding> Marked => new(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true));

    // What netstat prints is translated, in the code page of the system: à and ö are 0x85 and 0x94 in code page 850.
    [Fact]
    public void What_a_program_printed_is_read_in_any_code_page()
    {
        using ScratchFolder folder = new();
        const string Printed = "Active Verbindungen\r\n\r\n  Proto  Lokale Adresse \x85  Remoteadresse  Status\r\n  TCP    0.0.0.0:444  0.0.0.0:0  ABH\x94REN\r\n  UDP    [::]:1434    *:*\r\n";
        File.WriteAllBytes(folder.PathOf("listeners.txt"), Encoding.Latin1.GetBytes(Printed));
        Ran ran = Ran.Piped("audit", folder.PathOf("listeners.txt"), "--roles", "director", "--format", "json");

        Assert.Equal("", ran.Error);
        Assert.Equal("netstat", ran.Json.GetProperty("source").GetString());
        Assert.DoesNotContain("Port 444 ", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TCP 444 ", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1434", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_rule_keeps_its_letters()
    {
        using ScratchFolder folder = new();
        File.WriteAllBytes(folder.PathOf("rules.csv"), Encoding.Latin1.GetBytes("Name,DisplayName,Direction,Action,Enabled,Protocol,LocalPort\r\na,Telefonía,Inbound,Allow,True,TCP,9999\r\n"));

        Assert.Contains("Telefonía", Ran.Piped("audit", folder.PathOf("rules.csv"), "--roles", "director").Output, StringComparison.Ordinal);
    }

    // Redirecting in cmd /u writes no mark.
    [Fact]
    public void Listeners_in_utf16_need_no_mark()
    {
        using ScratchFolder folder = new();
        File.WriteAllBytes(folder.PathOf("listeners.txt"), Encoding.Unicode.GetBytes(AuditCommandTests.Listeners));

        Assert.StartsWith("ss against Directors: 3 missing,", Ran.Piped("audit", folder.PathOf("listeners.txt"), "--roles", "director").Output, StringComparison.Ordinal);
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
