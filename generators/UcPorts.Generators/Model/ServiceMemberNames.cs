using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Generators.Model;

/// <summary>Names the rules in their services' classes: role and rule, run together.</summary>
internal static class ServiceMemberNames
{
    /// <summary>
    /// Gives each rule with a service its name there, for example <c>FrontEndServerSipTls</c>. Where two pairs of role
    /// and rule run together to one name, each of them is written with an underscore between its halves.
    /// </summary>
    /// <param name="rules">The rules.</param>
    /// <param name="services">The services.</param>
    /// <returns>The rules in the same order.</returns>
    public static IEnumerable<RuleModel> Give(List<RuleModel> rules, EquatableArray<Named<PortService>> services)
    {
        Dictionary<string, NameScope> scopes = new(StringComparer.Ordinal);
        foreach (Named<PortService> service in services)
        {
            scopes[service.Value.Id] = new NameScope([service.Name, .. FixedNames.OfService]);
        }

        HashSet<(string Service, string Name)> ambiguous = new(rules
            .Where(rule => rule.Value.Service is not null)
            .GroupBy(rule => (rule.Value.Service!.Id, rule.RoleName + rule.Name))
            .Where(same => same.Count() > 1)
            .Select(same => same.Key));

        foreach (RuleModel rule in rules)
        {
            if (rule.Value.Service is not { } service)
            {
                yield return rule;
                continue;
            }

            string joined = rule.RoleName + rule.Name;
            string name = ambiguous.Contains((service.Id, joined)) ? rule.RoleName + "_" + rule.Name : joined;
            yield return rule with { ServiceMemberName = scopes[service.Id].Free(name) };
        }
    }
}
