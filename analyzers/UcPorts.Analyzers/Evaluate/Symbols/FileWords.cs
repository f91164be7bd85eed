using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Whether a word is one that is looked for.</summary>
/// <param name="text">The text it stands in.</param>
/// <param name="start">Where it begins.</param>
/// <param name="end">Where it has ended.</param>
internal delegate bool WordFilter(string text, int start, int end);

/// <summary>Which words a text may hold, from one reading of it: most files are passed over without a search.</summary>
internal sealed class FileWords
{
    // Characters that are looked at together.
    private const int Block = 512;

    // Characters that are told apart by one bit, where a listed word ends.
    private const int ListedBlock = 8;
    private const int BitsOfMask = 64;

    private const byte OfWord = 1;
    private const byte Unclear = 2;

    // What each character is: of a word, between words, or unclear: the backslash of an escape, and what belongs to names and is left out of what they read.
    private static readonly byte[] Kinds = KindsOfCharacters();

    // Not 0 at the place of every word of the text; two words may share one, which costs a search.
    private readonly byte[] _held;
    private readonly int _bits;
    private readonly WordFilter _isListed;
    private readonly ulong[] _listed;
    private readonly List<int> _creations = [];
    private readonly List<int> _disguises = [];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="listed">The words whose places are kept, <see cref="Creating"/> among them.</param>
    /// <param name="isListed">Which of these are kept, by what stands around them.</param>
    public FileWords(string text, WordTable listed, WordFilter isListed)
    {
        _isListed = isListed;
        _bits = WordTable.BitsFor(text.Length);
        _held = new byte[1 << _bits];
        _listed = new ulong[(text.Length / ListedBlock / BitsOfMask) + 1];
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

    /// <summary>Whether a listed word may end in a part of the text, or near it. Words in disguise are among the <see cref="Disguises"/>.</summary>
    public bool MayHoldListed(TextSpan span)
    {
        int first = span.Start / ListedBlock;
        int last = span.End / ListedBlock;
        for (int mask = first / BitsOfMask; mask <= last / BitsOfMask; mask++)
        {
            int from = Math.Max(first - (mask * BitsOfMask), 0);
            int to = Math.Min(last - (mask * BitsOfMask), BitsOfMask - 1);
            if ((_listed[mask] >> from) << (from + BitsOfMask - 1 - to) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a character may be part of a name.</summary>
    public static bool IsOfWord(char c) => Kinds[c] == OfWord;

    private static byte[] KindsOfCharacters()
    {
        byte[] kinds = new byte[char.MaxValue + 1];
        for (int i = 0; i < kinds.Length; i++)
        {
            bool isUnclear = i == '\\' || (i > '\u007F' && char.GetUnicodeCategory((char)i) == UnicodeCategory.Format);
            kinds[i] = isUnclear ? Unclear : SyntaxFacts.IsIdentifierPartCharacter((char)i) ? OfWord : (byte)0;
        }

        return kinds;
    }

    // First the ends of words, without a branch that no processor foresees; then the words.
    private void Read(string text, byte[] listed)
    {
        byte[] kinds = Kinds;
        Span<int> edges = stackalloc int[Block];
        uint before = 0;
        int start = -1;
        for (int block = 0; block < text.Length; block += Block)
        {
            int end = Math.Min(block + Block, text.Length);
            int count = 0;
            for (int i = block; i < end; i++)
            {
                uint kind = kinds[text[i]];
                if (kind == Unclear)
                {
                    ReadUnclear(text, i);
                    kind = 0;
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
        if (Creating.Any(word => word.Length == end - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0))
        {
            if (IsBeforeArguments(text, end))
            {
                _creations.Add(start);
            }
        }
        else if (_isListed(text, start, end))
        {
            _listed[end / ListedBlock / BitsOfMask] |= 1UL << (end / ListedBlock % BitsOfMask);
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

    private void ReadUnclear(string text, int i)
    {
        if (text[i] != '\\' || (i + 1 < text.Length && text[i + 1] is 'u' or 'U'))
        {
            _disguises.Add(i);
        }
    }
}
