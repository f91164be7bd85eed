using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>A rule of a network security group, within Azure's limits.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Name">Its name in the group.</param>
/// <param name="Priority">Its priority among the rules of its direction.</param>
/// <param name="Description">Where it comes from.</param>
/// <param name="FarEnd">The far end's addresses, all of one family.</param>
internal sealed record AzureRule(PassRule Rule, string Name, int Priority, string Description, IReadOnlyList<IPNetwork> FarEnd)
{
    private const int LongestName = 80;
    private const int LongestDescription = 140;
    private const int FirstPriority = 100;
    private const int LastPriority = 4096;
    private const int MostRules = 1000;
    private const int WidestStep = 10;

    /// <summary>Numbers and names the rules of an export.</summary>
    /// <param name="content">The export.</param>
    /// <param name="description">Describes rules.</param>
    /// <param name="format">The format, for a message.</param>
    /// <exception cref="UsageException">A limit does not allow it.</exception>
    public static List<AzureRule> Of(ExportContent content, RuleDescription description, string format)
    {
        List<AzureRule> all = [.. Numbered(content.Inbound, description, format), .. Numbered(content.Outbound, description, format)];
        Demand(all.Count <= MostRules, string.Create(CultureInfo.InvariantCulture, $"{format}: a network security group holds {MostRules} rules, and these roles and addresses need {all.Count}. Export fewer roles at a time."));
        return all;
    }

    /// <summary>The protocol as Azure writes it.</summary>
    /// <param name="rule">The rule.</param>
    public static string Protocol(PassRule rule) => rule.Transport == Transports.Tcp ? "Tcp" : "Udp";

    private static IEnumerable<AzureRule> Numbered(IEnumerable<PassRule> rules, RuleDescription description, string format)
    {
        (PassRule Rule, string Name, IReadOnlyList<IPNetwork> FarEnd)[] split = [.. rules.SelectMany(SplitByFamily)];
        int step = split.Length * WidestStep <= LastPriority - FirstPriority ? WidestStep : 1;
        for (int i = 0; i < split.Length; i++)
        {
            (PassRule rule, string name, IReadOnlyList<IPNetwork> farEnd) = split[i];
            Demand(name.Length <= LongestName, string.Create(CultureInfo.InvariantCulture, $"{format}: the name '{name}' is longer than {LongestName} characters. Shorten the ids of the role and the rule in the spec file."));
            yield return new AzureRule(
                rule,
                name,
                FirstPriority + (i * step),
                description.Within(rule, LongestDescription, format, text => text.Length, text => text),
                farEnd);
        }
    }

    // One rule cannot hold prefixes of both families.
    private static IEnumerable<(PassRule Rule, string Name, IReadOnlyList<IPNetwork> FarEnd)> SplitByFamily(PassRule rule)
    {
        IReadOnlyList<IPNetwork>[] families = [.. rule.FarEnd.GroupBy(network => network.BaseAddress.AddressFamily).Select(family => family.ToArray())];
        if (families.Length == 0)
        {
            yield return (rule, rule.Id, []);
        }

        for (int i = 0; i < families.Length; i++)
        {
            yield return (rule, i == 0 ? rule.Id : rule.Id + "-ipv6", families[i]);
        }
    }

    private static void Demand(bool isWithin, string message)
    {
        if (!isWithin)
        {
            throw new UsageException(message);
        }
    }
}
