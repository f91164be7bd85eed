using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using UcPorts.Generators.Parse;
using UcPorts.Spec;

namespace UcPorts.Generators.Model;

/// <summary>
/// Gives everything in a catalogue its name. Names depend on ids alone, never on the order of a file; where two things
/// would have one name, the id that comes first in ordinal order has it and the other is left out.
/// </summary>
internal sealed class ProductModelBuilder
{
    private readonly PortCatalog _catalog;
    private readonly string _className;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, RoleModel> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _services = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _remarks = new(StringComparer.Ordinal);

    private ProductModelBuilder(PortCatalog catalog, string className, CancellationToken cancellation)
    {
        _catalog = catalog;
        _className = className;
        _cancellation = cancellation;
    }

    /// <summary>Makes the model of a spec file.</summary>
    /// <param name="parsed">What the reader made of the file.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The model, or <see langword="null"/> where the file names no product.</returns>
    public static ProductModel? Build(ParsedSpec parsed, CancellationToken cancellation)
    {
        PortSpecFile file = parsed.File;
        if (file.Product is not { } product)
        {
            return null;
        }

        // A role of the extended product that is named as a peer only has its class there.
        PortCatalog? extended = file.Form == SpecFileForm.Extension ? BuiltInSpecs.Find(product.Id) : null;
        string summary = (extended is null ? "The ports of " : "Ports of this project that are added to ") + product.Name.English + ".";
        return Build(file.Catalog, new ProductClass(file.Path, parsed.Target, file.ExtensionName ?? product.Id, product, summary), role => extended?.FindRole(role.Id) is null, cancellation);
    }

    /// <summary>Makes the model of a catalogue of one product.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="wanted">The class that is to be.</param>
    /// <param name="isOwnRole">Whether a role gets a class although it has no rule; a far end gets none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The model, or <see langword="null"/> where the class would have no legal name.</returns>
    public static ProductModel? Build(PortCatalog catalog, ProductClass wanted, Predicate<PortRole> isOwnRole, CancellationToken cancellation)
    {
        string className = new NameScope(FixedNames.OfProduct).Free(MemberNames.PascalCase(wanted.Id));
        return !SyntaxFacts.IsValidIdentifier(className) ? null : new ProductModelBuilder(catalog, className, cancellation).Build(wanted, isOwnRole);
    }

    private ProductModel Build(ProductClass wanted, Predicate<PortRole> isOwnRole)
    {
        HashSet<string> documentIds = new(_catalog.Documents.Select(document => document.Id), StringComparer.Ordinal);
        EquatableArray<Named<SourceDocument>> documents = Fields(_catalog.Documents, document => document.Id, FixedNames.DocumentHolder);
        EquatableArray<Named<SpecTable>> tables = Fields(
            _catalog.Tables.Where(table => documentIds.Contains(table.Document.Id)), table => table.Id, FixedNames.TableHolder);
        EquatableArray<Named<Remark>> remarks = Fields(_catalog.Remarks, remark => remark.Id, FixedNames.RemarkHolder);
        _tables.UnionWith(tables.Select(table => table.Value.Id));
        _remarks.UnionWith(remarks.Select(remark => remark.Value.Id));

        EquatableArray<RoleModel> roles = Roles(isOwnRole);
        EquatableArray<Named<PortService>> services = Members(_catalog.Services, service => service.Id, new NameScope([FixedNames.Services, .. FixedNames.OfService]));
        foreach (Named<PortService> service in services)
        {
            _services.Add(service.Value.Id);
        }

        return new ProductModel(
            wanted.Path,
            wanted.Target,
            _className,
            wanted.Product,
            wanted.Summary,
            documents,
            tables,
            roles,
            services,
            Rules(services),
            Members(_catalog.IPsecExceptions.Where(IsWhole), exception => exception.Id, new NameScope(FixedNames.IPsecExceptions)),
            Members(_catalog.FirewallRules.Where(IsWhole), rule => rule.Id, new NameScope(FixedNames.FirewallRules)),
            remarks);
    }

    private EquatableArray<RoleModel> Roles(Predicate<PortRole> isOwnRole)
    {
        HashSet<string> withRules = new(_catalog.Rules.Select(rule => rule.Role.Id), StringComparer.Ordinal);
        NameScope scope = new([_className, .. FixedNames.OfProduct, .. FixedNames.OfRole]);
        EquatableArray<RoleModel> roles = new(Members(_catalog.Roles, role => role.Id, scope)
            .Select(role => new RoleModel(role.Name, role.Value, withRules.Contains(role.Value.Id) || (role.Value.Kind != RoleKind.Peer && isOwnRole(role.Value)))));
        foreach (RoleModel role in roles)
        {
            _roles[role.Value.Id] = role;
        }

        return roles;
    }

    private EquatableArray<RuleModel> Rules(EquatableArray<Named<PortService>> services)
    {
        Dictionary<string, NameScope> roleScopes = new(StringComparer.Ordinal);
        Dictionary<PortRule, RuleModel> models = new(ByReference<PortRule>.Instance);
        foreach (PortRule rule in _catalog.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!IsWhole(rule))
            {
                continue;
            }

            RoleModel role = _roles[rule.Role.Id];
            if (!roleScopes.TryGetValue(role.Name, out NameScope? scope))
            {
                scope = new NameScope([role.Name, .. FixedNames.OfRole]);
                roleScopes.Add(role.Name, scope);
            }

            string name = scope.Free(NameOf(rule.Id));
            EquatableArray<PortConstant> constants = new(MemberNames.ConstantsOfRule(LocalId(rule.Id), rule.Ports)
                .Select(constant => constant with { Name = scope.Free(constant.Name) }));
            if (scope.TryTake([name, .. constants.Select(constant => constant.Name)]))
            {
                models.Add(rule, new RuleModel(name, role.Name, "", rule, constants));
            }
        }

        List<RuleModel> inOrder = [];
        foreach (PortRule rule in _catalog.Rules)
        {
            if (models.TryGetValue(rule, out RuleModel? model))
            {
                inOrder.Add(model);
            }
        }

        return new EquatableArray<RuleModel>(ServiceMemberNames.Give(inOrder, services));
    }

    // The reader refuses what refers to nothing; what slips through cannot be written as code.
    private bool IsWhole(PortRule rule) =>
        _roles.ContainsKey(rule.Role.Id)
        && HasService(rule.Service)
        && HasSource(rule.Source)
        && rule.Remarks.All(remark => _remarks.Contains(remark.Id))
        && rule.Peers.All(peer => _roles.ContainsKey(peer.Id));

    private bool IsWhole(IPsecException exception) =>
        HasRole(exception.Role) && HasSource(exception.Source) && exception.Remarks.All(remark => _remarks.Contains(remark.Id));

    private bool IsWhole(FirewallRule rule) =>
        HasRole(rule.Role) && HasService(rule.Service) && HasSource(rule.Source) && rule.Remarks.All(remark => _remarks.Contains(remark.Id));

    private bool HasRole(PortRole? role) => role is null || _roles.ContainsKey(role.Id);

    private bool HasService(PortService? service) => service is null || _services.Contains(service.Id);

    private bool HasSource(SourceReference? source) => source is null || _tables.Contains(source.Table.Id);

    private static EquatableArray<Named<T>> Members<T>(IEnumerable<T> items, Func<T, string> idOf, NameScope scope)
        where T : class
    {
        Dictionary<T, string> names = new(ByReference<T>.Instance);
        foreach (T item in items.OrderBy(idOf, StringComparer.Ordinal))
        {
            string name = scope.Free(NameOf(idOf(item)));
            if (scope.TryTake(name))
            {
                names.Add(item, name);
            }
        }

        List<Named<T>> inOrder = [];
        foreach (T item in items)
        {
            if (names.TryGetValue(item, out string? name))
            {
                inOrder.Add(new Named<T>(name, item));
            }
        }

        return new EquatableArray<Named<T>>(inOrder);
    }

    private static string NameOf(string fullId) => MemberNames.PascalCase(LocalId(fullId));

    private static string LocalId(string fullId) => fullId.Substring(fullId.LastIndexOf('/') + 1);

    // Fields of the private holders: nobody sees their names, so each gets one.
    private static EquatableArray<Named<T>> Fields<T>(IEnumerable<T> items, Func<T, string> idOf, string holder)
    {
        NameScope scope = new(holder);
        return new EquatableArray<Named<T>>(items.Select(item => new Named<T>(scope.Take(NameOf(idOf(item))), item)));
    }
}
