using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Which words a text may hold, from one reading of it: most files are passed over without a search.</summary>
internal sealed class FileWords
{
    private const int LeastBits = 10;
    private const int MostBits = 20;

    // Spreads the bits of a hash; the golden ratio of 32 bits.
    private const uint Spread = 2654435769;

    private const uint OfWord = 1;
    private const uint Unclear = 2;

    // What Next makes of them.
    private const uint New = (((uint)'n' << 5 ^ 'e') << 5) ^ 'w';
    private const uint Base = (((((uint)'b' << 5 ^ 'a') << 5) ^ 's') << 5) ^ 'e';
    private const uint This = (((((uint)'t' << 5 ^ 'h') << 5) ^ 'i') << 5) ^ 's';

    // OfWord for each digit, letter and the underscore; Unclear for the backslash, which begins an escape.
    private static ReadOnlySpan<byte> AsciiKinds =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 2, 0, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    // One for every hash that may be a word's; two words may share one, which costs a search. The first means nothing.
    private readonly byte[] _held;
    private readonly int _shift;
    private readonly List<int> _creations = [];
    private readonly List<int> _disguises = [];

    public FileWords(string text)
    {
        int bits = LeastBits;
        while (bits < MostBits && 1 << bits < text.Length / 2)
        {
            bits++;
        }

        _shift = 32 - bits;
        _held = new byte[1 << bits];
        Read(text);
    }

    /// <summary>Where an escape or a formatting character may make a word read otherwise than it is written.</summary>
    public IReadOnlyList<int> Disguises => _disguises;

    /// <summary>Where <c>new</c>, <c>base</c> or <c>this</c> stands before a parenthesis, a comment or a directive.</summary>
    public IReadOnlyList<int> NamelessCreations => _creations;

    /// <summary>Whether the text may hold a word.</summary>
    public bool MayHold(string word)
    {
        uint hash = 0;
        foreach (char c in word)
        {
            hash = Next(hash, c);
        }

        uint index = (hash * Spread) >> _shift;
        return index == 0 || _held[index] != 0;
    }

    /// <summary>Whether a character may be part of a name.</summary>
    public static bool IsOfWord(char c) => c < AsciiKinds.Length ? AsciiKinds[c] == OfWord : IsOfWordBeyondAscii(c);

    private static bool IsOfWordBeyondAscii(char c) => SyntaxFacts.IsIdentifierPartCharacter(c) && !IsFormatting(c);

    // These belong to names, too, and are left out of what they read.
    private static bool IsFormatting(char c) => c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // Without a branch at the ends of words, which no processor foresees: within a word it is the first byte that is written.
    private void Read(string text)
    {
        ReadOnlySpan<byte> kinds = AsciiKinds;
        byte[] held = _held;
        int shift = _shift;
        uint hash = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            uint kind = c < kinds.Length ? kinds[c] : Unclear;
            if (kind == Unclear)
            {
                kind = ReadUnclear(text, i);
            }

            uint isOfWord = 0 - kind;
            held[((hash * Spread) >> shift) & ~isOfWord] = 1;
            hash = Next(hash, c) & isOfWord;
            if (hash is New or Base or This && StartOfCreation(text, i) is { } start)
            {
                _creations.Add(start);
            }

            // What a line is indented by is a quarter of most files.
            while (c == '\n' && i + 1 < text.Length && text[i + 1] == ' ')
            {
                i++;
            }
        }

        held[(hash * Spread) >> shift] = 1;
    }

    private uint ReadUnclear(string text, int i)
    {
        char c = text[i];
        if (c == '\\' ? i + 1 < text.Length && text[i + 1] is 'u' or 'U' : IsFormatting(c))
        {
            _disguises.Add(i);
        }

        return c != '\\' && IsOfWordBeyondAscii(c) ? OfWord : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Next(uint hash, char c) => ((hash << 5) | (hash >> 27)) ^ c;

    // Of `new`, `base` or `this`, of which the hash says that it may end here.
    private static int? StartOfCreation(string text, int last)
    {
        string word = text[last] switch
        {
            'w' => "new",
            'e' => "base",
            _ => "this",
        };
        int start = last + 1 - word.Length;
        if (start < 0 || string.CompareOrdinal(text, start, word, 0, word.Length) != 0 || (start > 0 && IsOfWord(text[start - 1])))
        {
            return null;
        }

        int next = last + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next < text.Length && text[next] is '(' or '/' or '#' ? start : null;
    }
}
