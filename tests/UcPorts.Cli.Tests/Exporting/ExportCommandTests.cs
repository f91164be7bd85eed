using System;
using System.IO;
using System.Linq;
using UcPorts.Cli.Exporting;

namespace UcPorts.Cli.Tests.Exporting;

public sealed class ExportCommandTests
{
    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name)];

    // Listens, a range over both transports, and two rows that ask for the same; DHCP and the far end's ports.
    [Theory]
    [MemberData(nameof(Formats))]
    public void Servers_and_clients_are_exported_to_every_format(string format)
    {
        Ran ran = Ran.Piped("export", "--roles", "mediation-server,ip-phone,front-end-server-with-collocated-mediation-server", "--format", format, "--name", "golden");

        GoldenFile.Verify($"export-{format}.txt", ran.Output.ReplaceLineEndings("\n"));
        Assert.Equal(0, ran.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Same_input_gives_the_same_bytes_in_whichever_order_it_is_typed(string format) => Assert.Equal(
        Ran.Piped("export", "--roles", "director,mediation-server", "--format", format),
        Ran.Piped("export", "--format", format.ToUpperInvariant(), "--role", "Mediation Servers", "--role", "director"));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_row_in_force_is_named(string format)
    {
        string text = Exported.Text(format, "front-end-server-with-collocated-mediation-server");
        string[] words = text.Split([' ', ',', ';', ':', '|', '\'', '"', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        PortCatalog catalog = BuiltInCatalogs.All();
        int[] rows = [.. catalog.InForceFor("skype-for-business-server/front-end-server-with-collocated-mediation-server").Select(rule => rule.Source!.Row)];

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains($"{row}", words));
    }

    [Fact]
    public void An_export_is_written_to_a_file_whole()
    {
        using ScratchFolder folder = new();
        string file = folder.Write("director.nft", "something older that is much longer than nothing");

        Ran ran = Ran.Piped("export", "--roles", "director", "--format", "nftables", "--output", file);

        Assert.Empty(ran.Output);
        Assert.Equal(Exported.Text("nftables", "director"), File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void What_cannot_be_exported_leaves_the_file_as_it_was()
    {
        using ScratchFolder folder = new();
        string file = folder.Write("edge.nft", "older");

        Assert.Equal(2, Ran.Piped("export", "--roles", "av-edge-server", "--format", "nftables", "--output", file).ExitCode);
        Assert.Equal("older", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("'export' needs roles, for example: ucports export --roles front-end-server --format nftables", "--format", "nftables")]
    [InlineData("There is no role 'dirctor'. Did you mean 'director'? See the roles with: ucports list --help", "--roles", "dirctor", "--format", "nftables")]
    [InlineData("There is no format 'nftable'. Did you mean 'nftables'? The formats: powershell, netsh, nftables, iptables, firewalld, ufw, azure-nsg, aws-security-group, kubernetes, terraform-azurerm, terraform-aws, csv, markdown.", "--roles", "director", "--format", "nftable")]
    [InlineData("'export' needs a format, for example: --format nftables. The formats: powershell, netsh, nftables, iptables, firewalld, ufw, azure-nsg, aws-security-group, kubernetes, terraform-azurerm, terraform-aws, csv, markdown.", "--roles", "director")]
    [InlineData("There is nothing to export: no row of the port tables is for pstn-gateway.", "--roles", "pstn-gateway", "--format", "csv")]
    [InlineData("There is nothing to export as nftables: the only rows for av-edge-server are IPsec exceptions or rules of setup. Use --format csv or powershell.", "--roles", "av-edge-server", "--format", "nftables")]
    [InlineData("'10.0.0.1/8' is no range of addresses. Write CIDR whose last bits are 0, for example 10.1.0.0/24, or PEERROLE=10.1.0.0/24.", "--roles", "director", "--format", "nftables", "--source", "10.0.0.1/8")]
    [InlineData("There is no role 'pstn-gatewy'. Did you mean 'pstn-gateway'? See the roles with: ucports list --help", "--roles", "director", "--format", "nftables", "--source", "pstn-gatewy=10.0.0.0/8")]
    [InlineData("--source: no inbound rule of these roles names the peer 'skype-for-business-server/e911-gateway'. They name: front-end-server, pstn-gateway.", "--roles", "mediation-server", "--format", "nftables", "--source", "e911-gateway=10.0.0.0/8")]
    [InlineData("ufw has no place for addresses: leave --source and --destination out, or choose another format.", "--roles", "director", "--format", "ufw", "--source", "10.0.0.0/8")]
    [InlineData("iptables: '2001:db8::/32' is an IPv6 network, which iptables does not take. Use --format nftables.", "--roles", "director", "--format", "iptables", "--source", "2001:db8::/32")]
    [InlineData("'Upper' cannot be the name of an export. Choose one with --name: lower-case words with hyphens, at most 55 characters.", "--roles", "director", "--format", "nftables", "--name", "Upper")]
    [InlineData("'x' is no range of ports. Write for example: --media-ports 50020-50059", "--roles", "client", "--format", "powershell", "--media-ports", "x")]
    [InlineData("firewalld: the file's name is the service's. 'front end.xml' must end in .xml and have letters, digits, '-' and '_' only.", "--roles", "director", "--format", "firewalld", "--output", "front end.xml")]
    [InlineData("There is no file 'nowhere.ports.json'.", "--roles", "director", "--format", "csv", "--spec", "nowhere.ports.json")]
    public void What_cannot_be_run_is_said_in_one_line(string expected, params string[] args)
    {
        Ran ran = Ran.Piped(["export", .. args]);

        Assert.Equal($"ucports: {expected}\n", ran.Error);
        Assert.Empty(ran.Output);
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_said_in_one_line()
    {
        using ScratchFolder folder = new();
        Ran ran = Ran.Piped("export", "--roles", "director", "--format", "nftables", "--output", folder.PathOf("missing/director.nft"));

        Assert.StartsWith("ucports: '", ran.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be written", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void What_a_format_leaves_out_is_told()
    {
        Assert.Equal("ucports: Not exported: 4 IPsec exceptions, which only powershell, csv and markdown hold.\n", Ran.Piped("export", "--roles", "front-end-server", "--format", "nftables").Error);
        Assert.Equal("ucports: Not exported: 5 firewall rules that setup makes itself; see: ucports list --table um-firewall-rules\n", Ran.Piped("export", "--roles", "mailbox-server", "--format", "netsh").Error);
        Assert.Contains("its comments only", Ran.Piped("export", "--roles", "client", "--format", "firewalld").Error, StringComparison.Ordinal);
        Assert.Empty(Ran.Piped("export", "--roles", "front-end-server,mailbox-server", "--format", "csv").Error);
    }

    [Fact]
    public void The_media_range_of_clients_is_asked_for()
    {
        Assert.Contains("\n# Left out: ipsec-exceptions, row 15, Clients:", Exported.Text("powershell", "client"), StringComparison.Ordinal);
        Assert.Contains(
            "New-NetIPsecRule -Name 'ucports-clients-udp'",
            Ran.Piped("export", "--roles", "client", "--format", "powershell", "--media-ports", "50020-50059").Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "-LocalPort '50020-50059' -RemotePort Any",
            Ran.Piped("export", "--roles", "client", "--format", "powershell", "--media-ports", "50020-50059").Output,
            StringComparison.Ordinal);
    }
}
