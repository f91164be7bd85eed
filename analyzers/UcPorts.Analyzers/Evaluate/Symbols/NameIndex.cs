using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Where names stand in code. A name is compared before anything is bound.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<SimpleNameSyntax>> _names = new(StringComparer.Ordinal);
    private readonly List<SyntaxNode> _namelessCreations = [];

    private NameIndex()
    {
    }

    /// <summary>What makes objects without naming their type: <c>new(…)</c>, <c>base(…)</c> and <c>this(…)</c>.</summary>
    public IReadOnlyList<SyntaxNode> NamelessCreations => _namelessCreations;

    /// <summary>Reads trees.</summary>
    public static NameIndex Of(IEnumerable<SyntaxTree> trees, CancellationToken cancellation) =>
        Of(trees.Select(tree => tree.GetRoot(cancellation)), cancellation);

    /// <summary>Reads parts of trees, such as the declarations of a type.</summary>
    public static NameIndex Of(IEnumerable<SyntaxNode> parts, CancellationToken cancellation)
    {
        NameIndex index = new();
        foreach (SyntaxNode part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (SyntaxNode node in part.DescendantNodesAndSelf())
            {
                index.Add(node);
            }
        }

        return index;
    }

    /// <summary>The places of a name.</summary>
    public IReadOnlyList<SimpleNameSyntax> Of(string name) => _names.TryGetValue(name, out List<SimpleNameSyntax>? found) ? found : [];

    private void Add(SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax name:
                string text = name.Identifier.ValueText;
                if (!_names.TryGetValue(text, out List<SimpleNameSyntax>? places))
                {
                    _names.Add(text, places = []);
                }

                places.Add(name);
                break;
            case ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax:
                _namelessCreations.Add(node);
                break;
        }
    }
}
