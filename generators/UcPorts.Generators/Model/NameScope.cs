using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace UcPorts.Generators.Model;

/// <summary>The names of one generated class: hands each out once.</summary>
internal sealed class NameScope
{
    // What every class inherits; a member of the same name would hide it.
    private static readonly string[] s_inherited =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    private readonly HashSet<string> _reserved;
    private readonly HashSet<string> _taken = [];

    /// <summary>Starts a class.</summary>
    /// <param name="className">The class's own name, which none of its members may have (CS0542).</param>
    /// <param name="fixedMembers">The members that the class has whatever the spec file says.</param>
    public NameScope(string className, params string[] fixedMembers)
    {
        _reserved = [className, .. fixedMembers, .. s_inherited, .. HolderNames.All];
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

/// <summary>The private classes that hold the shared objects of a product class. No id turns into a name like these.</summary>
internal static class HolderNames
{
    public const string Contents = "Contents_";
    public const string Documents = "Documents_";
    public const string Tables = "Tables_";
    public const string Remarks = "Remarks_";
    public const string Roles = "Roles_";
    public const string Services = "Services_";
    public const string Rules = "Rules_";

    public static IReadOnlyList<string> All { get; } = [Contents, Documents, Tables, Remarks, Roles, Services, Rules];
}
