using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Which words a text may hold, from one reading of it: most files are passed over without a search.</summary>
internal sealed class FileWords
{
    // Spreads the bits of a hash; the golden ratio of 32 bits.
    private const uint Spread = 2654435769;

    // One for each digit, letter and the underscore.
    private static ReadOnlySpan<byte> AsciiWordCharacters =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    // One bit for every hash; two words may share one, which costs a search.
    private readonly uint[] _hashes;
    private readonly int _shift = 22;
    private readonly List<int> _creations = [];
    private readonly List<int> _disguises = [];

    public FileWords(string text)
    {
        while (_shift > 8 && 1 << (32 - _shift) < text.Length)
        {
            _shift--;
        }

        _hashes = new uint[1 << (32 - _shift - 5)];
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

        hash = (hash * Spread) >> _shift;
        return (_hashes[hash / 32] & (1u << (int)(hash % 32))) != 0;
    }

    /// <summary>Whether a character may be part of a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOfWord(char c) => c < AsciiWordCharacters.Length ? AsciiWordCharacters[c] != 0 : IsOfWordBeyondAscii(c);

    private static bool IsOfWordBeyondAscii(char c) => SyntaxFacts.IsIdentifierPartCharacter(c) && !IsFormatting(c);

    // These belong to names, too, and are left out of what they read.
    private static bool IsFormatting(char c) => c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private void Read(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            if (!IsOfWord(text[i]))
            {
                if (IsFormatting(text[i]) || (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'u' or 'U'))
                {
                    _disguises.Add(i);
                }

                i++;
                continue;
            }

            int start = i;
            uint hash = 0;
            for (; i < text.Length && IsOfWord(text[i]); i++)
            {
                hash = Next(hash, text[i]);
            }

            hash = (hash * Spread) >> _shift;
            _hashes[hash / 32] |= 1u << (int)(hash % 32);
            if (i - start is 3 or 4 && IsCreation(text, start, i))
            {
                _creations.Add(start);
            }
        }
    }

    private static uint Next(uint hash, char c) => ((hash << 5) | (hash >> 27)) ^ c;

    private static bool IsCreation(string text, int start, int end)
    {
        string word = text[start] switch
        {
            'n' => "new",
            'b' => "base",
            't' => "this",
            _ => "",
        };
        if (word.Length != end - start || string.CompareOrdinal(text, start, word, 0, word.Length) != 0)
        {
            return false;
        }

        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] is '(' or '/' or '#';
    }
}
