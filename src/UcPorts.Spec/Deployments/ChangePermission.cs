using System;

namespace UcPorts.Spec.Deployments;

/// <summary>What the documents let a deployment change. A rule that a project wrote itself is its own to change.</summary>
internal static class ChangePermission
{
    /// <summary>Why a rule's ports may not be these; <see langword="null"/> where they may.</summary>
    public static FormattableString? ObjectionToPorts(PortRule rule, PortSet ports)
    {
        bool isDocumented = rule.Source is not null && rule.Reason is null;
        if (rule.ChangedBy.Method == ChangeMethod.None)
        {
            return $"The documents say that {Describe(rule)} cannot be changed.";
        }

        if (isDocumented && rule.Allocation == PortAllocation.Fixed && rule.ChangedBy.Method == ChangeMethod.Unstated)
        {
            return $"The documents name no way to change {Describe(rule)}.";
        }

        if (isDocumented && rule.Allocation == PortAllocation.Fixed && ports.Count != rule.Ports.Count)
        {
            return $"Each port of '{rule.Id}' is used: give {rule.Ports.Count} in place of {Describe(rule)}, not {ports.Count}.";
        }

        if (rule.MinimumPorts is { } minimum && ports.Count < minimum)
        {
            return $"{SpecErrors.Quote(ports.ToString())} holds {Count(ports.Count)}, but the documents ask for at least {minimum} in {Describe(rule)}.";
        }

        PortSet allowed = Allowed(rule, isDocumented);
        return (ports - allowed).IsEmpty
            ? null
            : (FormattableString)$"{SpecErrors.Quote((ports - allowed).ToString())} is outside {allowed}, the ports that the documents allow for '{rule.Id}'{Row(rule)}.";
    }

    /// <summary>Why a rule may not be switched off; <see langword="null"/> where it may.</summary>
    public static FormattableString? ObjectionToSwitchingOff(PortRule rule) =>
        rule.Requirement != Requirement.Required || rule.ChangedBy.CanBeSwitchedOff || rule.Source is null || rule.Reason is not null
            ? null
            : (FormattableString)$"The documents require {Describe(rule)}: it cannot be switched off.";

    private static PortSet Allowed(PortRule rule, bool isDocumented)
    {
        if (!rule.ChangedBy.Ports.IsEmpty)
        {
            return rule.ChangedBy.Ports;
        }

        return isDocumented && rule.Allocation == PortAllocation.Pool ? rule.Ports : PortSet.All;
    }

    private static FormattableString Describe(PortRule rule) => rule.Ports.Count == 1
        ? (FormattableString)$"port {rule.Ports} of '{rule.Id}'{Row(rule)}"
        : $"ports {rule.Ports} of '{rule.Id}'{Row(rule)}";

    private static FormattableString Row(PortRule rule) => rule.Source is { } source ? (FormattableString)$" ({source.Table.Id}, row {source.Row})" : $"";

    private static FormattableString Count(int ports) => ports == 1 ? (FormattableString)$"1 port" : $"{ports} ports";
}
