using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>Calls that the compiler leaves out, with their arguments, where a symbol is not defined: <c>Debug.Assert(…)</c>, and what is marked <c>[Conditional]</c>.</summary>
internal static class ConditionalCalls
{
    /// <summary>Whether an operation is part of a call that is left out of this build, or of a method that is never called then.</summary>
    public static bool LeaveOut(IOperation operation, CancellationToken cancellation)
    {
        for (IOperation? part = operation; part is not null; part = part.Parent)
        {
            if (part is IInvocationOperation { TargetMethod: { ReturnsVoid: true } called } && IsLeftOut(called, operation.Syntax.SyntaxTree, cancellation))
            {
                return true;
            }
        }

        return operation.Syntax.Ancestors().Any(node =>
            node is MethodDeclarationSyntax { AttributeLists.Count: > 0 } or LocalFunctionStatementSyntax { AttributeLists.Count: > 0 }
            && operation.SemanticModel?.GetDeclaredSymbol(node, cancellation) is IMethodSymbol { ReturnsVoid: true } around
            && IsLeftOut(around, operation.Syntax.SyntaxTree, cancellation));
    }

    // Several symbols: one of them is enough. An overriding method has those of the first one.
    private static bool IsLeftOut(IMethodSymbol method, SyntaxTree tree, CancellationToken cancellation)
    {
        IMethodSymbol first = method.ReducedFrom ?? method;
        while (first.OverriddenMethod is { } overridden)
        {
            first = overridden;
        }

        List<string?> symbols = [.. first.OriginalDefinition.GetAttributes()
            .Where(attribute => attribute is { AttributeClass: { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } }, ConstructorArguments.Length: 1 })
            .Select(attribute => attribute.ConstructorArguments[0].Value as string)];
        return symbols.Count > 0 && !symbols.Exists(symbol => symbol is null || IsDefined(symbol, tree, cancellation));
    }

    // The file's own #define and #undef, the last of which counts, go before the project's.
    private static bool IsDefined(string symbol, SyntaxTree tree, CancellationToken cancellation)
    {
        bool isDefined = tree.Options.PreprocessorSymbolNames.Contains(symbol);
        SyntaxNode root = tree.GetRoot(cancellation);
        if (!root.ContainsDirectives)
        {
            return isDefined;
        }

        for (DirectiveTriviaSyntax? directive = root.GetFirstDirective(IsDefinition); directive is not null; directive = directive.GetNextDirective(IsDefinition))
        {
            switch (directive)
            {
                case DefineDirectiveTriviaSyntax { IsActive: true } define when define.Name.ValueText == symbol:
                    isDefined = true;
                    break;
                case UndefDirectiveTriviaSyntax { IsActive: true } undefine when undefine.Name.ValueText == symbol:
                    isDefined = false;
                    break;
            }
        }

        return isDefined;
    }

    private static bool IsDefinition(DirectiveTriviaSyntax directive) => directive is DefineDirectiveTriviaSyntax or UndefDirectiveTriviaSyntax;
}
