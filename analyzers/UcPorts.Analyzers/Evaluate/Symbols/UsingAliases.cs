using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>The using aliases of a compilation, which hide the names of types. Found when first asked for.</summary>
internal sealed class UsingAliases(Compilation compilation)
{
    private readonly Lazy<Dictionary<string, HashSet<string>>> _targets = new(() => Find(compilation), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Whether a name is an alias somewhere.</summary>
    public bool Has(string name) => _targets.Value.ContainsKey(name);

    /// <summary>Whether a written name may mean a type: it is its name or an alias of it.</summary>
    public bool MayMean(string written, string type) =>
        written == type || (_targets.Value.Count > 0 && _targets.Value.TryGetValue(written, out HashSet<string>? targets) && targets.Contains(type));

    /// <summary>The names that a type may be written with.</summary>
    public IEnumerable<string> NamesOf(string type) => _targets.Value.Where(alias => alias.Value.Contains(type)).Select(alias => alias.Key).Append(type);

    private static Dictionary<string, HashSet<string>> Find(Compilation compilation)
    {
        Dictionary<string, HashSet<string>> targets = new(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!MayHoldAlias(tree.GetText().ToString()) || tree.GetRoot() is not CompilationUnitSyntax root)
            {
                continue;
            }

            foreach (UsingDirectiveSyntax directive in UsingsOf(root.Usings, root.Members))
            {
                if (directive.Alias is not { Name.Identifier.ValueText: var alias })
                {
                    continue;
                }

                if (!targets.TryGetValue(alias, out HashSet<string>? named))
                {
                    targets.Add(alias, named = new HashSet<string>(StringComparer.Ordinal));
                }

                named.Add(WrittenTypes.SimpleName(directive.NamespaceOrType) ?? "");
            }
        }

        FollowAliases(targets);
        return targets;
    }

    // global using A = L; namespace N { using B = A; }
    private static void FollowAliases(Dictionary<string, HashSet<string>> targets)
    {
        foreach (HashSet<string> named in targets.Values)
        {
            Stack<string> open = new(named);
            while (open.Count > 0)
            {
                if (targets.TryGetValue(open.Pop(), out HashSet<string>? further))
                {
                    foreach (string name in further.Except(named).ToArray())
                    {
                        named.Add(name);
                        open.Push(name);
                    }
                }
            }
        }
    }

    // `using Name =`, by the text: most files have none, and need not be gone through. What is not that plain may be one.
    private static bool MayHoldAlias(string text)
    {
        const string Keyword = "using";
        for (int start = text.IndexOf(Keyword, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Keyword, start + Keyword.Length, StringComparison.Ordinal))
        {
            int name = AfterBlanks(text, start + Keyword.Length);
            int end = name;
            while (end < text.Length && (FileWords.IsOfWord(text[end]) || text[end] is '@'))
            {
                end++;
            }

            int next = AfterBlanks(text, end);
            bool isUnsafe = end - name == "unsafe".Length && string.CompareOrdinal(text, name, "unsafe", 0, end - name) == 0;
            if (isUnsafe || (next < text.Length && text[next] is '=' or '/' or '#' or '\\' or > '\u007f'))
            {
                return true;
            }
        }

        return false;
    }

    private static int AfterBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static IEnumerable<UsingDirectiveSyntax> UsingsOf(SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members)
    {
        Stack<(SyntaxList<UsingDirectiveSyntax> Usings, SyntaxList<MemberDeclarationSyntax> Members)> spaces = new([(usings, members)]);
        while (spaces.Count > 0)
        {
            (usings, members) = spaces.Pop();
            foreach (UsingDirectiveSyntax directive in usings)
            {
                yield return directive;
            }

            foreach (BaseNamespaceDeclarationSyntax space in members.OfType<BaseNamespaceDeclarationSyntax>())
            {
                spaces.Push((space.Usings, space.Members));
            }
        }
    }
}
