using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;

namespace UcPorts.Spec.Deployments;

/// <summary>What a deployment file can refer to.</summary>
internal sealed class DeploymentScope(SpecErrors errors, IReadOnlyList<PortSpecFile> others)
{
    private readonly ProductCatalogs _products = new(others);
    private readonly Dictionary<string, PortCatalog?> _catalogs = new(StringComparer.Ordinal);
    private HashSet<string>? _rolesInForce;

    public SpecErrors Errors { get; } = errors;

    /// <summary>The project's other files.</summary>
    public IReadOnlyList<PortSpecFile> Others { get; } = others;

    /// <summary>Says which roles run, where every one of them could be read.</summary>
    public void Declare(IEnumerable<string> roles)
    {
        string[] all = [.. roles];
        _rolesInForce = [.. _products.Combine(all.Select(role => role.Split('/')[0])).RolesInForceFor(all)];
    }

    /// <summary>Whether a role runs, or may run because not every role could be read.</summary>
    public bool Runs(string roleId) => _rolesInForce?.Contains(roleId) != false;

    /// <summary>The role of a full id; another is reported.</summary>
    public PortRole? FindRole(JsonValue reference)
    {
        PortCatalog? catalog = FindProduct(reference, parts: 2, $"role", "exchange-um/client-access-server");
        PortRole? role = catalog?.FindRole(reference.Text);
        if (catalog is not null && role is null)
        {
            ReportUnknown(reference, $"role", catalog.Roles.Select(known => known.Id));
        }

        return role;
    }

    /// <summary>The rule of a full id; another is reported.</summary>
    public PortRule? FindRule(JsonValue reference)
    {
        PortCatalog? catalog = FindProduct(reference, parts: 3, $"rule", "exchange-um/client-access-server/sip");
        PortRule? rule = catalog?.FindRule(reference.Text);
        if (catalog is not null && rule is null)
        {
            ReportUnknown(reference, $"rule", catalog.Rules.Select(known => known.Id));
        }

        return rule;
    }

    private PortCatalog? FindProduct(JsonValue reference, int parts, FormattableString noun, string example)
    {
        string[] ids = reference.Text.Split('/');
        if (ids.Length != parts)
        {
            FormattableString product = parts == 2 ? (FormattableString)$"its product" : $"its product and role";
            Errors.Add(SpecError.DuplicateOrUnknownId, reference, $"{SpecErrors.Quote(reference.Text)} names no {noun}: write it with {product} in front, for example \"{example}\".");
            return null;
        }

        if (!_catalogs.TryGetValue(ids[0], out PortCatalog? catalog))
        {
            catalog = _products.Find(ids[0]);
            _catalogs.Add(ids[0], catalog);
        }

        if (catalog is null)
        {
            FormattableString advice = Errors.Nearest.Of(ids[0], _products.ProductIds) is { } nearest ? (FormattableString)$"did you mean '{nearest}'?" : $"write {SpecErrors.AnyOf(_products.ProductIds)}.";
            Errors.Add(SpecError.DuplicateOrUnknownId, reference, $"There is no product {SpecErrors.Quote(ids[0])}: {advice}");
        }

        return catalog;
    }

    private void ReportUnknown(JsonValue reference, FormattableString noun, IEnumerable<string> known)
    {
        FormattableString advice = Errors.Nearest.Of(reference.Text, known) is { } nearest ? (FormattableString)$": did you mean '{nearest}'?" : $".";
        Errors.Add(SpecError.DuplicateOrUnknownId, reference, $"There is no {noun} {SpecErrors.Quote(reference.Text)}{advice}");
    }
}
