using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>What writes a field or a property, apart from its initializer.</summary>
/// <param name="Target">The member's name where it is written.</param>
/// <param name="Value">The value; <see langword="null"/> where it is written by means that are not followed.</param>
internal sealed record MemberWrite(SyntaxNode Target, ExpressionSyntax? Value);

/// <summary>What writes the fields and properties of the compilation.</summary>
internal sealed class MemberWrites
{
    private readonly ProjectCode _project;
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<MemberWrite>> _writes = new(SymbolEqualityComparer.Default);

    // Many types have a member of one name: each place of it is bound once.
    private readonly ConcurrentDictionary<string, Dictionary<ISymbol, List<MemberWrite>>> _named = new(StringComparer.Ordinal);

    public MemberWrites(ProjectCode project) => _project = project;

    /// <summary>The writes of a field or a property within the compilation.</summary>
    public IReadOnlyList<MemberWrite> Of(ISymbol member, CancellationToken cancellation) =>
        _writes.TryGetValue(member, out IReadOnlyList<MemberWrite>? known) ? known : _writes.GetOrAdd(member, Find(member, cancellation));

    private List<MemberWrite> Find(ISymbol member, CancellationToken cancellation)
    {
        NameSearch reach = Reach.Of(member, _project);
        Dictionary<ISymbol, List<MemberWrite>>? found = null;
        if (reach != _project.Files.Names)
        {
            found = Find(member.Name, reach, cancellation);
        }
        else if (!_named.TryGetValue(member.Name, out found))
        {
            found = _named.GetOrAdd(member.Name, Find(member.Name, reach, cancellation));
        }

        return found.TryGetValue(member, out List<MemberWrite>? writes) ? writes : [];
    }

    private Dictionary<ISymbol, List<MemberWrite>> Find(string written, NameSearch reach, CancellationToken cancellation)
    {
        Dictionary<ISymbol, List<MemberWrite>> found = new(SymbolEqualityComparer.Default);
        foreach (SimpleNameSyntax name in reach.Of(written, cancellation))
        {
            if (WriteAt(name) is not { } write || _project.ModelOf(name.SyntaxTree)?.GetSymbolInfo(name, cancellation).Symbol?.OriginalDefinition is not { } member)
            {
                continue;
            }

            if (!found.TryGetValue(member, out List<MemberWrite>? writes))
            {
                found.Add(member, writes = []);
            }

            writes.Add(write);
        }

        return found;
    }

    private static MemberWrite? WriteAt(SimpleNameSyntax name)
    {
        SyntaxNode written = name;
        while (written.Parent is { } around
            && (around is ParenthesizedExpressionSyntax
                || around.IsKind(SyntaxKind.SuppressNullableWarningExpression)
                || (around is MemberAccessExpressionSyntax access && access.Name == written)
                || around is MemberBindingExpressionSyntax
                || (around is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == written)))
        {
            written = around;
        }

        return written.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == written => new MemberWrite(name, ValueOf(assignment)),
            PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression => new MemberWrite(name, Value: null),
            PostfixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => new MemberWrite(name, Value: null),
            ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) || IsDeconstructed(argument) => new MemberWrite(name, Value: null),
            RefExpressionSyntax => new MemberWrite(name, Value: null),
            _ => null,
        };
    }

    private static ExpressionSyntax? ValueOf(AssignmentExpressionSyntax assignment) => assignment.Kind() switch
    {
        SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression when assignment.Right is not RefExpressionSyntax => assignment.Right,
        _ => null,
    };

    private static bool IsDeconstructed(ArgumentSyntax argument)
    {
        SyntaxNode? tuple = argument.Parent;
        while (tuple?.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer })
        {
            tuple = outer;
        }

        return tuple is TupleExpressionSyntax && tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple;
    }
}
