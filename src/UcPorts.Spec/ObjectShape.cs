using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Spec;

/// <summary>A property that an object may have.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Example">A value as it is written in a file.</param>
/// <param name="IsRequired">Whether the object cannot do without it.</param>
internal sealed record PropertyShape(string Name, string Example, bool IsRequired = false)
{
    /// <summary>Name and value, for a message.</summary>
    public string Written => $"\"{Name}\": {Example}";
}

/// <summary>The properties of one kind of object in a spec file.</summary>
internal sealed class ObjectShape
{
    private readonly Dictionary<string, PropertyShape> _byName;

    public ObjectShape(FormattableString noun, params PropertyShape[] properties)
    {
        Noun = noun;
        Properties = properties;
        _byName = properties.ToDictionary(property => property.Name);
    }

    /// <summary>What a message calls the object, for example <c>rule</c>.</summary>
    public FormattableString Noun { get; }

    public IReadOnlyList<PropertyShape> Properties { get; }

    public IEnumerable<string> Names => Properties.Select(property => property.Name);

    public PropertyShape? Find(string name) => _byName.TryGetValue(name, out PropertyShape? property) ? property : null;
}
