using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Which words a text may hold, from one reading of it: most files are passed over without a search.</summary>
internal sealed class FileWords
{
    // Characters that are looked at together.
    private const int Block = 512;

    private const uint OfWord = 1;
    private const uint Unclear = 2;

    // OfWord for each digit, letter and the underscore; Unclear for the backslash, which begins an escape.
    private static ReadOnlySpan<byte> AsciiKinds =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 2, 0, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    // Not 0 at the place of every word of the text; two words may share one, which costs a search.
    private readonly byte[] _held;
    private readonly int _bits;
    private readonly List<int> _listed = [];
    private readonly List<int> _creations = [];
    private readonly List<int> _disguises = [];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="listed">The words whose places are kept, <see cref="Creating"/> among them.</param>
    public FileWords(string text, WordTable listed)
    {
        _bits = WordTable.BitsFor(text.Length);
        _held = new byte[1 << _bits];
        Read(text, listed.Places(_bits));
    }

    /// <summary>What makes an object without naming its type.</summary>
    public static IReadOnlyList<string> Creating { get; } = ["new", "base", "this"];

    /// <summary>Where an escape or a formatting character may make a word read otherwise than it is written.</summary>
    public IReadOnlyList<int> Disguises => _disguises;

    /// <summary>Where <c>new</c>, <c>base</c> or <c>this</c> stands before a parenthesis, a comment or a directive.</summary>
    public IReadOnlyList<int> NamelessCreations => _creations;

    /// <summary>Whether the text may hold a word.</summary>
    public bool MayHold(string word) => _held[WordTable.PlaceOf(word.AsSpan(), 0, word.Length, _bits)] != 0;

    /// <summary>Whether a listed word may end within a part of the text. Words in disguise are among the <see cref="Disguises"/>.</summary>
    public bool MayHoldListed(TextSpan span)
    {
        int next = _listed.BinarySearch(span.Start + 1);
        next = next < 0 ? ~next : next;
        return next < _listed.Count && _listed[next] <= span.End;
    }

    /// <summary>Whether a character may be part of a name.</summary>
    public static bool IsOfWord(char c) => c < AsciiKinds.Length ? AsciiKinds[c] == OfWord : IsOfWordBeyondAscii(c);

    private static bool IsOfWordBeyondAscii(char c) => SyntaxFacts.IsIdentifierPartCharacter(c) && !IsFormatting(c);

    // These belong to names, too, and are left out of what they read.
    private static bool IsFormatting(char c) => c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // First the ends of words, without a branch that no processor foresees; then the words.
    private void Read(string text, byte[] listed)
    {
        ReadOnlySpan<byte> kinds = AsciiKinds;
        Span<int> edges = stackalloc int[Block];
        uint before = 0;
        int start = -1;
        for (int block = 0; block < text.Length; block += Block)
        {
            int end = Math.Min(block + Block, text.Length);
            int count = 0;
            for (int i = block; i < end; i++)
            {
                char c = text[i];
                uint kind = c < kinds.Length ? kinds[c] : Unclear;
                if (kind == Unclear)
                {
                    kind = ReadUnclear(text, i);
                }

                edges[count] = i;
                count += (int)(kind ^ before);
                before = kind;
            }

            foreach (int edge in edges.Slice(0, count))
            {
                if (start < 0)
                {
                    start = edge;
                }
                else
                {
                    ReadWord(text, start, edge, listed);
                    start = -1;
                }
            }
        }

        if (start >= 0)
        {
            ReadWord(text, start, text.Length, listed);
        }
    }

    private void ReadWord(string text, int start, int end, byte[] listed)
    {
        uint place = WordTable.PlaceOf(text.AsSpan(), start, end, _bits);
        _held[place] = 1;
        if (listed[place] != 0)
        {
            ReadListed(text, start, end);
        }
    }

    private void ReadListed(string text, int start, int end)
    {
        if (!Creating.Any(word => word.Length == end - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0))
        {
            _listed.Add(end);
        }
        else if (IsBeforeArguments(text, end))
        {
            _creations.Add(start);
        }
    }

    private static bool IsBeforeArguments(string text, int next)
    {
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next < text.Length && text[next] is '(' or '/' or '#';
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
}
