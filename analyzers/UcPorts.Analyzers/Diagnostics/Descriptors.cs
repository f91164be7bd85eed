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
        Texts.Title(DiagnosticIds.UnreadableSpec),
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.UnreadableSpec),
        HelpLink(DiagnosticIds.UnreadableSpec));

    public static readonly DiagnosticDescriptor ValueOutsideDomain = new(
        DiagnosticIds.ValueOutsideDomain,
        Texts.Title(DiagnosticIds.ValueOutsideDomain),
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.ValueOutsideDomain),
        HelpLink(DiagnosticIds.ValueOutsideDomain));

    public static readonly DiagnosticDescriptor DuplicateOrUnknownId = new(
        DiagnosticIds.DuplicateOrUnknownId,
        Texts.Title(DiagnosticIds.DuplicateOrUnknownId),
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.DuplicateOrUnknownId),
        HelpLink(DiagnosticIds.DuplicateOrUnknownId));

    public static readonly DiagnosticDescriptor NotChangeable = new(
        DiagnosticIds.NotChangeable,
        Texts.Title(DiagnosticIds.NotChangeable),
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.NotChangeable),
        HelpLink(DiagnosticIds.NotChangeable));

    public static readonly DiagnosticDescriptor NothingInForce = new(
        DiagnosticIds.NothingInForce,
        Texts.Title(DiagnosticIds.NothingInForce),
        "{0}",
        SpecCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.NothingInForce),
        HelpLink(DiagnosticIds.NothingInForce),
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Undocumented = new(
        DiagnosticIds.Undocumented,
        Texts.Title(DiagnosticIds.Undocumented),
        LocalizedFormat.Of(Verdict.Undocumented),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.Undocumented),
        HelpLink(DiagnosticIds.Undocumented));

    public static readonly DiagnosticDescriptor UndeclaredRole = new(
        DiagnosticIds.UndeclaredRole,
        Texts.Title(DiagnosticIds.UndeclaredRole),
        LocalizedFormat.Of(Verdict.UndeclaredRole),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.UndeclaredRole),
        HelpLink(DiagnosticIds.UndeclaredRole));

    public static readonly DiagnosticDescriptor WrongTransport = new(
        DiagnosticIds.WrongTransport,
        Texts.Title(DiagnosticIds.WrongTransport),
        LocalizedFormat.Of(Verdict.WrongTransport),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.WrongTransport),
        HelpLink(DiagnosticIds.WrongTransport));

    public static readonly DiagnosticDescriptor RangeNotCovered = new(
        DiagnosticIds.RangeNotCovered,
        Texts.Title(DiagnosticIds.RangeNotCovered),
        LocalizedFormat.Of(Verdict.RangeNotCovered),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.RangeNotCovered),
        HelpLink(DiagnosticIds.RangeNotCovered));

    public static readonly DiagnosticDescriptor OpenedInClear = new(
        DiagnosticIds.OpenedInClear,
        Texts.Title(DiagnosticIds.OpenedInClear),
        LocalizedFormat.Of(Verdict.OpenedInClear),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.OpenedInClear),
        HelpLink(DiagnosticIds.OpenedInClear));

    public static readonly DiagnosticDescriptor FarEndPort = new(
        DiagnosticIds.FarEndPort,
        Texts.Title(DiagnosticIds.FarEndPort),
        LocalizedFormat.Of(Verdict.FarEndPort),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.FarEndPort),
        HelpLink(DiagnosticIds.FarEndPort));

    public static readonly DiagnosticDescriptor RoleConflict = new(
        DiagnosticIds.RoleConflict,
        Texts.Title(DiagnosticIds.RoleConflict),
        LocalizedFormat.Of(Verdict.RoleConflict),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.RoleConflict),
        HelpLink(DiagnosticIds.RoleConflict),
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor SystemChosenPort = new(
        DiagnosticIds.SystemChosenPort,
        Texts.Title(DiagnosticIds.SystemChosenPort),
        LocalizedFormat.Of(Verdict.SystemChosenPort),
        PortsCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.SystemChosenPort),
        HelpLink(DiagnosticIds.SystemChosenPort));

    public static readonly DiagnosticDescriptor OddRtpPort = new(
        DiagnosticIds.OddRtpPort,
        Texts.Title(DiagnosticIds.OddRtpPort),
        LocalizedFormat.Of(Verdict.OddRtpPort),
        MediaCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.OddRtpPort),
        HelpLink(DiagnosticIds.OddRtpPort));

    public static readonly DiagnosticDescriptor MediaRangeTooSmall = new(
        DiagnosticIds.MediaRangeTooSmall,
        Texts.Title(DiagnosticIds.MediaRangeTooSmall),
        LocalizedFormat.Of(Verdict.MediaRangeTooSmall),
        MediaCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.MediaRangeTooSmall),
        HelpLink(DiagnosticIds.MediaRangeTooSmall));

    public static readonly DiagnosticDescriptor TypedConstant = new(
        DiagnosticIds.TypedConstant,
        Texts.Title(DiagnosticIds.TypedConstant),
        Texts.Message(DiagnosticIds.TypedConstant),
        UsageCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.TypedConstant),
        HelpLink(DiagnosticIds.TypedConstant));

    public static readonly DiagnosticDescriptor Inventory = new(
        DiagnosticIds.Inventory,
        Texts.Title(DiagnosticIds.Inventory),
        "{0}: {1}",
        InventoryCategory,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        Texts.Description(DiagnosticIds.Inventory),
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
