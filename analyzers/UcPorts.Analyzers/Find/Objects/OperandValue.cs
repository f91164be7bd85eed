using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Objects;

/// <summary>What is known about the value of an operand.</summary>
internal enum OperandState
{
    /// <summary>Nothing: it may have any value, or none.</summary>
    Unknown,

    /// <summary>There is none: the argument is not given, the property not set, the method not called.</summary>
    Absent,

    /// <summary>There is one, and it is not <see langword="null"/>.</summary>
    Some,

    /// <summary>The words for it are known.</summary>
    Known,
}

/// <summary>The value of an operand, in the words of the tables.</summary>
/// <param name="State">What is known.</param>
/// <param name="Words">The words that all stand for the one value, such as an enum member's name and number.</param>
internal readonly record struct OperandValue(OperandState State, IReadOnlyList<string> Words)
{
    public static OperandValue Unknown => new(OperandState.Unknown, []);

    public static OperandValue Absent => new(OperandState.Absent, []);

    public static OperandValue Some => new(OperandState.Some, []);

    public static OperandValue Of(params string[] words) => new(OperandState.Known, words);

    /// <summary>Whether a condition holds.</summary>
    /// <returns><see langword="null"/> where that is not known.</returns>
    public bool? Meets(ApiCondition condition)
    {
        switch (State)
        {
            case OperandState.Absent:
                return condition.HoldsWith(ApiCondition.AbsentWord);
            case OperandState.Known:
                return Words.Any(condition.HoldsWith);
            case OperandState.Some when condition.Words.Contains(ApiCondition.AnyWord):
                return true;
            case OperandState.Some when condition.Words.All(IsNothing):
                return false;
            default:
                return null;
        }
    }

    /// <summary>What follows from the value.</summary>
    /// <param name="map">The meanings.</param>
    /// <param name="own">What holds where the operand is absent.</param>
    /// <param name="meaning">What follows, where that is known.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryFind<T>(OperandMap<T> map, T own, out T? meaning)
    {
        switch (State)
        {
            case OperandState.Absent:
                meaning = own;
                return true;
            case OperandState.Known:
                return TryFindWord(map, out meaning);
            case OperandState.Some when map.Entries.All(entry => entry.Word == ApiCondition.AnyWord || IsNothing(entry.Word)):
                return map.TryFind("", out meaning);
            default:
                meaning = default;
                return false;
        }
    }

    // A word of its own goes before `*`, whichever of the value's words it is.
    private bool TryFindWord<T>(OperandMap<T> map, out T? meaning)
    {
        foreach (string word in Words)
        {
            if (map.Entries.Any(entry => string.Equals(entry.Word, word, StringComparison.OrdinalIgnoreCase)))
            {
                return map.TryFind(word, out meaning);
            }
        }

        return map.TryFind(Words.Count > 0 ? Words[0] : "", out meaning);
    }

    private static bool IsNothing(string word) => word is ApiCondition.NullWord or ApiCondition.AbsentWord;
}
