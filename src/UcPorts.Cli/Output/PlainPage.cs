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
        output.Write(_isEmpty ? "" : "\n");
        output.Write($"{text}\n");
        _isEmpty = false;
    }

    /// <inheritdoc/>
    public void Entry(string text, string source) => output.Write(source.Length == 0 ? $"  {text}\n" : $"  {text} ({source})\n");

    /// <inheritdoc/>
    public void Item(string label, string text) => output.Write($"  {label}: {text}\n");

    /// <inheritdoc/>
    public void Line(string text) => output.Write($"    {text}\n");
}
