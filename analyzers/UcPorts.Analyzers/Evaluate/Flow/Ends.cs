using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>Calls that do not come back: they end the program, or always throw.</summary>
internal static class Ends
{
    /// <summary>Whether a statement is a call that does not come back.</summary>
    public static bool IsEnd(IOperation statement) =>
        statement is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: var method } } && NeverReturns(method);

    /// <summary>Whether such a call stands before an operation, in a block that the operation is part of.</summary>
    public static bool AreBefore(IOperation operation)
    {
        for (IOperation child = operation; child.Parent is { } parent; child = parent)
        {
            if (parent is not IBlockOperation block)
            {
                continue;
            }

            foreach (IOperation statement in block.Operations)
            {
                if (statement == child)
                {
                    break;
                }

                if (IsEnd(statement))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool NeverReturns(IMethodSymbol method)
    {
        if (method is { Name: "Exit" or "FailFast", ContainingType: { Name: nameof(Environment), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } })
        {
            return true;
        }

        // A call that is left out of some builds, such as Debug.Fail, comes back there; so does a task that is not awaited.
        bool isMarked = false;
        ImmutableArray<AttributeData> attributes = method.IsAsync ? [] : method.OriginalDefinition.GetAttributes();
        foreach (AttributeData attribute in attributes)
        {
            switch (attribute.AttributeClass)
            {
                case { Name: "ConditionalAttribute" }:
                    return false;
                case { Name: "DoesNotReturnAttribute", ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: nameof(System) } } }:
                    isMarked = true;
                    break;
            }
        }

        return isMarked;
    }
}
