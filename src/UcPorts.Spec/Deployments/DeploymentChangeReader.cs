using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Deployments;

/// <summary>Reads what a deployment changes, and holds it against what the documents let be changed.</summary>
internal sealed class DeploymentChangeReader(DeploymentScope scope)
{
    public const string Example = "{ \"rule\": \"exchange-um/client-access-server/sip\", \"ports\": \"5070\" }";

    private static readonly ObjectShape Shape = new(
        $"change",
        new PropertyShape("rule", "\"exchange-um/client-access-server/sip\"", IsRequired: true),
        new PropertyShape("ports", "\"5070\""),
        new PropertyShape("enabled", "true"),
        new PropertyShape("reason", "\"5060 is taken by another service.\""));

    private readonly Dictionary<string, JsonValue> _changedAt = new(StringComparer.Ordinal);

    public DeploymentChange? Read(JsonValue json)
    {
        SpecObject row = new(json, Shape, scope.Errors);
        PortSet ports = row.ReadPorts("ports");
        bool isEnabled = row.ReadFlag("enabled");
        string? reason = row.ReadLocalized("reason")?.English;
        if (row.HasFamiliarProperties && !row.Has("ports") && !row.Has("enabled"))
        {
            row.RefuseMissing($"The change changes nothing: add 'ports', for example \"ports\": \"5070\", or \"enabled\": true or false.");
        }

        if (row.Has("enabled") && !isEnabled && row.IsWhole && row.Find("ports") is { } needless)
        {
            row.Refuse(SpecError.OutsideDomain, needless, $"A rule that is switched off has no ports: remove 'ports', or write \"enabled\": true.");
        }

        if (row.Find("rule", JsonKind.String) is not { } reference || FindRule(row, reference) is not { } rule)
        {
            return null;
        }

        if (!ports.IsEmpty && ports != rule.Ports && row.Find("ports") is { } atPorts && ChangePermission.ObjectionToPorts(rule, ports) is { } toPorts)
        {
            row.Refuse(SpecError.NotChangeable, atPorts, toPorts);
        }

        if (row.Find("enabled") is { Kind: JsonKind.False } atEnabled && ChangePermission.ObjectionToSwitchingOff(rule) is { } toOff)
        {
            row.Refuse(SpecError.NotChangeable, atEnabled, toOff);
        }

        DeploymentChange change = new(rule.Id, ports, row.Has("enabled") ? isEnabled : null, reason);
        return row.IsWhole && AgreesWithOthers(row, reference, change) ? change : null;
    }

    private PortRule? FindRule(SpecObject row, JsonValue reference)
    {
        PortRule? rule = scope.FindRule(reference);
        if (rule is null)
        {
            row.Spoil();
            return null;
        }

        if (_changedAt.TryGetValue(rule.Id, out JsonValue? first))
        {
            row.Refuse(SpecError.DuplicateOrUnknownId, reference, $"The rule {SpecErrors.Quote(rule.Id)} is changed twice, first in line {row.Errors.LineNumberOf(first.Start)}: keep one of the changes.");
            return null;
        }

        _changedAt.Add(rule.Id, row.Json);
        if (!scope.Runs(rule.Role.Id))
        {
            row.Refuse(SpecError.DuplicateOrUnknownId, reference, $"The deployment does not run the role '{rule.Role.Id}', so it cannot change its rule: add the role to 'roles', or remove the change.");
            return null;
        }

        return rule;
    }

    private bool AgreesWithOthers(SpecObject row, JsonValue reference, DeploymentChange change)
    {
        foreach (Deployment other in scope.Others.Select(file => file.Deployment).OfType<Deployment>())
        {
            if (other.Changes.FirstOrDefault(known => known.RuleId == change.RuleId) is { } known
                && (known.Ports != change.Ports || known.IsEnabled != change.IsEnabled))
            {
                row.Refuse(SpecError.DuplicateOrUnknownId, reference, $"The deployment '{other.Name}' changes the rule {SpecErrors.Quote(change.RuleId)} otherwise, and both are in force in this project: make them agree.");
                return false;
            }
        }

        return true;
    }
}
