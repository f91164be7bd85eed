using System.IO;

namespace UcPorts.Cli.Output;

/// <summary>A page in plain text; lines are as long as their sentences.</summary>
/// <param name="output">Where to write.</param>
internal sealed class PlainPage(TextWriter output) : IPage
{
    private bool _isEmpty = true;

    /// <inheritdoc/>
    public void Heading(string text)
    {
        Write(_isEmpty ? "" : "\n", text, "\n");
        _isEmpty = false;
    }

    /// <inheritdoc/>
    public void Entry(string text, string source)
    {
        Write("  ", text, "");
        Write(source.Length == 0 ? "" : " (", source, source.Length == 0 ? "\n" : ")\n");
    }

    /// <inheritdoc/>
    public void Item(string label, string text)
    {
        Write("  ", label, ": ");
        Write(text, "\n", "");
    }

    /// <inheritdoc/>
    public void Line(string text) => Write("    ", text, "\n");

    // Piece by piece: texts of many pieces are put together in rented memory, and that takes longer to set up than to write the page.
    private void Write(string first, string second, string third)
    {
        output.Write(first);
        output.Write(second);
        output.Write(third);
    }
}
