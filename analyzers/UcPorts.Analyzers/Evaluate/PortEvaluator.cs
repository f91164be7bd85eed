using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Text;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>Says which ports an expression can be. What it does not understand is unknown, never a guess.</summary>
internal sealed class PortEvaluator
{
    // Deep code ends in "unknown" rather than in a slow build.
    private const int MaxDepth = 16;

    private readonly KnownTypes _types;

    public PortEvaluator(Compilation compilation, KnownTypes types)
    {
        _ = compilation;
        _types = types;
    }

    /// <summary>The ports that a number names.</summary>
    public PortValue? PortOf(IOperation value, CancellationToken cancellation) => NumberOf(value, cancellation)?.ToPorts();

    /// <summary>The port of an <c>IPEndPoint</c>.</summary>
    public PortValue? EndPointOf(IOperation value, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return EndPoint(value, 0);
    }

    /// <summary>The numbers that an expression can be: counts, widths, ends of ranges.</summary>
    public NumberValue? NumberOf(IOperation value, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Number(value, 0);
    }

#pragma warning disable CA1822 // the face is one of instances
    /// <summary>The possible texts of a string; of an array or a collection those of all its elements.</summary>
    /// <returns>None where the texts are not known.</returns>
    public IReadOnlyList<TextValue> TextsOf(IOperation value, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<TextValue> texts = [];
        foreach (IOperation item in ItemsOf(Unwrap(value)))
        {
            if (Text(item, 0) is { } text)
            {
                texts.Add(new TextValue(text, OriginOf(item)));
            }
        }

        return texts;
    }

    /// <summary>Every URL with a known port in a text, a <c>Uri</c>, or a collection of such.</summary>
    public IReadOnlyList<UrlValue> UrlsOf(IOperation value, CancellationToken cancellation)
    {
        List<UrlValue> urls = [];
        foreach (TextValue text in TextsOf(value, cancellation))
        {
            foreach (WrittenUrl url in WrittenUrls.Of(text.Text))
            {
                urls.Add(new UrlValue(new PortValue(url.Port, text.Origin), url.Scheme.ToLowerInvariant(), url.Host));
            }
        }

        return urls;
    }

    /// <summary>The one constant that an expression is: a text, a number, a truth value, an enum's member, a static readonly member, or <see langword="null"/>.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <param name="isKnown">Whether the constant is known.</param>
    public object? ConstantOf(IOperation value, CancellationToken cancellation, out bool isKnown)
    {
        cancellation.ThrowIfCancellationRequested();
        IOperation inner = Unwrap(value);
        if (inner is IFieldReferenceOperation { Field.IsStatic: true } field
            && (field.Field is { IsConst: true, ContainingType.TypeKind: TypeKind.Enum } or { IsReadOnly: true }))
        {
            isKnown = true;
            return field.Field;
        }

        isKnown = inner.ConstantValue.HasValue;
        return isKnown ? inner.ConstantValue.Value : null;
    }

    /// <summary>What made the object that an expression certainly refers to: a creation, a call or a collection.</summary>
    public IOperation? CreationOf(IOperation value, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        IOperation inner = Unwrap(value);
        for (int depth = 0; depth < MaxDepth; depth++)
        {
            switch (inner)
            {
                case IObjectCreationOperation or IInvocationOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                    return inner;
                case ILocalReferenceOperation local when LocalUses.Of(local.Local, local).SingleValue is { } written:
                    inner = Unwrap(written);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
#pragma warning restore CA1822

    private static ImmutableArray<IOperation> ItemsOf(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [value],
    };

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

        if (right.Numbers.IsSingle)
        {
            return Shift(left, right.Numbers.First);
        }

        return left.Numbers.IsSingle ? Shift(right, left.Numbers.First) : null;
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
            || !start.Numbers.IsSingle
            || !bound.Numbers.IsSingle)
        {
            return null;
        }

        long first = start.Numbers.First;
        long last = loop.BoundIsIncluded ? bound.Numbers.First : bound.Numbers.First - 1;
        return last >= first && NumberSet.Progression(first, loop.Step, ((last - first) / loop.Step) + 1) is { } numbers
            ? start with { Numbers = numbers, IsWalk = true }
            : null;
    }

    private static NumberValue? Shift(NumberValue value, long distance) =>
        NumberSet.Progression(value.Numbers.First + distance, value.Numbers.Step, value.Numbers.Count) is { } numbers
            ? value with { Numbers = numbers }
            : null;

    private PortValue? EndPoint(IOperation operation, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        switch (Unwrap(operation))
        {
            case IObjectCreationOperation creation when SymbolEqualityComparer.Default.Equals(creation.Type, _types.IPEndPoint):
                // An initializer may set the port once more: `new IPEndPoint(any, 1) { Port = 2 }`.
                IArgumentOperation? port = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "port");
                return port is null || creation.Initializer is not null ? null : Number(port.Value, depth + 1)?.ToPorts();
            case ILocalReferenceOperation local:
                LocalUses uses = LocalUses.Of(local.Local, local);
                return uses is { SingleValue: { } value, ReferenceCount: 1 } ? EndPoint(value, depth + 1) : null;
            default:
                return null;
        }
    }

    private static string? Text(IOperation operation, int depth)
    {
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
