using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>What stands for the elements where a collection is gone through.</summary>
internal static class ElementVariables
{
    /// <summary>The names of what stands for the elements where a collection is gone through: a loop's variables, the parameters of a lambda.</summary>
    public static IEnumerable<string> NamesOver(IOperation collection)
    {
        SyntaxNode node = collection.Syntax;
        List<string> names = [.. LambdaParameters(node)];
        while (node.Parent is ParenthesizedExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            node = node.Parent;
            names.AddRange(LambdaParameters(node));
        }

        return names.Concat(node.Parent switch
        {
            ForEachStatementSyntax loop => [loop.Identifier.ValueText],
            ForEachVariableStatementSyntax loop => loop.Variable.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.ValueText),
            _ => [],
        });
    }

    private static IEnumerable<string> LambdaParameters(SyntaxNode call) => (call as InvocationExpressionSyntax)?.ArgumentList.Arguments
        .SelectMany(argument => argument.Expression switch
        {
            SimpleLambdaExpressionSyntax lambda => [lambda.Parameter],
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
            _ => Enumerable.Empty<ParameterSyntax>(),
        })
        .Select(parameter => parameter.Identifier.ValueText) ?? [];
}
