using Microsoft.CodeAnalysis;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Text;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Find.Carriers;

/// <summary>Ports that a use of a member carries.</summary>
/// <param name="Ports">The ports; <see langword="null"/> where they are not known.</param>
/// <param name="Origin">The expression that gives them.</param>
internal sealed record CarriedPorts(PortSet? Ports, SyntaxNode Origin)
{
    /// <summary>Whether all of the ports are opened, rather than one of them.</summary>
    public bool IsRange { get; init; }

    /// <summary>The distance between neighbouring ports of a loop.</summary>
    public int Step { get; init; } = 1;

    /// <summary>How sure it is that the ports are taken.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The transport that the value itself names; <see langword="null"/> where it names none.</summary>
    public Transports? Transport { get; init; }

    /// <summary>What the scheme of a URL says about security; <see langword="null"/> where there is no scheme.</summary>
    public SecurityModes? SchemeSecurity { get; init; }

    /// <summary>Whether the value itself tells that the ports are for media.</summary>
    public bool IsMedia { get; init; }

    /// <summary>What address of an ASP.NET Core program they are of, where the key of a setting tells.</summary>
    public HostingAddress Address { get; init; }

    /// <summary>Ports that are carried, but not known.</summary>
    public static CarriedPorts Unknown(SyntaxNode origin) => new(null, origin);

    public static CarriedPorts Of(PortValue value) => new(value.Ports, value.Origin)
    {
        IsRange = value.IsRange,
        Step = value.Step,
        Certainty = value.Certainty,
    };

    public static CarriedPorts Of(UrlValue url) => Of(url.Port) with
    {
        SchemeSecurity = new WrittenUrl(url.Scheme, url.Host, url.Port.Ports.First, NamesPort: true, default).Security,
    };

    public static CarriedPorts Of(WrittenPorts written, TextValue text) => new(written.Ports, text.Origin)
    {
        IsRange = written.Ports.Count > 1 && !written.IsChoice,
        Certainty = text.Certainty,
        Transport = written.Transport == Transports.None ? null : written.Transport,
    };

    public static CarriedPorts Of(WrittenUrl url, TextValue text) => new(url.Port, text.Origin)
    {
        Certainty = text.Certainty,
        SchemeSecurity = url.Security,
    };
}
