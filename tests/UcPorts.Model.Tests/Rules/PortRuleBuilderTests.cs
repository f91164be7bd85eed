using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace UcPorts.Model.Tests.Rules;

/// <summary>By reflection, so that a property forgotten in the builder, the rule or the copy fails here.</summary>
public class PortRuleBuilderTests
{
    // What follows from other properties.
    private static readonly HashSet<string> Derived = [nameof(PortRule.ProductId)];

    public static TheoryData<string> BuilderProperties => [.. typeof(PortRuleBuilder).GetProperties().Select(property => property.Name)];

    [Fact]
    public void Rule_and_builder_have_the_same_properties() =>
        Assert.Equal(
            typeof(PortRuleBuilder).GetProperties().Select(property => property.Name).Order(),
            typeof(PortRule).GetProperties().Select(property => property.Name).Where(name => !Derived.Contains(name)).Order());

    [Theory]
    [MemberData(nameof(BuilderProperties))]
    public void The_rule_gets_each_property(string property)
    {
        PortRuleBuilder builder = Filled();
        PortRule rule = builder.Build();

        AssertSame(Get(builder, property), Get(rule, property));
    }

    [Theory]
    [MemberData(nameof(BuilderProperties))]
    public void A_builder_made_from_a_rule_has_each_property(string property)
    {
        PortRule rule = Filled().Build();
        PortRuleBuilder copy = new(rule);

        AssertSame(Get(rule, property), Get(copy, property));
        AssertSame(Get(rule, property), Get(copy.Build(), property));
    }

    [Theory]
    [MemberData(nameof(BuilderProperties))]
    public void Rules_that_differ_in_one_property_are_not_equal(string property)
    {
        PortRule rule = Filled().Build();
        PortRuleBuilder copy = new(rule);
        Set(copy, property, seed: 2);

        Assert.NotEqual(rule, copy.Build());
    }

    [Fact]
    public void The_copy_of_a_rule_equals_it()
    {
        PortRule full = Filled().Build();
        PortRule plain = Sample.Rule("product/role/rule", "5061", Transports.Tcp);

        Assert.Equal(full, new PortRuleBuilder(full).Build());
        Assert.Equal(full.GetHashCode(), new PortRuleBuilder(full).Build().GetHashCode());
        Assert.Equal(plain, new PortRuleBuilder(plain).Build());
    }

    [Fact]
    public void Rules_built_apart_from_equal_values_are_equal()
    {
        Assert.Equal(Filled().Build(), Filled().Build());
        Assert.Equal(Filled().Build().GetHashCode(), Filled().Build().GetHashCode());
    }

    [Fact]
    public void The_defaults_are_inbound_required_fixed_and_otherwise_unstated()
    {
        PortRule rule = new PortRuleBuilder { Id = "product/role/rule", Role = Sample.Role("product/role"), Ports = new Port(5061) }.Build();

        Assert.Equal(
            (PortDirection.Inbound, Requirement.Required, PortAllocation.Fixed, Transports.None, SecurityModes.Unstated, ListenerSharing.Unstated, PortPairSide.None),
            (rule.Direction, rule.Requirement, rule.Allocation, rule.Transport, rule.Security, rule.Listener, rule.Side));
        Assert.Equal(PortChange.Unstated, rule.ChangedBy);
        Assert.All(
            new object?[] { rule.Service, rule.Protocol, rule.Condition, rule.MinimumPorts, rule.DuplicateOf, rule.Reason, rule.Note, rule.Source },
            Assert.Null);
        Assert.True(rule.Peers.IsEmpty && rule.BlankCells.IsEmpty && rule.NotApplicableCells.IsEmpty && rule.Remarks.IsEmpty);
    }

    [Theory]
    [InlineData(nameof(PortRuleBuilder.Id))]
    [InlineData(nameof(PortRuleBuilder.Role))]
    [InlineData(nameof(PortRuleBuilder.Ports))]
    public void Id_role_and_ports_are_needed(string property)
    {
        PortRuleBuilder builder = Filled();
        Property(builder, property).SetValue(builder, null);

        Assert.Throws<InvalidOperationException>(() => builder.Build());
    }

    [Fact]
    public void No_rule_no_copy() => Assert.Equal("rule", Assert.Throws<ArgumentNullException>(() => new PortRuleBuilder(null!)).ParamName);

    [Fact]
    public void A_rule_does_not_see_later_changes_of_the_builder_or_its_lists()
    {
        PortRuleBuilder builder = Filled();
        List<string> blanks = ["service"];
        builder.BlankCells = blanks;
        PortRule rule = builder.Build();

        blanks.Add("protocol");
        builder.Id = "other";

        Assert.Equal(["service"], rule.BlankCells);
        Assert.NotEqual("other", rule.Id);
    }

    private static PortRuleBuilder Filled()
    {
        PortRuleBuilder builder = new();
        foreach (PropertyInfo property in typeof(PortRuleBuilder).GetProperties())
        {
            Set(builder, property.Name, seed: 1);
        }

        return builder;
    }

    private static void Set(PortRuleBuilder builder, string name, int seed)
    {
        PropertyInfo property = Property(builder, name);
        property.SetValue(builder, Sample.Of(property.PropertyType, seed));
    }

    private static object? Get(object owner, string name) => Property(owner, name).GetValue(owner);

    private static PropertyInfo Property(object owner, string name) => owner.GetType().GetProperty(name)!;

    private static void AssertSame(object? expected, object? actual)
    {
        if (expected is System.Collections.IEnumerable items and not string and not PortSet)
        {
            Assert.NotEmpty(items);
            Assert.Equal(items.Cast<object>(), ((System.Collections.IEnumerable)actual!).Cast<object>());
        }
        else
        {
            Assert.NotNull(expected);
            Assert.True(expected.Equals(actual), $"{expected} became {actual}.");
        }
    }
}
