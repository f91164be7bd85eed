using System;
using System.Collections.Generic;

namespace UcPorts.Spec.Sections;

/// <summary>
/// The identifiers of one scope of the generated code. Different ids can make the same one, for example <c>a-1</c> and
/// <c>a1</c>; the later id is refused.
/// </summary>
internal sealed class IdentifierScope
{
    private readonly Dictionary<string, (string Id, int Start)?> _takenBy = new(StringComparer.Ordinal);

    /// <summary>The members of a role's class before those of its rules.</summary>
    public static IdentifierScope OfRole()
    {
        IdentifierScope members = new();
        foreach (string name in MemberNames.OfEveryRole)
        {
            members._takenBy.Add(name, null);
        }

        return members;
    }

    /// <summary>Takes the identifiers of an id, or reports the one that is taken and gives the row up.</summary>
    public bool TryTake(SpecObject row, string id, IReadOnlyList<string> identifiers)
    {
        foreach (string identifier in identifiers)
        {
            if (_takenBy.TryGetValue(identifier, out (string Id, int Start)? owner))
            {
                string whose = owner is { } other
                    ? FormattableString.Invariant($"that of {SpecErrors.Quote(other.Id)} in line {row.Errors.LineNumberOf(other.Start)}")
                    : "a member that every role's class has";
                row.Refuse(SpecError.DuplicateOrUnknownId, row.Find("id") ?? row.Json, $"The generated name {SpecErrors.Quote(identifier)} of {SpecErrors.Quote(id)} is also {whose}: choose another id.");
                return false;
            }
        }

        foreach (string identifier in identifiers)
        {
            _takenBy.Add(identifier, (id, row.Json.Start));
        }

        return true;
    }
}
