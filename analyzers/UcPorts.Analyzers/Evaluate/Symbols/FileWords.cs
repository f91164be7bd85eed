using System.Collections.Generic;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Which words a text may hold, from one reading of it: most files are passed over without a search.</summary>
internal sealed class FileWords
{
    private const uint HashSeed = 2166136261;
    private const uint HashFactor = 16777619;

    // One bit for every hash; two words may share one, which costs a search.
    private readonly uint[] _hashes;
    private readonly uint _mask;
    private readonly List<int> _creations = [];

    public FileWords(string text)
    {
        uint bits = 1024;
        while (bits < text.Length)
        {
            bits <<= 1;
        }

        _hashes = new uint[bits / 32];
        _mask = bits - 1;
        Read(text);
    }

    /// <summary>Whether a character is written as an escape, which may hide a word.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>Where <c>new</c>, <c>base</c> or <c>this</c> stands before a parenthesis or a comment.</summary>
    public IReadOnlyList<int> NamelessCreations => _creations;

    /// <summary>Whether the text may hold a word.</summary>
    public bool MayHold(string word)
    {
        uint hash = HashSeed;
        foreach (char c in word)
        {
            hash = (hash ^ c) * HashFactor;
        }

        hash &= _mask;
        return HasEscapes || (_hashes[hash / 32] & (1u << (int)(hash % 32))) != 0;
    }

    /// <summary>Whether a character may be part of a name; any but those of ASCII may.</summary>
    public static bool IsOfWord(char c) => c > '\u007F' || (c > '@' ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == '_' : (uint)(c - '0') <= 9);

    private void Read(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            if (!IsOfWord(text[i]))
            {
                HasEscapes |= text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'u' or 'U';
                i++;
                continue;
            }

            int start = i;
            uint hash = HashSeed;
            for (; i < text.Length && IsOfWord(text[i]); i++)
            {
                hash = (hash ^ text[i]) * HashFactor;
            }

            hash &= _mask;
            _hashes[hash / 32] |= 1u << (int)(hash % 32);
            if (i - start is 3 or 4 && IsCreation(text, start, i))
            {
                _creations.Add(start);
            }
        }
    }

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

        return end < text.Length && text[end] is '(' or '/';
    }
}
