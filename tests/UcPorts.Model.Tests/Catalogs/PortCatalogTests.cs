using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using UcPorts.Model.Tests.Rules;

namespace UcPorts.Model.Tests.Catalogs;

public class PortCatalogTests
{
    private static readonly PortRole FrontEnd = Sample.Role("sfb/front-end", "sfb/mediation", "sfb/web");
    private static readonly PortRole Mediation = Sample.Role("sfb/mediation", "sfb/media");
    private static readonly PortRole Web = Sample.Role("sfb/web", "sfb/media", "sfb/gone");
    private static readonly PortRole Media = Sample.Role("sfb/media");
    private static readonly PortRole Edge = Sample.Role("sfb/edge");
    private static readonly PortService Sip = new("sfb/sip", new LocalizedText("SIP"));

    private static readonly PortCatalog Catalog = Sample.Catalog(
        [FrontEnd, Mediation, Web, Media, Edge],
        [
            Rule("sfb/media/audio", Media, null, "client-ports", 8),
            Rule("sfb/front-end/sip", FrontEnd, Sip, "server-ports", 3),
            Rule("sfb/edge/sip", Edge, Sip, "server-ports", 40),
            Rule("sfb/mediation/sip", Mediation, Sip, "server-ports", 25),
            Rule("sfb/front-end/own", FrontEnd, null, null, 0),
        ]);

    public static TheoryData<string> Contents => [.. typeof(PortCatalogBuilder).GetProperties().Select(property => property.Name)];

    [Fact]
    public void OfRole_gives_the_roles_own_rules_in_order()
    {
        Assert.Equal(["sfb/front-end/sip", "sfb/front-end/own"], IdsOf(Catalog.OfRole("sfb/front-end")));
        Assert.Empty(Catalog.OfRole("sfb/web"));
        Assert.Empty(Catalog.OfRole("front-end"));
        Assert.Empty(Catalog.OfRole("SFB/FRONT-END"));
    }

    [Fact]
    public void OfService_gives_the_rules_of_all_roles_in_order()
    {
        Assert.Equal(["sfb/front-end/sip", "sfb/edge/sip", "sfb/mediation/sip"], IdsOf(Catalog.OfService("sfb/sip")));
        Assert.Empty(Catalog.OfService("sip"));
    }

    [Fact]
    public void OfTable_gives_the_tables_rules_in_order()
    {
        Assert.Equal(["sfb/front-end/sip", "sfb/edge/sip", "sfb/mediation/sip"], IdsOf(Catalog.OfTable("server-ports")));
        Assert.Equal(["sfb/media/audio"], IdsOf(Catalog.OfTable("client-ports")));
        Assert.Empty(Catalog.OfTable("ipsec-exceptions"));
    }

    [Fact]
    public void InForceFor_adds_the_rules_of_included_roles_in_the_order_of_the_catalogue()
    {
        Assert.Equal(["sfb/media/audio", "sfb/front-end/sip", "sfb/mediation/sip", "sfb/front-end/own"], IdsOf(Catalog.InForceFor("sfb/front-end")));
        Assert.Equal(["sfb/edge/sip"], IdsOf(Catalog.InForceFor("sfb/edge")));
        Assert.Empty(Catalog.InForceFor("sfb/gone"));
    }

    [Fact]
    public void Roles_in_force_are_those_declared_and_all_they_include()
    {
        Assert.Equal(["sfb/front-end", "sfb/media", "sfb/mediation", "sfb/web"], Catalog.RolesInForceFor(["sfb/front-end"]).Order());
        Assert.Equal(["sfb/edge", "sfb/media"], Catalog.RolesInForceFor(["sfb/edge", "sfb/media", "sfb/edge", "sfb/unknown"]).Order());
        Assert.Empty(Catalog.RolesInForceFor([]));
    }

    [Fact]
    public void Roles_that_include_each_other_in_a_circle_are_all_in_force()
    {
        PortRole[] circle = [Sample.Role("p/a", "p/b"), Sample.Role("p/b", "p/c"), Sample.Role("p/c", "p/a"), Sample.Role("p/self", "p/self")];
        PortCatalog catalog = Sample.Catalog(circle, [Sample.Rule("p/c/rule", "80", Transports.Tcp, circle[2])]);

        Assert.Equal(["p/a", "p/b", "p/c"], catalog.RolesInForceFor(["p/b"]).Order());
        Assert.Equal(["p/self"], catalog.RolesInForceFor(["p/self"]));
        Assert.Equal(["p/c/rule"], IdsOf(catalog.InForceFor("p/a")));
    }

    [Fact]
    public void A_long_chain_of_included_roles_is_followed_to_its_end()
    {
        PortRole[] chain = [.. Enumerable.Range(0, 20_000).Select(i => Sample.Role($"p/{i}", $"p/{i + 1}"))];

        Assert.Equal(chain.Length, Sample.Catalog(chain, []).RolesInForceFor(["p/0"]).Count);
    }

    [Fact]
    public void FindRole_and_FindRule_go_by_the_full_id()
    {
        Assert.Same(Mediation, Catalog.FindRole("sfb/mediation"));
        Assert.Null(Catalog.FindRole("mediation"));
        Assert.Same(Catalog.Rules[2], Catalog.FindRule("sfb/edge/sip"));
        Assert.Null(Catalog.FindRule("sfb/edge/SIP"));
    }

    [Fact]
    public void The_first_of_two_equal_ids_is_found()
    {
        PortRule first = Sample.Rule("p/r/rule", "80", Transports.Tcp);
        PortCatalog catalog = Sample.Catalog([Sample.Role("p/r", "p/x"), Sample.Role("p/r")], [first, Sample.Rule("p/r/rule", "81", Transports.Tcp)]);

        Assert.Same(first, catalog.FindRule("p/r/rule"));
        Assert.Same(catalog.Roles[0], catalog.FindRole("p/r"));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Equal("roleId", Assert.Throws<ArgumentNullException>(() => Catalog.OfRole(null!)).ParamName);
        Assert.Equal("serviceId", Assert.Throws<ArgumentNullException>(() => Catalog.OfService(null!)).ParamName);
        Assert.Equal("tableId", Assert.Throws<ArgumentNullException>(() => Catalog.OfTable(null!)).ParamName);
        Assert.Equal("roleId", Assert.Throws<ArgumentNullException>(() => Catalog.InForceFor(null!)).ParamName);
        Assert.Equal("roleId", Assert.Throws<ArgumentNullException>(() => Catalog.FindRole(null!)).ParamName);
        Assert.Equal("ruleId", Assert.Throws<ArgumentNullException>(() => Catalog.FindRule(null!)).ParamName);
        Assert.Equal("roleIds", Assert.Throws<ArgumentNullException>(() => Catalog.RolesInForceFor(null!)).ParamName);
        Assert.Equal("catalogs", Assert.Throws<ArgumentNullException>(() => PortCatalog.Combine(null!)).ParamName);
        Assert.Equal("catalogs", Assert.Throws<ArgumentNullException>(() => PortCatalog.Combine(Catalog, null!)).ParamName);
    }

    [Fact]
    public void The_empty_catalogue_answers_every_question_with_nothing()
    {
        Assert.Empty(PortCatalog.Empty.Find(new Port(5061), Transports.Tcp | Transports.Udp));
        Assert.Empty(PortCatalog.Empty.OfTable("server-ports"));
        Assert.Null(PortCatalog.Empty.FindRole("sfb/edge"));
        Assert.True(PortCatalog.Empty.Equals(new PortCatalogBuilder().Build()));
    }

    [Fact]
    public void Catalogue_and_builder_hold_the_same_kinds_of_content() =>
        Assert.Equal(Contents.Select(row => row.Data).Order(), typeof(PortCatalog).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Order());

    [Theory]
    [MemberData(nameof(Contents))]
    public void The_catalogue_holds_what_the_builder_collected(string property)
    {
        PortCatalogBuilder builder = Filled(seed: 1);

        Assert.Equal(ItemsOf(builder, property), ItemsOf(builder.Build(), property));
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Combine_puts_the_contents_in_the_order_of_the_catalogues(string property)
    {
        PortCatalog one = Filled(seed: 1).Build();
        PortCatalog other = Filled(seed: 2).Build();

        Assert.Equal(ItemsOf(one, property).Concat(ItemsOf(other, property)), ItemsOf(PortCatalog.Combine(one, PortCatalog.Empty, other), property));
        Assert.Equal(ItemsOf(other, property).Concat(ItemsOf(one, property)), ItemsOf(PortCatalog.Combine(other, one), property));
    }

    [Fact]
    public void Combined_catalogues_are_searched_together()
    {
        PortCatalog both = PortCatalog.Combine(
            Sample.Catalog([Sample.Role("a/x")], [Sample.Rule("a/x/1", "80", Transports.Tcp)]),
            Sample.Catalog([Sample.Role("b/y", "a/x")], [Sample.Rule("b/y/1", "80-81", Transports.Tcp)]));

        Assert.Equal(["a/x/1", "b/y/1"], IdsOf(both.Find(new Port(80), Transports.Tcp)));
        Assert.Equal(["a/x", "b/y"], both.RolesInForceFor(["b/y"]).Order());
        Assert.NotNull(both.FindRule("b/y/1"));
        Assert.True(PortCatalog.Combine().Equals(PortCatalog.Empty));
    }

    [Fact]
    public void Catalogues_built_apart_from_equal_contents_are_equal()
    {
        PortCatalog one = Filled(seed: 1).Build();
        PortCatalog other = Filled(seed: 1).Build();
        other.Find(new Port(5061), Transports.Tcp);

        Assert.True(one.Equals(other) && one.Equals((object)other) && one.Equals(one));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.False(one.Equals(null) || one.Equals("catalogue"));
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Catalogues_that_differ_in_one_kind_of_content_are_not_equal(string property)
    {
        PortCatalogBuilder builder = Filled(seed: 1);
        PortCatalog whole = builder.Build();
        ((IList)Property(builder, property).GetValue(builder)!).RemoveAt(0);

        Assert.False(whole.Equals(builder.Build()));
    }

    [Fact]
    public void A_catalogue_does_not_see_later_changes_of_the_builder()
    {
        PortCatalogBuilder builder = Filled(seed: 1);
        PortCatalog catalog = builder.Build();

        builder.Rules.Clear();

        Assert.NotEmpty(catalog.Rules);
        Assert.Empty(builder.Build().Rules);
    }

    private static PortRule Rule(string id, PortRole role, PortService? service, string? table, int row) =>
        new PortRuleBuilder(Sample.Rule(id, "5061", Transports.Tcp, role)) { Service = service, Source = table is null ? null : Sample.Row(table, row) }.Build();

    /// <summary>One item in every list, by reflection, so that a new list is not forgotten.</summary>
    private static PortCatalogBuilder Filled(int seed)
    {
        PortCatalogBuilder builder = new();
        foreach (PropertyInfo property in typeof(PortCatalogBuilder).GetProperties())
        {
            ((IList)property.GetValue(builder)!).Add(Item(property.PropertyType.GetGenericArguments()[0], seed));
        }

        return builder;
    }

    private static object Item(Type type, int seed) =>
        type == typeof(PortRule)
            ? Sample.Rule($"p/r/rule-{seed}", "5061", Transports.Tcp)
            : type.GetConstructors().Single() is { } constructor
                ? constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample.Of(parameter.ParameterType, seed))])
                : throw new NotSupportedException($"No item of the type {type}.");

    private static IEnumerable<object> ItemsOf(object owner, string property) => ((IEnumerable)Property(owner, property).GetValue(owner)!).Cast<object>();

    private static PropertyInfo Property(object owner, string name) => owner.GetType().GetProperty(name)!;

    private static IEnumerable<string> IdsOf(EquatableArray<PortRule> rules) => rules.Select(rule => rule.Id);
}
