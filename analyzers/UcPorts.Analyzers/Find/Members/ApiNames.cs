using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Members;

/// <summary>The names of a table's members, by which most code is passed over before anything is bound.</summary>
internal sealed class ApiNames
{
    private static readonly string[] Filling = ["Add", "TryAdd", "AddRange", "Insert"];

    private readonly Dictionary<string, int> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keyFields = new(StringComparer.Ordinal);
    private readonly List<string> _collections = [];
    private readonly HashSet<string> _keys = new(StringComparer.OrdinalIgnoreCase);

    public ApiNames(ApiTable table)
    {
        foreach (PortApi api in table.Apis.All)
        {
            string type = ApiSignature.SimpleName(api.TypeName);
            string member = api.MemberName;
            if (member == ".ctor")
            {
                _types.Add(type);
            }
            else if (api.Id[0] == 'P')
            {
                _properties.Add(member);
            }
            else
            {
                int least = LeastArguments(api);
                _methods[member] = _methods.TryGetValue(member, out int known) ? Math.Min(known, least) : least;
                if (member == "Add")
                {
                    _collections.Add(LastWord(type));
                }
            }
        }

        foreach (SettingKey key in table.Settings)
        {
            _keys.Add(FirstPart(key.Key));
            foreach (string field in key.Fields)
            {
                _keyFields.Add(ApiSignature.SimpleName(field));
            }
        }
    }

    /// <summary>The names without which nothing is a listed call.</summary>
    public IEnumerable<string> OfCalls => _methods.Keys.Concat(Filling);

    /// <summary>Whether a method of this name fills a collection, which may be a listed property.</summary>
    public static bool IsFilling(string name) => Array.IndexOf(Filling, name) >= 0;

    /// <summary>Whether a type of this name has a listed constructor.</summary>
    public bool IsType(string name) => _types.Contains(name);

    /// <summary>Whether a property of this name is listed.</summary>
    public bool IsProperty(string name) => _properties.Contains(name);

    /// <summary>Whether a field of this name holds a listed key.</summary>
    public bool IsKeyField(string name) => _keyFields.Contains(name);

    /// <summary>Whether a text may be a listed key.</summary>
    public bool MayBeKey(string text) => _keys.Contains(FirstPart(text));

    /// <summary>Whether a method of this name is listed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="leastArguments">The number of arguments that a call needs.</param>
    public bool IsMethod(string name, out int leastArguments) => _methods.TryGetValue(name, out leastArguments);

    /// <summary>Whether a collection of this name may be one whose own <c>Add</c> is listed: <c>Prefixes</c> of an <c>HttpListenerPrefixCollection</c>.</summary>
    public bool MayBeCollection(string name)
    {
        foreach (string word in _collections)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // The parameters of the platform's own members are known; those of libraries may be optional in another version.
    private static int LeastArguments(PortApi api)
    {
        if (api.Evidence != ApiEvidence.Reference || ApiSignature.ParametersOf(api.Id) is not { } parameters)
        {
            return 0;
        }

        bool isExtension = api.TypeName.EndsWith("Extensions", StringComparison.Ordinal);
        return Math.Max(0, Math.Min(parameters.Count, api.Carrier == PortCarrier.Command ? 2 : 1) - (isExtension && parameters.Count == 1 ? 1 : 0));
    }

    // Kestrel:Endpoints:*:Url -> Kestrel
    private static string FirstPart(string key)
    {
        int end = key.IndexOfAny([':', '*']);
        return end < 0 ? key : key.Substring(0, end);
    }

    // HttpListenerPrefixCollection -> Prefix
    private static string LastWord(string type)
    {
        string name = type.EndsWith("Collection", StringComparison.Ordinal) ? type.Substring(0, type.Length - "Collection".Length) : type;
        int start = name.Length - 1;
        while (start > 0 && !char.IsUpper(name[start]))
        {
            start--;
        }

        return name.Substring(Math.Max(start, 0));
    }
}
