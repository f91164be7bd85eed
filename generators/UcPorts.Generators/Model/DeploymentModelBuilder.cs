using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UcPorts.Generators.Parse;
using UcPorts.Spec;

namespace UcPorts.Generators.Model;

/// <summary>Makes the classes of a deployment: one for each product of its roles, in a namespace of the deployment's name.</summary>
internal static class DeploymentModelBuilder
{
    private const string HintEnding = ".g.cs";

    /// <summary>Makes the models of a deployment.</summary>
    /// <param name="input">The deployment and what it refers to.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The models; none where the file names no deployment or no role that exists.</returns>
    public static IReadOnlyList<ProductModel> Build(DeploymentInput input, CancellationToken cancellation)
    {
        PortSpecFile file = PortSpecReader.ReadDeployment(input.Text, input.Path, input.References);
        if (file.Deployment is not { } deployment)
        {
            return [];
        }

        ProductCatalogs products = new(input.References);
        EquatableArray<string> roles = RolesInForce(deployment, products);
        HashSet<string> inForce = new(roles, StringComparer.Ordinal);
        List<ProductModel> models = [];
        foreach (string productId in roles.Select(ProductOf).Distinct(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (products.Find(productId) is not { } documented)
            {
                continue;
            }

            PortCatalog catalog = deployment.ApplyTo(documented).ForRoles(roles);
            ProductClass wanted = new(input.Path, TargetOf(input.Target, deployment, productId), productId, catalog.Products[0], SummaryOf(catalog.Products[0], deployment));
            if (ProductModelBuilder.Build(catalog, wanted, role => inForce.Contains(role.Id), cancellation) is { } model)
            {
                models.Add(model);
            }
        }

        return models;
    }

    // A role may include one of another product, and that one a third.
    private static EquatableArray<string> RolesInForce(Deployment deployment, ProductCatalogs products)
    {
        EquatableArray<string> roles = deployment.Roles;
        while (true)
        {
            string[] named = [.. roles.Select(ProductOf).Distinct(StringComparer.Ordinal)];
            PortCatalog catalog = products.Combine(named);
            string[] included = [.. catalog.Roles.Where(role => roles.Contains(role.Id)).SelectMany(role => role.Includes)];
            EquatableArray<string> more = products.Combine(named.Concat(included.Select(ProductOf))).RolesInForceFor(roles);
            if (more.Count <= roles.Count)
            {
                return more;
            }

            roles = more;
        }
    }

    private static SpecTarget TargetOf(SpecTarget target, Deployment deployment, string productId)
    {
        string stem = target.HintName.EndsWith(HintEnding, StringComparison.Ordinal)
            ? target.HintName.Substring(0, target.HintName.Length - HintEnding.Length)
            : target.HintName;
        return target with
        {
            HintName = stem + "." + productId + HintEnding,
            Namespace = target.Namespace + "." + MemberNames.PascalCase(deployment.Name),
        };
    }

    private static string SummaryOf(PortProduct product, Deployment deployment) =>
        "The ports of " + product.Name.English + " in the deployment " + deployment.Name + ".";

    private static string ProductOf(string id) => id.Split('/')[0];
}
