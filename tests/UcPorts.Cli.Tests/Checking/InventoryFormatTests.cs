using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Checking;
using UcPorts.Cli.Checking.Reports;
using UcPorts.Spec;

namespace UcPorts.Cli.Tests.Checking;

public sealed class InventoryFormatTests
{
    private static readonly OpeningEntry[] Entries =
    [
        Found.Opening("5061"),
        Found.Opening("5061", line: 9),
        Found.Opening("0,5097"),
        Found.Opening("0", "udp"),
        Found.Opening("unknown", "unknown"),
        Found.Opening("5060-5061,5070", "tcp,udp", file: "App/a \"b\", c|d.cs"),
        Found.Opening("443", direction: "outbound"),
        Found.Opening(string.Join(',', Enumerable.Range(0, 30).Select(i => 40000 + (2 * i))), "udp"),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [InlineData("table", "inventory-table.txt")]
    [InlineData("json", "inventory.json")]
    [InlineData("csv", "inventory.csv")]
    [InlineData("md", "inventory.md")]
    [InlineData("spec", "inventory-spec.json")]
    public void Every_format_lists_every_opening(string format, string golden) => GoldenFile.Verify(golden, Written(format, "Voice gateway", Entries).Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public void Csv_reads_back()
    {
        string[] names = [.. OpeningEntry.Columns.Select(column => column.Name)];

        Assert.Equal(Entries.Select(entry => entry.File), CsvReader.Read(Written("csv", "x", Entries)).Skip(1).Select(row => row[Array.IndexOf(names, "file")]));
    }

    [Theory]
    [InlineData("Señal 2", "senal-2")]
    [InlineData("My.Voice_Gateway", "my-voice-gateway")]
    [InlineData("2nd gateway", "program-2nd-gateway")]
    [InlineData("日本", "program")]
    [InlineData("", "program")]
    [InlineData("--", "program")]
    public void A_name_gives_the_products_id(string name, string id)
    {
        PortSpecFile file = PortSpecReader.Read(Written("spec", name, Entries), "x.ports.json");

        Assert.Empty(file.Errors);
        Assert.Equal(id, file.Product!.Id);
    }

    [Fact]
    public void Ports_that_no_table_can_hold_are_left_out()
    {
        PortCatalog catalog = PortSpecReader.Read(Written("spec", "x", Entries), "x.ports.json").Catalog;

        Assert.DoesNotContain(catalog.Rules, rule => rule.Ports.Contains(new Port(0)));
        Assert.Contains(catalog.Rules, rule => rule.Ports == PortSet.Parse("5097"));
        Assert.Equal("Opened at App/Program.cs:1, App/Program.cs:9", Assert.Single(catalog.Rules, rule => rule.Ports == PortSet.Parse("5061")).Reason);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_inventory_is_a_table_without_errors(int seed)
    {
        OpeningEntry[] entries = Random(seed);

        PortSpecFile file = PortSpecReader.Read(Written("spec", $"Program {seed}", entries), "x.ports.json");

        Assert.Empty(file.Errors);
        Assert.All(entries, entry => Assert.True(file.Catalog.Rules
            .Where(rule => entry.Transports().All(transport => rule.Transport == Transports.None || rule.Transport.ToString().Contains(transport, StringComparison.OrdinalIgnoreCase)))
            .Aggregate(PortSet.Empty, (all, rule) => all | rule.Ports)
            .Contains(entry.DocumentablePorts())));
    }

    private static OpeningEntry[] Random(int seed)
    {
#pragma warning disable CA5394 // The seed is to give the same inventory again.
        Random random = new(seed);
        string[] transports = ["tcp", "udp", "tcp,udp", "unknown"];
        return
        [
            .. Enumerable.Range(0, random.Next(0, 12)).Select(i => Found.Opening(
                random.Next(9) == 0 ? "unknown" : Ports(random),
                transports[random.Next(transports.Length)],
                random.Next(4) == 0 ? "outbound" : "inbound",
                random.Next(3) == 0 ? "a \"b\"\\c\u0001.cs" : "P.cs",
                i)),
        ];
    }

    private static string Ports(Random random)
    {
        int lowest = random.Next(5) == 0 ? 0 : 5058;
        int width = random.Next(5) == 0 ? 60000 : 6;
        return Enumerable.Range(0, random.Next(1, random.Next(6) == 0 ? 40 : 4)).Aggregate(PortSet.Empty, (all, _) =>
        {
            int first = lowest + random.Next(width);
            return all | PortSet.Parse($"{first}-{Math.Min(65535, first + random.Next(3))}");
        }).ToString();
    }
#pragma warning restore CA5394

    private static string Written(string format, string name, IReadOnlyList<OpeningEntry> entries)
    {
        using StringWriter text = new() { NewLine = "\n" };
        InventoryFormat.All.Single(known => known.Name == format).Write(name, entries, text);
        return text.ToString();
    }
}
