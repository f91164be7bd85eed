using System;
using System.Collections.Generic;
using System.Globalization;
using UcPorts.Spec.Json;

namespace UcPorts.Spec.Values;

/// <summary>Reads texts, ids, whole numbers and flags.</summary>
internal static class TextValues
{
    private static readonly ObjectShape LocalizedShape = new(
        $"text",
        new PropertyShape("en", "\"Mediation Servers\"", IsRequired: true),
        new PropertyShape("es", "\"Servidores de mediación\""));

    /// <summary>A text; <see langword="null"/> where the property is absent or wrong, which is reported.</summary>
    public static string? ReadText(this SpecObject row, string name) =>
        row.Find(name, JsonKind.String) is { } value ? Shown(row, value, $"'{name}'") : null;

    /// <summary>The texts of an array, each once; empty where the property is absent.</summary>
    public static List<string> ReadTexts(this SpecObject row, string name)
    {
        List<string> texts = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonValue item in row.FindItems(name, JsonKind.String, "\"…\"") ?? [])
        {
            if (Shown(row, item, $"An item of '{name}'") is not { } text)
            {
                continue;
            }

            if (seen.Add(text))
            {
                texts.Add(text);
            }
            else
            {
                row.RefuseRepeated(name, item);
            }
        }

        return texts;
    }

    /// <summary>Reports an item that its array holds already.</summary>
    public static void RefuseRepeated(this SpecObject row, string name, JsonValue item) =>
        row.Refuse(SpecError.OutsideDomain, item, $"{SpecErrors.Quote(item.Text)} stands twice in '{name}': name it once.");

    /// <summary>A date as year-month-day; <see langword="null"/> where the property is absent or wrong, which is reported.</summary>
    public static string? ReadDate(this SpecObject row, string name) => ReadChecked(
        row,
        name,
        text => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        $"a date: write year, month and day");

    /// <summary>A web address; <see langword="null"/> where the property is absent or wrong, which is reported.</summary>
    public static string? ReadWebAddress(this SpecObject row, string name) => ReadChecked(
        row,
        name,
        text => text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal),
        $"a web address: write one that starts with https:// or http://");

    /// <summary>A text in English and Spanish, or a plain string in English.</summary>
    public static LocalizedText? ReadLocalized(this SpecObject row, string name)
    {
        if (row.Find(name) is { Kind: JsonKind.String })
        {
            return row.ReadText(name) is { } plain ? new LocalizedText(plain) : null;
        }

        SpecObject? both = row.FindObject(name, LocalizedShape);
        string? spanish = both?.ReadText("es");
        return both?.ReadText("en") is { } english ? new LocalizedText(english, spanish) : null;
    }

    /// <summary>An id in kebab case; <see langword="null"/> where the property is absent or wrong, which is reported.</summary>
    public static string? ReadId(this SpecObject row, string name) =>
        ReadChecked(row, name, IsKebab, $"an id: write lower-case words of letters and digits, with hyphens between them");

    /// <summary>The id of a remark: a letter for its kind and a number.</summary>
    public static string? ReadRemarkId(this SpecObject row, string name) =>
        ReadChecked(row, name, IsRemarkId, $"an id: a remark has capital letters and a number");

    /// <summary>Whether the property is <c>true</c>; it is not where it is absent or no boolean, which is reported.</summary>
    public static bool ReadFlag(this SpecObject row, string name)
    {
        switch (row.Find(name))
        {
            case { Kind: JsonKind.True }:
                return true;
            case null or { Kind: JsonKind.False }:
                return false;
            case { Kind: JsonKind.Unreadable }:
                row.Spoil();
                return false;
            case { } value:
                row.Refuse(SpecError.Unreadable, value, $"'{name}' must be true or false.");
                return false;
        }
    }

    /// <summary>A whole number; <see langword="null"/> where the property is absent or wrong, which is reported.</summary>
    public static int? ReadWholeNumber(this SpecObject row, string name, int smallest)
    {
        if (row.Find(name, JsonKind.Number) is not { } value)
        {
            return null;
        }

        bool isNegative = value.Text[0] == '-';
        for (int i = isNegative ? 1 : 0; i < value.Text.Length; i++)
        {
            if (value.Text[i] is < '0' or > '9')
            {
                row.Refuse(SpecError.Unreadable, value, $"'{name}' is {SpecErrors.Quote(value.Text)}, but it must be a whole number without point or exponent, for example {row.ExampleOf(name)}.");
                return null;
            }
        }

        bool isInt = int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        if (isInt && number >= smallest)
        {
            return number;
        }

        FormattableString bound = isInt || isNegative
            ? (FormattableString)$"the smallest value is {smallest}"
            : $"the largest value is {int.MaxValue}";
        row.Refuse(SpecError.OutsideDomain, value, $"'{name}' is {SpecErrors.Quote(value.Text)}, but {bound}.");
        return null;
    }

    // A text is printed to terminals, documents and source files: there it may neither be blank nor change what is around it.
    private static string? Shown(SpecObject row, JsonValue value, FormattableString subject)
    {
        if (string.IsNullOrWhiteSpace(value.Text))
        {
            row.Refuse(SpecError.OutsideDomain, value, $"{subject} is blank: write a text, or leave it out.");
            return null;
        }

        return WithoutControls(row, value, subject);
    }

    private static string? WithoutControls(SpecObject row, JsonValue value, FormattableString subject)
    {
        foreach (char c in value.Text)
        {
            if (SpecErrors.IsControl(c))
            {
                row.Refuse(SpecError.OutsideDomain, value, $"{subject} holds U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}, a character that controls how text is shown: write a space in its place, or nothing.");
                return null;
            }
        }

        return value.Text;
    }

    private static string? ReadChecked(SpecObject row, string name, Predicate<string> isValid, FormattableString expected)
    {
        if (row.Find(name, JsonKind.String) is not { } value)
        {
            return null;
        }

        if (isValid(value.Text))
        {
            return WithoutControls(row, value, $"'{name}'");
        }

        row.Refuse(SpecError.OutsideDomain, value, $"{SpecErrors.Quote(value.Text)} is not {expected}, for example {row.ExampleOf(name)}.");
        return null;
    }

    private static bool IsKebab(string id)
    {
        char previous = '-';
        foreach (char c in id)
        {
            bool fits = c is >= 'a' and <= 'z' || (previous != '-' && c == '-') || (c is >= '0' and <= '9');
            if (!fits)
            {
                return false;
            }

            previous = c;
        }

        return previous != '-' && id[0] is >= 'a' and <= 'z';
    }

    private static bool IsRemarkId(string id)
    {
        int digits = 0;
        while (digits < id.Length && id[digits] is >= 'A' and <= 'Z')
        {
            digits++;
        }

        if (digits == 0 || digits == id.Length || id[digits] == '0')
        {
            return false;
        }

        for (int i = digits; i < id.Length; i++)
        {
            if (id[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
