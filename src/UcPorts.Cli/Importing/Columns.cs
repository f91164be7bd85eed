using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Importing;

/// <summary>What a column of a port table holds.</summary>
internal enum ColumnKind
{
    Unknown,
    Role,
    Service,
    Ports,
    TcpPorts,
    UdpPorts,
    Protocol,
    Notes,
    ChangedBy,
    RuleName,
    Source,
    Destination,
    SourcePorts,
    DestinationPorts,
    Authentication,
}

/// <summary>Knows columns by their headings, in English and Spanish.</summary>
internal static class Columns
{
    private static readonly (string Heading, ColumnKind Kind)[] Known =
    [
        ("server role", ColumnKind.Role), ("rol de servidor", ColumnKind.Role), ("role", ColumnKind.Role), ("rol", ColumnKind.Role),
        ("load balancer", ColumnKind.Role), ("equilibrador de carga", ColumnKind.Role), ("component", ColumnKind.Role), ("componente", ColumnKind.Role),
        ("service name", ColumnKind.Service), ("nombre de servicio", ColumnKind.Service), ("nombre del servicio", ColumnKind.Service), ("service", ColumnKind.Service), ("servicio", ColumnKind.Service),
        ("port", ColumnKind.Ports), ("ports", ColumnKind.Ports), ("puerto", ColumnKind.Ports), ("puertos", ColumnKind.Ports), ("port number", ColumnKind.Ports), ("número de puerto", ColumnKind.Ports),
        ("tcp port", ColumnKind.TcpPorts), ("puerto tcp", ColumnKind.TcpPorts), ("tcp ports", ColumnKind.TcpPorts), ("puertos tcp", ColumnKind.TcpPorts),
        ("udp port", ColumnKind.UdpPorts), ("puerto udp", ColumnKind.UdpPorts), ("udp ports", ColumnKind.UdpPorts), ("puertos udp", ColumnKind.UdpPorts),
        ("protocol", ColumnKind.Protocol), ("protocolo", ColumnKind.Protocol), ("transport", ColumnKind.Protocol), ("transporte", ColumnKind.Protocol), ("protocols", ColumnKind.Protocol), ("protocolos", ColumnKind.Protocol),
        ("notes", ColumnKind.Notes), ("notas", ColumnKind.Notes), ("note", ColumnKind.Notes), ("comments", ColumnKind.Notes), ("comentarios", ColumnKind.Notes), ("description", ColumnKind.Notes), ("descripción", ColumnKind.Notes), ("purpose", ColumnKind.Notes), ("usage", ColumnKind.Notes), ("uso", ColumnKind.Notes),
        ("can the ports be changed?", ColumnKind.ChangedBy), ("¿se pueden cambiar los puertos?", ColumnKind.ChangedBy),
        ("rule name", ColumnKind.RuleName), ("nombre de regla", ColumnKind.RuleName), ("nombre de la regla", ColumnKind.RuleName),
        ("source ip", ColumnKind.Source), ("ip de origen", ColumnKind.Source), ("source", ColumnKind.Source), ("origen", ColumnKind.Source), ("source ip address", ColumnKind.Source),
        ("destination ip", ColumnKind.Destination), ("ip de destino", ColumnKind.Destination), ("destination", ColumnKind.Destination), ("destino", ColumnKind.Destination), ("destination ip address", ColumnKind.Destination),
        ("source port", ColumnKind.SourcePorts), ("puerto de origen", ColumnKind.SourcePorts),
        ("destination port", ColumnKind.DestinationPorts), ("puerto de destino", ColumnKind.DestinationPorts),
        ("authentication requirement", ColumnKind.Authentication), ("requisito de autenticación", ColumnKind.Authentication),
    ];

    private static readonly Dictionary<string, ColumnKind> ByHeading = Known.ToDictionary(known => known.Heading, known => known.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a column holds.</summary>
    /// <param name="heading">Its heading.</param>
    public static ColumnKind KindOf(string heading) => ByHeading.GetValueOrDefault(heading.Replace('\n', ' ').Trim().TrimEnd(':', '*').TrimEnd());

    /// <summary>The headings that stand one behind the other in a text, where it holds nothing else; each may stand there in both languages.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> HeadingsIn(string text)
    {
        List<string> headings = [];
        string rest = text.Trim();
        while (rest.Length > 0)
        {
            string? heading = Known.Select(known => known.Heading)
                .Where(known => rest.StartsWith(known, StringComparison.OrdinalIgnoreCase))
                .MaxBy(known => known.Length);
            if (heading is null)
            {
                return [];
            }

            // The original behind its translation is the same column.
            if (headings.Count == 0 || KindOf(headings[^1]) != KindOf(heading))
            {
                headings.Add(heading);
            }

            rest = rest[heading.Length..].TrimStart();
        }

        return headings;
    }
}
