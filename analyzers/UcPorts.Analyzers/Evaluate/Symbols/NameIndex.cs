using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Where names stand in code. A name is compared before anything is bound, and a file is read only where its text holds the name.</summary>
internal sealed class NameIndex
{
    private readonly ImmutableArray<Part> _parts;

    private NameIndex(IEnumerable<Part> parts) => _parts = [.. parts];

    /// <summary>What makes objects without naming their type: <c>new(…)</c>, <c>base(…)</c> and <c>this(…)</c>.</summary>
    public IEnumerable<SyntaxNode> NamelessCreations => _parts.SelectMany(part => part.Names.NamelessCreations);

    /// <summary>The names of whole files.</summary>
    public static NameIndex Of(IEnumerable<SyntaxTree> trees) => new(trees.Select(tree => new Part(tree)));

    /// <summary>The names of parts of files, such as the declarations of a type.</summary>
    public static NameIndex Of(IEnumerable<SyntaxNode> parts) => new(parts.Select(part => new Part(part)));

    /// <summary>The places of a name.</summary>
    public IReadOnlyList<SimpleNameSyntax> Of(string name) => [.. _parts.Where(part => part.MayHold(name)).SelectMany(part => part.Names.Of(name))];

    private sealed class Part
    {
        private readonly Lazy<PartNames> _names;
        private readonly Lazy<string>? _text;
        private readonly Lazy<bool>? _hasEscapes;

        public Part(SyntaxTree tree)
        {
            _names = new Lazy<PartNames>(() => new PartNames(tree.GetRoot()));
            _text = new Lazy<string>(() => tree.GetText().ToString());
            _hasEscapes = new Lazy<bool>(() => _text.Value.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0);
        }

        public Part(SyntaxNode node) => _names = new Lazy<PartNames>(() => new PartNames(node));

        public PartNames Names => _names.Value;

        // A name may be written with escapes.
        public bool MayHold(string name) =>
            _text is null || _names.IsValueCreated
            || _text.Value.IndexOf(name, StringComparison.Ordinal) >= 0 || _hasEscapes!.Value;
    }

    private sealed class PartNames
    {
        private readonly Dictionary<string, List<SimpleNameSyntax>> _names = new(StringComparer.Ordinal);
        private readonly List<SyntaxNode> _namelessCreations = [];

        public PartNames(SyntaxNode root)
        {
            foreach (SyntaxNode node in root.DescendantNodesAndSelf())
            {
                Add(node);
            }
        }

        public List<SyntaxNode> NamelessCreations => _namelessCreations;

        public List<SimpleNameSyntax> Of(string name) => _names.TryGetValue(name, out List<SimpleNameSyntax>? found) ? found : [];

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
}
