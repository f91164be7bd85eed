using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers.Evaluate.Symbols;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Which of the writes of a member counts where the member is read.</summary>
internal static class WriteOrder
{
    /// <summary>Whether a constructor writes again what it wrote: its last word counts.</summary>
    public static bool IsWrittenOver(SyntaxNode write, IReadOnlyList<MemberWrite> writes) =>
        write.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { Body: { } body }
        && writes.Any(other => other.Target.SpanStart > write.SpanStart && body.Contains(other.Target) && StatementOf(other.Target)?.Parent == body);

    /// <summary>The statement that a piece of syntax is part of.</summary>
    public static StatementSyntax? StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>();

    /// <summary>Whether the write is a statement of a block that the reference stands in, too.</summary>
    public static bool IsOnTheWay(SyntaxNode write, SyntaxNode reference) =>
        StatementOf(write) is { Parent: { } block } statement && block.Contains(reference)
        && !statement.Contains(reference)
        && write.FirstAncestorOrSelf<AssignmentExpressionSyntax>()?.Parent == statement;

    /// <summary>Whether the reference stands in a lambda or a local function, which may run when the other writes have been made.</summary>
    public static bool IsRunLater(SyntaxNode reference, SyntaxNode write, IReadOnlyList<MemberWrite> writes) =>
        writes.Count > 1 && reference.Ancestors().Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && !node.Contains(write));

    /// <summary>Whether the variable may have another object by then: <c>options.Port = 5060; options = others; Open(options.Port);</c>.</summary>
    public static bool IsOtherObject(SyntaxNode write, IMemberReferenceOperation reference, Evaluation evaluation)
    {
        if (reference.Instance is not { } instance || instance is IInstanceReferenceOperation)
        {
            return false;
        }

        if (instance.Type?.IsValueType == true || LoopWalk.VariableOf(ValueSources.Unwrap(instance)) is not { } variable)
        {
            string owner = instance.Syntax.ToString();
            return BodyOf(write).DescendantNodes(TextSpan.FromBounds(write.Span.End, reference.Syntax.SpanStart)).Any(node =>
                node is AssignmentExpressionSyntax assignment && assignment.SpanStart > write.SpanStart && assignment.SpanStart < reference.Syntax.SpanStart && assignment.Left.ToString() == owner);
        }

        return write.Parent is not MemberAccessExpressionSyntax { Expression: { } written }
            || evaluation.FlowAround(reference) is not { } flow
            || flow.Reaching(variable, instance.Syntax) is not { } here
            || flow.Reaching(variable, written) is not { } there
            || !here.All(definition => there.Any(same => same.Place == definition.Place));
    }

    /// <summary>Whether the write is one to the same object: another object of the type has a member of its own, but for static ones.</summary>
    public static bool IsSameObject(SyntaxNode write, IMemberReferenceOperation reference)
    {
        string left = ObjectOf(write);
        string right = ObjectOf(reference.Syntax);
        return left == right
            || write.Parent is MemberBindingExpressionSyntax
            || ((reference.Member.IsStatic || MemberChanges.IsOfInitializer(write))
                && (left.EndsWith("." + right, StringComparison.Ordinal) || right.EndsWith("." + left, StringComparison.Ordinal)));
    }

    /// <summary>Whether a write comes after what was given: what another object's initializer writes is not this object's.</summary>
    public static bool IsWrittenAfter(SyntaxNode write, SyntaxNode given) =>
        !MemberChanges.IsOfInitializer(write) && (write.SyntaxTree != given.SyntaxTree || !BodyOf(write).Contains(given) || write.SpanStart > given.SpanStart);

    // "this." is left away, and a type's name before a static member.
    private static string ObjectOf(SyntaxNode member)
    {
        SyntaxNode whole = member.Parent is MemberAccessExpressionSyntax access && access.Name == member ? access : member;
        string text = whole.ToString();
        return text.StartsWith("this.", StringComparison.Ordinal) ? text.Substring("this.".Length) : text;
    }

    /// <summary>The member that a piece of syntax stands in; the file, for statements without one.</summary>
    public static SyntaxNode BodyOf(SyntaxNode syntax)
    {
        SyntaxNode body = syntax;
        foreach (SyntaxNode node in syntax.Ancestors())
        {
            if (node is BaseTypeDeclarationSyntax or CompilationUnitSyntax)
            {
                return node is CompilationUnitSyntax ? node : body;
            }

            body = node;
        }

        return body;
    }
}
