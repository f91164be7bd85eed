using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>The code that names are looked for in: all of the project's, or what can see a symbol. Names are compared before anything is bound.</summary>
/// <param name="parts">The parts of files.</param>
internal sealed class NameSearch(ImmutableArray<(FileText File, TextSpan Span)> parts)
{
    /// <summary>The places of a name.</summary>
    public IEnumerable<SimpleNameSyntax> Of(string name, CancellationToken cancellation) =>
        name.Length == 0 ? [] : parts.SelectMany(part => part.File.NamesIn(part.Span, name, cancellation));

    /// <summary>The types that name one of these before their members, as their base or otherwise.</summary>
    public IEnumerable<TypeDeclarationSyntax> DerivingFrom(IEnumerable<string> names, CancellationToken cancellation) =>
        names.SelectMany(name => Of(name, cancellation))
            .Select(name => name.FirstAncestorOrSelf<BaseTypeSyntax>()?.Parent?.Parent)
            .OfType<TypeDeclarationSyntax>();

    /// <summary>What makes objects without naming their type: <c>new(…)</c>, <c>base(…)</c> and <c>this(…)</c>.</summary>
    /// <param name="mayMean">Whether a name that is written beside may mean the type.</param>
    public IEnumerable<SyntaxNode> NamelessCreations(Func<string, bool> mayMean) =>
        parts.SelectMany(part => part.File.NamelessCreationsIn(part.Span, mayMean));
}
