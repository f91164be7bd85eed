using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>What the compiler tells of statements where no flow graph is made: in code that is being typed.</summary>
internal static class StatementFlow
{
    /// <summary>Whether nothing shows that an operation is never come to: the statement around it, and those around the lambdas and local functions it stands in.</summary>
    public static bool MayReach(IOperation operation)
    {
        bool isInnermost = true;
        foreach (SyntaxNode ancestor in operation.Syntax.AncestorsAndSelf())
        {
            if (ancestor is StatementSyntax and not (BlockSyntax or LocalFunctionStatementSyntax) && isInnermost)
            {
                isInnermost = false;
                if (operation.SemanticModel?.AnalyzeControlFlow(ancestor) is { Succeeded: true, StartPointIsReachable: false })
                {
                    return false;
                }
            }

            isInnermost |= ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
        }

        return true;
    }
}
