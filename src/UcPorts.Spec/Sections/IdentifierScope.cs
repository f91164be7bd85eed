using System;
using System.Collections.Generic;

namespace UcPorts.Spec.Sections;

/// <summary>
/// The identifiers of one scope of the generated code. Different ids can make the same one, for example <c>a-1</c> and
/// <c>a1</c>; the later id is refused.
/// </summary>
internal sealed class IdentifierScope
{
    private readonly Dictionary<string, FormattableString> _ownerOf = new(StringComparer.Ordinal);

    /// <summary>The members of a role's class before those of its rules.</summary>
    public static IdentifierScope OfRole()
    {
        IdentifierScope members = new();
        foreach (string name in MemberNames.OfEveryRole)
        {
            members._ownerOf.Add(name, $"a member that every role's class has");
        }

        return members;
    }

    /// <summary>Keeps the identifiers of an id of the extended product from the file's own.</summary>
    public void Reserve(string product, string id, IReadOnlyList<string> identifiers)
    {
        foreach (string identifier in identifiers)
        {
            _ownerOf[identifier] = $"that of {SpecErrors.Quote(id)} in {product}";
        }
    }

    /// <summary>Takes the identifiers of an id, or reports the one that is taken and gives the row up.</summary>
    public bool TryTake(SpecObject row, string id, IReadOnlyList<string> identifiers)
    {
        foreach (string identifier in identifiers)
        {
            if (_ownerOf.TryGetValue(identifier, out FormattableString? owner))
            {
                row.Refuse(SpecError.DuplicateOrUnknownId, row.Find("id") ?? row.Json, $"The generated name {SpecErrors.Quote(identifier)} of {SpecErrors.Quote(id)} is also {owner}: choose another id.");
                return false;
            }
        }

        foreach (string identifier in identifiers)
        {
            _ownerOf.Add(identifier, $"that of {SpecErrors.Quote(id)} in line {row.Errors.LineNumberOf(row.Json.Start)}");
        }

        return true;
    }
}
