using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using UcPorts.Spec;

namespace UcPorts.Cli.Tests.Importing;

public sealed class ImportCommandTests
{
    [Theory]
    [InlineData("import-english.json", Pages.English, 1)]
    [InlineData("import-spanish.json", Pages.Spanish, 0)]
    [InlineData("import-html.json", Pages.Html, 0)]
    [InlineData("import-flattened.json", Pages.Flattened, 0)]
    public void A_page_becomes_a_spec_file(string golden, string page, int exitCode)
    {
        Ran ran = Import(page);

        GoldenFile.Verify(golden, ran.Output);
        Assert.Equal(exitCode, ran.ExitCode);
        Assert.Empty(PortSpecReader.Read(ran.Output, golden).Errors);
    }

    [Theory]
    [InlineData(">", "")]
    [InlineData("- ", "")]
    [InlineData("**a_", "_b**")]
    public void A_page_that_is_nested_too_deeply_is_refused_by_name(string opening, string closing)
    {
        using ScratchFolder folder = new();
        string path = folder.Write("deep.md", $"{string.Concat(Enumerable.Repeat(opening, 5000))} x{string.Concat(Enumerable.Repeat(closing, 5000))}\n");
        Ran ran = Ran.Piped("import", path);

        Assert.Equal($"ucports: '{path}' has quotes, lists, links or emphasis nested more deeply than any page: leave them out, or import its tables alone.\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
    }

    // A page may hold what a terminal would obey; a spec file may not.
    [Fact]
    public void Control_characters_of_a_page_become_blanks()
    {
        Ran ran = Import("---\ntitle: \"Contoso\u001b[31m\tports\"\nms.sourcegitcommit: a\u0007b\n---\n\n## Server\u202E<br>ports\n\n| Server role | Service | Port | Protocol | Notes |\n|---|---|---|---|---|\n| Edge&#x85;Server | Access\u009Bservice | 5061 | TCP | Used\u0000 by<br>all. |\n");
        PortSpecFile file = PortSpecReader.Read(ran.Output, "page.json");

        Assert.Equal(0, ran.ExitCode);
        Assert.Empty(file.Errors);
        Assert.Equal("Contoso [31m ports", file.Catalog.Documents[0].Title.English);
        Assert.Equal("a b", file.Catalog.Documents[0].Revision);
        Assert.Equal("Server ports", file.Catalog.Tables[0].Title.English);
        Assert.Equal("Edge Server", Assert.Single(file.Catalog.Roles).Name.English);
        Assert.Equal("Access service", Assert.Single(file.Catalog.Services).Name.English);
    }

    [Fact]
    public void Every_cell_that_could_not_be_read_is_reported_by_line()
    {
        Ran ran = Import(Pages.English, "page.md");

        Assert.Equal(
            [
                "page.md(21): required-server-ports, row 7, Port: 'Defined on the relay' names no port",
                "ucports: 12 rows in 3 tables: 14 rules, 1 cell not read.",
            ],
            Lines(ran).Select(line => line.Contains("page.md(", StringComparison.Ordinal) ? line[line.IndexOf("page.md(", StringComparison.Ordinal)..] : line));
    }

    [Theory]
    [InlineData("5061", "5061")]
    [InlineData("5061  ", "5061")]
    [InlineData("49152-57500", "49152-57500")]
    [InlineData("1024-65535\\*", "1024-65535")]
    [InlineData("1024-65535 \\*", "1024-65535")]
    [InlineData("50,000-59,999", "50000-59999")]
    [InlineData("50 000 – 59 999", "50000-59999")]
    [InlineData("50 000 -59 999", "50000-59999")]
    [InlineData("49 152 – 53 247", "49152-53247")]
    [InlineData("50,000–50,019", "50000-50019")]
    [InlineData("50,000-50019", "50000-50019")]
    [InlineData("50,000", "50000")]
    [InlineData("49\u00A0152 — 57\u00A0500", "49152-57500")]
    [InlineData("3478-3481 and 49152 – 53247", "3478-3481,49152-53247")]
    [InlineData("3478, 3479 and 49 152 – 53 247", "3478-3479,49152-53247")]
    [InlineData("50001, 50002, 50003", "50001-50003")]
    [InlineData("80, 443", "80,443")]
    [InlineData("80,443", "80,443")]
    [InlineData("53,443", "53,443")]
    [InlineData("80/443", "80,443")]
    [InlineData("80 y 443", "80,443")]
    [InlineData("80 &amp; 443", "80,443")]
    [InlineData("80<br/>443", "80,443")]
    [InlineData("between 1024 and 65535", "1024-65535")]
    [InlineData("Puertos entre 1024 y 65535.", "1024-65535")]
    [InlineData("TCP 5068/ TLS 5067", "5067,5068")]
    [InlineData("TCP(MTLS) 5061", "5061")]
    [InlineData("UDP 3478; UDP 50,000-59,999", "3478,50000-59999")]
    [InlineData("443/TCP (HTTPS)", "443")]
    [InlineData("53/UDP,53/TCP (DNS)", "53")]
    [InlineData("HTTP/TCP 8080", "8080")]
    [InlineData("Access/SIP(MTLS)/TCP/5061", "5061")]
    [InlineData("**5061**", "5061")]
    [InlineData("`5061`", "5061")]
    [InlineData("[5061](ports.md)", "5061")]
    public void Ports_are_read_in_every_shape(string cell, string expected)
    {
        IEnumerable<string> ports = Rules(cell, "TCP").Select(rule => rule.GetProperty("ports").GetString()!);

        Assert.Equal(PortSet.Parse(expected), ports.Select(PortSet.Parse).Aggregate(PortSet.Empty, (all, one) => all | one));
    }

    [Theory]
    [InlineData("TCP 5068/ TLS 5067", "5068 tcp none", "5067 tcp tls")]
    [InlineData("TCP(MTLS) 5061", "5061 tcp mtls")]
    [InlineData("UDP 3478; UDP 50,000-59,999", "3478 udp none", "50000-59999 udp none")]
    [InlineData("443/TCP (HTTPS)", "443 tcp tls https")]
    [InlineData("53/UDP,53/TCP (DNS)", "53 udp none", "53 tcp none dns")]
    [InlineData("HTTP/TCP 8080", "8080 tcp none http")]
    [InlineData("Access/SIP(MTLS)/TCP/5061", "5061 tcp mtls sip")]
    public void A_cell_of_ports_may_name_protocols_too(string cell, params string[] expected) => Assert.Equal(expected, Rules(cell, "").Select(Facts));

    [Theory]
    [InlineData("TCP", "5061 tcp none")]
    [InlineData("UDP", "5061 udp none")]
    [InlineData("TCP/UDP", "5061 tcp,udp none")]
    [InlineData("UDP and TCP", "5061 tcp,udp none")]
    [InlineData("UDP y TCP", "5061 tcp,udp none")]
    [InlineData("UDP &amp; TCP", "5061 tcp,udp none")]
    [InlineData("TCP (TLS)", "5061 tcp tls")]
    [InlineData("TCP (MTLS)", "5061 tcp mtls")]
    [InlineData("TCP (TLS) and TCP (MTLS)", "5061 tcp tls,mtls")]
    [InlineData("HTTPS", "5061 tcp tls https")]
    [InlineData("HTTP", "5061 tcp none http")]
    [InlineData("HTTPS (from reverse proxy)", "5061 tcp tls https")]
    [InlineData("HTTPS (desde proxy inverso)", "5061 tcp tls https")]
    [InlineData("HTTPS <br/> TCP", "5061 tcp tls https", "5061 tcp none")]
    [InlineData("TCP and HTTP", "5061 tcp none http")]
    [InlineData("TCP y HTTP", "5061 tcp none http")]
    [InlineData("SMB/TCP", "5061 tcp none smb")]
    [InlineData("TCP (PSOM/TLS)", "5061 tcp tls psom")]
    [InlineData("TCP (STUN/MSTURN)", "5061 tcp none stun")]
    [InlineData("UDP (STUN/MSTURN)", "5061 udp none stun")]
    [InlineData("DCOM and remote procedure call (RPC)", "5061 tcp none dcom-rpc")]
    [InlineData("DCOM y llamada a procedimiento remoto (RPC)", "5061 tcp none dcom-rpc")]
    [InlineData("TCP: clients fetch the root certificate by HTTPS, authenticated by NTLM", "5061 tcp none")]
    [InlineData("UDP/SRTP", "5061 udp none srtp")]
    [InlineData("", "5061  ")]
    public void Protocols_are_read_in_every_shape(string cell, params string[] expected) => Assert.Equal(expected, Rules("5061", cell).Select(Facts));

    [Fact]
    public void A_pair_of_dhcp_is_two_rules_with_a_side_each()
    {
        JsonElement[] rules = Rules("67/68", "DHCP");

        Assert.Equal(["67 server outbound", "68 client inbound"], rules.Select(rule => $"{rule.GetProperty("ports").GetString()} {rule.GetProperty("side").GetString()} {rule.GetProperty("direction").GetString()}"));
    }

    [Theory]
    [InlineData("Defined on the SBC")]
    [InlineData("Ephemeral ports")]
    [InlineData("99999")]
    [InlineData("")]
    public void A_cell_without_ports_is_reported_and_costs_its_row_only(string cell)
    {
        Ran ran = Import(Row(cell, "TCP") + "|Server|5060|TCP|\n");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(": ports, row 1, Port: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["5060"], ran.Json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("ports").GetString()));
    }

    [Fact]
    public void A_protocol_that_is_not_known_is_reported_and_the_row_is_kept()
    {
        Ran ran = Import(Row("5060", "Pigeon post"));

        Assert.Contains("Protocol: 'Pigeon post' names no protocol that is known", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Json.GetProperty("rules").EnumerateArray());
    }

    [Fact]
    public void Names_of_the_built_in_tables_are_known_in_spanish()
    {
        JsonElement json = Import(Pages.Spanish).Json;

        Assert.Equal(["director", "mediation-server"], json.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("id").GetString()));
        Assert.Equal("Directors", json.GetProperty("roles")[0].GetProperty("name").GetProperty("en").GetString());
        Assert.Equal("server-ports", json.GetProperty("tables")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void An_import_is_what_other_commands_read()
    {
        using ScratchFolder folder = new();
        string page = folder.Write("page.md", Pages.English);
        string spec = folder.PathOf("contoso.ports.json");

        Assert.Equal(1, Ran.Piped("import", page, "--product", "contoso", "--name", "Contoso Voice", "--output", spec).ExitCode);
        Assert.Equal(0, Ran.Piped("diff", spec, spec).ExitCode);
        Assert.Contains("tcp dport 5061 accept comment \"required-server-ports row 2: Gateways, Call service: TCP, TLS\"", Ran.Piped("export", "--roles", "gateways", "--format", "nftables", "--spec", spec).Output, StringComparison.Ordinal);
        Assert.Equal([page, spec], Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("'import' needs PAGE, for example: ucports import page.md --output contoso.ports.json", "import")]
    [InlineData("There is no file 'nowhere.md'.", "import", "nowhere.md")]
    [InlineData("There is no option '--outptu'. Did you mean '--output'? See: ucports import --help", "import", "page.md", "--outptu", "x")]
    public void What_cannot_be_run_is_said_in_one_line(string expected, params string[] args)
    {
        Ran ran = Ran.Piped(args);

        Assert.Equal($"ucports: {expected}\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nothing here\n\nNo table.")]
    [InlineData("|A|B|\n|-|-|\n|1|2|\n")]
    [InlineData("|Role|Port|Protocol|\n|-|-|-|\n")]
    public void A_page_without_a_port_table_cannot_be_imported(string page)
    {
        Ran ran = Import(page);

        Assert.Contains("has no table with a column of ports: its heading must be Port, ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.ExitCode);
    }

    // Whatever a page holds, what comes out is a spec file that can be read, or an error in one line.
    [Fact]
    public void Pages_cut_off_anywhere_are_no_failure()
    {
        foreach (string page in new[] { Pages.English, Pages.Spanish, Pages.Html, Pages.Flattened })
        {
            for (int length = 0; length < page.Length; length += 7)
            {
                Ran ran = Import(page[..length]);
                Assert.True(ran.ExitCode != 2 || ran.Error.Contains("has no table", StringComparison.Ordinal), ran.Error);
            }
        }
    }

    private static JsonElement[] Rules(string ports, string protocol) => [.. Import(Row(ports, protocol)).Json.GetProperty("rules").EnumerateArray()];

    private static string Row(string ports, string protocol) => $"# Ports\n\n|Server role|Port|Protocol|\n|-|-|-|\n|Server|{ports}|{protocol}|\n";

    private static string Facts(JsonElement rule) =>
        $"{rule.GetProperty("ports").GetString()} {Joined(rule, "transport")} {Joined(rule, "security")}" + (rule.TryGetProperty("protocol", out JsonElement protocol) ? " " + protocol.GetString() : "");

    private static string Joined(JsonElement rule, string name) => string.Join(',', rule.GetProperty(name).EnumerateArray().Select(item => item.GetString()));

    private static string[] Lines(Ran ran) => ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Ran Import(string page, string name = "page.md")
    {
        using ScratchFolder folder = new();
        return Ran.Piped("import", folder.Write(name, page));
    }
}
