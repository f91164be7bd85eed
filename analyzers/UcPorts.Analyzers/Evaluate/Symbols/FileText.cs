using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Finds names in a file by its text: no more of its syntax is visited than what stands at them.</summary>
internal sealed class FileText(SyntaxTree tree, WordTable listed, WordFilter isListed)
{
    private readonly Lazy<string> _text = new(() => tree.GetText().ToString(), LazyThreadSafetyMode.PublicationOnly);
    private FileWords? _words;
    private List<SimpleNameSyntax>? _disguised;
    private List<(SyntaxNode Creation, string? Type)>? _creations;

    private FileWords Words => _words ?? LazyInitializer.EnsureInitialized(ref _words, () => new FileWords(_text.Value, listed, isListed))!;

    private List<SimpleNameSyntax> Disguised => LazyInitializer.EnsureInitialized(ref _disguised, FindDisguised)!;

    private List<(SyntaxNode Creation, string? Type)> Creations => LazyInitializer.EnsureInitialized(ref _creations, FindCreations)!;

    /// <summary>The file.</summary>
    public SyntaxTree Tree => tree;

    /// <summary>The places of a name.</summary>
    /// <param name="name">The name, without <c>@</c>.</param>
    /// <param name="span">The part of the file to look through.</param>
    /// <param name="cancellation">Cancels.</param>
    public IEnumerable<SimpleNameSyntax> NamesIn(TextSpan span, string name, CancellationToken cancellation)
    {
        SimpleNameSyntax[] disguised = Words.Disguises.Count == 0 ? [] : [.. Disguised.Where(node => node.Identifier.ValueText == name && span.Contains(node.Span))];
        if (!Words.MayHold(name))
        {
            return disguised;
        }

        SyntaxNode root = tree.GetRoot(cancellation);
        List<SimpleNameSyntax> names = [];
        for (int position = Next(span.Start); position >= 0; position = Next(position + name.Length))
        {
            if (!IsWholeWord(position, name.Length))
            {
                continue;
            }

            SyntaxToken token = root.FindToken(position);
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Contains(position) && token.Parent is SimpleNameSyntax node && token.Text.TrimStart('@') == name)
            {
                names.Add(node);
            }
        }

        return disguised.Length == 0 ? names : names.Concat(disguised).OrderBy(node => node.SpanStart);

        int Next(int start) => _text.Value.IndexOf(name, start, span.End - start, StringComparison.Ordinal);
    }

    /// <summary>Whether a part of the file may hold a listed word.</summary>
    public bool MayHoldListed(TextSpan span) => Words.Disguises.Count > 0 || Words.MayHoldListed(span);

    /// <summary>What makes objects without naming their type: <c>new(…)</c>, <c>base(…)</c> and <c>this(…)</c>.</summary>
    /// <param name="span">The part of the file to look through.</param>
    /// <param name="mayMean">Whether a name that is written beside may mean the type.</param>
    public IEnumerable<SyntaxNode> NamelessCreationsIn(TextSpan span, Func<string, bool> mayMean)
    {
        foreach ((SyntaxNode creation, string? type) in Creations)
        {
            if ((type is null || mayMean(type)) && span.Contains(creation.Span))
            {
                yield return creation;
            }
        }
    }

    private bool IsWholeWord(int start, int length) =>
        (start == 0 || !FileWords.IsOfWord(_text.Value[start - 1]))
        && (start + length == _text.Value.Length || !FileWords.IsOfWord(_text.Value[start + length]));

    // Names that are written with escapes or formatting characters.
    private List<SimpleNameSyntax> FindDisguised()
    {
        List<SimpleNameSyntax> names = [];
        int end = 0;
        foreach (int position in Words.Disguises.Where(position => position >= end))
        {
            SyntaxToken token = tree.GetRoot().FindToken(position);
            if (token.Span.Contains(position))
            {
                end = token.Span.End;
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax name)
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private List<(SyntaxNode Creation, string? Type)> FindCreations()
    {
        List<(SyntaxNode Creation, string? Type)> creations = [];
        foreach (int position in Words.NamelessCreations)
        {
            SyntaxNode? node = tree.GetRoot().FindToken(position).Parent;
            if (node is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax)
            {
                creations.Add((node, TypeBeside(node)));
            }
        }

        return creations;
    }

    // What the code around says of the type; a part of a class may leave its base to another part.
    private static string? TypeBeside(SyntaxNode creation)
    {
        if (creation is not ConstructorInitializerSyntax)
        {
            return WrittenTypes.TargetOf(creation) is { } target ? WrittenTypes.SimpleName(target) ?? "" : null;
        }

        TypeDeclarationSyntax? around = creation.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return creation.IsKind(SyntaxKind.ThisConstructorInitializer) ? around?.Identifier.ValueText
            : around?.BaseList is { Types: { Count: > 0 } bases } && !around.Modifiers.Any(SyntaxKind.PartialKeyword) ? WrittenTypes.SimpleName(bases[0].Type) ?? ""
            : null;
    }
}
