using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace UcPorts.Generators.Model;

/// <summary>The names a spec file needs for itself.</summary>
/// <param name="Path">The spec file.</param>
/// <param name="HintName">The generated file's name.</param>
/// <param name="Namespace">The class's namespace.</param>
/// <param name="ClassName">The class's name.</param>
internal sealed record ProductClaim(string Path, string HintName, string Namespace, string ClassName)
{
    private string FullName => Namespace + "." + ClassName;

    public static ProductClaim Of(ProductModel product) =>
        new(product.Path, product.Target.HintName, product.Target.Namespace, product.Name);

    /// <summary>
    /// The claims that cannot be met, because a file whose path comes first in ordinal order has the class or the hint
    /// name, or has the class as a namespace or the other way round. A file that was handed over twice meets itself and is refused too: the steps cannot tell the two apart, and
    /// the compiler hands no file over twice.
    /// </summary>
    public static EquatableArray<ProductClaim> Refused(ImmutableArray<ProductClaim> claims)
    {
        HashSet<string> classes = new(StringComparer.Ordinal);
        HashSet<string> namespaces = new(StringComparer.Ordinal);
        HashSet<string> hintNames = new(StringComparer.OrdinalIgnoreCase);
        List<ProductClaim> refused = [];
        foreach (ProductClaim claim in claims.OrderBy(claim => claim.Path, StringComparer.Ordinal))
        {
            // Both are asked, so that a refused file keeps neither name from a third.
            bool isFree = !classes.Contains(claim.FullName) && !namespaces.Contains(claim.FullName) && !classes.Contains(claim.Namespace)
                && !hintNames.Contains(claim.HintName);
            if (isFree)
            {
                classes.Add(claim.FullName);
                namespaces.Add(claim.Namespace);
                hintNames.Add(claim.HintName);
            }
            else
            {
                refused.Add(claim);
            }
        }

        return new EquatableArray<ProductClaim>(refused);
    }

    /// <summary>Whether this claim is one of those.</summary>
    public bool IsIn(EquatableArray<ProductClaim> claims)
    {
        foreach (ProductClaim claim in claims)
        {
            if (claim == this)
            {
                return true;
            }
        }

        return false;
    }
}
