using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;

namespace UcPorts.Spec;

/// <summary>
/// An object of a spec file while it is read. Making it checks the property names; reading its values checks the rest.
/// Afterwards <see cref="IsWhole"/> tells whether anything was wrong with it.
/// </summary>
internal sealed class SpecObject
{
    private readonly Dictionary<string, JsonValue> _values = [];
    private readonly HashSet<string> _givenTwice = [];
    private readonly ObjectShape _shape;
    private readonly SpecObject? _parent;

    public SpecObject(JsonValue json, ObjectShape shape, SpecErrors errors, SpecObject? parent = null)
    {
        Json = json;
        Errors = errors;
        _shape = shape;
        _parent = parent;
        HashSet<string> meant = [];
        foreach (JsonProperty property in json.Properties)
        {
            Take(property, meant);
        }

        HasFamiliarProperties = IsWhole && json.IsComplete;
        if (!json.IsComplete)
        {
            Spoil();
            return;
        }

        ReportMissing([.. shape.Properties.Where(property => property.IsRequired && !_values.ContainsKey(property.Name) && !meant.Contains(property.Name))]);
    }

    public JsonValue Json { get; }

    public SpecErrors Errors { get; }

    /// <summary>What a message calls the object.</summary>
    public FormattableString Noun => _shape.Noun;

    /// <summary>Whether nothing was wrong with the object so far.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Whether every property is known and given once, so that a property that is not there is meant to be absent.</summary>
    public bool HasFamiliarProperties { get; }

    /// <summary>Whether the property is given more than once; its first value counts.</summary>
    public bool IsGivenTwice(string name) => _givenTwice.Contains(name);

    /// <summary>Whether the object has the property, of whatever type.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The property's value, of whatever type; <see langword="null"/> where it is absent.</summary>
    public JsonValue? Find(string name) => _values.TryGetValue(name, out JsonValue? value) ? value : null;

    /// <summary>The property's value; <see langword="null"/> where it is absent, and where it is of another type, which is reported.</summary>
    public JsonValue? Find(string name, JsonKind kind) => Find(name) is { } value && IsOf(kind, value, $"'{name}'", ExampleOf(name)) ? value : null;

    /// <summary>The array's items of a type; the others are reported. <see langword="null"/> where the property is absent or no array.</summary>
    public List<JsonValue>? FindItems(string name, JsonKind kind, string example) => Find(name, JsonKind.Array) is { } array
        ? [.. array.Items.Where(item => IsOf(kind, item, $"An item of '{name}'", example))]
        : null;

    /// <summary>The object that is a property's value.</summary>
    public SpecObject? FindObject(string name, ObjectShape shape) =>
        Find(name, JsonKind.Object) is { } value ? new SpecObject(value, shape, Errors, this) : null;

    /// <summary>Reports a mistake that costs the object.</summary>
    public void Refuse(string id, JsonValue at, FormattableString message)
    {
        Errors.Add(id, at, message);
        Spoil();
    }

    /// <summary>Reports that something is missing, which costs the object.</summary>
    public void RefuseMissing(FormattableString message)
    {
        Errors.AddMissing(Json, message);
        Spoil();
    }

    /// <summary>Gives the object up because of something that was reported elsewhere.</summary>
    public void Spoil()
    {
        IsWhole = false;
        _parent?.Spoil();
    }

    /// <summary>Whether the value is of the type; another type is reported.</summary>
    public bool IsOf(JsonKind kind, JsonValue value, FormattableString subject, string example)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        if (value.Kind == JsonKind.Unreadable)
        {
            Spoil();
            return false;
        }

        Refuse(SpecError.Unreadable, value, $"{subject} is {Article(value.Kind)}, but it must be {Article(kind)}, for example {example}.");
        return false;
    }

    public string ExampleOf(string name) => _shape.Find(name)?.Example ?? "";

    private static FormattableString Article(JsonKind kind) => kind switch
    {
        JsonKind.Object => $"an object",
        JsonKind.Array => $"an array",
        JsonKind.String => $"a string",
        JsonKind.Number => $"a number",
        JsonKind.True => $"true",
        JsonKind.False => $"false",
        _ => $"null",
    };

    private void Take(JsonProperty property, HashSet<string> meant)
    {
        if (_shape.Find(property.Name) is null)
        {
            ReportUnknown(property, meant);
        }
        else if (_values.TryGetValue(property.Name, out JsonValue? first))
        {
            _givenTwice.Add(property.Name);
            RefuseName(property, $"'{property.Name}' is given twice, first in line {Errors.LineNumberOf(first.Start)}: keep one of them.");
        }
        else
        {
            _values.Add(property.Name, property.Value);
        }
    }

    private void ReportUnknown(JsonProperty property, HashSet<string> meant)
    {
        string? nearest = Errors.Nearest.Of(property.Name, _shape.Names);
        if (nearest is not null)
        {
            meant.Add(nearest);
        }

        FormattableString advice = nearest is null ? (FormattableString)$"it may have {string.Join(", ", _shape.Names)}." : $"did you mean '{nearest}'?";
        RefuseName(property, $"The {Noun} has no property {SpecErrors.Quote(property.Name)}: {advice}");
    }

    private void RefuseName(JsonProperty property, FormattableString message)
    {
        Errors.Add(SpecError.Unreadable, property.NameStart, property.NameEnd, message);
        Spoil();
    }

    private void ReportMissing(List<PropertyShape> missing)
    {
        if (missing.Count > 0)
        {
            RefuseMissing($"The {Noun} lacks {SpecErrors.AllOf(missing.Select(property => property.Name))}: add {string.Join(", ", missing.Select(property => property.Written))}.");
        }
    }
}
