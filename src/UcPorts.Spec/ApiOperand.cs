using System;

namespace UcPorts.Spec;

/// <summary>
/// A place in a call or at an object that says more about an opening: an argument, a property of the same object, a
/// property set or a method called in a lambda that is an argument, a call on the same object, the type of the receiver.
/// </summary>
public sealed record ApiOperand
{
    /// <summary>The name of a parameter of the member; empty where there is none.</summary>
    public string Parameter { get; init; } = "";

    /// <summary>The place of a parameter, from 0, where its name is not known.</summary>
    public int? Argument { get; init; }

    /// <summary>
    /// The name of a property: of the argument, or of the object that its lambda configures, where a parameter is named;
    /// otherwise of the member's own object, which is also the new object and the result of the method.
    /// </summary>
    public string Property { get; init; } = "";

    /// <summary>
    /// The name of a method that is called: in the lambda, where a parameter is named; otherwise on the member's own object
    /// or in the same chain of calls. Its type argument, or its first argument, is the operand's value.
    /// </summary>
    public string Call { get; init; } = "";

    /// <summary>Whether the operand is the type of the receiver, by its simple name.</summary>
    public bool IsReceiverType { get; init; }

    /// <summary>A number that the member itself fixes; <see langword="null"/> where there is none.</summary>
    public int? Value { get; init; }
}

/// <summary>
/// What follows from the value of an operand. Where the operand is absent, the row's own value holds; where its value is
/// known but has no entry, what follows is not known.
/// </summary>
/// <typeparam name="T">What follows.</typeparam>
/// <param name="Operand">The operand.</param>
/// <param name="Entries">Words for its values, and what each means; the words are explained at <see cref="ApiCondition.Words"/>.</param>
public sealed record OperandMap<T>(ApiOperand Operand, EquatableArray<OperandMapEntry<T>> Entries)
{
    /// <summary>Finds what follows from a value.</summary>
    /// <param name="word">The value as a word.</param>
    /// <param name="meaning">What follows from it.</param>
    /// <returns>Whether the map has an entry for it; <c>*</c> is one for every value but <c>null</c>.</returns>
    public bool TryFind(string word, out T? meaning)
    {
        foreach (OperandMapEntry<T> entry in Entries)
        {
            if (string.Equals(entry.Word, word, StringComparison.OrdinalIgnoreCase))
            {
                meaning = entry.Meaning;
                return true;
            }
        }

        foreach (OperandMapEntry<T> entry in Entries)
        {
            if (entry.Word == ApiCondition.AnyWord && word is not (ApiCondition.NullWord or ApiCondition.AbsentWord))
            {
                meaning = entry.Meaning;
                return true;
            }
        }

        meaning = default;
        return false;
    }
}

/// <summary>A value of an operand and what follows from it.</summary>
/// <typeparam name="T">What follows.</typeparam>
/// <param name="Word">The value as a word.</param>
/// <param name="Meaning">What follows from it.</param>
public readonly record struct OperandMapEntry<T>(string Word, T Meaning);

/// <summary>Something that must hold for a member to open a port.</summary>
/// <param name="Operand">What the condition asks about.</param>
/// <param name="Words">
/// The values with which it holds, compared without regard to case: the name of an enum's or a class's static member, a
/// number, a text, <c>true</c>, <c>false</c>, the simple name of a type; <c>null</c>; <c>absent</c> where the argument is not
/// given, the property is not set or the method is not called; <c>*</c> for every other value but <c>null</c>.
/// </param>
public sealed record ApiCondition(ApiOperand Operand, EquatableArray<string> Words)
{
    /// <summary>The word for every value that no other word names.</summary>
    public const string AnyWord = "*";

    /// <summary>The word for <see langword="null"/>.</summary>
    public const string NullWord = "null";

    /// <summary>The word for an argument that is not given, a property that is not set, or a method that is not called.</summary>
    public const string AbsentWord = "absent";

    /// <summary>Whether the condition holds with a value.</summary>
    /// <param name="word">The value as a word.</param>
    /// <returns>Whether it is one of <see cref="Words"/>, or <c>*</c> is and it is neither <c>null</c> nor <c>absent</c>.</returns>
    public bool HoldsWith(string word)
    {
        foreach (string allowed in Words)
        {
            if (string.Equals(allowed, word, StringComparison.OrdinalIgnoreCase)
                || (allowed == AnyWord && word is not (NullWord or AbsentWord)))
            {
                return true;
            }
        }

        return false;
    }
}
