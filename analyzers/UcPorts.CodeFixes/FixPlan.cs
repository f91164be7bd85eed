using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace UcPorts.CodeFixes;

/// <summary>What a fix does to a source file.</summary>
/// <param name="Title">What the light bulb calls it.</param>
/// <param name="Edits">The edits. Fix All leaves a fix out where it touches a node that another one has touched.</param>
internal sealed record FixPlan(string Title, ImmutableArray<FixEdit> Edits);

/// <summary>An edit of one node.</summary>
/// <param name="Node">The node, of the tree that is fixed.</param>
/// <param name="Apply">Makes the edit.</param>
internal sealed record FixEdit(SyntaxNode Node, Action<SyntaxEditor> Apply)
{
    public static FixEdit Replace(SyntaxNode node, SyntaxNode replacement) =>
        new(node, editor => editor.ReplaceNode(node, replacement.WithTriviaFrom(node)));

    public static FixEdit InsertAfter(SyntaxNode node, SyntaxNode inserted) => new(node, editor => editor.InsertAfter(node, inserted));
}
