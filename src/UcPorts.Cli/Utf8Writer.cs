using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace UcPorts.Cli;

/// <summary>
/// Writes text to a stream as UTF-8 without a mark, with line feeds. A <see cref="StreamWriter"/> does the same; the vectors
/// that its encoder works with take longer to load than this command's page takes to write.
/// </summary>
internal sealed class Utf8Writer : TextWriter
{
    private const int Capacity = 4096;
    private const int LongestRune = 4;

    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[Capacity];
    private int _count;

    // The first half of a character beyond the basic plane, whose second half is still to come; otherwise 0.
    private char _firstHalf;

    /// <summary>Begins to write.</summary>
    /// <param name="stream">Where to write. It stays open.</param>
    public Utf8Writer(Stream stream)
        : base(CultureInfo.InvariantCulture)
    {
        _stream = stream;
        CoreNewLine = ['\n'];
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (_count > Capacity - 2 * LongestRune)
        {
            WriteOut();
        }

        if (char.IsAscii(value) && _firstHalf == 0)
        {
            _bytes[_count++] = (byte)value;
        }
        else
        {
            WriteBeyondAscii(value);
        }
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        foreach (char c in value ?? "")
        {
            Write(c);
        }
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new ReadOnlySpan<char>(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (char c in buffer)
        {
            Write(c);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        WriteOut();
        _stream.Flush();
    }

    private void WriteBeyondAscii(char value)
    {
        if (_firstHalf != 0)
        {
            char first = _firstHalf;
            _firstHalf = '\0';
            if (Rune.TryCreate(first, value, out Rune whole))
            {
                Write(whole);
                return;
            }

            Write(Rune.ReplacementChar);
        }

        if (char.IsHighSurrogate(value))
        {
            _firstHalf = value;
        }
        else
        {
            Write(Rune.TryCreate(value, out Rune rune) ? rune : Rune.ReplacementChar);
        }
    }

    private void Write(Rune rune) => _count += rune.EncodeToUtf8(new Span<byte>(_bytes, _count, Capacity - _count));

    private void WriteOut()
    {
        _stream.Write(_bytes, 0, _count);
        _count = 0;
    }
}
