using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Find.Silence;

/// <summary>Whether code is ever carried out.</summary>
internal static class Reachability
{
    /// <summary>Whether nothing shows that an operation is never carried out: after a return, under <c>if (false)</c>, in an expression tree.</summary>
    public static bool MayBeReached(IOperation operation, SemanticModel model)
    {
        for (IOperation? inner = operation; inner?.Parent is { } parent; inner = parent)
        {
            bool isLeftOut = parent switch
            {
                IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool truth } } conditional =>
                    inner == (truth ? conditional.WhenFalse : conditional.WhenTrue),
                IBinaryOperation { LeftOperand.ConstantValue: { HasValue: true, Value: bool truth } } binary =>
                    inner == binary.RightOperand && truth == (binary.OperatorKind == BinaryOperatorKind.ConditionalOr)
                    && binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr,
                IConversionOperation { Type: { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } } } =>
                    inner is IAnonymousFunctionOperation,
                _ => false,
            };
            if (isLeftOut)
            {
                return false;
            }
        }

        return StatementsMayBeReached(operation.Syntax, model);
    }

    // The statement around the operation, and those around the lambdas and local functions it stands in.
    private static bool StatementsMayBeReached(SyntaxNode node, SemanticModel model)
    {
        bool isInnermost = true;
        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            if (ancestor is StatementSyntax and not (BlockSyntax or LocalFunctionStatementSyntax) && isInnermost)
            {
                isInnermost = false;
                if (model.AnalyzeControlFlow(ancestor) is { Succeeded: true, StartPointIsReachable: false })
                {
                    return false;
                }
            }

            isInnermost |= ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
        }

        return true;
    }
}
