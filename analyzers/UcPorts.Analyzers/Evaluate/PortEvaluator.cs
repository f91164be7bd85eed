using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>Says which ports an expression can be. What it does not understand is unknown, never a guess.</summary>
internal sealed class PortEvaluator
{
    // Deep code ends in "unknown" rather than in a slow build.
    private const int MaxDepth = 16;

    private readonly KnownTypes _types;
    private readonly CancellationToken _cancellation;

    public PortEvaluator(KnownTypes types, CancellationToken cancellation)
    {
        _types = types;
        _cancellation = cancellation;
    }

    /// <summary>The ports that a number names.</summary>
    public PortValue? EvaluatePort(IOperation operation) => Number(operation, 0)?.ToPorts();

    /// <summary>The port of an <c>IPEndPoint</c>.</summary>
    public PortValue? EvaluateEndPoint(IOperation operation) => EndPoint(operation, 0);

    /// <summary>The ports of a text that holds URLs, or of an array of such texts.</summary>
    public IEnumerable<PortValue> EvaluateUrls(IOperation operation)
    {
        operation = Unwrap(operation);
        IEnumerable<IOperation> items = operation switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            _ => [operation],
        };
        foreach (IOperation item in items)
        {
            if (Text(item, 0) is not { } text)
            {
                continue;
            }

            foreach (Port port in UrlText.PortsOf(text))
            {
                yield return new PortValue(port, OriginOf(item));
            }
        }
    }

    private static SyntaxNode OriginOf(IOperation operation) => Unwrap(operation).Syntax;

    private static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    private NumberValue? Number(IOperation operation, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (depth > MaxDepth)
        {
            return null;
        }

        if (operation.ConstantValue is { HasValue: true, Value: { } constant })
        {
            return Integer(constant) is { } number ? NumberValue.Single(number, operation.Syntax) : null;
        }

        return operation switch
        {
            // A conversion that cuts the number off has changed it; only a constant has a value then.
            IConversionOperation { OperatorMethod: null } conversion => IsWidening(conversion) ? Number(conversion.Operand, depth + 1) : null,
            IParenthesizedOperation parenthesized => Number(parenthesized.Operand, depth + 1),
            ILocalReferenceOperation local => LocalNumber(local, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Sum(sum, depth),
            _ => null,
        };
    }

    private NumberValue? Sum(IBinaryOperation sum, int depth)
    {
        if (Number(sum.LeftOperand, depth + 1) is not { } left || Number(sum.RightOperand, depth + 1) is not { } right)
        {
            return null;
        }

        if (right.First == right.Last)
        {
            return left.Shift(right.First);
        }

        return left.First == left.Last ? right.Shift(left.First) : null;
    }

    private NumberValue? LocalNumber(ILocalReferenceOperation reference, int depth)
    {
        LocalUses uses = LocalUses.Of(reference.Local, reference);
        if (uses.Loop is { } loop)
        {
            return loop.IsTakenEachTime(reference) ? Walk(loop, uses, depth) : null;
        }

        return uses.SingleValue is { } value ? Number(value, depth + 1) : null;
    }

    // for (int p = 49000; p <= 50000; p += 2)
    private NumberValue? Walk(CountingLoop loop, LocalUses uses, int depth)
    {
        if (uses.WriteCount != 0
            || Number(loop.Start, depth + 1) is not { } start
            || Number(loop.Bound, depth + 1) is not { } bound
            || start.First != start.Last
            || bound.First != bound.Last)
        {
            return null;
        }

        long last = loop.BoundIsIncluded ? bound.First : bound.First - 1;
        if (last < start.First)
        {
            return null;
        }

        return start with { Last = last - ((last - start.First) % loop.Step), Step = loop.Step, IsWalk = true };
    }

    private PortValue? EndPoint(IOperation operation, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (depth > MaxDepth)
        {
            return null;
        }

        switch (Unwrap(operation))
        {
            case IObjectCreationOperation creation when SymbolEqualityComparer.Default.Equals(creation.Type, _types.IPEndPoint):
                // An initializer may set the port once more: `new IPEndPoint(any, 1) { Port = 2 }`.
                IArgumentOperation? port = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "port");
                return port is null || creation.Initializer is not null ? null : EvaluatePort(port.Value);
            case ILocalReferenceOperation local:
                LocalUses uses = LocalUses.Of(local.Local, local);
                return uses is { SingleValue: { } value, ReferenceCount: 1 } ? EndPoint(value, depth + 1) : null;
            default:
                return null;
        }
    }

    private string? Text(IOperation operation, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (depth > MaxDepth)
        {
            return null;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant as string;
        }

        return Unwrap(operation) is ILocalReferenceOperation local && LocalUses.Of(local.Local, local).SingleValue is { } value
            ? Text(value, depth + 1)
            : null;
    }

    private static bool IsWidening(IConversionOperation conversion) => conversion.GetConversion() is { IsImplicit: true } or { IsIdentity: true };

    private static long? Integer(object constant) => constant switch
    {
        int number => number,
        ushort number => number,
        short number => number,
        uint number => number,
        long number => number,
        byte number => number,
        sbyte number => number,
        char number => number,
        ulong number when number <= long.MaxValue => (long)number,
        _ => null,
    };
}
