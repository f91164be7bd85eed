using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Model.Tests.Rules;

/// <summary>Small roles, rules and catalogues, and a value of any type of the model.</summary>
internal static class Sample
{
    public static PortRole Role(string id, params string[] includes) => new(id, new LocalizedText(id), RoleKind.Server, includes);

    public static PortRule Rule(string id, string ports, Transports transport, PortRole? role = null) =>
        new PortRuleBuilder { Id = id, Role = role ?? Role("product/role"), Ports = PortSet.Parse(ports), Transport = transport }.Build();

    public static SourceReference Row(string table, int row) =>
        new(new SpecTable(table, new LocalizedText(table), new SourceDocument("document", new LocalizedText("Document")), 60), row);

    public static PortCatalog Catalog(params PortRule[] rules) => Catalog([], rules);

    public static PortCatalog Catalog(PortRole[] roles, PortRule[] rules)
    {
        PortCatalogBuilder builder = new();
        foreach (PortRole role in roles)
        {
            builder.Roles.Add(role);
        }

        foreach (PortRule rule in rules)
        {
            builder.Rules.Add(rule);
        }

        return builder.Build();
    }

    /// <summary>A value of a type that the model's constructors and properties take: equal for equal seeds, different for 1 and 2, and no default.</summary>
    public static object Of(Type type, int seed)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            Array values = Enum.GetValues(plain);
            return values.GetValue(seed % values.Length)!;
        }

        return Makers.TryGetValue(plain, out Func<int, object>? make)
            ? make(seed)
            : throw new NotSupportedException($"{nameof(Sample)} has no value of the type {type}: add one.");
    }

    private static readonly Dictionary<Type, Func<int, object>> Makers = new()
    {
        [typeof(string)] = seed => $"text {seed}",
        [typeof(int)] = seed => seed,
        [typeof(bool)] = seed => seed % 2 == 1,
        [typeof(LocalizedText)] = seed => new LocalizedText($"English {seed}", $"español {seed}"),
        [typeof(PortSet)] = seed => new PortSet(new Port(5060 + seed)),
        [typeof(PortScope)] = seed => new PortScope(new Port(5060 + seed)),
        [typeof(PortRole)] = seed => Role($"product/role-{seed}"),
        [typeof(PortService)] = seed => new PortService($"product/service-{seed}", new LocalizedText($"Service {seed}")),
        [typeof(RuleCondition)] = seed => new RuleCondition(ConditionKind.Other, new LocalizedText($"condition {seed}")),
        [typeof(PortChange)] = seed => new PortChange(ChangeMethod.Cmdlet, $"Set-Something{seed}", [$"Parameter{seed}"]),
        [typeof(Reconfiguration)] = seed => new Reconfiguration($"site-{seed}", new PortSet(new Port(5060 + seed))),
        [typeof(IEnumerable<DeploymentChange>)] = seed => new[] { new DeploymentChange($"p/r/{seed}", new PortSet(new Port(5060 + seed))) },
        [typeof(SourceDocument)] = seed => new SourceDocument($"document-{seed}", new LocalizedText("Document")),
        [typeof(SpecTable)] = seed => new SpecTable($"table-{seed}", new LocalizedText("Table"), new SourceDocument("document", new LocalizedText("Document")), 1),
        [typeof(SourceReference)] = seed => Row("server-ports", seed),
        [typeof(IEnumerable<string>)] = seed => new[] { $"item {seed}", "last" },
        [typeof(IEnumerable<PortRole>)] = seed => new[] { Role($"product/peer-{seed}"), Role("product/peer") },
        [typeof(IEnumerable<Remark>)] = seed => Enumerable.Range(1, seed).Select(i => new Remark($"D{i}", RemarkKind.Range, new LocalizedText("text"))).ToArray(),
    };
}
