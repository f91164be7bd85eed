using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.CodeFixes;

/// <summary>Number literals of a source file.</summary>
internal static class NumberLiteral
{
    private static readonly char[] s_suffixes = ['u', 'U', 'l', 'L'];

    /// <summary>The literal that a diagnostic marks, where it is one.</summary>
    public static LiteralExpressionSyntax? At(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
            && literal.IsKind(SyntaxKind.NumericLiteralExpression)
            ? literal
            : null;

    /// <summary>The same literal with another number: hexadecimal digits and the suffix of its type stay.</summary>
    public static FixEdit Replace(LiteralExpressionSyntax literal, int number)
    {
        string text = literal.Token.Text;
        string suffix = text.Substring(text.TrimEnd(s_suffixes).Length);
        string digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? text.Substring(0, 2) + number.ToString("X", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
        return FixEdit.Replace(literal, SyntaxFactory.ParseExpression(digits + suffix));
    }
}
