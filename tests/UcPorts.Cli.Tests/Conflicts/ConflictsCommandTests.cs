using System;
using System.Linq;
using System.Text.Json;
using UcPorts.Judging;

namespace UcPorts.Cli.Tests.Conflicts;

public sealed class ConflictsCommandTests
{
    public static TheoryData<string, string> EveryTwoServers
    {
        get
        {
            PortRole[] roles = [.. BuiltInCatalogs.All().Roles.Where(role => role.Kind == RoleKind.Server)];
            TheoryData<string, string> pairs = [];
            for (int i = 0; i < roles.Length; i++)
            {
                for (int j = i + 1; j < roles.Length; j++)
                {
                    pairs.Add(roles[i].Id, roles[j].Id);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [InlineData("conflicts-front-end-mailbox.txt", 1, "front-end-server,mailbox-server")]
    [InlineData("conflicts-front-end-call-router.txt", 1, "front-end-server,client-access-server")]
    [InlineData("conflicts-front-end-office.txt", 0, "front-end-server,office-web-apps-server")]
    [InlineData("conflicts-none.txt", 0, "director,mediation-server")]
    public void What_meets_is_said_by_kind_port_and_service(string golden, int exitCode, string roles)
    {
        Ran ran = Ran.Piped("conflicts", "--roles", roles);

        GoldenFile.Verify(golden, ran.Output);
        Assert.Empty(ran.Error);
        Assert.Equal(exitCode, ran.ExitCode);
    }

    [Fact]
    public void Conflicts_writes_json() =>
        GoldenFile.Verify("conflicts.json", Ran.Piped("conflicts", "--roles", "front-end-server,client-access-server", "--format", "json").Output);

    [Theory]
    [MemberData(nameof(EveryTwoServers))]
    public void The_judge_and_the_command_agree(string first, string second)
    {
        Ran ran = Ran.Piped("conflicts", "--roles", $"{first},{second}", "--format", "json");
        EquatableArray<RoleConflict> judged = Requirements.Create(BuiltInCatalogs.All(), [first, second]).Conflicts;

        Assert.Equal(
            judged.Select(conflict => conflict.Ports.ToString()).Distinct().Order(StringComparer.Ordinal),
            ran.Json.GetProperty("meetings").EnumerateArray().Where(IsConflict).Select(meeting => meeting.GetProperty("ports").GetString()).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(judged.IsEmpty ? 0 : 1, ran.ExitCode);
    }

    [Fact]
    public void The_order_in_which_roles_are_typed_makes_no_difference() => Assert.Equal(
        Ran.Piped("conflicts", "--roles", "front-end-server,mailbox-server,director"),
        Ran.Piped("conflicts", "--role", "director", "--roles", "mailbox-server, Front End Servers"));

    [Fact]
    public void Listeners_that_the_system_shares_are_no_conflict()
    {
        JsonElement https = Ran.Piped("conflicts", "--roles", "front-end-server,office-web-apps-server", "--format", "json").Json
            .GetProperty("meetings").EnumerateArray().First(meeting => meeting.GetProperty("ports").GetString() == "443");

        Assert.Equal("shared", https.GetProperty("kind").GetString());
    }

    [Fact]
    public void A_table_of_ones_own_is_asked_too()
    {
        using ScratchFolder folder = new();
        string spec = folder.Write("contoso.ports.json", """
            {
              "specVersion": 1,
              "product": { "id": "contoso", "name": "Contoso" },
              "roles": [{"id": "session-border-controller", "name": "Session border controller", "kind": "server"}],
              "rules": [{"id": "sip-tls", "role": "session-border-controller", "ports": "5061", "transport": ["tcp"], "security": ["tls"], "direction": "inbound", "requirement": "required", "allocation": "fixed", "listener": "exclusive"}]
            }
            """);

        Ran ran = Ran.Piped("conflicts", "--roles", "director,session-border-controller", "--spec", spec);

        Assert.Contains("Session border controller\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(1, ran.ExitCode);
    }

    [Fact]
    public void An_error_in_a_table_of_ones_own_is_located()
    {
        using ScratchFolder folder = new();
        string spec = folder.Write("broken.ports.json", "{\n  \"specVersion\": 2\n}\n");

        Ran ran = Ran.Piped("conflicts", "--roles", "director,client", "--spec", spec);

        Assert.StartsWith($"ucports: {spec}(", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.ExitCode);
    }

    private static bool IsConflict(JsonElement meeting) => meeting.GetProperty("kind").GetString() == "conflict";
}
