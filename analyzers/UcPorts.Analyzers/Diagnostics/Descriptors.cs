using Microsoft.CodeAnalysis;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Diagnostics;

/// <summary>The descriptors of the rules: id, title, message, severity, help page.</summary>
internal static class Descriptors
{
    private const string SpecCategory = "UcPorts.Spec";
    private const string PortsCategory = "UcPorts.Ports";

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
        FindingText.MessageFormat(Verdict.Undocumented),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The code opens a port that the port tables in force do not document for any role in scope.",
        HelpLink(DiagnosticIds.Undocumented));

    public static readonly DiagnosticDescriptor WrongTransport = new(
        DiagnosticIds.WrongTransport,
        "Port is documented for another transport",
        FindingText.MessageFormat(Verdict.WrongTransport),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The code opens a port over TCP that is documented for UDP, or the other way round.",
        HelpLink(DiagnosticIds.WrongTransport));

    public static readonly DiagnosticDescriptor RangeNotCovered = new(
        DiagnosticIds.RangeNotCovered,
        "Range is not covered by documented ranges",
        FindingText.MessageFormat(Verdict.RangeNotCovered),
        PortsCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The code opens a range of ports, and parts of it are documented for no role in scope.",
        HelpLink(DiagnosticIds.RangeNotCovered));

    public static DiagnosticDescriptor Of(Verdict verdict) => verdict switch
    {
        Verdict.WrongTransport => WrongTransport,
        Verdict.RangeNotCovered => RangeNotCovered,
        _ => Undocumented,
    };

    private static string HelpLink(string id) => $"https://github.com/ucports/ucports/blob/main/docs/rules/{id}.md";
}
