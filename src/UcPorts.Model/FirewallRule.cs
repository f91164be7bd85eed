using System;
using System.Collections.Generic;

namespace UcPorts;

/// <summary>A rule of the Windows Firewall that a product's setup makes.</summary>
public sealed record FirewallRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="id">The full id: product, table and rule.</param>
    /// <param name="name">The rule's name on the computer; it is not translated.</param>
    /// <param name="transport">The transports.</param>
    /// <param name="ports">The ports the rule lets through.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="source">Document, table and row.</param>
    /// <param name="role">The role whose setup makes the rule, or <see langword="null"/>.</param>
    /// <param name="service">The service the rule is for, or <see langword="null"/>.</param>
    /// <param name="program">The program the rule is limited to, where the document names it.</param>
    /// <param name="note">A note, or <see langword="null"/>.</param>
    /// <param name="remarks">What the documents leave in doubt.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="name"/> is <see langword="null"/>.</exception>
    public FirewallRule(
        string id,
        string name,
        Transports transport,
        PortScope ports,
        PortDirection direction,
        SourceReference? source = null,
        PortRole? role = null,
        PortService? service = null,
        string? program = null,
        LocalizedText? note = null,
        IEnumerable<Remark>? remarks = null)
    {
        Throw.IfNull(id, nameof(id));
        Throw.IfNull(name, nameof(name));
        Id = id;
        Name = name;
        Transport = transport;
        Ports = ports;
        Direction = direction;
        Source = source;
        Role = role;
        Service = service;
        Program = program;
        Note = note;
        Remarks = new EquatableArray<Remark>(remarks ?? []);
    }

    /// <summary>The full id: product, table and rule.</summary>
    public string Id { get; }

    /// <summary>The rule's name on the computer; it is not translated.</summary>
    public string Name { get; }

    /// <summary>The transports.</summary>
    public Transports Transport { get; }

    /// <summary>The ports the rule lets through.</summary>
    public PortScope Ports { get; }

    /// <summary>The direction.</summary>
    public PortDirection Direction { get; }

    /// <summary>Document, table and row; <see langword="null"/> for a rule that a project wrote itself.</summary>
    public SourceReference? Source { get; }

    /// <summary>The role whose setup makes the rule, or <see langword="null"/>.</summary>
    public PortRole? Role { get; }

    /// <summary>The service the rule is for; <see langword="null"/> where the port tables have no row for it.</summary>
    public PortService? Service { get; }

    /// <summary>The program the rule is limited to; <see langword="null"/> where the document does not name it.</summary>
    public string? Program { get; }

    /// <summary>A note, or <see langword="null"/>.</summary>
    public LocalizedText? Note { get; }

    /// <summary>What the documents leave in doubt.</summary>
    public EquatableArray<Remark> Remarks { get; }
}
