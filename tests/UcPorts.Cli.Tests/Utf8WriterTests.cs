using System;
using System.IO;
using System.Text;

namespace UcPorts.Cli.Tests;

/// <summary>The writer of standard output: what the library's own writer would have written, byte for byte.</summary>
public class Utf8WriterTests
{
    private static readonly string[] Pieces = ["a", "\n", "é", "ñ«»", "€", "漢", "\U0001F4DE", "\uD83D", "\uDCDE", "\uFFFD", "\0", "\uFEFF", "5061: 6 rules name it"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Writes_any_text_as_the_library_does(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 200; round++)
        {
            using MemoryStream expected = new();
            using MemoryStream actual = new();
            using StreamWriter library = new(expected, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            Utf8Writer own = new(actual);
            for (int i = random.Next(60); i > 0; i--)
            {
                string piece = Pieces[random.Next(Pieces.Length)];
                Action<TextWriter> write = random.Next(5) switch
                {
                    0 => writer => writer.Write(piece.ToCharArray()),
                    1 => writer => writer.WriteLine(piece),
                    2 => writer => writer.Write(piece.AsSpan()),
                    3 => writer => writer.Write(piece[0]),
                    _ => writer => writer.Write(piece),
                };
                write(library);
                write(own);
            }

            // A half of a character at the very end waits for the other.
            library.Write('.');
            own.Write('.');
            library.Flush();
            own.Flush();
            Assert.Equal(expected.ToArray(), actual.ToArray());
        }
    }

    [Fact]
    public void Writes_more_than_it_holds_and_no_mark()
    {
        string text = new StringBuilder().Insert(0, "El puerto 5061 «SIP/TLS» \U0001F4DE\n", 2000).ToString();
        using MemoryStream stream = new();
        Utf8Writer writer = new(stream);
        writer.Write(text);
        writer.Flush();
        Assert.Equal(Encoding.UTF8.GetBytes(text), stream.ToArray());
    }

    [Fact]
    public void Writes_nothing_before_it_is_told_to_or_has_much()
    {
        using MemoryStream stream = new();
        Utf8Writer writer = new(stream);
        writer.Write("5061");
        writer.Write((string?)null);
        Assert.Equal(0, stream.Length);
        writer.Flush();
        Assert.Equal(4, stream.Length);
    }
}
