using System;
using System.Collections.Generic;

namespace UcPorts;

/// <summary>A role a computer plays: a server role, a load balancer, a client, a device, or a far end.</summary>
public sealed record PortRole
{
    /// <summary>Makes a role.</summary>
    /// <param name="id">The full id: product and role, for example <c>skype-for-business-server/front-end-server</c>.</param>
    /// <param name="name">The role's name as the documents write it.</param>
    /// <param name="kind">What the role is.</param>
    /// <param name="includes">The full ids of roles whose rules are in force wherever this role is.</param>
    /// <param name="devices">The models a document lists for the role.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="name"/> is <see langword="null"/>.</exception>
    public PortRole(string id, LocalizedText name, RoleKind kind, IEnumerable<string>? includes = null, IEnumerable<string>? devices = null)
    {
        Throw.IfNull(id, nameof(id));
        Throw.IfNull(name, nameof(name));
        Id = id;
        Name = name;
        Kind = kind;
        Includes = new EquatableArray<string>(includes ?? []);
        Devices = new EquatableArray<string>(devices ?? []);
    }

    /// <summary>The full id: product and role, for example <c>skype-for-business-server/front-end-server</c>.</summary>
    public string Id { get; }

    /// <summary>The role's part of <see cref="Id"/>, for example <c>front-end-server</c>.</summary>
    public string LocalId => QualifiedId.LocalPartOf(Id);

    /// <summary>The product's part of <see cref="Id"/>.</summary>
    public string ProductId => QualifiedId.ProductOf(Id);

    /// <summary>The role's name as the documents write it.</summary>
    public LocalizedText Name { get; }

    /// <summary>What the role is.</summary>
    public RoleKind Kind { get; }

    /// <summary>The full ids of roles whose rules are in force wherever this role is.</summary>
    public EquatableArray<string> Includes { get; }

    /// <summary>The models a document lists for the role; empty for most.</summary>
    public EquatableArray<string> Devices { get; }
}

/// <summary>What a conditional rule depends on.</summary>
/// <param name="Kind">The kind of condition.</param>
/// <param name="Text">The condition in words.</param>
public sealed record RuleCondition(ConditionKind Kind, LocalizedText Text)
{
    /// <summary>The kind of condition.</summary>
    public ConditionKind Kind { get; } = Kind;

    /// <summary>The condition in words.</summary>
    public LocalizedText Text { get; } = Text;
}

/// <summary>How the documents let a port be changed.</summary>
public sealed record PortChange
{
    /// <summary>Makes a statement about how a port is changed.</summary>
    /// <param name="method">The way to change it.</param>
    /// <param name="name">The name of the cmdlet or file; <see langword="null"/> where there is none.</param>
    /// <param name="parameters">The cmdlet's parameters.</param>
    /// <param name="path">The folder of the file, or <see langword="null"/>.</param>
    /// <param name="ports">The ports that may be set in place of the documented ones; empty where the documents do not say.</param>
    /// <param name="canBeSwitchedOff">Whether the port can be switched off.</param>
    /// <param name="source">The address of the page that says so, where it is not the rule's own document.</param>
    public PortChange(
        ChangeMethod method,
        string? name = null,
        IEnumerable<string>? parameters = null,
        string? path = null,
        PortSet ports = default,
        bool canBeSwitchedOff = false,
        string? source = null)
    {
        Method = method;
        Name = name;
        Parameters = new EquatableArray<string>(parameters ?? []);
        Path = path;
        Ports = ports;
        CanBeSwitchedOff = canBeSwitchedOff;
        Source = source;
    }

    /// <summary>The documents do not say whether or how the port can be changed.</summary>
    public static PortChange Unstated { get; } = new(ChangeMethod.Unstated);

    /// <summary>The way to change the port.</summary>
    public ChangeMethod Method { get; }

    /// <summary>The name of the cmdlet or file; <see langword="null"/> where there is none.</summary>
    public string? Name { get; }

    /// <summary>The cmdlet's parameters; empty where there are none.</summary>
    public EquatableArray<string> Parameters { get; }

    /// <summary>The folder of the file, or <see langword="null"/>.</summary>
    public string? Path { get; }

    /// <summary>
    /// The ports that may be set in place of the documented ones; empty where the documents do not say. Then a pool stays
    /// within its range, and a fixed port may be set to any other.
    /// </summary>
    public PortSet Ports { get; }

    /// <summary>Whether the port can be switched off, although the table lists it as required.</summary>
    public bool CanBeSwitchedOff { get; }

    /// <summary>The address of the page that says so; <see langword="null"/> where it is the rule's own document.</summary>
    public string? Source { get; }
}
