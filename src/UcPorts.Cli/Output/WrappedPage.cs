using System;
using System.IO;

namespace UcPorts.Cli.Output;

/// <summary>
/// The page that <see cref="TerminalPage"/> writes, to the byte, without the library that it loads: that takes longer than all
/// else a short answer needs. Text is left to it that is more than words with single spaces between them, holds a character that
/// may not be one cell wide, or a word wider than the terminal.
/// </summary>
/// <param name="console">Where to write.</param>
internal sealed class WrappedPage(CommandLineConsole console) : IPage
{
    private const string Bold = "\u001b[1m";
    private const string Dim = "\u001b[2m";
    private const string Key = "\u001b[96m";
    private const string Plain = "";
    private const string Reset = "\u001b[0m";

    private readonly TextWriter _output = console.Output;
    private bool _isEmpty = true;

    /// <inheritdoc/>
    public void Heading(string text)
    {
        _output.Write(_isEmpty ? "" : "\n");
        _isEmpty = false;
        if (!TryWrite(0, (text, Bold)))
        {
            new TerminalPage(console).Heading(text);
        }
    }

    /// <inheritdoc/>
    public void Entry(string text, string source)
    {
        if (!(source.Length == 0 ? TryWrite(2, (text, Key)) : TryWrite(2, (text, Key), ($" ({source})", Dim))))
        {
            new TerminalPage(console).Entry(text, source);
        }
    }

    /// <inheritdoc/>
    public void Item(string label, string text)
    {
        if (!TryWrite(2, (label + ":", Key), (" " + text, Plain)))
        {
            new TerminalPage(console).Item(label, text);
        }
    }

    /// <inheritdoc/>
    public void Line(string text)
    {
        if (!TryWrite(4, (text, Plain)))
        {
            new TerminalPage(console).Line(text);
        }
    }

    private bool TryWrite(int indent, params ReadOnlySpan<(string Text, string Style)> pieces)
    {
        int width = console.Width - indent;
        int length = 0;
        foreach ((string text, _) in pieces)
        {
            if (!IsPlain(text, width))
            {
                return false;
            }

            length += text.Length;
        }

        Write(indent, width, length > width, pieces);
        return true;
    }

    // Lines that are broken lose the space they begin with and, where they are indented, are filled up to the width.
    private void Write(int indent, int width, bool isBroken, ReadOnlySpan<(string Text, string Style)> pieces)
    {
        int column = 0;
        bool isAtStart = isBroken;
        Fill(indent);
        foreach ((string text, string style) in pieces)
        {
            string begin = console.UseColour ? style : Plain;
            string end = begin.Length == 0 ? "" : Reset;
            bool isBegun = false;
            int length;
            for (int at = 0; at < text.Length; at += length)
            {
                length = LengthOfRun(text, at);
                if (column + length > width)
                {
                    _output.Write(isBegun ? end : "");
                    isBegun = false;
                    EndLine(indent, width - column);
                    Fill(indent);
                    column = 0;
                    isAtStart = true;
                }

                bool isLost = isAtStart && text[at] == ' ';
                isAtStart = false;
                if (!isLost)
                {
                    _output.Write(isBegun ? "" : begin);
                    _output.Write(text.AsSpan(at, length));
                    isBegun = true;
                    column += length;
                }
            }

            _output.Write(isBegun ? end : "");
        }

        EndLine(indent, isBroken ? width - column : 0);
    }

    private void EndLine(int indent, int missing)
    {
        Fill(indent == 0 ? 0 : missing);
        _output.Write('\n');
    }

    private void Fill(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _output.Write(' ');
        }
    }

    private static bool IsPlain(string text, int width)
    {
        if (text.Length == 0 || text[^1] == ' ' || text.Contains("  ", StringComparison.Ordinal))
        {
            return false;
        }

        // By hand: LINQ takes longer to load than the page to write.
        foreach (char c in text)
        {
            if (!IsOneCell(c))
            {
                return false;
            }
        }

        int length;
        for (int at = 0; at < text.Length; at += length)
        {
            length = LengthOfRun(text, at);
            if (length > width)
            {
                return false;
            }
        }

        return true;
    }

    // Letters and signs of the languages the tables are written in; the only one that separates words is the space.
    private static bool IsOneCell(char c) => c is (>= ' ' and <= '~') or (>= '\u00a1' and <= '\u02ff' and not '\u00ad') or (>= '\u2010' and <= '\u2027');

    // A word, or the space between two.
    private static int LengthOfRun(string text, int at)
    {
        int next = text[at] == ' ' ? at + 1 : text.IndexOf(' ', at);
        return (next < 0 ? text.Length : next) - at;
    }
}
