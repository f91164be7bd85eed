using UcPorts.Generators.Parse;
using UcPorts.Spec;

namespace UcPorts.Generators.Model;

/// <summary>A class that is asked for.</summary>
/// <param name="Path">The spec file.</param>
/// <param name="Target">Where the class goes.</param>
/// <param name="Id">The id from which the class has its name.</param>
/// <param name="Product">The product.</param>
/// <param name="Summary">What the class holds, in a sentence.</param>
internal sealed record ProductClass(string Path, SpecTarget Target, string Id, PortProduct Product, string Summary);

/// <summary>
/// The class a spec file is to become. This and what hangs on it is compared by content and holds nothing of the
/// compiler's: equal models give equal text.
/// </summary>
/// <param name="Path">The spec file.</param>
/// <param name="Target">Where the class goes.</param>
/// <param name="Name">The class's name.</param>
/// <param name="Product">The product.</param>
/// <param name="Summary">What the class holds, in a sentence.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Services">The services.</param>
/// <param name="Rules">The port rules, in the catalogue's order.</param>
/// <param name="IPsecExceptions">The IPsec exceptions.</param>
/// <param name="FirewallRules">The firewall rules.</param>
/// <param name="Remarks">The remarks.</param>
internal sealed record ProductModel(
    string Path,
    SpecTarget Target,
    string Name,
    PortProduct Product,
    string Summary,
    EquatableArray<Named<SourceDocument>> Documents,
    EquatableArray<Named<SpecTable>> Tables,
    EquatableArray<RoleModel> Roles,
    EquatableArray<Named<PortService>> Services,
    EquatableArray<RuleModel> Rules,
    EquatableArray<Named<IPsecException>> IPsecExceptions,
    EquatableArray<Named<FirewallRule>> FirewallRules,
    EquatableArray<Named<Remark>> Remarks);

/// <summary>Something with the name of its member or class.</summary>
/// <param name="Name">The name in the generated code.</param>
/// <param name="Value">What is named.</param>
internal sealed record Named<T>(string Name, T Value);

/// <summary>A role.</summary>
/// <param name="Name">The name of its class and of the field that holds the role object.</param>
/// <param name="Value">The role.</param>
/// <param name="HasClass">Whether it gets a class; a far end without rules gets none.</param>
internal sealed record RoleModel(string Name, PortRole Value, bool HasClass);

/// <summary>A port rule.</summary>
/// <param name="Name">The name of its property in the role's class.</param>
/// <param name="RoleName">The name of the role's class.</param>
/// <param name="ServiceMemberName">The name of its property in the service's class; empty where the rule has no service.</param>
/// <param name="Value">The rule.</param>
/// <param name="Constants">Its constants.</param>
internal sealed record RuleModel(
    string Name,
    string RoleName,
    string ServiceMemberName,
    PortRule Value,
    EquatableArray<PortConstant> Constants);
