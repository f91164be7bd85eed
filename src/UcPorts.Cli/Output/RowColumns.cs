using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Output;

/// <summary>The columns of the tables that people read.</summary>
internal sealed class RowColumns
{
    private readonly Func<CatalogRow, string>[] _cells;

    private RowColumns(params ReadOnlySpan<(string Heading, Func<CatalogRow, string> Cell)> columns)
    {
        List<string> headings = [];
        List<Func<CatalogRow, string>> cells = [];
        foreach ((string heading, Func<CatalogRow, string> cell) in columns)
        {
            headings.Add(heading);
            cells.Add(cell);
        }

        Headings = headings;
        _cells = [.. cells];
    }

    public IReadOnlyList<string> Headings { get; }

    /// <summary>One fact a column: for output that nothing limits in width.</summary>
    /// <param name="catalog">The catalogue that holds the products' names.</param>
    public static RowColumns InFull(PortCatalog catalog)
    {
        Wording wording = new(catalog);
        return new RowColumns(
            ("Role", row => row.Role?.Name.English ?? ""),
            ("Service or rule", wording.NameOfServiceOrRule),
            ("Ports", Wording.PortsOf),
            ("Transport", row => Wording.NamesOf(row.Transport)),
            ("Security", row => string.Join(", ", Wording.NamesOf(row.Security))),
            ("Protocol", row => Wording.NameOfProtocol(row.Protocol) ?? ""),
            ("Direction", row => Keyword.Of(row.Direction) ?? ""),
            ("Requirement", row => Keyword.Of(row.Requirement)),
            ("Allocation", row => Keyword.Of(row.Allocation)),
            ("Source", row => string.Join("; ", new[] { row.Source?.ToString(), RowSentence.OfDeployment(row) }.OfType<string>())));
    }

    /// <summary>Few columns, for a terminal; the table is named above them.</summary>
    /// <param name="catalog">The catalogue that holds the products' names.</param>
    public static RowColumns InShort(PortCatalog catalog)
    {
        Wording wording = new(catalog);
        return new RowColumns(
            ("Row", row => row.Source?.Row.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("Role", row => row.Role?.Name.English ?? ""),
            ("Service or rule", wording.NameOfServiceOrRule),
            ("Ports", Wording.PortsOf),
            ("Protocol", RowSentence.OfProtocols),
            ("Use", RowSentence.OfUse));
    }

    /// <summary>The cells of a row; an empty one is empty in the document too.</summary>
    /// <param name="row">The row.</param>
    public string[] CellsOf(CatalogRow row) => Array.ConvertAll(_cells, cell => cell(row));
}
