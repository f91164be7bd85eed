using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace UcPorts.Model.Tests.Rules;

/// <summary>Every argument of a record's constructor reaches the property of its name and counts for equality.</summary>
public class ModelRecordTests
{
    public static TheoryData<Type> Records =>
    [
        typeof(PortProduct), typeof(SourceDocument), typeof(SpecTable), typeof(SourceReference), typeof(PortService), typeof(Remark),
        typeof(PortRole), typeof(RuleCondition), typeof(PortChange), typeof(FirewallRule), typeof(IPsecException), typeof(LocalizedText),
        typeof(Deployment), typeof(DeploymentChange), typeof(Reconfiguration),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void Each_argument_reaches_its_property(Type type)
    {
        object record = Make(type, changed: null);

        foreach (ParameterInfo parameter in Constructor(type).GetParameters())
        {
            object? value = PropertyOf(type, parameter).GetValue(record);
            object expected = Sample.Of(parameter.ParameterType, 1);
            if (expected is IEnumerable items and not string)
            {
                Assert.Equal(items.Cast<object>(), ((IEnumerable)value!).Cast<object>());
            }
            else
            {
                Assert.True(expected.Equals(value), $"{parameter.Name} became {value}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_of_equal_values_are_equal(Type type)
    {
        Assert.Equal(Make(type, changed: null), Make(type, changed: null));
        Assert.Equal(Make(type, changed: null).GetHashCode(), Make(type, changed: null).GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_that_differ_in_one_value_are_not_equal(Type type) =>
        Assert.All(Constructor(type).GetParameters(), parameter => Assert.NotEqual(Make(type, changed: null), Make(type, parameter)));

    [Theory]
    [MemberData(nameof(Records))]
    public void A_missing_list_is_an_empty_list(Type type)
    {
        ParameterInfo[] parameters = Constructor(type).GetParameters();
        object record = Constructor(type).Invoke([.. parameters.Select(parameter => parameter.HasDefaultValue ? null : Sample.Of(parameter.ParameterType, 1))]);

        IEnumerable<ParameterInfo> lists = parameters.Where(parameter => parameter.HasDefaultValue && IsList(parameter));
        Assert.All(lists, parameter => Assert.Empty((IEnumerable)PropertyOf(type, parameter).GetValue(record)!));
    }

    [Theory]
    [InlineData(typeof(SourceDocument), "id", "title")]
    [InlineData(typeof(Remark), "id", "text")]
    [InlineData(typeof(PortRole), "id", "name")]
    [InlineData(typeof(FirewallRule), "id", "name")]
    [InlineData(typeof(IPsecException), "id", "name", "sourceAddress", "destinationAddress", "authentication")]
    [InlineData(typeof(LocalizedText), "english")]
    public void Needed_arguments_are_refused_by_name_where_they_are_null(Type type, params string[] needed)
    {
        ParameterInfo[] parameters = Constructor(type).GetParameters();
        foreach (string name in needed)
        {
            object?[] arguments = [.. parameters.Select(parameter => parameter.Name == name ? null : Sample.Of(parameter.ParameterType, 1))];
            TargetInvocationException error = Assert.Throws<TargetInvocationException>(() => Constructor(type).Invoke(arguments));
            Assert.Equal(name, Assert.IsType<ArgumentNullException>(error.InnerException).ParamName);
        }
    }

    [Fact]
    public void Ids_come_apart_into_product_and_local_part()
    {
        PortRole role = Sample.Role("skype-for-business-server/front-end-server");

        Assert.Equal(("skype-for-business-server", "front-end-server"), (role.ProductId, role.LocalId));
        Assert.Equal("um-service", new PortService("exchange-um/um-service", new LocalizedText("UM service")).LocalId);
        Assert.Equal(("alone", "alone"), (Sample.Role("alone").ProductId, Sample.Role("alone").LocalId));
    }

    [Fact]
    public void A_source_names_table_and_row()
    {
        SourceReference source = Sample.Row("server-ports", 3);

        Assert.Equal("server-ports, row 3", source.ToString());
        Assert.Same(source.Table.Document, source.Document);
    }

    private static ConstructorInfo Constructor(Type type) => type.GetConstructors().Single();

    private static object Make(Type type, ParameterInfo? changed) =>
        Constructor(type).Invoke([.. Constructor(type).GetParameters()
            .Select(parameter => Sample.Of(parameter.ParameterType, parameter.Position == changed?.Position ? 2 : 1))]);

    private static PropertyInfo PropertyOf(Type type, ParameterInfo parameter) =>
        type.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!;

    private static bool IsList(ParameterInfo parameter) => parameter.ParameterType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(parameter.ParameterType);
}
