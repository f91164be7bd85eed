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
    public void What_cannot_be_run_is_said_in_one_line(string expected, params string[] args)
    {
        Ran ran = Ran.Piped(args);

        Assert.Equal($"ucports: {expected}\n", ran.Error);
        Assert.Empty(ran.Output);
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void An_option_without_its_value_is_one_line_too()
    {
        Ran ran = Ran.Piped("list", "--table");

        Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith("See: ucports list --help\n", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.ExitCode);
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
