using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Tests.Diffing;

public sealed class DiffCommandTests
{
    [Fact]
    public void Every_kind_of_change_is_told_apart() => Verify("diff.txt", "text");

    [Fact]
    public void Diff_writes_change_records() => Verify("diff.json", "json");

    [Fact]
    public void The_same_file_has_no_difference()
    {
        Ran ran = Diff(Revisions.Old, Revisions.Old.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("  ", "\t", StringComparison.Ordinal));

        Assert.Equal("old.ports.json -> new.ports.json: they say the same.\n", ran.Output);
        Assert.Equal(0, ran.ExitCode);
    }

    // The one true addition of the document's history, which moved the rows behind it.
    [Fact]
    public void A_row_put_in_between_moves_others_and_changes_none()
    {
        string old = Revisions.With("""{"id": "a", "table": "ports", "row": 1, ROLE, "ports": "1", REST}""", """{"id": "b", "table": "ports", "row": 2, ROLE, "ports": "2", REST}""");
        string current = Revisions.With("""{"id": "a", "table": "ports", "row": 1, ROLE, "ports": "1", REST}""", """{"id": "new", "table": "ports", "row": 2, ROLE, "ports": "445", REST}""", """{"id": "b", "table": "ports", "row": 3, ROLE, "ports": "2", REST}""");

        JsonElement json = Diff(old, current, "json").Json;

        JsonElement change = Assert.Single(json.GetProperty("changes").EnumerateArray());
        Assert.Equal("server/new", change.GetProperty("entryId").GetString());
        Assert.Equal("445", change.GetProperty("add").GetProperty("tcpPorts").GetString());
        Assert.Equal(1, json.GetProperty("summary").GetProperty("movedRows").GetInt32());
    }

    [Fact]
    public void A_respelt_role_is_a_change_and_no_removal_and_addition()
    {
        string old = Revisions.With("""{"id": "sip", "table": "ports", "row": 1, ROLE, "ports": "5060", REST}""");
        string current = old.Replace("\"server\", \"name\": \"Front End Servers\"", "\"front-end\", \"name\": \"Front-End Server\"", StringComparison.Ordinal).Replace("\"role\": \"server\"", "\"role\": \"front-end\"", StringComparison.Ordinal);

        JsonElement json = Diff(old, current, "json").Json;

        Assert.Equal(["change", "change"], json.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("disposition").GetString()));
        JsonElement row = json.GetProperty("changes")[0];
        Assert.Equal("RespelledRole", row.GetProperty("impact").GetString());
        Assert.Equal("server", row.GetProperty("previous").GetProperty("role").GetString());
        Assert.Equal("front-end", row.GetProperty("current").GetProperty("role").GetString());
        Assert.True(row.GetProperty("editorial").GetBoolean());
    }

    [Theory]
    [InlineData("\"ports\": \"5060\"", "\"ports\": \"5061\"", "ports", "ChangedPorts")]
    [InlineData("\"ports\": \"5060\"", "\"ports\": \"5060,5070\"", "ports", "ChangedPorts")]
    [InlineData("\"transport\": [\"tcp\"]", "\"transport\": [\"udp\"]", "transport", "ChangedPorts")]
    [InlineData("\"direction\": \"inbound\"", "\"direction\": \"outbound\"", "direction", "ChangedPorts")]
    [InlineData("\"security\": [\"none\"]", "\"security\": [\"tls\", \"mtls\"]", "security", "ChangedSecurity")]
    [InlineData("\"requirement\": \"required\"", "\"requirement\": \"optional\"", "requirement", "ChangedOther")]
    [InlineData("\"allocation\": \"fixed\"", "\"allocation\": \"fixed\", \"protocol\": \"sip\"", "protocol", "ChangedOther")]
    [InlineData("\"allocation\": \"fixed\"", "\"allocation\": \"fixed\", \"listener\": \"shareable\"", "listener", "ChangedOther")]
    [InlineData("\"allocation\": \"fixed\"", "\"allocation\": \"fixed\", \"note\": \"SIP.\"", "note", "Editorial")]
    [InlineData("\"allocation\": \"fixed\"", "\"allocation\": \"fixed\", \"reason\": \"Needed.\"", "reason", "Editorial")]
    [InlineData("\"allocation\": \"fixed\"", "\"allocation\": \"fixed\", \"changedBy\": {\"how\": \"cmdlet\", \"name\": \"Set-It\"}", "changedBy", "ChangedOther")]
    public void A_changed_field_is_named_with_both_values(string from, string to, string field, string impact)
    {
        string old = Revisions.With("""{"id": "sip", "table": "ports", "row": 1, ROLE, "ports": "5060", REST}""");

        JsonElement change = Assert.Single(Diff(old, old.Replace(from, to, StringComparison.Ordinal), "json").Json.GetProperty("changes").EnumerateArray());

        Assert.Equal("change", change.GetProperty("disposition").GetString());
        Assert.Equal(impact, change.GetProperty("impact").GetString());
        Assert.Equal([field], change.GetProperty("previous").EnumerateObject().Select(property => property.Name));
        Assert.Equal([field], change.GetProperty("current").EnumerateObject().Select(property => property.Name));
        Assert.Equal(impact == "Editorial", change.GetProperty("editorial").GetBoolean());
    }

    [Fact]
    public void A_row_with_another_id_is_known_by_what_it_says()
    {
        string old = Revisions.With("""{"id": "sip", "table": "ports", "row": 1, ROLE, "ports": "5060", REST}""");
        string current = Revisions.With("""{"id": "sip-clear", "table": "ports", "row": 1, ROLE, "ports": "5060", REST}""");

        JsonElement change = Assert.Single(Diff(old, current, "json").Json.GetProperty("changes").EnumerateArray());

        Assert.Equal("change", change.GetProperty("disposition").GetString());
        Assert.Equal("server/sip", change.GetProperty("previous").GetProperty("id").GetString());
    }

    [Fact]
    public void A_changed_range_says_which_ports_came_and_which_went()
    {
        string old = Revisions.With("""{"id": "media", "table": "ports", "row": 1, ROLE, "ports": "49152-57500", REST}""");

        JsonElement change = Diff(old, old.Replace("49152-57500", "49000-57499", StringComparison.Ordinal), "json").Json.GetProperty("changes")[0];

        Assert.Equal("49000-49151", change.GetProperty("add").GetProperty("tcpPorts").GetString());
        Assert.Equal("57500", change.GetProperty("remove").GetProperty("tcpPorts").GetString());
    }

    [Theory]
    [InlineData("skype-for-business-server.json")]
    [InlineData("exchange-um.json")]
    public void Each_table_of_ours_says_the_same_as_itself_and_differs_from_the_other(string name)
    {
        string folder = Path.Combine(Tools.Tool.Top, "spec");
        string other = name == "exchange-um.json" ? "skype-for-business-server.json" : "exchange-um.json";

        Assert.Equal(0, Ran.Piped("diff", Path.Combine(folder, name), Path.Combine(folder, name)).ExitCode);
        Assert.Equal(1, Ran.Piped("diff", Path.Combine(folder, name), Path.Combine(folder, other)).ExitCode);
    }

    [Theory]
    [InlineData("'diff' needs OLD, for example: ucports diff old.ports.json new.ports.json", "diff")]
    [InlineData("'diff' needs NEW, for example: ucports diff old.ports.json new.ports.json", "diff", "old.ports.json")]
    [InlineData("There is no file 'nowhere.ports.json'.", "diff", "nowhere.ports.json", "nowhere.ports.json")]
    [InlineData("There is no format 'csv'. The formats: text, json.", "diff", "a", "b", "--format", "csv")]
    [InlineData("'c' is one argument too many. See: ucports diff --help", "diff", "a", "b", "c")]
    public void What_cannot_be_run_is_said_in_one_line(string expected, params string[] args)
    {
        Ran ran = Ran.Piped(args);

        Assert.Equal($"ucports: {expected}\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void A_broken_file_is_not_compared()
    {
        Ran ran = Diff(Revisions.Old, Revisions.Old[..200]);

        Assert.Contains("new.ports.json(", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Output);
        Assert.Equal(2, ran.ExitCode);
    }

    private static void Verify(string golden, string format)
    {
        Ran ran = Diff(Revisions.Old, Revisions.New, format);

        GoldenFile.Verify(golden, ran.Output);
        Assert.Empty(ran.Error);
        Assert.Equal(1, ran.ExitCode);
    }

    private static Ran Diff(string old, string current, string format = "text")
    {
        using ScratchFolder folder = new();
        return Ran.Piped("diff", folder.Write("old.ports.json", old), folder.Write("new.ports.json", current), "--format", format);
    }
}
