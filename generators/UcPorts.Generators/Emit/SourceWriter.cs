using System;
using System.Text;

namespace UcPorts.Generators.Emit;

/// <summary>Writes lines of C# with their indentation. Lines end in a line feed on every system.</summary>
internal sealed class SourceWriter
{
    private const string OneLevel = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line at the present depth; an empty line gets no indentation.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            for (int i = 0; i < _depth; i++)
            {
                _text.Append(OneLevel);
            }

            _text.Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Opens a block: a line with a brace, one level deeper from there.</summary>
    public void Open()
    {
        Line("{");
        _depth++;
    }

    /// <summary>Closes the block opened last.</summary>
    /// <param name="after">What follows the brace on its line.</param>
    /// <exception cref="InvalidOperationException">No block is open.</exception>
    public void Close(string after = "")
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("There is no open block to close.");
        }

        _depth--;
        Line("}" + after);
    }

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">A block is still open.</exception>
    public string Finish()
    {
        if (_depth != 0)
        {
            throw new InvalidOperationException($"{_depth} blocks are still open.");
        }

        return _text.ToString();
    }
}
