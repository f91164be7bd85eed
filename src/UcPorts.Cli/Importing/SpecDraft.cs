using System.Collections.Generic;

namespace UcPorts.Cli.Importing;

/// <summary>A spec file in the making.</summary>
internal sealed class SpecDraft
{
    public required string ProductId { get; init; }

    public required LocalizedText ProductName { get; init; }

    public required string DocumentId { get; init; }

    public required Page Page { get; init; }

    public List<(string Id, LocalizedText Title, int Rows)> Tables { get; } = [];

    public List<(string Id, LocalizedText Name, RoleKind Kind, IReadOnlyList<string> Devices)> Roles { get; } = [];

    public List<(string Id, LocalizedText Name)> Services { get; } = [];

    public List<DraftRule> Rules { get; } = [];

    public List<DraftException> Exceptions { get; } = [];

    public List<(string Id, int Row, string TableId, string Name, Transports Transport, PortDirection Direction)> FirewallRules { get; } = [];

    public List<UnreadCell> Unread { get; } = [];

    /// <summary>How many rows of port tables the page has.</summary>
    public int RowCount { get; set; }
}

/// <summary>A port rule in the making.</summary>
internal sealed record DraftRule
{
    public required string Id { get; init; }

    public required string TableId { get; init; }

    public required int Row { get; init; }

    public required string RoleId { get; init; }

    public string? ServiceId { get; init; }

    public required PortSet Ports { get; init; }

    public required ProtocolWords Protocols { get; init; }

    public PortDirection Direction { get; init; }

    public PortPairSide Side { get; init; }

    public Requirement Requirement { get; init; }

    public bool IsPool { get; init; }

    public string? ChangeCmdlet { get; init; }

    public bool IsUnchangeable { get; init; }

    public IReadOnlyList<string> BlankCells { get; init; } = [];

    public IReadOnlyList<string> NotApplicableCells { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>An IPsec exception in the making.</summary>
internal sealed record DraftException(string Id, string TableId, int Row, string Name, string Source, string Destination, Transports Transport, string SourcePorts, string DestinationPorts, PortDirection? Direction);
