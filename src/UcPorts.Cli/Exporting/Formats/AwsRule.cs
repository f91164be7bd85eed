using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>A rule of a security group: one range of ports and one network, within the limits of AWS.</summary>
/// <param name="Rule">What is let pass, with all rows that ask for this range and network.</param>
/// <param name="Range">The ports.</param>
/// <param name="FarEnd">The network.</param>
/// <param name="Description">Where it comes from.</param>
internal sealed record AwsRule(PassRule Rule, PortRange Range, IPNetwork FarEnd, string Description)
{
    private const int LongestDescription = 255;
    private const int MostRules = 60;
    private const string Punctuation = " ._-:/()#,@[]+=;{}!$*";

    private static readonly IPNetwork Anywhere = new(IPAddress.Any, 0);

    /// <summary>Whether the network is one of IPv6.</summary>
    public bool IsIPv6 => FarEnd.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>The rules of an export. A range that several rules ask for is one, for a second rule of the same kind is refused.</summary>
    /// <param name="content">The export.</param>
    /// <param name="format">The format, for a message.</param>
    /// <exception cref="UsageException">A limit does not allow it.</exception>
    public static List<AwsRule> Of(ExportContent content, string format)
    {
        RuleDescription description = new(content.Catalog);
        var ranges =
            from rule in content.Rules
            from range in rule.Ports.Ranges
            from farEnd in rule.FarEnd.Count == 0 ? [Anywhere] : rule.FarEnd
            group rule by (rule.Direction, rule.Transport, range, farEnd);
        List<AwsRule> all = [];
        foreach (var alike in ranges)
        {
            PassRule rule = alike.First() with { Rows = [.. alike.SelectMany(each => each.Rows).Distinct()] };
            string text = description.Within(rule, LongestDescription, format, words => words.Length, words => Text(words, format));
            all.Add(new AwsRule(rule, alike.Key.range, alike.Key.farEnd, text));
        }

        foreach (var family in all.GroupBy(rule => (rule.Rule.Direction, rule.IsIPv6)))
        {
            string kind = $"{(family.Key.Direction == PortDirection.Inbound ? "inbound" : "outbound")} {(family.Key.IsIPv6 ? "IPv6" : "IPv4")}";
            if (family.Count() > MostRules)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{format}: a security group holds {MostRules} {kind} rules, and these roles and addresses need {family.Count()}. Export fewer roles at a time, or fewer networks."));
            }
        }

        return all;
    }

    /// <summary>Text with the characters that descriptions may have.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">The format, for a message.</param>
    public static string Text(string text, string format)
    {
        StringBuilder allowed = new(text.Length);
        foreach (char character in Ascii.Fold(RuleDescription.OneLine(text), format))
        {
            if (char.IsAsciiLetterOrDigit(character) || Punctuation.Contains(character, StringComparison.Ordinal))
            {
                allowed.Append(character);
            }
            else if (character is not ('\'' or '"' or '`'))
            {
                allowed.Append(character switch { '<' => '(', '>' => ')', '&' => '+', _ => '-' });
            }
        }

        return allowed.ToString();
    }
}
