using System;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Tests.Commands;

public sealed class ListCommandTests
{
    [Theory]
    [InlineData("list-table.txt", "table")]
    [InlineData("list-json.json", "json")]
    [InlineData("list-md.md", "md")]
    public void List_writes_the_format_that_was_asked_for(string golden, string format)
    {
        Ran ran = Ran.Piped("list", "--role", "mediation-server", "--format", format);

        GoldenFile.Verify(golden, ran.Output);
        Assert.Equal(0, ran.ExitCode);
    }

    [Fact]
    public void List_writes_csv_with_the_line_ends_of_the_rfc()
    {
        Ran ran = Ran.Piped("list", "--role", "mediation-server", "--format", "csv");

        Assert.DoesNotContain('\n', ran.Output.Replace("\r\n", "", StringComparison.Ordinal));
        GoldenFile.Verify("list-csv.csv", ran.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void List_shows_what_ipsec_exceptions_and_firewall_rules_have_beside_a_port_rule()
    {
        Ran ran = Ran.Piped("list", "--role", "client", "--role", "client-access-server", "--table", "ipsec-exceptions", "--table", "um-firewall-rules", "--format", "json");

        GoldenFile.Verify("list-named-rules.json", ran.Output);
    }

    [Fact]
    public void Table_is_the_format_where_none_is_named() =>
        Assert.Equal(
            Ran.Piped("list", "--role", "director", "--format", "table").Output,
            Ran.Piped("list", "--role", "director").Output);

    [Fact]
    public void Options_narrow_each_other_and_repeated_values_widen()
    {
        JsonElement rows = Ran.Piped(
            "list", "--role", "director", "--role", "mailbox-server", "--table", "server-ports", "--table", "um-listening-ports", "--format", "json").Json;

        Assert.All(rows.EnumerateArray(), row =>
        {
            Assert.True(row.GetProperty("role").GetString() is "director" or "mailbox-server");
            Assert.True(row.GetProperty("table").GetString() is "server-ports" or "um-listening-ports");
        });
        Assert.Equal(2, rows.EnumerateArray().Select(row => row.GetProperty("role").GetString()).Distinct().Count());
        Assert.Empty(Ran.Piped("list", "--product", "exchange-um", "--role", "director", "--format", "json").Json.EnumerateArray());
    }

    [Theory]
    [InlineData("--role", "mediation-server", "Mediation Servers")]
    [InlineData("--role", "mediation-server", "MEDIATION-SERVER")]
    [InlineData("--role", "mediation-server", "mediation server")]
    [InlineData("--role", "mediation-server", "skype-for-business-server/mediation-server")]
    [InlineData("--product", "exchange-um", "exchange unified messaging")]
    [InlineData("--table", "client-ports", "Required Client Ports")]
    public void A_value_may_be_an_id_or_a_name_in_any_case(string option, string id, string typed)
    {
        string byId = Ran.Piped("list", option, id, "--format", "json").Output;

        Assert.NotEqual("[]\n", byId);
        Assert.Equal(byId, Ran.Piped("list", option, typed, "--format", "json").Output);
    }

    [Theory]
    [InlineData("json", "[]\n")]
    [InlineData("table", "Role  Service or rule  Ports  Transport  Security  Protocol  Direction  Requirement  Allocation  Source\n")]
    public void Options_that_match_nothing_give_an_empty_list_and_a_word_about_it(string format, string expected)
    {
        Ran ran = Ran.Piped("list", "--role", "pstn-gateway", "--format", format);

        Assert.Equal(expected, ran.Output);
        Assert.Equal("ucports: No rule matches all of these options. See the values with: ucports list --help\n", ran.Error);
        Assert.Equal(0, ran.ExitCode);
    }

    [Fact]
    public void A_role_that_includes_others_is_listed_with_a_pointer_to_them()
    {
        Assert.Equal(
            "ucports: The rules of included roles apply too. To list them add: --role all-servers --role all-internal-servers\n",
            Ran.Piped("list", "--role", "mediation-server").Error);
        Assert.Empty(Ran.Piped("list", "--role", "mediation-server", "--role", "all-servers", "--role", "all-internal-servers").Error);
        Assert.Empty(Ran.Piped("list", "--role", "mediation-server", "--format", "json").Error);
        Assert.Empty(Ran.Piped("list").Error);
    }

    [Theory]
    [InlineData("--role", "director,mediation-server")]
    [InlineData("--role", "Directors, Mediation Servers")]
    [InlineData("--roles", "mediation-server,director,")]
    public void Several_values_may_stand_in_one_with_commas(string option, string typed) =>
        Assert.Equal(
            Ran.Piped("list", "--role", "director", "--role", "mediation-server", "--format", "json").Output,
            Ran.Piped("list", option, typed, "--format", "json").Output);

    [Fact]
    public void Help_names_every_value_of_the_options()
    {
        string help = Ran.Piped("list", "--help").Output;
        PortCatalog catalog = BuiltInCatalogs.All();

        Assert.All(catalog.Products, product => Assert.Contains($"  {product.Id} ", help, StringComparison.Ordinal));
        Assert.All(catalog.Tables, table => Assert.Contains($"  {table.Id} ", help, StringComparison.Ordinal));
        Assert.All(catalog.Rules, rule => Assert.Contains($"  {rule.Role.LocalId} ", help, StringComparison.Ordinal));
    }
}
