using System;
using System.Collections.Generic;
using System.Globalization;
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

    /// <summary>The members of a rule in its role's class: the rule object, and a constant for each port and each end of a range.</summary>
    /// <param name="ruleId">The rule's id within its role, for example <c>sip-tls</c>.</param>
    /// <param name="ports">The rule's ports.</param>
    /// <returns>
    /// For one port <c>SipTls</c> and <c>SipTlsPort</c>; for a range <c>Audio</c>, <c>AudioFirstPort</c> and <c>AudioLastPort</c>.
    /// Several ports and ranges are numbered in ascending order: <c>Sip</c>, <c>SipPort1</c>, <c>SipFirstPort2</c>, <c>SipLastPort2</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="ruleId"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<string> OfRule(string ruleId, PortSet ports)
    {
        string name = PascalCase(ruleId);
        List<string> names = [name];
        for (int i = 0; i < ports.Ranges.Count; i++)
        {
            string number = ports.Ranges.Count == 1 ? "" : (i + 1).ToString(CultureInfo.InvariantCulture);
            if (ports.Ranges[i].Count == 1)
            {
                names.Add($"{name}Port{number}");
            }
            else
            {
                names.Add($"{name}FirstPort{number}");
                names.Add($"{name}LastPort{number}");
            }
        }

        return names;
    }
}
