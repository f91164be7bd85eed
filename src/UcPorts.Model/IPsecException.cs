using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace UcPorts;

/// <summary>A recommended exception from IPsec: traffic that is to pass without authentication.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The documents' own term; it is no .NET exception.")]
public sealed record IPsecException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="id">The full id: product, table and exception.</param>
    /// <param name="name">The rule's name in the document.</param>
    /// <param name="sourceAddress">Whose addresses the traffic comes from.</param>
    /// <param name="destinationAddress">Whose addresses the traffic goes to.</param>
    /// <param name="transport">The transports.</param>
    /// <param name="sourcePorts">The source ports.</param>
    /// <param name="destinationPorts">The destination ports.</param>
    /// <param name="authentication">The authentication requirement, <c>do-not-authenticate</c>.</param>
    /// <param name="source">Document, table and row.</param>
    /// <param name="role">The role the exception is for, or <see langword="null"/>.</param>
    /// <param name="direction">The direction seen from the role, or <see langword="null"/> where there is no role.</param>
    /// <param name="note">A note, or <see langword="null"/>.</param>
    /// <param name="remarks">What the documents leave in doubt.</param>
    /// <exception cref="ArgumentNullException">A required argument is <see langword="null"/>.</exception>
    public IPsecException(
        string id,
        LocalizedText name,
        LocalizedText sourceAddress,
        LocalizedText destinationAddress,
        Transports transport,
        PortScope sourcePorts,
        PortScope destinationPorts,
        string authentication,
        SourceReference? source = null,
        PortRole? role = null,
        PortDirection? direction = null,
        LocalizedText? note = null,
        IEnumerable<Remark>? remarks = null)
    {
        Throw.IfNull(id, nameof(id));
        Throw.IfNull(name, nameof(name));
        Throw.IfNull(sourceAddress, nameof(sourceAddress));
        Throw.IfNull(destinationAddress, nameof(destinationAddress));
        Throw.IfNull(authentication, nameof(authentication));
        Id = id;
        Name = name;
        SourceAddress = sourceAddress;
        DestinationAddress = destinationAddress;
        Transport = transport;
        SourcePorts = sourcePorts;
        DestinationPorts = destinationPorts;
        Authentication = authentication;
        Source = source;
        Role = role;
        Direction = direction;
        Note = note;
        Remarks = new EquatableArray<Remark>(remarks ?? []);
    }

    /// <summary>The full id: product, table and exception.</summary>
    public string Id { get; }

    /// <summary>The rule's name in the document.</summary>
    public LocalizedText Name { get; }

    /// <summary>Whose addresses the traffic comes from.</summary>
    public LocalizedText SourceAddress { get; }

    /// <summary>Whose addresses the traffic goes to.</summary>
    public LocalizedText DestinationAddress { get; }

    /// <summary>The transports.</summary>
    public Transports Transport { get; }

    /// <summary>The source ports.</summary>
    public PortScope SourcePorts { get; }

    /// <summary>The destination ports.</summary>
    public PortScope DestinationPorts { get; }

    /// <summary>The authentication requirement, <c>do-not-authenticate</c>.</summary>
    public string Authentication { get; }

    /// <summary>Document, table and row; <see langword="null"/> for an exception that a project wrote itself.</summary>
    public SourceReference? Source { get; }

    /// <summary>The role the exception is for; <see langword="null"/> where the document names any computer.</summary>
    public PortRole? Role { get; }

    /// <summary>The direction seen from the role; <see langword="null"/> where there is none.</summary>
    public PortDirection? Direction { get; }

    /// <summary>A note, or <see langword="null"/>.</summary>
    public LocalizedText? Note { get; }

    /// <summary>What the documents leave in doubt.</summary>
    public EquatableArray<Remark> Remarks { get; }
}

/// <summary>The ports of an IPsec exception or a firewall rule: a set, any port, or the range configured for media.</summary>
public readonly record struct PortScope
{
    private PortScope(PortSet ports, bool isMediaRange)
    {
        Ports = ports;
        IsSpecifiedMediaRange = isMediaRange;
    }

    /// <summary>Makes the scope of a set.</summary>
    /// <param name="ports">The ports.</param>
    public PortScope(PortSet ports)
        : this(ports, isMediaRange: false)
    {
    }

    /// <summary>Any port, 0 to 65535.</summary>
    public static PortScope Any => new(PortSet.All);

    /// <summary>The media port range that the deployment configures; the document gives it no numbers.</summary>
    public static PortScope SpecifiedMediaRange => new(PortSet.Empty, isMediaRange: true);

    /// <summary>The ports; empty for the specified media range, whose numbers the document does not give.</summary>
    public PortSet Ports { get; }

    /// <summary>Whether the document means the media port range that the deployment configures.</summary>
    public bool IsSpecifiedMediaRange { get; }

    /// <summary>Whether any port is meant.</summary>
    public bool IsAny => Ports.Ranges.Count == 1 && Ports.Ranges[0].Count == PortRange.All.Count;

    /// <summary>The scope as spec files write it.</summary>
    /// <returns><c>any</c>, <c>specified-media-port-range</c>, or ports such as <c>5060-5061</c>.</returns>
    public override string ToString()
    {
        if (IsSpecifiedMediaRange)
        {
            return "specified-media-port-range";
        }

        return IsAny ? "any" : Ports.ToString();
    }
}
