using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;

namespace UcPorts.Spec.Values;

/// <summary>Reads words of a vocabulary.</summary>
internal static class WordValues
{
    /// <summary>The word's meaning; <paramref name="otherwise"/> where the property is absent or wrong, which is reported.</summary>
    public static T ReadWord<T>(this SpecObject row, string name, Vocabulary<T> vocabulary, T otherwise) =>
        row.Find(name, JsonKind.String) is { } value && TryRead(row, value, vocabulary, out T meaning) ? meaning : otherwise;

    /// <summary>The meanings of an array of words; each word may come once.</summary>
    public static List<T> ReadWords<T>(this SpecObject row, string name, Vocabulary<T> vocabulary)
    {
        List<T> meanings = [];
        foreach (JsonValue item in row.FindItems(name, JsonKind.String, vocabulary.Example) ?? [])
        {
            if (!TryRead(row, item, vocabulary, out T meaning))
            {
                continue;
            }

            if (meanings.Contains(meaning))
            {
                row.RefuseRepeated(name, item);
                continue;
            }

            meanings.Add(meaning);
        }

        return meanings;
    }

    /// <summary>The transports of an array of words.</summary>
    public static Transports ReadTransports(this SpecObject row, string name) =>
        row.ReadWords(name, Vocabularies.Transport).Aggregate(Transports.None, (all, one) => all | one);

    /// <summary>The kinds of security of an array of words.</summary>
    public static SecurityModes ReadSecurity(this SpecObject row, string name) =>
        row.ReadWords(name, Vocabularies.Security).Aggregate(SecurityModes.Unstated, (all, one) => all | one);

    private static bool TryRead<T>(SpecObject row, JsonValue value, Vocabulary<T> vocabulary, out T meaning)
    {
        if (vocabulary.TryFind(value.Text, out meaning))
        {
            return true;
        }

        // Where there is one word only, the advice has named it.
        string? nearest = vocabulary.Words.Count > 1 ? row.Errors.Nearest.Of(value.Text, vocabulary.Words) : null;
        FormattableString question = nearest is null ? (FormattableString)$"" : $" Did you mean '{nearest}'?";
        row.Refuse(SpecError.OutsideDomain, value, $"{SpecErrors.Quote(value.Text)} is not {vocabulary.Noun}: write {SpecErrors.AnyOf(vocabulary.Words)}.{question}");
        return false;
    }
}
