using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace UcPorts.Judging;

/// <summary>Findings in words: what was opened, why it is outside, what is near, and which row says so.</summary>
public static class FindingText
{
    private const int NamesShown = 3;

    /// <summary>The composite format of a verdict's message; <see cref="Arguments(Finding, Requirements)"/> fills it.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>A format with one to three places.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is not one of the enumeration.</exception>
    public static string MessageFormat(Verdict verdict) => verdict switch
    {
        Verdict.Undocumented => "{0} is documented for no role in scope ({1}){2}",
        Verdict.UndeclaredRole => "{0} is documented, but only for roles out of scope: {1}; declare the role in UcPortsRoles if this code runs as it",
        Verdict.WrongTransport => "{0} is opened, but {1} for {2}",
        Verdict.RangeNotCovered => "{0} reaches outside the documented ports of the roles in scope ({1}): {2}",
        Verdict.OpenedInClear => "{0} is opened in clear, but {1} for {2} only",
        Verdict.FarEndPort => "{0} is opened as a listener, but it is the far end's port: {1}",
        Verdict.RoleConflict => "{0} cannot live on one host: both need {1}",
        Verdict.SystemChosenPort => "Port 0 lets the system pick a port, which no document can name",
        Verdict.OddRtpPort => "{0} is odd: RTP takes an even port and RTCP the next one",
        Verdict.MediaRangeTooSmall => "{0} holds {1} ports, fewer than the documented minimum: {2}",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };

    /// <summary>What goes into the places of <see cref="MessageFormat"/>.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="requirements">What it was judged by.</param>
    /// <returns>One text a place.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string[] Arguments(Finding finding, Requirements requirements)
    {
        Throw.IfNull(finding, nameof(finding));
        Throw.IfNull(requirements, nameof(requirements));
        PortCatalog catalog = requirements.Catalog;
        return finding.Verdict switch
        {
            Verdict.UndeclaredRole => [Opened(finding), DescribeFirst(finding.Documented, catalog)],
            Verdict.WrongTransport => [Opened(finding), WhoDocuments(finding, catalog), OtherTransport(finding)],
            Verdict.RangeNotCovered => [Opened(finding), Scope(requirements), Display(finding.Ports, finding.Opening.Step) + Hints(finding, catalog)],
            Verdict.OpenedInClear => [Opened(finding), WhoDocuments(finding, catalog), Security(finding)],
            Verdict.FarEndPort => [Opened(finding), DescribeFirst(finding.Documented, catalog)],
            Verdict.SystemChosenPort => [],
            Verdict.OddRtpPort => [Opened(finding)],
            Verdict.MediaRangeTooSmall => [Opened(finding), Number(finding.Ports.Count), Minimum(finding, catalog)],
            _ => [Opened(finding), Scope(requirements), Hints(finding, catalog)],
        };
    }

    /// <summary>What goes into the places of <see cref="MessageFormat"/> for two roles that cannot live on one host.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="catalog">The catalogue that holds the products' names.</param>
    /// <returns>One text a place.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string[] Arguments(RoleConflict conflict, PortCatalog catalog)
    {
        Throw.IfNull(conflict, nameof(conflict));
        Throw.IfNull(catalog, nameof(catalog));
        return
        [
            $"{conflict.First.Role.Name.English} and {conflict.Second.Role.Name.English}",
            $"{TransportName(conflict.Transport)}port {conflict.Ports}, for {Owner(conflict.First, catalog)}{Row(conflict.First)} and for {Owner(conflict.Second, catalog)}{Row(conflict.Second)}",
        ];
    }

    /// <summary>The whole message.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="requirements">What it was judged by.</param>
    /// <returns>One or two sentences without a full stop at the end.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Message(Finding finding, Requirements requirements)
    {
        string[] arguments = Arguments(finding, requirements);
        return string.Format(CultureInfo.InvariantCulture, MessageFormat(finding.Verdict), arguments);
    }

    /// <summary>A rule in a few words: ports, service, role and row.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="catalog">The catalogue that holds the product's name.</param>
    /// <returns>For example <c>5087 Mobility Services component on Front End Servers (server-ports, row 18)</c>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Describe(PortRule rule, PortCatalog catalog)
    {
        Throw.IfNull(rule, nameof(rule));
        Throw.IfNull(catalog, nameof(catalog));
        return $"{rule.Ports} {Owner(rule, catalog)}{Row(rule)}";
    }

    private static string Opened(Finding finding)
    {
        StringBuilder text = new();
        text.Append(TransportName(finding.Opening.Transport));
        PortSet shown = finding.Opening.IsRange && finding.Opening.Ports is { } opened ? opened : finding.Ports;
        text.Append(shown.Count == 1 ? "port " : finding.Opening.IsRange ? "range " : "ports ");
        text.Append(Display(shown, finding.Opening.Step));
        if (finding.Opening.Certainty == Certainty.Default)
        {
            text.Append(" (by default)");
        }

        if (text[0] == 'p' || text[0] == 'r')
        {
            text[0] = char.ToUpperInvariant(text[0]);
        }

        return text.ToString();
    }

    private static string TransportName(Transports transport) => transport switch
    {
        Transports.Tcp => "TCP ",
        Transports.Udp => "UDP ",
        Transports.Tcp | Transports.Udp => "TCP and UDP ",
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

    private static string Scope(Requirements requirements)
    {
        if (requirements.DeclaredRoles.IsEmpty)
        {
            return "every server role, without media pools";
        }

        List<string> names = [];
        foreach (PortRole role in requirements.DeclaredRoles)
        {
            names.Add(role.Name.English);
        }

        return Enumerate(names);
    }

    private static string Hints(Finding finding, PortCatalog catalog)
    {
        StringBuilder hints = new();
        if (!finding.Documented.IsEmpty)
        {
            hints.Append(". The pool ").Append(Describe(finding.Documented[0], catalog));
            hints.Append(" counts only where that role is declared in UcPortsRoles");
        }

        if (!finding.Nearest.IsEmpty)
        {
            List<string> nearest = [];
            foreach (PortRule rule in finding.Nearest)
            {
                nearest.Add(Describe(rule, catalog));
            }

            hints.Append(". Nearest: ").Append(string.Join(", ", nearest));
        }

        return hints.ToString();
    }

    private static string DescribeFirst(EquatableArray<PortRule> rules, PortCatalog catalog)
    {
        if (rules.IsEmpty)
        {
            return "";
        }

        string first = Describe(rules[0], catalog);
        return rules.Count == 1 ? first : $"{first} and {Number(rules.Count - 1)} more";
    }

    private static string WhoDocuments(Finding finding, PortCatalog catalog)
    {
        if (finding.Documented.IsEmpty)
        {
            return "it is documented";
        }

        PortRule rule = finding.Documented[0];
        string which = finding.Ports.Count == 1 ? "it" : rule.Ports.ToString();
        return $"{Owner(rule, catalog)}{Row(rule)} documents {which}";
    }

    private static string Security(Finding finding)
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
            _ => "TLS or MTLS",
        };
    }

    private static string Minimum(Finding finding, PortCatalog catalog) =>
        $"{Number(finding.Documented[0].MinimumPorts ?? 0)} for {Describe(finding.Documented[0], catalog)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OtherTransport(Finding finding) => finding.Opening.Transport switch
    {
        Transports.Udp => "TCP",
        Transports.Tcp => "UDP",
        _ => "one transport only",
    };

    private static string Owner(PortRule rule, PortCatalog catalog)
    {
        string role = rule.Role.Name.English;
        return rule.Service is null ? role : $"{WithoutProduct(rule, catalog)} on {role}";
    }

    // "Skype for Business Server Front-End service" is long; the product is known from the role.
    private static string WithoutProduct(PortRule rule, PortCatalog catalog)
    {
        string service = rule.Service!.Name.English;
        foreach (PortProduct product in catalog.Products)
        {
            string prefix = product.Name.English + " ";
            if (product.Id == rule.ProductId && service.StartsWith(prefix, StringComparison.Ordinal))
            {
                return service.Substring(prefix.Length);
            }
        }

        return service;
    }

    private static string Row(PortRule rule) => rule.Source is null ? "" : $" ({rule.Source})";

    private static string Enumerate(List<string> names)
    {
        string shown = string.Join(", ", names.GetRange(0, Math.Min(NamesShown, names.Count)));
        int rest = names.Count - NamesShown;
        return rest > 0 ? string.Format(CultureInfo.InvariantCulture, "{0} and {1} more", shown, rest) : shown;
    }
}
