using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Diffing;

/// <summary>What happened to an entry.</summary>
internal enum Disposition
{
    Add,
    Remove,
    Change,
}

/// <summary>A field that differs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The old value; empty where it was absent.</param>
/// <param name="To">The new value; empty where it is absent.</param>
/// <param name="IsEditorial">Whether only words differ.</param>
internal sealed record FieldChange(string Name, string From, string To, bool IsEditorial);

/// <summary>An entry that is in one file only, or differs between them.</summary>
/// <param name="Old">The old entry; <see langword="null"/> for an addition.</param>
/// <param name="New">The new entry; <see langword="null"/> for a removal.</param>
internal sealed record SpecChange(SpecEntry? Old, SpecEntry? New)
{
    private IReadOnlyList<FieldChange>? _fields;

    public Disposition Disposition => Old is null ? Disposition.Add : New is null ? Disposition.Remove : Disposition.Change;

    /// <summary>The entry, the new one where there are two.</summary>
    public SpecEntry Entry => New ?? Old!;

    /// <summary>The fields that differ; of an addition or a removal those that have a value.</summary>
    public IReadOnlyList<FieldChange> Fields => _fields ??= [.. Differences()];

    /// <summary>Whether only words changed: a note, a title, the spelling of a role. What is added or removed is a change.</summary>
    public bool IsEditorial => Disposition == Disposition.Change && Fields.All(changed => changed.IsEditorial);

    /// <summary>What the change does, in a word.</summary>
    public string Impact => Disposition switch
    {
        Disposition.Add => "Added",
        Disposition.Remove => "Removed",
        _ when Fields.Any(changed => changed.Name is "ports" or "transport" or "direction" or "sourcePorts") => "ChangedPorts",
        _ when Fields.Any(changed => changed is { Name: "security", IsEditorial: false }) => "ChangedSecurity",
        _ when Fields.Any(changed => changed is { Name: "role", IsEditorial: false }) => "ChangedRole",
        _ when !IsEditorial => "ChangedOther",
        _ when Fields.Any(changed => changed.Name == "role") => "RespelledRole",
        _ => "Editorial",
    };

    /// <summary>The ports that one entry has over a transport and the other has not.</summary>
    /// <param name="has">The entry that has them.</param>
    /// <param name="lacks">The entry that may have them too.</param>
    /// <param name="transport">TCP or UDP.</param>
    public static PortSet PortsBeyond(SpecEntry? has, SpecEntry? lacks, Transports transport) => Ports(has, transport) - Ports(lacks, transport);

    private static PortSet Ports(SpecEntry? entry, Transports transport) =>
        entry?.Row is { } row && row.MayUse(transport) ? row.Ports.Ports : PortSet.Empty;

    private IEnumerable<FieldChange> Differences()
    {
        if (Old is not null && New is not null && Old.Id != New.Id)
        {
            yield return new FieldChange("id", Old.Id, New.Id, IsEditorial: true);
        }

        int count = Entry.Fields.Count;
        for (int i = 0; i < count; i++)
        {
            SpecField? from = Old?.Fields[i];
            SpecField? to = New?.Fields[i];
            string before = from?.Value ?? "";
            string after = to?.Value ?? "";
            if (!before.Equals(after, StringComparison.Ordinal))
            {
                SpecField field = (to ?? from)!;
                yield return new FieldChange(field.Name, before, after, field.IsEditorial || IsRespelling(field.Name));
            }
        }
    }

    // "Front-End Servers" for "Front End Servers" opens nothing else.
    private bool IsRespelling(string field) => (field, Old?.Row, New?.Row) switch
    {
        ("role", { Role: { } from }, { Role: { } to }) => SpecMatching.IsRespelled(from.Name.English, to.Name.English),
        ("service", { Service: { } from }, { Service: { } to }) => SpecMatching.IsRespelled(from.Name.English, to.Name.English),
        _ => false,
    };
}
