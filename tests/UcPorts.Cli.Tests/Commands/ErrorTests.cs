using System;
using System.IO;

namespace UcPorts.Cli.Tests.Commands;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("There is no role 'mediation-servr'. Did you mean 'mediation-server'? See the roles with: ucports list --help", "list", "--role", "mediation-servr")]
    [InlineData("There is no role 'front-end'. Did you mean 'front-end-server'? See the roles with: ucports list --help", "list", "--role", "front-end")]
    [InlineData("There is no role 'sbc9000'. See the roles with: ucports list --help", "list", "--role", "sbc9000")]
    [InlineData("There is no product 'exchange-mu'. Did you mean 'exchange-um'? The products: skype-for-business-server, exchange-um.", "list", "--product", "exchange-mu")]
    [InlineData(
        "There is no table 'server-port'. Did you mean 'server-ports'? The tables: server-ports, load-balancer-hardware-only, load-balancer-dns, client-ports, ipsec-exceptions, um-listening-ports, um-firewall-rules.",
        "list", "--table", "server-port")]
    [InlineData("There is no format 'jsn'. Did you mean 'json'? The formats: table, json, csv, md.", "list", "--format", "jsn")]
    [InlineData("There is no format 'csv'. The formats: text, json.", "explain", "5061", "--format", "csv")]
    [InlineData("There is no option '--rol'. Did you mean '--role'? See: ucports list --help", "list", "--rol", "director")]
    [InlineData("There is no command 'lst'. Did you mean 'list'? The commands: list, explain, conflicts, export, check, inventory, diff, import, audit, completion.", "lst")]
    [InlineData("'5062' is one argument too many. See: ucports explain --help", "explain", "5061", "5062")]
    [InlineData("'explain' needs PORT, for example: ucports explain 5061", "explain")]
    [InlineData("'65536' is not a port. Write a number from 0 to 65535, alone or with /tcp or /udp, for example 5061/tcp.", "explain", "65536")]
    [InlineData("'sip' is not a port. Write a number from 0 to 65535, alone or with /tcp or /udp, for example 5061/tcp.", "explain", "sip")]
    [InlineData("'5060-5061' is not a port. Write a number from 0 to 65535, alone or with /tcp or /udp, for example 5061/tcp.", "explain", "5060-5061")]
    [InlineData("'' is not a port. Write a number from 0 to 65535, alone or with /tcp or /udp, for example 5061/tcp.", "explain", "")]
    [InlineData("'sctp' is not a transport of the port tables. Write 5061/tcp or 5061/udp.", "explain", "5061/sctp")]
    [InlineData("After '5061/' the transport is missing. Write 5061/tcp or 5061/udp.", "explain", "5061/")]
    [InlineData("There is no role 'dirctor'. Did you mean 'director'? See the roles with: ucports list --help", "list", "--role", "client,dirctor")]
    [InlineData("There is no role ','. See the roles with: ucports list --help", "list", "--role", ",")]
    [InlineData("'conflicts' needs two roles or more, for example: ucports conflicts --roles front-end-server,mailbox-server", "conflicts")]
    [InlineData("'conflicts' needs two roles or more, for example: ucports conflicts --roles front-end-server,mailbox-server", "conflicts", "--roles", "director")]
    [InlineData("There is no role 'mailbox-servr'. Did you mean 'mailbox-server'? See the roles with: ucports list --help", "conflicts", "--roles", "director,mailbox-servr")]
    [InlineData("There is no format 'txt'. Did you mean 'text'? The formats: text, json.", "conflicts", "--roles", "director,client", "--format", "txt")]
    [InlineData("There is no file 'nowhere.ports.json'.", "conflicts", "--roles", "director,client", "--spec", "nowhere.ports.json")]
    [InlineData("There is no option '--port'. See: ucports explain --help", "explain", "--port", "5061")]
    [InlineData("There is no option '--spce'. Did you mean '--spec'? See: ucports explain --help", "explain", "--spce")]
    [InlineData("There is no option '--rols'. Did you mean '--roles'? See: ucports audit --help", "audit", "--rols", "director")]
    [InlineData("There is no option '--nope'. See: ucports list --help", "list", "--nope")]
    [InlineData("'--format' needs a value. See: ucports list --help", "list", "--format")]
    [InlineData("'--roles' needs a value. See: ucports export --help", "export", "--format", "nftables", "--roles")]
    [InlineData("'conflicts' takes options only, and 'director' is none. For example: ucports conflicts --roles front-end-server,mailbox-server", "conflicts", "director", "client")]
    [InlineData("There is no command 'LIST'. Did you mean 'list'? The commands: list, explain, conflicts, export, check, inventory, diff, import, audit, completion.", "LIST")]
    [InlineData("'70000' is not a port. Write a number from 0 to 65535, alone or with /tcp or /udp, for example 5061/tcp.", "explain", "70000")]
    [InlineData("There is no file 'nowhere.md'.", "import", "nowhere.md")]
    [InlineData("There is no file 'nowhere.txt'.", "audit", "nowhere.txt", "--roles", "director")]
    [InlineData("There is no file 'nowhere.ports.json'.", "diff", "nowhere.ports.json", "nowhere.ports.json")]
    [InlineData("There is no file or folder 'nowhere'.", "inventory", "nowhere")]
    [InlineData("'nowhere/x.nft' cannot be written: there is no folder 'nowhere'.", "export", "--roles", "director", "--format", "nftables", "--output", "nowhere/x.nft")]
    public void What_cannot_be_run_is_said_in_one_line(string expected, params string[] args)
    {
        Ran ran = Ran.Piped(args);

        Assert.Equal($"ucports: {expected}\n", ran.Error);
        Assert.Empty(ran.Output);
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void A_table_that_is_cut_in_half_is_said_where_it_ends()
    {
        using ScratchFolder folder = new();
        string cut = folder.Write("cut.ports.json", Diffing.Revisions.Old[..200]);
        foreach (string[] args in new string[][] { ["list", "--spec", cut], ["explain", "5061", "--spec", cut], ["diff", cut, cut], ["check", folder.Path, "--spec", cut] })
        {
            Ran ran = Ran.Piped(args);

            Assert.Matches($@"^ucports: {System.Text.RegularExpressions.Regex.Escape(cut)}\(\d+,\d+\): UCP0001: [^\n]+\n$", ran.Error);
            Assert.Equal(2, ran.ExitCode);
        }
    }

    [Fact]
    public void A_folder_with_nothing_to_build_and_a_file_that_is_no_baseline_are_said_so()
    {
        using ScratchFolder folder = new();
        string empty = folder.Write("empty.json", "");

        Assert.Equal($"ucports: There is no C# project in '{folder.Path}' or below it.\n", Ran.Piped("check", folder.Path).Error);
        Assert.Equal($"ucports: '{empty}' is no baseline. Write one with --write-baseline.\n", Ran.Piped("check", folder.Path, "--baseline", empty).Error);
    }

    // Root may read every file, but nobody the start of a process's memory.
    [Fact]
    public void A_file_that_cannot_be_read_is_said_so()
    {
        const string Unreadable = "/proc/self/mem";
        Assert.SkipUnless(File.Exists(Unreadable), "There is no file that nobody can read.");

        foreach (string[] args in new string[][] { ["list", "--spec", Unreadable], ["audit", Unreadable, "--roles", "director"], ["import", Unreadable], ["diff", Unreadable, Unreadable] })
        {
            Ran ran = Ran.Piped(args);

            Assert.StartsWith($"ucports: '{Unreadable}' cannot be read: ", ran.Error, StringComparison.Ordinal);
            Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(2, ran.ExitCode);
        }
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_no_response_file() =>
        Assert.StartsWith("ucports: '@ports.txt' is not a port.", Ran.Piped("explain", "@ports.txt").Error, StringComparison.Ordinal);

    [Fact]
    public void An_unforeseen_error_is_one_line_without_a_stack_trace()
    {
        using StringWriter output = new();
        using StringWriter error = new() { NewLine = "\n" };

        int exitCode = new CommandLineApp(() => throw new InvalidOperationException("The catalogue\nis gone.")).Run(["list"], new CommandLineConsole(output, error));

        Assert.Equal("ucports: The catalogue is gone.\n", error.ToString());
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_one_line_too()
    {
        using FullDisk output = new();
        using StringWriter error = new() { NewLine = "\n" };

        int exitCode = new CommandLineApp(BuiltInCatalogs.All).Run(["list"], new CommandLineConsole(output, error));

        Assert.Equal("ucports: No space left on device\n", error.ToString());
        Assert.Equal(2, exitCode);
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Flush() => throw new IOException("No space left on device");
    }
}
