using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>The spec files of the repository.</summary>
public class SpecFilesTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(RepositoryFolder.PathOf("spec"), "*.json")
        .Select(path => Path.GetFileName(path))
        .Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_finds_no_mistake(string name)
    {
        PortSpecFile file = ReadFile(name);

        Assert.Equal([], file.Errors);
        Assert.NotNull(file.Product);
        Assert.NotEmpty(file.Catalog.Rules);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_of_every_table_is_covered(string name)
    {
        PortCatalog catalog = ReadFile(name).Catalog;
        IEnumerable<SourceReference?> sources = catalog.Rules.Select(rule => rule.Source)
            .Concat(catalog.IPsecExceptions.Select(exception => exception.Source))
            .Concat(catalog.FirewallRules.Select(rule => rule.Source));
        ILookup<string, int> rows = sources.OfType<SourceReference>().ToLookup(source => source.Table.Id, source => source.Row);

        Assert.All(catalog.Tables, table => Assert.Equal(Enumerable.Range(1, table.RowCount), rows[table.Id].Distinct().Order()));
    }

    [Theory]
    [InlineData("skype-for-business-server.json", "server-ports", 53)]
    [InlineData("skype-for-business-server.json", "load-balancer-hardware-only", 20)]
    [InlineData("skype-for-business-server.json", "load-balancer-dns", 6)]
    [InlineData("skype-for-business-server.json", "client-ports", 12)]
    [InlineData("skype-for-business-server.json", "ipsec-exceptions", 15)]
    [InlineData("exchange-um.json", "um-listening-ports", 4)]
    [InlineData("exchange-um.json", "um-firewall-rules", 8)]
    public void Tables_have_as_many_rows_as_in_their_documents(string name, string table, int rows) =>
        Assert.Equal(rows, ReadFile(name).Catalog.Tables.Single(candidate => candidate.Id == table).RowCount);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cut_file_gives_errors_and_no_exception(string name)
    {
        string text = File.ReadAllText(Path.Combine(RepositoryFolder.PathOf("spec"), name)).TrimEnd();

        // A prime step meets every kind of place; SampleSpec is cut at every one.
        for (int length = 0; length < text.Length; length += 1009)
        {
            Assert.NotEmpty(PortSpecReader.Read(text[..length], name).Errors);
        }
    }

    private static PortSpecFile ReadFile(string name) => PortSpecReader.Read(File.ReadAllText(Path.Combine(RepositoryFolder.PathOf("spec"), name)), name);
}
