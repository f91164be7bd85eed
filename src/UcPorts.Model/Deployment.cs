using System;
using System.Collections.Generic;

namespace UcPorts;

/// <summary>Which roles run somewhere, and what was reconfigured there.</summary>
public sealed record Deployment
{
    /// <summary>Makes a deployment.</summary>
    /// <param name="name">The deployment's name, an id such as <c>head-office</c>.</param>
    /// <param name="roles">The full ids of the roles that run there.</param>
    /// <param name="changes">What was reconfigured.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="roles"/> is <see langword="null"/>.</exception>
    public Deployment(string name, IEnumerable<string> roles, IEnumerable<DeploymentChange>? changes = null)
    {
        Throw.IfNull(name, nameof(name));
        Throw.IfNull(roles, nameof(roles));
        Name = name;
        Roles = new EquatableArray<string>(roles);
        Changes = new EquatableArray<DeploymentChange>(changes ?? []);
    }

    /// <summary>The deployment's name, an id such as <c>head-office</c>.</summary>
    public string Name { get; }

    /// <summary>The full ids of the roles that run there.</summary>
    public EquatableArray<string> Roles { get; }

    /// <summary>What was reconfigured; of two changes of one rule the first counts.</summary>
    public EquatableArray<DeploymentChange> Changes { get; }

    /// <summary>Puts the changes in force. Whether the documents allow them is the reader's business.</summary>
    /// <param name="catalog">The rules as documented.</param>
    /// <returns>
    /// The same catalogue with the changed rules in place of the documented ones: each keeps its id and source, and says by
    /// <see cref="PortRule.Reconfiguration"/> what it was. A rule that is switched off is left out; one that is switched on
    /// is required.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is <see langword="null"/>.</exception>
    public PortCatalog ApplyTo(PortCatalog catalog)
    {
        Throw.IfNull(catalog, nameof(catalog));
        Dictionary<string, DeploymentChange> changeOf = new(StringComparer.Ordinal);
        for (int i = Changes.Count - 1; i >= 0; i--)
        {
            changeOf[Changes[i].RuleId] = Changes[i];
        }

        PortCatalogBuilder changed = new(catalog);
        changed.Rules.Clear();
        foreach (PortRule rule in catalog.Rules)
        {
            if (!changeOf.TryGetValue(rule.Id, out DeploymentChange? change))
            {
                changed.Rules.Add(rule);
            }
            else if (change.IsEnabled != false)
            {
                changed.Rules.Add(Changed(rule, change));
            }
        }

        return changed.Build();
    }

    private PortRule Changed(PortRule rule, DeploymentChange change)
    {
        PortRuleBuilder changed = new(rule)
        {
            Reconfiguration = new Reconfiguration(Name, rule.Reconfiguration?.DocumentedPorts ?? rule.Ports, change.Reason),
        };
        if (!change.Ports.IsEmpty)
        {
            changed.Ports = change.Ports;
        }

        if (change.IsEnabled == true)
        {
            changed.Requirement = Requirement.Required;
            changed.Condition = null;
        }

        return changed.Build();
    }
}

/// <summary>A rule that was reconfigured in a deployment.</summary>
/// <param name="RuleId">The rule's full id.</param>
/// <param name="Ports">The ports in place of the documented ones; empty where they stay.</param>
/// <param name="IsEnabled">Whether the rule was switched on or off; <see langword="null"/> where it was neither.</param>
/// <param name="Reason">Why; <see langword="null"/> where nothing is said.</param>
public sealed record DeploymentChange(string RuleId, PortSet Ports = default, bool? IsEnabled = null, string? Reason = null)
{
    /// <summary>The rule's full id.</summary>
    public string RuleId { get; } = RuleId;

    /// <summary>The ports in place of the documented ones; empty where they stay.</summary>
    public PortSet Ports { get; } = Ports;

    /// <summary>Whether the rule was switched on or off; <see langword="null"/> where it was neither.</summary>
    public bool? IsEnabled { get; } = IsEnabled;

    /// <summary>Why; <see langword="null"/> where nothing is said.</summary>
    public string? Reason { get; } = Reason;
}

/// <summary>What a rule was before a deployment changed it.</summary>
/// <param name="Deployment">The deployment's name.</param>
/// <param name="DocumentedPorts">The documented ports.</param>
/// <param name="Reason">Why; <see langword="null"/> where nothing is said.</param>
public sealed record Reconfiguration(string Deployment, PortSet DocumentedPorts, string? Reason = null)
{
    /// <summary>The deployment's name.</summary>
    public string Deployment { get; } = Deployment;

    /// <summary>The documented ports.</summary>
    public PortSet DocumentedPorts { get; } = DocumentedPorts;

    /// <summary>Why; <see langword="null"/> where nothing is said.</summary>
    public string? Reason { get; } = Reason;
}
