using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;
using UcPorts.Spec.Sections;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Deployments;

/// <summary>Reads a deployment. A mistake costs the role or the change it is in and no other.</summary>
internal static class DeploymentFileReader
{
    private const string RoleExample = "\"exchange-um/client-access-server\"";

    private static readonly ObjectShape Shape = new(
        $"deployment",
        new PropertyShape("$schema", "\"port-deployment.schema.json\""),
        new PropertyShape("deploymentVersion", "1", IsRequired: true),
        new PropertyShape("name", "\"head-office\"", IsRequired: true),
        new PropertyShape("roles", $"[{RoleExample}]", IsRequired: true),
        new PropertyShape("changes", "[]"));

    /// <summary>The deployment; <see langword="null"/> where it has no usable name.</summary>
    public static Deployment? Read(JsonValue json, DeploymentScope scope)
    {
        if (json.Kind != JsonKind.Object)
        {
            scope.Errors.Add(SpecError.Unreadable, json, $"A deployment file holds a JSON object, which starts with {{ \"deploymentVersion\": 1, \"name\": ... }}.");
            return null;
        }

        SpecObject root = new(json, Shape, scope.Errors);
        _ = root.ReadText("$schema");
        if (!HasKnownVersion(root))
        {
            return null;
        }

        string? name = ReadName(root, scope);
        List<string> roles = ReadRoles(root, scope);
        List<DeploymentChange> changes = [];
        DeploymentChangeReader reader = new(scope);
        foreach (JsonValue change in new Section(root, "changes", DeploymentChangeReader.Example).ReadableRows)
        {
            if (reader.Read(change) is { } read)
            {
                changes.Add(read);
            }
        }

        return name is null ? null : new Deployment(name, roles, changes);
    }

    private static bool HasKnownVersion(SpecObject root)
    {
        if (root.Find("deploymentVersion", JsonKind.Number) is not { } version || version.Text == "1")
        {
            return true;
        }

        root.Refuse(SpecError.Unreadable, version, $"Version {SpecErrors.Quote(version.Text)} of the format of deployments is not known: this reader knows version 1.");
        return false;
    }

    private static string? ReadName(SpecObject root, DeploymentScope scope)
    {
        if (root.ReadId("name") is not { } name || root.Find("name") is not { } value)
        {
            return null;
        }

        // The name becomes a namespace, beside the classes of products and the namespaces of other deployments.
        string identifier = MemberNames.PascalCase(name);
        PortSpecFile? owner = scope.Others.FirstOrDefault(file =>
            (file.Deployment?.Name ?? file.ExtensionName ?? file.Product?.Id) is { } other
            && string.Equals(MemberNames.PascalCase(other), identifier, StringComparison.Ordinal));
        if (owner is null)
        {
            return name;
        }

        root.Refuse(SpecError.DuplicateOrUnknownId, value, $"The generated name {SpecErrors.Quote(identifier)} of {SpecErrors.Quote(name)} is already that of {owner.Path}: give the deployment another name.");
        return null;
    }

    private static List<string> ReadRoles(SpecObject root, DeploymentScope scope)
    {
        List<string> roles = [];
        List<JsonValue>? items = root.FindItems("roles", JsonKind.String, RoleExample);
        if (root.Find("roles") is { Kind: JsonKind.Array, Items.Count: 0, IsComplete: true } none)
        {
            root.Refuse(SpecError.OutsideDomain, none, $"No role is given: a deployment runs at least one, for example [{RoleExample}].");
        }

        bool allAreRead = items is not null && root.Find("roles") is { IsComplete: true } list && list.Items.Count == items.Count;
        foreach (JsonValue item in items ?? [])
        {
            if (roles.Contains(item.Text, StringComparer.Ordinal))
            {
                root.RefuseRepeated("roles", item);
            }
            else if (scope.FindRole(item) is not { } role)
            {
                allAreRead = false;
            }
            else if (role.Kind == RoleKind.Peer)
            {
                root.Refuse(SpecError.OutsideDomain, item, $"The role {SpecErrors.Quote(item.Text)} is of kind 'peer', a far end that rules only name: a deployment cannot run it.");
            }
            else
            {
                roles.Add(item.Text);
            }
        }

        if (allAreRead && roles.Count > 0)
        {
            scope.Declare(roles);
        }

        return roles;
    }
}
