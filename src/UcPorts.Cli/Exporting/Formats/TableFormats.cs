using System.IO;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>CSV with the columns of <c>ucports list</c>.</summary>
internal sealed class CsvFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "csv";

    /// <inheritdoc/>
    public override string Purpose => "every row in force, for a spreadsheet";

    /// <inheritdoc/>
    public override bool WritesEveryRow => true;

    /// <inheritdoc/>
    public override bool TakesAddresses => false;

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output) => RowCsv.Write(content.Rows, output);
}

/// <summary>A Markdown table with the columns of <c>ucports list</c>.</summary>
internal sealed class MarkdownFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "markdown";

    /// <inheritdoc/>
    public override string Purpose => "every row in force, for a page";

    /// <inheritdoc/>
    public override bool WritesEveryRow => true;

    /// <inheritdoc/>
    public override bool TakesAddresses => false;

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output) => MarkdownTable.Write(RowColumns.InFull(content.Catalog), content.Rows, output);
}
