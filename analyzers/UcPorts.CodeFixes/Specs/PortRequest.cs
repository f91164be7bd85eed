using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using UcPorts.Analyzers.Advice;
using UcPorts.Spec;

namespace UcPorts.CodeFixes.Specs;

/// <summary>Ports that a project is to document itself.</summary>
/// <param name="Ports">A port, or a range whose ports are all opened.</param>
/// <param name="Transport">The transports, as a finding names them: <c>tcp</c>, <c>udp</c> or <c>tcp,udp</c>.</param>
/// <param name="DeclaredRoles">The full ids of the roles the code declares, with commas between them; empty where it declares none.</param>
internal sealed record PortRequest(PortRange Ports, string Transport, string DeclaredRoles)
{
    // More than a few ranges are no port of the project's, but a loop that went astray.
    private const int MostRanges = 4;

    /// <summary>The id of the rule, from which its constants have their names: <c>tcp-9464</c>, <c>udp-49000-to-49151</c>.</summary>
    public string RuleId => Transport.Replace(',', '-') + "-" + Ports.ToString().Replace("-", "-to-");

    /// <summary>The ports as people write them: <c>9464/tcp</c>.</summary>
    public string Display => $"{Ports}/{Transport}";

    /// <summary>What a finding asks for; empty where its ports or its transport are not known.</summary>
    public static IReadOnlyList<PortRequest> Of(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Ports, out string? text)
            || !PortSet.TryParse(text, out PortSet ports)
            || !diagnostic.Properties.TryGetValue("transport", out string? transport)
            || transport is not ("tcp" or "udp" or "tcp,udp")
            || ports.Ranges.Count > MostRanges)
        {
            return [];
        }

        diagnostic.Properties.TryGetValue(FixProperties.Roles, out string? roles);
        return [.. ports.Ranges.Select(range => new PortRequest(range, transport, roles ?? ""))];
    }

    /// <summary>Whether a rule documents the ports already. A pool does not vouch for one of its ports.</summary>
    public bool IsMetBy(PortRule rule) =>
        rule is { Direction: PortDirection.Inbound, Allocation: PortAllocation.Fixed }
        && (rule.Reason is not null || IsInScope(rule.Role))
        && rule.Ports.Contains(Ports)
        && Words(Transport).All(word => rule.MayUse(word == "udp" ? Transports.Udp : Transports.Tcp));

    /// <summary>
    /// The role that a new row of a file belongs to best: a declared one, or else a server of the file. The row has a reason
    /// and is in force under any.
    /// </summary>
    public PortRole? RoleIn(PortSpecFile file) => RolesOf(file)
        .Where(role => role.Kind != RoleKind.Peer)
        .OrderBy(role => IsDeclared(role) ? 0 : 1)
        .ThenBy(role => role.Kind == RoleKind.Server ? 0 : 1)
        .FirstOrDefault();

    /// <summary>The row of a spec file, without the braces.</summary>
    public string Row(string id, string role)
    {
        string transports = string.Join(", ", Words(Transport).Select(word => $"\"{word}\""));
        return $"\"id\": \"{id}\", \"role\": \"{role}\", \"ports\": \"{Ports}\", \"transport\": [{transports}], \"security\": [], \"direction\": \"inbound\", "
            + "\"requirement\": \"required\", \"allocation\": \"fixed\", \"reason\": \"Fill in what the project opens this port for\"";
    }

    private IEnumerable<PortRole> RolesOf(PortSpecFile file) =>
        file.Form == SpecFileForm.Extension && file.Product is { } product && BuiltInSpecs.Find(product.Id) is { } extended
            ? file.Catalog.Roles.Concat(extended.Roles.Where(IsDeclared))
            : file.Catalog.Roles;

    private bool IsInScope(PortRole role) => DeclaredRoles.Length == 0 ? role.Kind == RoleKind.Server : IsDeclared(role);

    private bool IsDeclared(PortRole role) => Words(DeclaredRoles).Contains(role.Id, StringComparer.Ordinal);

    private static string[] Words(string list) => list.Split(',');
}
