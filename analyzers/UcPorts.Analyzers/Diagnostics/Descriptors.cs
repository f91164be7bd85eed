using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Diagnostics;

/// <summary>The descriptors of the rules: id, title, message, severity, help page.</summary>
internal static class Descriptors
{
    private const string SpecCategory = "UcPorts.Spec";
    private const string PortsCategory = "UcPorts.Ports";
    private const string MediaCategory = "UcPorts.Media";
    private const string UsageCategory = "UcPorts.Usage";
    private const string InventoryCategory = "UcPorts.Inventory";

    public static readonly DiagnosticDescriptor UnreadableSpec = new(
        DiagnosticIds.UnreadableSpec,
        "Spec file cannot be read",
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A spec file must be well-formed JSON with the properties that the schema of spec files names.",
        HelpLink(DiagnosticIds.UnreadableSpec));

    public static readonly DiagnosticDescriptor ValueOutsideDomain = new(
        DiagnosticIds.ValueOutsideDomain,
        "Value of a spec file is outside its domain",
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Ports lie between 0 and 65535, ranges are not reversed, and words such as a transport are of the listed ones.",
        HelpLink(DiagnosticIds.ValueOutsideDomain));

    public static readonly DiagnosticDescriptor DuplicateOrUnknownId = new(
        DiagnosticIds.DuplicateOrUnknownId,
        "Id of a spec file is duplicated or names nothing",
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Ids are unique, and a reference names something that the file declares.",
        HelpLink(DiagnosticIds.DuplicateOrUnknownId));

    public static readonly DiagnosticDescriptor NotChangeable = new(
        DiagnosticIds.NotChangeable,
        "Deployment changes what cannot be changed",
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A deployment may change a port as the documents let it be changed: not a fixed one, and no media range below its minimum.",
        HelpLink(DiagnosticIds.NotChangeable));

    public static readonly DiagnosticDescriptor NothingInForce = new(
        DiagnosticIds.NothingInForce,
        "Setting puts nothing in force",
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A role or catalogue that the settings name does not exist, so what the project meant is not checked.",
        HelpLink(DiagnosticIds.NothingInForce),
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Undocumented = new(
        DiagnosticIds.Undocumented,
        "Port is documented for no role in scope",
        LocalizedFormat.Of(Verdict.Undocumented),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The code opens a port that the port tables in force do not document for any role in scope.",
        HelpLink(DiagnosticIds.Undocumented));

    public static readonly DiagnosticDescriptor UndeclaredRole = new(
        DiagnosticIds.UndeclaredRole,
        "Port is documented only for roles that are not declared",
        LocalizedFormat.Of(Verdict.UndeclaredRole),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The code opens a port that the port tables document, but only for roles that this project does not declare.",
        HelpLink(DiagnosticIds.UndeclaredRole));

    public static readonly DiagnosticDescriptor WrongTransport = new(
        DiagnosticIds.WrongTransport,
        "Port is documented for another transport",
        LocalizedFormat.Of(Verdict.WrongTransport),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The code opens a port over TCP that is documented for UDP, or the other way round.",
        HelpLink(DiagnosticIds.WrongTransport));

    public static readonly DiagnosticDescriptor RangeNotCovered = new(
        DiagnosticIds.RangeNotCovered,
        "Range is not covered by documented ranges",
        LocalizedFormat.Of(Verdict.RangeNotCovered),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The code opens a range of ports, and parts of it are documented for no role in scope.",
        HelpLink(DiagnosticIds.RangeNotCovered));

    public static readonly DiagnosticDescriptor OpenedInClear = new(
        DiagnosticIds.OpenedInClear,
        "Port is documented for TLS and opened in clear",
        LocalizedFormat.Of(Verdict.OpenedInClear),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The port tables document the port for TLS, MTLS or HTTPS only, and the code opens it without.",
        HelpLink(DiagnosticIds.OpenedInClear));

    public static readonly DiagnosticDescriptor FarEndPort = new(
        DiagnosticIds.FarEndPort,
        "Far end's port is opened as a listener",
        LocalizedFormat.Of(Verdict.FarEndPort),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The port tables name the port as the one that the far end listens on, such as a PSTN gateway.",
        HelpLink(DiagnosticIds.FarEndPort));

    public static readonly DiagnosticDescriptor RoleConflict = new(
        DiagnosticIds.RoleConflict,
        "Declared roles need the same port",
        LocalizedFormat.Of(Verdict.RoleConflict),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Two declared roles need the same port and transport for different services, so that they cannot live on one host.",
        HelpLink(DiagnosticIds.RoleConflict),
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor SystemChosenPort = new(
        DiagnosticIds.SystemChosenPort,
        "Port is chosen by the system",
        LocalizedFormat.Of(Verdict.SystemChosenPort),
        PortsCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Port 0 lets the system pick a port, which no document and no firewall rule can name.",
        HelpLink(DiagnosticIds.SystemChosenPort));

    public static readonly DiagnosticDescriptor OddRtpPort = new(
        DiagnosticIds.OddRtpPort,
        "RTP port is odd",
        LocalizedFormat.Of(Verdict.OddRtpPort),
        MediaCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "RTP takes an even port and RTCP the next higher one (RFC 3550, section 11).",
        HelpLink(DiagnosticIds.OddRtpPort));

    public static readonly DiagnosticDescriptor MediaRangeTooSmall = new(
        DiagnosticIds.MediaRangeTooSmall,
        "Media range is smaller than the documented minimum",
        LocalizedFormat.Of(Verdict.MediaRangeTooSmall),
        MediaCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The code sets a media range with fewer ports than the documents require.",
        HelpLink(DiagnosticIds.MediaRangeTooSmall));

    public static readonly DiagnosticDescriptor TypedConstant = new(
        DiagnosticIds.TypedConstant,
        "Literal has a typed constant",
        "Port {0} has a typed constant: {1}",
        UsageCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A generated constant stands for the documented port: with it the number, its transport and its row stay together.",
        HelpLink(DiagnosticIds.TypedConstant));

    public static readonly DiagnosticDescriptor Inventory = new(
        DiagnosticIds.Inventory,
        "Ports are opened here",
        "{0}: {1} ({2})",
        InventoryCategory,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        "The inventory names every place that opens ports, also where the ports are not known.",
        HelpLink(DiagnosticIds.Inventory));

    /// <summary>The rules about openings.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfOpenings { get; } =
    [
        Undocumented,
        UndeclaredRole,
        WrongTransport,
        RangeNotCovered,
        OpenedInClear,
        FarEndPort,
        SystemChosenPort,
        OddRtpPort,
        MediaRangeTooSmall,
        TypedConstant,
    ];

    public static DiagnosticDescriptor Of(Verdict verdict) => verdict switch
    {
        Verdict.UndeclaredRole => UndeclaredRole,
        Verdict.WrongTransport => WrongTransport,
        Verdict.RangeNotCovered => RangeNotCovered,
        Verdict.OpenedInClear => OpenedInClear,
        Verdict.FarEndPort => FarEndPort,
        Verdict.RoleConflict => RoleConflict,
        Verdict.SystemChosenPort => SystemChosenPort,
        Verdict.OddRtpPort => OddRtpPort,
        Verdict.MediaRangeTooSmall => MediaRangeTooSmall,
        _ => Undocumented,
    };

    private static string HelpLink(string id) => $"https://github.com/ucports/ucports/blob/main/docs/rules/{id}.md";
}
