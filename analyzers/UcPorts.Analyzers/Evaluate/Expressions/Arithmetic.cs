using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Whole numbers as C# reckons with them: an operation on numbers, cut off to the type of its result.</summary>
internal static class Arithmetic
{
    private const int MaxPairs = 4096;

    // Sums and products of such numbers fit into 64 bits.
    private const long Largest = 1L << 31;

    /// <summary>Whether a type holds whole numbers; an enum does, and so does what may be null.</summary>
    public static bool IsInteger(ITypeSymbol? type) => RangeOf(type) is not null || Underlying(type)?.SpecialType is SpecialType.System_UInt64 or SpecialType.System_Int64;

    /// <summary>A constant as a whole number.</summary>
    public static long? Integer(object? constant) => constant switch
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

    /// <summary>Cuts numbers off to a type, or leaves those out that do not fit where that is checked: the program fails there.</summary>
    public static NumberSet? Cut(NumberSet numbers, ITypeSymbol? type, bool isChecked)
    {
        if (!IsInteger(type))
        {
            return null;
        }

        if (RangeOf(type) is not { } range || (numbers.First >= range.First && numbers.Last <= range.Last))
        {
            return RangeOf(type) is null && Underlying(type)?.SpecialType == SpecialType.System_UInt64 && numbers.First < 0 ? null : numbers;
        }

        if (isChecked)
        {
            return numbers.Count > MaxPairs ? null : NumberSet.Of(numbers.Where(number => number >= range.First && number <= range.Last));
        }

        long width = range.Last - range.First + 1;
        return numbers.Count > MaxPairs ? null : NumberSet.Of(numbers.Select(number => Modulo(number - range.First, width) + range.First));
    }

    /// <summary>The results of an operation on each pair of numbers, not yet cut off.</summary>
    public static NumberSet? Combine(BinaryOperatorKind kind, NumberSet left, NumberSet right)
    {
        // Beyond this a product may not fit into 64 bits.
        bool mayOverflow = kind == BinaryOperatorKind.Multiply && Magnitude(left) * Magnitude(right) > 1L << 61;
        if (!IsSmall(left) || !IsSmall(right) || mayOverflow)
        {
            return null;
        }

        if (right.IsSingle && left.IsProgression && Linear(kind, left, right.First) is { } moved)
        {
            return moved;
        }

        if (left.IsSingle && right.IsProgression && kind is BinaryOperatorKind.Add or BinaryOperatorKind.Multiply && Linear(kind, right, left.First) is { } swapped)
        {
            return swapped;
        }

        if (left.IsSingle && right.IsProgression && kind == BinaryOperatorKind.Subtract)
        {
            return NumberSet.Progression(left.First - right.First, -right.Step, right.Count);
        }

        return (long)left.Count * right.Count > MaxPairs
            ? null
            : NumberSet.Of(from a in left from b in right let result = Combine(kind, a, b) where result is not null select result.Value);
    }

    private static NumberSet? Linear(BinaryOperatorKind kind, NumberSet numbers, long operand) => kind switch
    {
        BinaryOperatorKind.Add => NumberSet.Progression(numbers.First + operand, numbers.Step, numbers.Count),
        BinaryOperatorKind.Subtract => NumberSet.Progression(numbers.First - operand, numbers.Step, numbers.Count),
        BinaryOperatorKind.Multiply when operand != 0 => NumberSet.Progression(numbers.First * operand, numbers.Step * operand, numbers.Count),
        _ => null,
    };

    // A division by zero gives no number: the program fails there.
    private static long? Combine(BinaryOperatorKind kind, long left, long right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.Divide or BinaryOperatorKind.IntegerDivide => right == 0 ? null : left / right,
        BinaryOperatorKind.Remainder => right == 0 ? null : left % right,
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        _ => null,
    };

    /// <summary>The results of a shift, which depends on the width of the left operand's type.</summary>
    public static NumberSet? Shift(BinaryOperatorKind kind, NumberSet left, NumberSet right, ITypeSymbol? type)
    {
        bool is32 = Underlying(type)?.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32;
        bool isUnsigned = Underlying(type)?.SpecialType == SpecialType.System_UInt32;
        if (!is32 || !IsSmall(left) || (long)left.Count * right.Count > MaxPairs || (kind == BinaryOperatorKind.UnsignedRightShift && !isUnsigned && left.First < 0))
        {
            return null;
        }

        return NumberSet.Of(
            from number in left
            from distance in right
            let count = (int)(distance & 31)
            select kind == BinaryOperatorKind.LeftShift ? (isUnsigned ? (uint)number << count : (int)number << count) : number >> count);
    }

    private static bool IsSmall(NumberSet numbers) => numbers.First >= -Largest && numbers.Last <= 2 * Largest;

    private static double Magnitude(NumberSet numbers) => Math.Max(Math.Abs((double)numbers.First), Math.Abs((double)numbers.Last));

    private static long Modulo(long number, long width)
    {
        long rest = number % width;
        return rest < 0 ? rest + width : rest;
    }

    private static ITypeSymbol? Underlying(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments.Length: 1 } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } number } ? number : type;
    }

    private static (long First, long Last)? RangeOf(ITypeSymbol? type) => Underlying(type)?.SpecialType switch
    {
        SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
        SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 or SpecialType.System_Char => (ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
        _ => null,
    };
}
