using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Words that files are looked through for, spread over tables of places. Two words may share a place, which costs a second look.</summary>
internal sealed class WordTable
{
    private const int LeastBits = 10;
    private const int MostBits = 20;

    // What tells words apart: their first characters, their last ones, and their length.
    private const int EndLength = 4;

    private static readonly ulong[] EndMasks = [0, 0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF, ulong.MaxValue];

    private readonly string[] _words;
    private readonly byte[]?[] _places = new byte[MostBits + 1][];

    public WordTable(IEnumerable<string> words)
    {
        _words = [.. words];
    }

    /// <summary>The number of bits that tell the words of a text well apart.</summary>
    public static int BitsFor(int length)
    {
        int bits = LeastBits;
        while (bits < MostBits && 1 << bits < length / 2)
        {
            bits++;
        }

        return bits;
    }

    /// <summary>The place of a word in a table of 2^<paramref name="bits"/> places.</summary>
    public static uint PlaceOf(ReadOnlySpan<char> text, int start, int end, int bits)
    {
        if (start + EndLength > text.Length)
        {
            return PlaceOfLast(text.Slice(start), end - start, bits);
        }

        ulong mask = EndMasks[Math.Min(end - start, EndLength)];
        ulong first = CharactersAt(text, start) & mask;
        ulong final = CharactersAt(text, Math.Max(start, end - EndLength)) & mask;

        // Odd constants without a pattern: the fractions of the golden ratio and of square roots.
        ulong mixed = (first * 0x9E37_79B9_7F4A_7C15) ^ (final * 0x6A09_E667_F3BC_C909) ^ ((ulong)(end - start) * 0xBB67_AE85_84CA_A73B);
        return (uint)((mixed * 0x9E37_79B9_7F4A_7C15) >> (64 - bits));
    }

    /// <summary>A table that is not 0 at the places of these words.</summary>
    public byte[] Places(int bits) => _places[bits] ?? LazyInitializer.EnsureInitialized(ref _places[bits], () => PlacesOfWords(bits))!;

    private static uint PlaceOfLast(ReadOnlySpan<char> text, int length, int bits)
    {
        Span<char> filled = stackalloc char[EndLength];
        text.CopyTo(filled);
        return PlaceOf(filled, 0, length, bits);
    }

    private static ulong CharactersAt(ReadOnlySpan<char> text, int start) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.Slice(start, EndLength)));

    private byte[] PlacesOfWords(int bits)
    {
        byte[] places = new byte[1 << bits];
        foreach (string word in _words)
        {
            places[PlaceOf(word.AsSpan(), 0, word.Length, bits)] = 1;
        }

        return places;
    }
}
