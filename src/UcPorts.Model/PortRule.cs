namespace UcPorts;

/// <summary>What a row of a document says about a port or a range of ports: whose, for what, over which transport, how secured.</summary>
public sealed record PortRule
{
    internal PortRule(PortRuleBuilder builder, string id, PortRole role)
    {
        Id = id;
        Role = role;
        Service = builder.Service;
        Ports = builder.Ports;
        Transport = builder.Transport;
        Security = builder.Security;
        Protocol = builder.Protocol;
        Direction = builder.Direction;
        Peers = new EquatableArray<PortRole>(builder.Peers);
        Side = builder.Side;
        Requirement = builder.Requirement;
        Condition = builder.Condition;
        Allocation = builder.Allocation;
        MinimumPorts = builder.MinimumPorts;
        ChangedBy = builder.ChangedBy;
        Listener = builder.Listener;
        DuplicateOf = builder.DuplicateOf;
        BlankCells = new EquatableArray<string>(builder.BlankCells);
        NotApplicableCells = new EquatableArray<string>(builder.NotApplicableCells);
        Reason = builder.Reason;
        Note = builder.Note;
        Source = builder.Source;
        Remarks = new EquatableArray<Remark>(builder.Remarks);
        Reconfiguration = builder.Reconfiguration;
    }

    /// <summary>The full id: product, role and rule, for example <c>skype-for-business-server/front-end-server/sip-tls</c>.</summary>
    public string Id { get; }

    /// <summary>The role the rule belongs to.</summary>
    public PortRole Role { get; }

    /// <summary>The service that uses the ports; <see langword="null"/> where the document's cell is blank or says "Not applicable".</summary>
    public PortService? Service { get; }

    /// <summary>The ports, at least one.</summary>
    public PortSet Ports { get; }

    /// <summary>The transport protocols; both where the document names both, <see cref="Transports.None"/> where it names none.</summary>
    public Transports Transport { get; }

    /// <summary>The transport security; TLS and MTLS together mean either.</summary>
    public SecurityModes Security { get; }

    /// <summary>The application protocol, for example <c>sip</c>; <see langword="null"/> where the document does not say.</summary>
    public string? Protocol { get; }

    /// <summary>Whether the role listens on the ports or they are the far end's.</summary>
    public PortDirection Direction { get; }

    /// <summary>Who is at the other end; empty where the document does not say.</summary>
    public EquatableArray<PortRole> Peers { get; }

    /// <summary>The half of a port pair that the rule is.</summary>
    public PortPairSide Side { get; }

    /// <summary>Whether the document requires the ports.</summary>
    public Requirement Requirement { get; }

    /// <summary>What a conditional rule depends on; <see langword="null"/> for the others.</summary>
    public RuleCondition? Condition { get; }

    /// <summary>Whether each port is used or any of a pool.</summary>
    public PortAllocation Allocation { get; }

    /// <summary>The smallest number of ports the document allows for a pool; <see langword="null"/> where it names none.</summary>
    public int? MinimumPorts { get; }

    /// <summary>How the document lets the ports be changed.</summary>
    public PortChange ChangedBy { get; }

    /// <summary>Whether a second service can share the listener.</summary>
    public ListenerSharing Listener { get; }

    /// <summary>The full id of the rule that this one repeats; <see langword="null"/> for most.</summary>
    public string? DuplicateOf { get; }

    /// <summary>The columns whose cell is blank in the document.</summary>
    public EquatableArray<string> BlankCells { get; }

    /// <summary>The columns whose cell says "Not applicable" in the document.</summary>
    public EquatableArray<string> NotApplicableCells { get; }

    /// <summary>Why a project documents a port that no vendor did; <see langword="null"/> for a vendor's rule.</summary>
    public string? Reason { get; }

    /// <summary>What the ports are for; <see langword="null"/> where the document says nothing.</summary>
    public LocalizedText? Note { get; }

    /// <summary>The document, table and row; <see langword="null"/> for a rule that a project wrote itself.</summary>
    public SourceReference? Source { get; }

    /// <summary>What the documents leave in doubt about this rule.</summary>
    public EquatableArray<Remark> Remarks { get; }

    /// <summary>What a deployment changed about this rule; <see langword="null"/> where it is as documented.</summary>
    public Reconfiguration? Reconfiguration { get; }

    /// <summary>The product's part of <see cref="Id"/>.</summary>
    public string ProductId => QualifiedId.ProductOf(Id);

    /// <summary>Whether the rule speaks of the transport; a rule whose cell is blank may mean any.</summary>
    /// <param name="transport">One or more transports.</param>
    /// <returns><see langword="true"/> where the rule names one of them, or none at all.</returns>
    public bool MayUse(Transports transport) => Transport == Transports.None || (Transport & transport) != Transports.None;

    /// <summary>Id, ports and transport, for a debugger.</summary>
    /// <returns>For example <c>skype-for-business-server/front-end-server/sip-tls 5061 Tcp</c>.</returns>
    public override string ToString() => $"{Id} {Ports} {Transport}";
}
