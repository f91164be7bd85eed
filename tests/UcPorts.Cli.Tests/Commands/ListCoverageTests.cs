using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Tests.Commands;

/// <summary>What programs may rely on in every row of <c>list --format json</c>.</summary>
public sealed class ListCoverageTests
{
    private static readonly string[] RuleProperties =
    [
        "id", "product", "table", "row", "role", "service", "ports", "transport", "security", "protocol", "direction", "requirement", "allocation", "document",
    ];

    private static readonly string[] IPsecProperties = ["name", "source", "destination", "sourcePorts", "destinationPorts", "authentication"];

    private readonly JsonElement[] _rows = [.. Ran.Piped("list", "--format", "json").Json.EnumerateArray()];
    private readonly PortCatalog _catalog = BuiltInCatalogs.All();

    [Fact]
    public void Every_rule_of_the_catalogues_is_listed_once()
    {
        IEnumerable<string> expected = [.. _catalog.Rules.Select(rule => rule.Id), .. _catalog.IPsecExceptions.Select(rule => rule.Id), .. _catalog.FirewallRules.Select(rule => rule.Id)];

        Assert.Equal(expected.Order(StringComparer.Ordinal), _rows.Select(row => Text(row, "id")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("server-ports", 53)]
    [InlineData("load-balancer-hardware-only", 20)]
    [InlineData("load-balancer-dns", 6)]
    [InlineData("client-ports", 12)]
    [InlineData("ipsec-exceptions", 15)]
    [InlineData("um-listening-ports", 4)]
    [InlineData("um-firewall-rules", 8)]
    public void Every_row_of_a_table_is_listed(string table, int count)
    {
        IEnumerable<int> listed = _rows.Where(row => Text(row, "table") == table).Select(row => row.GetProperty("row").GetInt32()).Distinct().Order();

        Assert.Equal(Enumerable.Range(1, count), listed);
    }

    [Fact]
    public void Rows_come_by_product_table_and_row()
    {
        string[] tables = [.. _catalog.Tables.Select(table => table.Id)];
        IEnumerable<(int, int)> places = _rows.Select(row => (Array.IndexOf(tables, Text(row, "table")), row.GetProperty("row").GetInt32()));

        Assert.Equal(places.Order(), places);
        Assert.Equal(_catalog.Products.Select(product => product.Id), _rows.Select(row => Text(row, "product")).Distinct());
    }

    [Fact]
    public void Every_object_has_its_properties_in_their_order() => Assert.All(_rows, row =>
    {
        IEnumerable<string> expected = Text(row, "table") switch
        {
            "ipsec-exceptions" => [.. RuleProperties, .. IPsecProperties],
            "um-firewall-rules" => [.. RuleProperties, "name"],
            _ => RuleProperties,
        };
        Assert.Equal(expected, row.EnumerateObject().Select(property => property.Name));
    });

    [Fact]
    public void Every_value_is_one_of_the_documented_ones() => Assert.All(_rows, row =>
    {
        Assert.All(Texts(row, "transport"), word => Assert.True(word is "tcp" or "udp", word));
        Assert.All(Texts(row, "security"), word => Assert.True(word is "none" or "tls" or "mtls", word));
        Assert.True(row.GetProperty("direction").GetString() is "inbound" or "outbound" or null);
        Assert.True(Text(row, "requirement") is "required" or "optional" or "conditional");
        Assert.True(Text(row, "allocation") is "fixed" or "pool");
        Assert.True(PortSet.TryParse(Text(row, "ports"), out PortSet ports) && !ports.IsEmpty);
        Assert.Equal(ports.ToString(), Text(row, "ports"));
        Assert.NotEmpty(Text(row, "document"));
        Assert.StartsWith(Text(row, "product") + "/", Text(row, "id"), StringComparison.Ordinal);
    });

    [Fact]
    public void A_blank_transport_cell_is_an_empty_array()
    {
        JsonElement row = Assert.Single(_rows, row => Text(row, "table") == "server-ports" && row.GetProperty("row").GetInt32() == 41);

        Assert.Equal(0, row.GetProperty("transport").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("service").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("protocol").ValueKind);
    }

    [Fact]
    public void Far_end_ports_are_outbound() => Assert.All(["5081", "5082", "5066"], port =>
    {
        JsonElement row = Assert.Single(_rows, row => Text(row, "table") == "server-ports" && Text(row, "ports") == port);
        Assert.Equal("outbound", Text(row, "direction"));
    });

    [Fact]
    public void Csv_holds_the_same_as_json()
    {
        List<string[]> csv = CsvReader.Read(Ran.Piped("list", "--format", "csv").Output);

        Assert.Equal([.. RuleProperties, .. IPsecProperties, "documentedPorts", "deployment"], csv[0]);
        Assert.Equal(_rows.Length, csv.Count - 1);
        Assert.All(_rows.Zip(csv.Skip(1)), pair =>
        {
            IEnumerable<string> expected = csv[0].Select(column => pair.First.TryGetProperty(column, out JsonElement value) ? Flat(value) : "");
            Assert.Equal(expected, pair.Second);
        });
    }

    [Fact]
    public void Markdown_has_a_line_for_every_row_and_equal_cells_in_each()
    {
        string[] lines = Ran.Piped("list", "--format", "md").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(_rows.Length + 2, lines.Length);
        Assert.All(lines, line => Assert.Equal(12, line.Replace("\\|", "", StringComparison.Ordinal).Split('|').Length));
    }

    private static string Flat(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(item => item.GetString())),
        JsonValueKind.Null => "",
        _ => value.ToString(),
    };

    private static string Text(JsonElement row, string property) => row.GetProperty(property).GetString() ?? "";

    private static IEnumerable<string> Texts(JsonElement row, string property) =>
        row.GetProperty(property).EnumerateArray().Select(item => item.GetString()!);
}
