using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace UcPorts.Generators.Model;

/// <summary>The names of one generated class: hands each out once.</summary>
internal sealed class NameScope
{
    // A class inherits these, and a member of the same name would hide them.
    private static readonly string[] s_inherited =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    private readonly HashSet<string> _reserved;
    private readonly HashSet<string> _taken = [];

    /// <summary>Starts a class.</summary>
    /// <param name="reserved">
    /// What no member of the class may be called: the class's own name (CS0542), the members it has whatever the spec file
    /// says, and, where its members are classes, the members that those have.
    /// </param>
    public NameScope(params IEnumerable<string> reserved)
    {
        _reserved = [.. reserved, .. s_inherited, .. FixedNames.Holders];
    }

    /// <summary>The name, or the name with an underscore behind it where the class needs the name for something else.</summary>
    public string Free(string name)
    {
        while (_reserved.Contains(name))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>Takes all of the names, or none where one of them is taken or is no identifier.</summary>
    /// <returns>Whether the names were taken.</returns>
    public bool TryTake(params string[] names)
    {
        foreach (string name in names)
        {
            if (_taken.Contains(name) || !SyntaxFacts.IsValidIdentifier(name))
            {
                return false;
            }
        }

        _taken.UnionWith(names);
        return true;
    }

    /// <summary>Takes a name that nobody outside the class sees, with a number behind it where it is taken.</summary>
    public string Take(string name)
    {
        string free = SyntaxFacts.IsValidIdentifier(name) ? Free(name) : "_";
        string candidate = free;
        for (int i = 2; !_taken.Add(candidate); i++)
        {
            candidate = Free(free + "_" + i.ToString(CultureInfo.InvariantCulture));
        }

        return candidate;
    }
}
