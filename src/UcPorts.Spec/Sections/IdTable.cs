using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;

namespace UcPorts.Spec.Sections;

/// <summary>
/// The ids of one kind that a file declares, collected before any row is read: references may point forward, and an id
/// whose row is broken is still known, so that a mistake is reported once. A file that extends a product knows its ids too.
/// </summary>
internal sealed class IdTable<T>(FormattableString noun, string? extendedProduct)
    where T : class
{
    private readonly Dictionary<string, JsonValue> _declaredAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _inherited = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private bool _isComplete = true;

    /// <summary>The values of the extended product that rows refer to, in its order.</summary>
    public IEnumerable<T> Used => _inherited.Where(inherited => _used.Contains(inherited.Key)).Select(inherited => inherited.Value);

    /// <summary>Takes over what the extended product declares.</summary>
    public void Inherit(IEnumerable<T> values, Func<T, string> idOf)
    {
        foreach (T value in values)
        {
            _inherited[idOf(value)] = value;
        }
    }

    /// <summary>Makes every unknown name possible.</summary>
    public void AllowUnknown() => _isComplete = false;

    /// <summary>Collects the ids of a section; a row without an id in sight makes every unknown name possible.</summary>
    public void Announce(Section section, Func<JsonValue, string?> idOf)
    {
        _isComplete &= section.IsComplete;
        foreach (JsonValue row in section.Rows)
        {
            if (idOf(row) is not { } id)
            {
                _isComplete = false;
            }
            else if (!_declaredAt.ContainsKey(id))
            {
                _declaredAt.Add(id, row);
            }
        }
    }

    /// <summary>Whether the row is the first with its id; a later one is reported at its id and given up.</summary>
    public bool IsFirst(SpecObject row, string id)
    {
        JsonValue first = _declaredAt[id];
        if (first == row.Json && !_inherited.ContainsKey(id))
        {
            return true;
        }

        FormattableString message = first == row.Json
            ? (FormattableString)$"The {row.Noun} {SpecErrors.Quote(id)} is already in {extendedProduct}, which this file extends: refer to that one, or choose another id."
            : $"The {row.Noun} {SpecErrors.Quote(id)} is given twice, first in line {row.Errors.LineNumberOf(first.Start)}: give each its own id.";
        row.Refuse(SpecError.DuplicateOrUnknownId, row.Find("id") ?? row.Json, message);
        return false;
    }

    /// <summary>Keeps what was read for an id.</summary>
    public void Keep(string id, T value) => _values[id] = value;

    /// <summary>What was read for an id.</summary>
    public T? Find(string id) => _values.TryGetValue(id, out T? value) || _inherited.TryGetValue(id, out value) ? value : null;

    /// <summary>Whether the id is declared, or may be declared where the file could not be read; otherwise that is reported.</summary>
    public bool Knows(SpecErrors errors, JsonValue reference, string id)
    {
        if (_declaredAt.ContainsKey(id) || _inherited.ContainsKey(id) || !_isComplete)
        {
            return true;
        }

        FormattableString where = extendedProduct is null ? (FormattableString)$"" : $" and none in {extendedProduct}";
        FormattableString advice = errors.Nearest.Of(id, _declaredAt.Keys.Concat(_inherited.Keys)) is { } nearest ? (FormattableString)$": did you mean '{nearest}'?" : $".";
        errors.Add(SpecError.DuplicateOrUnknownId, reference, $"There is no {noun} {SpecErrors.Quote(reference.Text)} in this file{where}{advice}");
        return false;
    }

    /// <summary>What was read for the id that a row refers to. Without it the row is given up; an unknown id is reported.</summary>
    public T? Resolve(SpecObject row, JsonValue reference, string id)
    {
        T? value = Knows(row.Errors, reference, id) ? Find(id) : null;
        if (value is null)
        {
            row.Spoil();
        }
        else if (_inherited.ContainsKey(id))
        {
            _used.Add(id);
        }

        return value;
    }
}
