using System.Collections.Generic;
using UcPorts.Cli.Auditing;

namespace UcPorts.Cli.Rows;

/// <summary>The words that spec files and every machine-readable format use.</summary>
internal static class Keyword
{
    public static IReadOnlyList<string> Of(Transports transport) => transport switch
    {
        Transports.Tcp => ["tcp"],
        Transports.Udp => ["udp"],
        Transports.Tcp | Transports.Udp => ["tcp", "udp"],
        _ => [],
    };

    public static IReadOnlyList<string> Of(SecurityModes security)
    {
        List<string> words = [];
        if (security.HasFlag(SecurityModes.Clear))
        {
            words.Add("none");
        }

        if (security.HasFlag(SecurityModes.Tls))
        {
            words.Add("tls");
        }

        if (security.HasFlag(SecurityModes.MutualTls))
        {
            words.Add("mtls");
        }

        return words;
    }

    public static string? Of(PortDirection? direction) => direction switch
    {
        PortDirection.Inbound => "inbound",
        PortDirection.Outbound => "outbound",
        _ => null,
    };

    public static string Of(Requirement requirement) => requirement switch
    {
        Requirement.Optional => "optional",
        Requirement.Conditional => "conditional",
        _ => "required",
    };

    public static string Of(PortAllocation allocation) => allocation == PortAllocation.Pool ? "pool" : "fixed";

    public static string Of(ConditionKind kind) => kind switch
    {
        ConditionKind.Collocation => "collocation",
        ConditionKind.LoadBalancing => "load-balancing",
        ConditionKind.StartupMode => "startup-mode",
        _ => "other",
    };

    public static string? Of(ChangeMethod method) => method switch
    {
        ChangeMethod.None => "none",
        ChangeMethod.Cmdlet => "cmdlet",
        ChangeMethod.File => "file",
        _ => null,
    };

    public static string Of(RemarkKind kind) => kind switch
    {
        RemarkKind.Duplicate => "duplicate",
        RemarkKind.Contradiction => "contradiction",
        RemarkKind.Direction => "direction",
        RemarkKind.Range => "range",
        RemarkKind.BetweenTables => "between-tables",
        RemarkKind.SiblingPage => "sibling-page",
        _ => "text-defect",
    };

    public static string Of(AuditKind kind) => kind switch
    {
        AuditKind.Missing => "missing",
        AuditKind.Extra => "extra",
        AuditKind.WrongTransport => "wrong-transport",
        _ => "too-wide",
    };

    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Conflict => "conflict",
        MeetingKind.Possible => "possible",
        MeetingKind.Shared => "shared",
        _ => "pool",
    };

    /// <summary>The scope in canonical text: any port is 0-65535; the specified media range has a name, for the document gives no numbers.</summary>
    public static string Of(PortScope scope) => scope.IsSpecifiedMediaRange ? scope.ToString() : scope.Ports.ToString();
}
