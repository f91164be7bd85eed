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

    /// <summary>The members of a rule in its role's class: the rule object, and the constant of a port or those of a range.</summary>
    /// <param name="ruleId">The rule's id within its role, for example <c>sip-tls</c>.</param>
    /// <param name="ports">The rule's ports.</param>
    /// <returns>
    /// For one port <c>SipTls</c> and <c>SipTlsPort</c>; for more <c>Audio</c>, <c>AudioFirstPort</c> and <c>AudioLastPort</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="ruleId"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<string> OfRule(string ruleId, PortSet ports)
    {
        string name = PascalCase(ruleId);
        return ports.Count == 1 ? [name, name + "Port"] : [name, name + "FirstPort", name + "LastPort"];
    }
}
