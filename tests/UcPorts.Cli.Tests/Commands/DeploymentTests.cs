using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli.Tests.Auditing;
using UcPorts.Cli.Tests.Checking;

namespace UcPorts.Cli.Tests.Commands;

/// <summary>A deployment handed over by <c>--spec</c>: every command goes by its roles and its ports.</summary>
public sealed class DeploymentTests : IDisposable
{
    public const string HeadOffice = """
        {
          "deploymentVersion": 1,
          "name": "head-office",
          "roles": ["exchange-um/client-access-server", "skype-for-business-server/client"],
          "changes": [
            {"rule": "exchange-um/client-access-server/sip", "ports": "5070", "reason": "The SBC has 5060."},
            {"rule": "skype-for-business-server/client/audio", "ports": "50020-50039"},
            {"rule": "skype-for-business-server/client/video", "ports": "58000-58019"},
            {"rule": "skype-for-business-server/client/external-av-udp", "enabled": false},
            {"rule": "skype-for-business-server/client/external-sip-mtls", "enabled": true}
          ]
        }
        """;

    private const string OwnTable = """
        {"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}, "roles": [{"id": "gateway", "name": "Gateway", "kind": "server"}],
         "rules": [{"id": "own", "role": "gateway", "ports": "5099", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Ours"}]}
        """;

    private readonly ScratchFolder _folder = new();
    private readonly string _headOffice;

    public DeploymentTests() => _headOffice = _folder.Write("head-office.ports.json", HeadOffice);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_has_the_roles_that_run_with_the_ports_they_have()
    {
        JsonElement rows = Ran.Piped("list", "--spec", _headOffice, "--format", "json").Json;

        Assert.Equal(["client", "client-access-server"], rows.EnumerateArray().Select(row => row.GetProperty("role").GetString()).Distinct().Order(StringComparer.Ordinal));
        JsonElement moved = Row(rows, "exchange-um/client-access-server/sip");
        Assert.Equal("5070", moved.GetProperty("ports").GetString());
        Assert.Equal("5060", moved.GetProperty("documentedPorts").GetString());
        Assert.Equal("head-office", moved.GetProperty("deployment").GetString());
        Assert.False(Row(rows, "exchange-um/client-access-server/sip-mtls").TryGetProperty("deployment", out _));
        Assert.Equal("required", Row(rows, "skype-for-business-server/client/external-sip-mtls").GetProperty("requirement").GetString());
        Assert.DoesNotContain(rows.EnumerateArray(), row => row.GetProperty("id").GetString() == "skype-for-business-server/client/external-av-udp");
        Assert.Contains("um-listening-ports, row 1; moved from 5060 by head-office\n", Ran.Piped("list", "--spec", _headOffice).Output, StringComparison.Ordinal);
        Assert.Contains(",5060,head-office\r\n", Ran.Piped("list", "--spec", _headOffice, "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_is_named_is_listed_although_it_does_not_run()
    {
        Assert.NotEmpty(Ran.Piped("list", "--spec", _headOffice, "--role", "director", "--format", "json").Json.EnumerateArray());
        Assert.Empty(Ran.Piped("list", "--spec", _headOffice, "--table", "load-balancer-dns", "--format", "json").Json.EnumerateArray());
    }

    [Fact]
    public void Explain_knows_where_a_port_went_and_why()
    {
        string now = Ran.Piped("explain", "5070", "--spec", _headOffice).Output;
        string before = Ran.Piped("explain", "5060/tcp", "--spec", _headOffice).Output;

        Assert.Contains("moved from 5060 by head-office", now, StringComparison.Ordinal);
        Assert.Contains("    Because: The SBC has 5060.\n", now, StringComparison.Ordinal);
        Assert.DoesNotContain("Mediation", now.Split("What the documents")[0], StringComparison.Ordinal);
        Assert.Contains("rules of roles that do not run in head-office\n", now, StringComparison.Ordinal);
        Assert.Contains("Documented for it, and not there any more\n", before, StringComparison.Ordinal);
        Assert.Contains("    Moved to 5070 by head-office.\n", before, StringComparison.Ordinal);
        Assert.Contains("    Switched off by head-office.\n", Ran.Piped("explain", "3478", "--spec", _headOffice).Output, StringComparison.Ordinal);
        Assert.Contains("set by head-office", Ran.Piped("explain", "5061", "--spec", _headOffice).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_tells_a_program_too()
    {
        JsonElement left = Assert.Single(Ran.Piped("explain", "5060", "--spec", _headOffice, "--format", "json").Json.GetProperty("left").EnumerateArray());

        Assert.Equal("""{"id":"exchange-um/client-access-server/sip","documentedPorts":"5060","ports":"5070","deployment":"head-office"}""", JsonSerializer.Serialize(left));
        Assert.False(Ran.Piped("explain", "5060", "--format", "json").Json.TryGetProperty("left", out _));
    }

    [Fact]
    public void An_export_is_of_the_roles_that_run_or_of_those_that_are_named()
    {
        Ran all = Ran.Piped("export", "--spec", _headOffice, "--format", "nftables");
        Ran one = Ran.Piped("export", "--spec", _headOffice, "--roles", "client-access-server", "--format", "nftables");

        Assert.StartsWith("# UcPorts: head-office: Clients, Client Access server\n", all.Output, StringComparison.Ordinal);
        Assert.Contains("table inet ucports-head-office {", all.Output, StringComparison.Ordinal);
        Assert.Contains("udp dport 50020-50039 accept", all.Output, StringComparison.Ordinal);
        Assert.StartsWith("# UcPorts: head-office: Client Access server\n", one.Output, StringComparison.Ordinal);
        Assert.Contains("table inet ucports-client-access-server {", one.Output, StringComparison.Ordinal);
        Assert.Contains("tcp dport 5070 accept comment \"um-listening-ports row 1: moved from 5060 by head-office, Client Access server, ", one.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("5060 ", one.Output.Replace("from 5060 ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // The documents give that exception's source ports by name; the ports are the deployment's.
    [Fact]
    public void The_media_range_of_the_ipsec_exception_is_the_deployments_where_all_of_it_is_set()
    {
        string whole = Ran.Piped("export", "--spec", _headOffice, "--format", "powershell").Output;
        string half = _folder.Write("half.ports.json", HeadOffice.Replace("""{"rule": "skype-for-business-server/client/video", "ports": "58000-58019"},""", "", StringComparison.Ordinal));

        Assert.Contains("-LocalPort '50020-50039','58000-58019' -RemotePort Any", whole, StringComparison.Ordinal);
        Assert.Contains("its source ports are the deployment's media range", Ran.Piped("export", "--spec", half, "--format", "powershell").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Conflicts_and_audit_go_by_the_ports_that_are_in_force()
    {
        string listeners = _folder.Write("listeners.txt", AuditCommandTests.Listeners.Replace(":5090 ", ":5070 ", StringComparison.Ordinal));

        Ran conflicts = Ran.Piped("conflicts", "--spec", _headOffice, "--roles", "mediation-server,client-access-server");
        Ran audit = Ran.Piped("audit", listeners, "--spec", _headOffice);

        Assert.Contains("Cannot live on one host\n  5070 TCP\n", conflicts.Output, StringComparison.Ordinal);
        Assert.StartsWith("Clients, Client Access server: ", Ran.Piped("conflicts", "--spec", _headOffice).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TCP 5070 ", audit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TCP port 5070 ", audit.Output, StringComparison.Ordinal);
        Assert.Contains("TCP 5061 has no listener", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_hands_it_to_the_analyzers()
    {
        using SourceTree tree = new();
        tree.Project("App", $"{SourceTree.Listen("5060")}\n{SourceTree.Listen("5070")}\n", "<OutputType>Exe</OutputType>");

        JsonElement finding = Assert.Single(tree.Run("check", "App", "--spec", _headOffice, "--roles", "client-access-server", "--format", "json").Json.GetProperty("findings").EnumerateArray());

        Assert.Equal("5060", finding.GetProperty("ports").GetString());
    }

    [Fact]
    public void It_may_run_roles_of_a_table_that_is_named_after_it()
    {
        string own = _folder.Write("own.ports.json", OwnTable);
        string branch = _folder.Write("branch.ports.json", """{"deploymentVersion": 1, "name": "branch", "roles": ["contoso/gateway"], "changes": [{"rule": "contoso/gateway/own", "ports": "5098"}]}""");

        string export = Ran.Piped("export", "--spec", branch, "--spec", own, "--format", "nftables").Output;

        Assert.Contains("tcp dport 5098 accept", export, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_added_to_a_built_in_product_are_listed_with_it()
    {
        string extension = _folder.Write("more.ports.json", """
            {"specVersion": 1, "extends": "skype-for-business-server",
             "rules": [{"id": "metrics", "role": "mediation-server", "ports": "9100", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Metrics"}]}
            """);

        Assert.Contains("9100", Ran.Piped("list", "--role", "mediation-server", "--spec", extension).Output, StringComparison.Ordinal);
        Assert.Contains("tcp dport 9100 accept", Ran.Piped("export", "--roles", "mediation-server", "--format", "nftables", "--spec", extension).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"roles\"", "\"rolls\"", "(4,3): UCP0001: The deployment has no property 'rolls': did you mean 'roles'?")]
    [InlineData("\"5070\"", "\"70700\"", "(6,63): UCP0002: ")]
    [InlineData("skype-for-business-server/client\"", "skype-for-business-server/clint\"", "(4,49): UCP0003: ")]
    [InlineData("client/external-sip-mtls\", \"enabled\": true", "client/legacy-file-transfer\", \"enabled\": false", "(10,82): UCP0004: ")]
    public void What_is_wrong_in_it_is_said_where_it_is(string text, string wrong, string message)
    {
        string path = _folder.Write("wrong.ports.json", HeadOffice.Replace(text, wrong, StringComparison.Ordinal));

        foreach (string[] args in Readers(path))
        {
            Ran ran = Ran.Piped(args);

            Assert.StartsWith($"ucports: {path}{message}", ran.Error, StringComparison.Ordinal);
            Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(2, ran.ExitCode);
        }
    }

    [Fact]
    public void A_deployment_is_no_table_to_compare() =>
        Assert.Equal($"ucports: '{_headOffice}' is a deployment: name a port table, whose rows can be compared.\n", Ran.Piped("diff", _headOffice, _headOffice).Error);

    private static IEnumerable<string[]> Readers(string path) =>
    [
        ["list", "--spec", path],
        ["explain", "5061", "--spec", path],
        ["conflicts", "--spec", path],
        ["export", "--format", "csv", "--spec", path],
        ["audit", "--spec", path],
        ["check", "--spec", path],
    ];

    private static JsonElement Row(JsonElement rows, string id) => rows.EnumerateArray().Single(row => row.GetProperty("id").GetString() == id);
}
