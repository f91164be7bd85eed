using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace UcPorts.Judging;

/// <summary>Writes the parts of a finding's message in one culture.</summary>
internal sealed class FindingWriter
{
    private const int NamesShown = 3;

    private readonly Requirements _requirements;
    private readonly CultureInfo _culture;

    public FindingWriter(Requirements requirements, CultureInfo culture)
    {
        _requirements = requirements;
        _culture = culture;
    }

    public string[] Arguments(Finding finding) => finding.Verdict switch
    {
        Verdict.UndeclaredRole => [Opened(finding), DescribeFirst(finding.Documented)],
        Verdict.WrongTransport => [OpenedWithin(finding), WhoDocuments(finding), OtherTransport(finding)],
        Verdict.RangeNotCovered => [Opened(finding), Scope(), Display(finding.Ports, finding.Opening.Step) + Hints(finding)],
        Verdict.OpenedInClear => [Opened(finding), WhoDocuments(finding), Security(finding)],
        Verdict.FarEndPort => [Opened(finding), DescribeFirst(finding.Documented)],
        Verdict.SystemChosenPort => [],
        Verdict.OddRtpPort => [Opened(finding)],
        Verdict.MediaRangeTooSmall => [Opened(finding), Number(finding.Ports.Count), Minimum(finding)],
        _ => [Opened(finding), Scope(), Hints(finding)],
    };

    public string[] Arguments(RoleConflict conflict) =>
    [
        Format("TwoRoles", Name(conflict.First.Role.Name), Name(conflict.Second.Role.Name)),
        Format(
            "SharedPort",
            Format(conflict.Ports.Count == 1 ? "Port" : "Ports", TransportName(conflict.Transport), conflict.Ports),
            Owner(conflict.First),
            Owner(conflict.Second)),
    ];

    // Begins the message.
    private string Opened(Finding finding)
    {
        string text = OpenedWithin(finding);
        return char.ToUpper(text[0], _culture) + text.Substring(1);
    }

    private string OpenedWithin(Finding finding)
    {
        Opening opening = finding.Opening;
        PortSet shown = opening.IsRange && opening.Ports is { } opened ? opened : finding.Ports;
        string form = shown.Count == 1 ? "Port" : opening.IsRange ? "Range" : "EachPort";
        string text = Format(form, TransportName(opening.Transport), Display(shown, opening.Step));
        return opening.Certainty == Certainty.Default ? Format("ByDefault", text) : text;
    }

    private string TransportName(Transports transport) => transport switch
    {
        Transports.Tcp => "TCP ",
        Transports.Udp => "UDP ",
        Transports.Tcp | Transports.Udp => Get("TcpAndUdp") + " ",
        _ => "",
    };

    // The gaps of a stepping loop are no gaps to a reader: 49000, 49002, 49004 reads 49000-49004.
    private static string Display(PortSet ports, int step)
    {
        if (step <= 1)
        {
            return ports.ToString();
        }

        List<PortRange> closed = [];
        foreach (PortRange range in ports.Ranges)
        {
            if (closed.Count > 0 && range.First.Number - closed[closed.Count - 1].Last.Number <= step)
            {
                closed[closed.Count - 1] = new PortRange(closed[closed.Count - 1].First, range.Last);
            }
            else
            {
                closed.Add(range);
            }
        }

        return new PortSet(closed).ToString();
    }

    private string Scope()
    {
        if (_requirements.DeclaredRoles.IsEmpty)
        {
            return Get("EveryServerRole");
        }

        List<string> names = [.. _requirements.DeclaredRoles.Select(role => Name(role.Name))];
        string shown = string.Join(", ", names.Take(NamesShown));
        return names.Count <= NamesShown ? shown : Format("AndMore", shown, Number(names.Count - NamesShown));
    }

    private string Hints(Finding finding)
    {
        string pool = finding.Documented.IsEmpty ? "" : Format("PoolHint", Describe(finding.Documented[0]));
        string nearest = finding.Nearest.IsEmpty ? "" : Format("NearestHint", string.Join(", ", finding.Nearest.Select(Describe)));
        return pool + nearest;
    }

    private string DescribeFirst(EquatableArray<PortRule> rules)
    {
        if (rules.IsEmpty)
        {
            return "";
        }

        string first = Describe(rules[0]);
        return rules.Count == 1 ? first : Format("AndMore", first, Number(rules.Count - 1));
    }

    private string WhoDocuments(Finding finding)
    {
        PortRule rule = finding.Documented[0];
        string owner = Owner(rule);
        return finding.Ports.Count == 1 ? Format("DocumentsIt", owner) : Format("DocumentsPorts", owner, rule.Ports);
    }

    private string Security(Finding finding)
    {
        SecurityModes modes = SecurityModes.Unstated;
        foreach (PortRule rule in finding.Documented)
        {
            modes |= rule.Security;
        }

        return modes switch
        {
            SecurityModes.Tls => "TLS",
            SecurityModes.MutualTls => "MTLS",
            _ => Get("TlsOrMtls"),
        };
    }

    private string OtherTransport(Finding finding) => finding.Opening.Transport switch
    {
        Transports.Udp => "TCP",
        Transports.Tcp => "UDP",
        _ => Get("OneTransportOnly"),
    };

    private string Minimum(Finding finding) => Format("MinimumFor", Number(finding.Documented[0].MinimumPorts ?? 0), Describe(finding.Documented[0]));

    private string Describe(PortRule rule) => RuleText.Describe(rule, _requirements.Catalog, _culture);

    private string Owner(PortRule rule) => RuleText.Owner(rule, _requirements.Catalog, _culture);

    private string Name(LocalizedText name) => name.ToString(_culture);

    private string Get(string name) => Texts.Get(name, _culture);

    private string Format(string name, params object[] values) => Texts.Format(name, _culture, values);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
