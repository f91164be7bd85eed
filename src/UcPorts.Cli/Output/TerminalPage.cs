using Spectre.Console;

namespace UcPorts.Cli.Output;

/// <summary>A page in a terminal: headings in bold type, sources dimmed, lines broken at the terminal's width.</summary>
/// <param name="console">Where to write.</param>
internal sealed class TerminalPage(CommandLineConsole console) : IPage
{
    private static readonly Style Key = new(foreground: Color.Aqua);

    private readonly IAnsiConsole _terminal = Terminal.Open(console);
    private bool _isEmpty = true;

    /// <inheritdoc/>
    public void Heading(string text)
    {
        if (!_isEmpty)
        {
            _terminal.WriteLine();
        }

        _terminal.Write(new Paragraph(text, new Style(decoration: Decoration.Bold)));
        _terminal.WriteLine();
        _isEmpty = false;
    }

    /// <inheritdoc/>
    public void Entry(string text, string source)
    {
        Paragraph paragraph = new(text, Key);
        if (source.Length > 0)
        {
            paragraph.Append($" ({source})", new Style(decoration: Decoration.Dim));
        }

        WriteIndented(paragraph, 2);
    }

    /// <inheritdoc/>
    public void Item(string label, string text) => WriteIndented(new Paragraph(label + ":", Key).Append(" " + text), 2);

    /// <inheritdoc/>
    public void Line(string text) => WriteIndented(new Paragraph(text), 4);

    private void WriteIndented(Paragraph paragraph, int indent) => _terminal.Write(new Padder(paragraph, new Padding(indent, 0, 0, 0)));
}
