using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace UcPorts.Judging;

/// <summary>Findings in words: what was opened, why it is outside, what is near, and which row says so.</summary>
public static class FindingText
{
    private const int NamesShown = 3;

    /// <summary>The composite format of a verdict's message; <see cref="Arguments"/> fills it.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>A format with two or three places.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is not one of the enumeration.</exception>
    public static string MessageFormat(Verdict verdict) => verdict switch
    {
        Verdict.Undocumented => "{0} is documented for no role in scope ({1}){2}",
        Verdict.WrongTransport => "{0} is opened, but {1} for {2}",
        Verdict.RangeNotCovered => "{0} reaches outside the documented ports of the roles in scope ({1}): {2}",
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
        return finding.Verdict switch
        {
            Verdict.WrongTransport => [Opened(finding), WhoDocuments(finding, requirements), OtherTransport(finding)],
            Verdict.RangeNotCovered => [Opened(finding), Scope(requirements), Display(finding.Ports, finding.Opening.Step) + Hints(finding, requirements)],
            _ => [Opened(finding), Scope(requirements), Hints(finding, requirements)],
        };
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
        text.Append(finding.Opening.Transport switch
        {
            Transports.Tcp => "TCP ",
            Transports.Udp => "UDP ",
            Transports.Tcp | Transports.Udp => "TCP and UDP ",
            _ => "",
        });
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

    private static string Hints(Finding finding, Requirements requirements)
    {
        StringBuilder hints = new();
        if (!finding.Documented.IsEmpty)
        {
            hints.Append(". Out of scope: ").Append(Describe(finding.Documented[0], requirements.Catalog));
            hints.Append("; declare that role in UcPortsRoles if this code runs as it");
        }

        if (!finding.Nearest.IsEmpty)
        {
            List<string> nearest = [];
            foreach (PortRule rule in finding.Nearest)
            {
                nearest.Add(Describe(rule, requirements.Catalog));
            }

            hints.Append(". Nearest: ").Append(string.Join(", ", nearest));
        }

        return hints.ToString();
    }

    private static string WhoDocuments(Finding finding, Requirements requirements)
    {
        if (finding.Documented.IsEmpty)
        {
            return "it is documented";
        }

        PortRule rule = finding.Documented[0];
        string which = finding.Ports.Count == 1 ? "it" : rule.Ports.ToString();
        return $"{Owner(rule, requirements.Catalog)}{Row(rule)} documents {which}";
    }

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
