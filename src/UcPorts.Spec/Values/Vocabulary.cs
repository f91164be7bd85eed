using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Spec.Values;

/// <summary>The words a property may hold, and what they mean.</summary>
internal sealed class Vocabulary<T>(FormattableString noun, params (string Word, T Value)[] entries)
{
    /// <summary>What a message calls such a word, with its article.</summary>
    public FormattableString Noun { get; } = noun;

    public IReadOnlyList<string> Words { get; } = [.. entries.Select(entry => entry.Word)];

    /// <summary>A word for an example, as a file writes it.</summary>
    public string Example => $"\"{entries[0].Word}\"";

    public bool TryFind(string word, out T value)
    {
        foreach ((string known, T meaning) in entries)
        {
            if (known == word)
            {
                value = meaning;
                return true;
            }
        }

        value = entries[0].Value;
        return false;
    }
}

/// <summary>The vocabularies of spec files.</summary>
internal static class Vocabularies
{
    public static Vocabulary<Transports> Transport { get; } = new($"a transport", ("tcp", Transports.Tcp), ("udp", Transports.Udp));

    public static Vocabulary<SecurityModes> Security { get; } = new(
        $"a kind of security",
        ("none", SecurityModes.Clear),
        ("tls", SecurityModes.Tls),
        ("mtls", SecurityModes.MutualTls));

    public static Vocabulary<PortDirection> Direction { get; } = new($"a direction", ("inbound", PortDirection.Inbound), ("outbound", PortDirection.Outbound));

    public static Vocabulary<PortPairSide> Side { get; } = new($"a side of a port pair", ("server", PortPairSide.Server), ("client", PortPairSide.Client));

    public static Vocabulary<Requirement> Requirement { get; } = new(
        $"a requirement",
        ("required", UcPorts.Requirement.Required),
        ("optional", UcPorts.Requirement.Optional),
        ("conditional", UcPorts.Requirement.Conditional));

    public static Vocabulary<PortAllocation> Allocation { get; } = new($"an allocation", ("fixed", PortAllocation.Fixed), ("pool", PortAllocation.Pool));

    public static Vocabulary<ListenerSharing> Listener { get; } = new(
        $"a kind of listener",
        ("exclusive", ListenerSharing.Exclusive),
        ("shareable", ListenerSharing.Shareable));

    public static Vocabulary<ConditionKind> Condition { get; } = new(
        $"a kind of condition",
        ("collocation", ConditionKind.Collocation),
        ("load-balancing", ConditionKind.LoadBalancing),
        ("startup-mode", ConditionKind.StartupMode),
        ("other", ConditionKind.Other));

    public static Vocabulary<ChangeMethod> Change { get; } = new(
        $"a way to change a port",
        ("cmdlet", ChangeMethod.Cmdlet),
        ("file", ChangeMethod.File),
        ("none", ChangeMethod.None));

    public static Vocabulary<RoleKind> Role { get; } = new(
        $"a kind of role",
        ("server", RoleKind.Server),
        ("load-balancer", RoleKind.LoadBalancer),
        ("client", RoleKind.Client),
        ("device", RoleKind.Device),
        ("peer", RoleKind.Peer));

    public static Vocabulary<RemarkKind> Remark { get; } = new(
        $"a kind of remark",
        ("duplicate", RemarkKind.Duplicate),
        ("contradiction", RemarkKind.Contradiction),
        ("direction", RemarkKind.Direction),
        ("range", RemarkKind.Range),
        ("between-tables", RemarkKind.BetweenTables),
        ("sibling-page", RemarkKind.SiblingPage),
        ("text-defect", RemarkKind.TextDefect));

    public static Vocabulary<string> Column { get; } = new(
        $"a column of a port table",
        ("service", "service"),
        ("protocol", "protocol"),
        ("notes", "notes"));

    public static Vocabulary<string> Authentication { get; } = new($"an authentication requirement", ("do-not-authenticate", "do-not-authenticate"));
}
