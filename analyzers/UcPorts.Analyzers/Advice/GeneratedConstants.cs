using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Advice;

/// <summary>The constants that the generator made of port rules, as far as a compilation sees them.</summary>
internal sealed class GeneratedConstants(Compilation compilation)
{
    private const string LibraryNamespace = "UcPorts.";

    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _products = new(StringComparer.Ordinal);

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
    public IFieldSymbol? Find(PortRule rule, Port port)
    {
        if (_products.GetOrAdd(rule.ProductId, FindProduct) is not { } product)
        {
            return null;
        }

        INamedTypeSymbol? role = product.GetTypeMembers().FirstOrDefault(type => HasConstant(type, "RoleId", rule.Role.Id));
        return role?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => IsOf(field, rule, port));
    }

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

    private INamedTypeSymbol? FindProduct(string productId)
    {
        string name = MemberNames.PascalCase(productId);
        IEnumerable<INamedTypeSymbol> library = compilation.GetTypesByMetadataName(LibraryNamespace + name);
        IEnumerable<INamedTypeSymbol> own = compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>();
        return library.Concat(own).FirstOrDefault(type =>
            HasConstant(type, "ProductId", productId) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
    }
}
