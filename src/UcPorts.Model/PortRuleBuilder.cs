using System;
using System.Collections.Generic;

namespace UcPorts;

/// <summary>
/// Makes a <see cref="PortRule"/>. A rule has many properties and will get more; code that was generated against an
/// older version of this library keeps working because it sets only what it knows.
/// </summary>
public sealed class PortRuleBuilder
{
    /// <summary>Starts with the defaults: inbound, required, fixed, everything else unstated.</summary>
    public PortRuleBuilder()
    {
    }

    /// <summary>Starts with the values of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    public PortRuleBuilder(PortRule rule)
    {
        Throw.IfNull(rule, nameof(rule));
        Id = rule.Id;
        Role = rule.Role;
        Service = rule.Service;
        Ports = rule.Ports;
        Transport = rule.Transport;
        Security = rule.Security;
        Protocol = rule.Protocol;
        Direction = rule.Direction;
        Peers = rule.Peers;
        Side = rule.Side;
        Requirement = rule.Requirement;
        Condition = rule.Condition;
        Allocation = rule.Allocation;
        MinimumPorts = rule.MinimumPorts;
        ChangedBy = rule.ChangedBy;
        Listener = rule.Listener;
        DuplicateOf = rule.DuplicateOf;
        BlankCells = rule.BlankCells;
        NotApplicableCells = rule.NotApplicableCells;
        Reason = rule.Reason;
        Note = rule.Note;
        Source = rule.Source;
        Remarks = rule.Remarks;
        Reconfiguration = rule.Reconfiguration;
    }

    /// <inheritdoc cref="PortRule.Id"/>
    public string? Id { get; set; }

    /// <inheritdoc cref="PortRule.Role"/>
    public PortRole? Role { get; set; }

    /// <inheritdoc cref="PortRule.Service"/>
    public PortService? Service { get; set; }

    /// <inheritdoc cref="PortRule.Ports"/>
    public PortSet Ports { get; set; }

    /// <inheritdoc cref="PortRule.Transport"/>
    public Transports Transport { get; set; }

    /// <inheritdoc cref="PortRule.Security"/>
    public SecurityModes Security { get; set; }

    /// <inheritdoc cref="PortRule.Protocol"/>
    public string? Protocol { get; set; }

    /// <inheritdoc cref="PortRule.Direction"/>
    public PortDirection Direction { get; set; }

    /// <inheritdoc cref="PortRule.Peers"/>
    public IEnumerable<PortRole> Peers { get; set; } = [];

    /// <inheritdoc cref="PortRule.Side"/>
    public PortPairSide Side { get; set; }

    /// <inheritdoc cref="PortRule.Requirement"/>
    public Requirement Requirement { get; set; }

    /// <inheritdoc cref="PortRule.Condition"/>
    public RuleCondition? Condition { get; set; }

    /// <inheritdoc cref="PortRule.Allocation"/>
    public PortAllocation Allocation { get; set; }

    /// <inheritdoc cref="PortRule.MinimumPorts"/>
    public int? MinimumPorts { get; set; }

    /// <inheritdoc cref="PortRule.ChangedBy"/>
    public PortChange ChangedBy { get; set; } = PortChange.Unstated;

    /// <inheritdoc cref="PortRule.Listener"/>
    public ListenerSharing Listener { get; set; }

    /// <inheritdoc cref="PortRule.DuplicateOf"/>
    public string? DuplicateOf { get; set; }

    /// <inheritdoc cref="PortRule.BlankCells"/>
    public IEnumerable<string> BlankCells { get; set; } = [];

    /// <inheritdoc cref="PortRule.NotApplicableCells"/>
    public IEnumerable<string> NotApplicableCells { get; set; } = [];

    /// <inheritdoc cref="PortRule.Reason"/>
    public string? Reason { get; set; }

    /// <inheritdoc cref="PortRule.Note"/>
    public LocalizedText? Note { get; set; }

    /// <inheritdoc cref="PortRule.Source"/>
    public SourceReference? Source { get; set; }

    /// <inheritdoc cref="PortRule.Remarks"/>
    public IEnumerable<Remark> Remarks { get; set; } = [];

    /// <inheritdoc cref="PortRule.Reconfiguration"/>
    public Reconfiguration? Reconfiguration { get; set; }

    /// <summary>Makes the rule.</summary>
    /// <returns>The rule.</returns>
    /// <exception cref="InvalidOperationException"><see cref="Id"/> or <see cref="Role"/> is missing, or <see cref="Ports"/> is empty.</exception>
    public PortRule Build()
    {
        if (Id is null || Role is null || Ports.IsEmpty)
        {
            throw new InvalidOperationException("A port rule needs an id, a role and at least one port.");
        }

        return new PortRule(this, Id, Role);
    }
}
