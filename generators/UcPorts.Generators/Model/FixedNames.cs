using System.Collections.Generic;
using UcPorts.Spec;

namespace UcPorts.Generators.Model;

/// <summary>The names that generated classes have whatever the spec file says.</summary>
internal static class FixedNames
{
    public const string ProductId = "ProductId";
    public const string Product = "Product";
    public const string Catalog = "Catalog";
    public const string Services = "Services";
    public const string IPsecExceptions = "IPsecExceptions";
    public const string FirewallRules = "FirewallRules";
    public const string RoleId = "RoleId";
    public const string Role = "Role";
    public const string ServiceId = "ServiceId";
    public const string Service = "Service";
    public const string Rules = "Rules";

    // The private classes that hold what others share. No id turns into a name with an underscore behind it.
    public const string ContentHolder = "Contents_";
    public const string DocumentHolder = "Documents_";
    public const string TableHolder = "Tables_";
    public const string RemarkHolder = "Remarks_";
    public const string RoleHolder = "RoleObjects_";
    public const string ServiceHolder = "ServiceObjects_";
    public const string RuleHolder = "RuleObjects_";

    /// <summary>The members of a product's class.</summary>
    public static IReadOnlyList<string> OfProduct { get; } = [ProductId, Product, Catalog, Services, IPsecExceptions, FirewallRules];

    /// <summary>The members of a role's class.</summary>
    public static IReadOnlyList<string> OfRole { get; } = MemberNames.OfEveryRole;

    /// <summary>The members of a service's class.</summary>
    public static IReadOnlyList<string> OfService { get; } = [ServiceId, Service, Rules];

    /// <summary>The private classes.</summary>
    public static IReadOnlyList<string> Holders { get; } =
        [ContentHolder, DocumentHolder, TableHolder, RemarkHolder, RoleHolder, ServiceHolder, RuleHolder];
}
