using System;
using System.Collections.Generic;
using System.Text;

namespace UcPorts.Spec;

/// <summary>
/// The names of the generated members, made from ids alone. The generator makes them and the reader refuses ids whose
/// members would meet in one class, so both ask here.
/// </summary>
public static class MemberNames
{
    /// <summary>The members that every role's class has besides those of its rules.</summary>
    public static EquatableArray<string> OfEveryRole { get; } = new(["RoleId", "Role", "Rules"]);

    /// <summary>An id as an identifier: each word with a capital, without the hyphens.</summary>
    /// <param name="id">An id of its own or the last part of a full id, for example <c>sip-tls</c>.</param>
    /// <returns>For example <c>SipTls</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public static string PascalCase(string id)
    {
        _ = id ?? throw new ArgumentNullException(nameof(id));
        StringBuilder name = new(id.Length);
        bool startsWord = true;
        foreach (char c in id)
        {
            if (c != '-')
            {
                name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            }

            startsWord = c == '-';
        }

        return name.ToString();
    }

    /// <summary>The members of a rule in its role's class: the rule object, and its constants.</summary>
    /// <param name="ruleId">The rule's id within its role, for example <c>sip-tls</c>.</param>
    /// <param name="ports">The rule's ports.</param>
    /// <returns>The name of the rule object, for example <c>SipTls</c>, and those of <see cref="ConstantsOfRule"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ruleId"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<string> OfRule(string ruleId, PortSet ports)
    {
        List<string> names = [PascalCase(ruleId)];
        foreach (PortConstant constant in ConstantsOfRule(ruleId, ports))
        {
            names.Add(constant.Name);
        }

        return names;
    }

    /// <summary>The constants of a rule: one for each port and each end of a range.</summary>
    /// <param name="ruleId">The rule's id within its role, for example <c>sip-tls</c>.</param>
    /// <param name="ports">The rule's ports.</param>
    /// <returns>
    /// For one port <c>SipTlsPort</c>; for a range <c>AudioFirstPort</c> and <c>AudioLastPort</c>. Of several ports and
    /// ranges each has its numbers in its name, so that no name moves to another port when one is added:
    /// <c>Sip5070Port</c>, <c>Sip5060To5061FirstPort</c>, <c>Sip5060To5061LastPort</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="ruleId"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<PortConstant> ConstantsOfRule(string ruleId, PortSet ports)
    {
        string name = PascalCase(ruleId);
        List<PortConstant> constants = [];
        foreach (PortRange range in ports.Ranges)
        {
            string stem = ports.Ranges.Count == 1 ? name : name + range.ToString().Replace("-", "To");
            if (range.Count == 1)
            {
                constants.Add(new PortConstant($"{stem}Port", range.First, range, PortRangeEnd.Both));
            }
            else
            {
                constants.Add(new PortConstant($"{stem}FirstPort", range.First, range, PortRangeEnd.First));
                constants.Add(new PortConstant($"{stem}LastPort", range.Last, range, PortRangeEnd.Last));
            }
        }

        return constants;
    }
}

/// <summary>A constant that is generated for a rule.</summary>
/// <param name="Name">The constant's name.</param>
/// <param name="Value">The port.</param>
/// <param name="Range">The range it is an end of; of one port where it stands alone.</param>
/// <param name="End">Which end.</param>
public sealed record PortConstant(string Name, Port Value, PortRange Range, PortRangeEnd End);

/// <summary>Which end of its range a constant is.</summary>
public enum PortRangeEnd
{
    /// <summary>Both: a single port.</summary>
    Both,

    /// <summary>The first port.</summary>
    First,

    /// <summary>The last port.</summary>
    Last,
}
