using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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

    /// <summary>The collection whose elements a function is given that is an argument; <c>Parallel.For</c> itself stands for its numbers.</summary>
    public static IOperation? CollectionGivenTo(IOperation? function)
    {
        if (function is not IArgumentOperation { Parameter.Name: not "localFinally", Parent: IInvocationOperation { TargetMethod: { Name: var name, ContainingType: { ContainingNamespace.Name: "Linq" or "System" or "Tasks" or "Generic" or "Immutable" } type } } call } argument)
        {
            return null;
        }

        switch (type.Name, name)
        {
            case ("Parallel", "For" or "ForAsync"):
                return call;
            case ("Enumerable" or "ParallelEnumerable" or "List" or "Array" or "Parallel" or "ImmutableList", "Select" or "SelectMany" or "ForEach" or "ForEachAsync" or "ForAll" or "ConvertAll"):
                IOperation? collection = call.Instance ?? call.Arguments.FirstOrDefault(given => given.Parameter?.Ordinal == 0)?.Value;
                return collection == argument.Value ? null : collection;
            default:
                return null;
        }
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
