using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Advice;

/// <summary>The constants that the generator made of port rules, as far as a compilation sees them.</summary>
internal sealed class GeneratedConstants(Compilation compilation)
{
    private const string LibraryNamespace = "UcPorts.";
    private const string ProductIdName = "ProductId";

    private readonly ConcurrentDictionary<string, ImmutableArray<INamedTypeSymbol>> _products = new(StringComparer.Ordinal);

    /// <summary>Whether the generator makes a constant of a port: it does of a single one, and of a range only of its ends.</summary>
    public static bool IsMadeFor(PortRule rule, Port port)
    {
        foreach (PortRange range in rule.Ports.Ranges)
        {
            if (range.First == port)
            {
                return range.Count == 1;
            }
        }

        return false;
    }

    /// <summary>The constant of a rule's port.</summary>
    /// <param name="rule">A rule for which <see cref="IsMadeFor"/> holds.</param>
    /// <param name="port">The port.</param>
    /// <returns>The constant; <see langword="null"/> where code of the compilation's own cannot name it.</returns>
    public IFieldSymbol? Find(PortRule rule, Port port) => _products.GetOrAdd(rule.ProductId, FindProducts)
        .SelectMany(product => product.GetTypeMembers())
        .Where(type => HasConstant(type, "RoleId", rule.Role.Id))
        .SelectMany(role => role.GetMembers().OfType<IFieldSymbol>())
        .FirstOrDefault(field => IsOf(field, rule, port));

    private static bool IsOf(IFieldSymbol field, PortRule rule, Port port)
    {
        if (field is not { HasConstantValue: true, ConstantValue: int value } || value != port.Number)
        {
            return false;
        }

        // A name that its class needs for something else has an underscore behind it.
        string name = field.Name.TrimEnd('_');
        string localId = rule.Id.Substring(rule.Id.LastIndexOf('/') + 1);
        return MemberNames.OfRule(localId, rule.Ports).Contains(name, StringComparer.Ordinal);
    }

    private static bool HasConstant(INamedTypeSymbol type, string name, string value) =>
        type.GetMembers(name).OfType<IFieldSymbol>().Any(field => field.HasConstantValue && value.Equals(field.ConstantValue));

    // The library's class of a product, and the project's own: of its tables, of what it adds to a product, of its deployments.
    private ImmutableArray<INamedTypeSymbol> FindProducts(string productId)
    {
        IEnumerable<INamedTypeSymbol> library = compilation.GetTypesByMetadataName(LibraryNamespace + MemberNames.PascalCase(productId));
        IEnumerable<INamedTypeSymbol> own = compilation.GetSymbolsWithName(ProductIdName, SymbolFilter.Member)
            .Select(member => member.ContainingType)
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);
        return
        [
            .. library.Concat(own).Where(type =>
                HasConstant(type, ProductIdName, productId) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)),
        ];
    }
}
