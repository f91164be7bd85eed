using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Analyzers.Configuration.Xml;

/// <summary>An element of an XML configuration file.</summary>
/// <param name="Path">The local names from the root to the element.</param>
/// <param name="Attributes">The attributes by local name.</param>
internal sealed record ConfigurationElement(IReadOnlyList<string> Path, IReadOnlyDictionary<string, ConfigurationValue> Attributes)
{
    /// <summary>The attribute of that name.</summary>
    public ConfigurationValue? this[string attribute] => Attributes.TryGetValue(attribute, out ConfigurationValue? value) ? value : null;

    /// <summary>Whether the path ends with these names; <c>location</c> elements may stand before them.</summary>
    public bool IsAt(params string[] names) => Path.Count >= names.Length && Path.Skip(Path.Count - names.Length).SequenceEqual(names);
}
