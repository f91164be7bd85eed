using System;
using System.IO;
using System.Text;
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

        Assert.Contains("cannot be written", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.ExitCode);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
