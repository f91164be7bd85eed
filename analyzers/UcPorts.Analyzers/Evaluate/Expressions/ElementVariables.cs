using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Flow;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>What stands for the elements where a collection is gone through.</summary>
internal static class ElementVariables
{
    /// <summary>The names that tell one element from another where a collection is gone through: a loop's variables, the parameters of a lambda or a method, and what is made of them.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="reference">The place where an element, or a part of it, is looked at.</param>
    public static ImmutableHashSet<string> NamesOver(IOperation collection, IOperation reference)
    {
        SyntaxNode node = collection.Syntax;
        List<ParameterSyntax> parameters = [.. LambdaParameters(node)];
        while (node.Parent is ParenthesizedExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            node = node.Parent;
            parameters.AddRange(LambdaParameters(node));
        }

        ImmutableHashSet<string>.Builder names = ImmutableHashSet.CreateBuilder<string>();
        names.UnionWith(parameters.Select(parameter => parameter.Identifier.ValueText));
        switch (node.Parent)
        {
            case ForEachStatementSyntax loop:
                names.Add(loop.Identifier.ValueText);
                AddMadeOf(names, loop.Statement);
                break;
            case ForEachVariableStatementSyntax loop:
                names.UnionWith(VariablesIn(loop.Variable));
                AddMadeOf(names, loop.Statement);
                break;
            default:
                AddOfFunction(names, node, reference.Syntax);
                break;
        }

        return names.ToImmutable();
    }

    // ports.ForEach(port => …), or ports.ForEach(Listen), where the elements have the names that the method gives them.
    private static void AddOfFunction(ImmutableHashSet<string>.Builder names, SyntaxNode call, SyntaxNode reference)
    {
        if (call.Contains(reference))
        {
            AddMadeOf(names, call);
        }
        else if (reference.Ancestors().FirstOrDefault(around => around is MethodDeclarationSyntax or LocalFunctionStatementSyntax) is { } function)
        {
            names.UnionWith(function.ChildNodes().OfType<ParameterListSyntax>().SelectMany(list => list.Parameters).Select(parameter => parameter.Identifier.ValueText));
            AddMadeOf(names, function);
        }
    }

    // var (name, port) = element; string name = element.Name;
    private static void AddMadeOf(ImmutableHashSet<string>.Builder names, SyntaxNode body)
    {
        foreach (SyntaxNode node in body.DescendantNodes())
        {
            (SyntaxNode Target, SyntaxNode Value)? write = node switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } value } declarator => (declarator, value),
                AssignmentExpressionSyntax assignment => (assignment.Left, assignment.Right),
                ArgumentSyntax { Expression: DeclarationExpressionSyntax, Parent.Parent: InvocationExpressionSyntax call } argument => (argument, call),
                IsPatternExpressionSyntax pattern => (pattern.Pattern, pattern.Expression),
                _ => null,
            };
            if (write is { } made && Guard.NamesIn(made.Value).Any(names.Contains))
            {
                names.UnionWith(VariablesIn(made.Target));
            }
        }
    }

    private static IEnumerable<string> VariablesIn(SyntaxNode target) => target switch
    {
        VariableDeclaratorSyntax declarator => [declarator.Identifier.ValueText],
        IdentifierNameSyntax name => [name.Identifier.ValueText],
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(argument => VariablesIn(argument.Expression)),
        _ => target.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.ValueText),
    };

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

    private static IEnumerable<ParameterSyntax> LambdaParameters(SyntaxNode call) => (call as InvocationExpressionSyntax)?.ArgumentList.Arguments
        .SelectMany(argument => argument.Expression switch
        {
            SimpleLambdaExpressionSyntax lambda => [lambda.Parameter],
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
            _ => Enumerable.Empty<ParameterSyntax>(),
        }) ?? [];
}
