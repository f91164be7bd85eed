using System;
using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace UcPorts.Cli;

/// <summary>Turns the bytes of a file into text: in the encoding of its byte order mark, and otherwise in UTF-8.</summary>
internal static class FileEncoding
{
    // UTF-32's mark starts with that of UTF-16.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>The text of a file that people write.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">The file, for a message.</param>
    /// <exception cref="UsageException">It is in another encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string path)
    {
        if (MarkedBy(bytes) is { } encoding)
        {
            try
            {
                return encoding.GetString(bytes[encoding.Preamble.Length..]);
            }
            catch (DecoderFallbackException)
            {
                throw new UsageException($"'{path}' starts as {NameOf(encoding)} and goes on otherwise: save it as UTF-8.");
            }
        }

        if (WithoutMark(bytes) is { } unmarked)
        {
            throw new UsageException($"'{path}' is {NameOf(unmarked)} without a byte order mark: save it as UTF-8.");
        }

        ReadOnlySpan<byte> text = WithoutMarkOfUtf8(bytes);
        return Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : throw new UsageException(DescribeFault(text, path));
    }

    /// <summary>
    /// The text that another program printed, which may be in the code page of its system. What is read of it is in ASCII;
    /// of the rest, the letters of Western Europe are kept, for the names of rules.
    /// </summary>
    /// <param name="bytes">The bytes.</param>
    public static string DecodePrinted(ReadOnlySpan<byte> bytes)
    {
        if (MarkedBy(bytes) is { } encoding)
        {
            return Lenient(encoding).GetString(bytes[encoding.Preamble.Length..]);
        }

        if (WithoutMark(bytes) is { } unmarked)
        {
            return Lenient(unmarked).GetString(bytes);
        }

        ReadOnlySpan<byte> text = WithoutMarkOfUtf8(bytes);
        if (Utf8.IsValid(text))
        {
            return Encoding.UTF8.GetString(text);
        }

        // In Latin-1 these are control characters, one of which ends a line.
        return string.Create(text.Length, text, static (letters, source) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = source[i] is >= 0x80 and < 0xA0 ? '\uFFFD' : (char)source[i];
            }
        });
    }

    private static Encoding Lenient(Encoding encoding)
    {
        Encoding lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient;
    }

    private static Encoding? MarkedBy(ReadOnlySpan<byte> bytes)
    {
        foreach (Encoding encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding;
            }
        }

        return null;
    }

    // All that is read starts with a character of ASCII, if not with a letter beyond it.
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [not 0, 0, ..] => Marked[2],
        [0, not 0, ..] => Marked[3],
        _ => null,
    };

    private static ReadOnlySpan<byte> WithoutMarkOfUtf8(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static string NameOf(Encoding encoding) => encoding is UTF32Encoding ? "UTF-32" : "UTF-16";

    private static string DescribeFault(ReadOnlySpan<byte> bytes, string path)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == OperationStatus.Done)
        {
            at += length;
        }

        string before = Encoding.UTF8.GetString(bytes[..at]).ReplaceLineEndings("\n");
        int line = before.AsSpan().Count('\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        string letter = bytes[at] >= 0xA0 ? $" ('{(char)bytes[at]}' in Latin-1)" : "";
        return $"{path}({line},{column}): The byte 0x{bytes[at]:X2}{letter} is no UTF-8: save the file as UTF-8.";
    }
}
