using System;
using System.Collections.Concurrent;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Analyzers.Find.Members;

namespace UcPorts.Analyzers.Find;

/// <summary>Tells by the text around a word whether it may be the name of a listed call, before any syntax is looked at.</summary>
internal sealed class CallWords(ApiNames names)
{
    private const string SchemeEnd = "://";

    private readonly ConcurrentDictionary<string, bool> _collections = new(StringComparer.Ordinal);
    private Text? _last;

    /// <summary>Whether a word of a text may be the name of a listed call.</summary>
    public bool MayCall(string text, int start, int end)
    {
        string word = text.Substring(start, end - start);
        return ApiNames.IsFilling(word) ? MayFill(text, start) || end <= LastScheme(text) : names.IsMethod(word, out _);
    }

    /// <summary>Whether a collection of this name may be a listed one, so that what fills it is listed, too.</summary>
    public bool MayBeListed(string collection) => names.IsProperty(collection) || MayHaveListedAdd(collection);

    /// <summary>Whether a collection of this name may be one whose own <c>Add</c> is listed.</summary>
    public bool MayHaveListedAdd(string collection) =>
        _collections.TryGetValue(collection, out bool known) ? known : _collections.GetOrAdd(collection, names.MayBeCollection(collection));

    // `Prefixes.Add(…)`, `Prefixes?.Add(…)`, `Prefixes!.@Add(…)`. Over line ends, comments and type arguments nothing is said.
    private bool MayFill(string text, int start)
    {
        int end = start;
        while (end > 0 && text[end - 1] is '.' or '?' or '!' or '@' or ' ' or '\t')
        {
            end--;
        }

        int name = end;
        while (name > 0 && FileWords.IsOfWord(text[name - 1]))
        {
            name--;
        }

        return name < end
            ? MayBeListed(text.Substring(name, end - name))
            : end > 0 && (text[end - 1] is '/' or '>' || char.IsWhiteSpace(text[end - 1]));
    }

    private int LastScheme(string text)
    {
        Text? last = _last;
        if (last is null || !ReferenceEquals(last.Whole, text))
        {
            _last = last = new Text(text, text.LastIndexOf(SchemeEnd, StringComparison.Ordinal));
        }

        return last.LastScheme;
    }

    private sealed record Text(string Whole, int LastScheme);
}
