using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;
using UcPorts.Spec;

namespace UcPorts.Generators.Tests;

/// <summary>Generated code, compiled and run, against what the reader says.</summary>
public sealed class RoundTripTests
{
    private const BindingFlags AllStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Files => ["contoso", .. SpecText.Real.Select(row => row.Data)];

    private static string Json(string file) => file == "contoso" ? ContosoSpec.Json : SpecText.ReadReal(file);

    private static Task<GeneratedProject> GenerateAsync(string file) => ConsumerProject.With(ContosoSpec.Path, Json(file)).GenerateAsync();

    private static Type ProductClass(Assembly assembly) =>
        Assert.Single(assembly.GetTypes(), type => type is { Namespace: "Contoso", DeclaringType: null });

    private static PortCatalog CatalogOf(Type productClass) => (PortCatalog)productClass.GetProperty("Catalog")!.GetValue(null)!;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_generated_catalogue_equals_the_one_that_was_read(string file)
    {
        PortSpecFile read = PortSpecReader.Read(Json(file), ContosoSpec.Path);
        Assert.Empty(read.Errors);
        Assert.NotEmpty(read.Catalog.Rules);

        PortCatalog generated = CatalogOf(ProductClass((await GenerateAsync(file)).Load()));

        Assert.Equal(read.Catalog.Rules.AsEnumerable(), generated.Rules);
        Assert.Equal(read.Catalog, generated);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Members_are_the_objects_of_the_catalogue(string file)
    {
        Type product = ProductClass((await GenerateAsync(file)).Load());
        PortCatalog catalog = CatalogOf(product);

        Dictionary<string, int> seen = [];
        foreach (Type roleClass in product.GetNestedTypes().Where(type => type.GetField("RoleId") is not null))
        {
            string roleId = (string)roleClass.GetField("RoleId")!.GetRawConstantValue()!;
            Assert.Same(catalog.FindRole(roleId), roleClass.GetProperty("Role")!.GetValue(null));
            Assert.Equal(catalog.OfRole(roleId), roleClass.GetProperty("Rules")!.GetValue(null));
            foreach (PropertyInfo property in roleClass.GetProperties().Where(property => property.PropertyType == typeof(PortRule)))
            {
                PortRule rule = (PortRule)property.GetValue(null)!;
                Assert.Same(catalog.FindRule(rule.Id), rule);
                seen.Add(rule.Id, ConstantsOf(roleClass, property.Name, rule));
            }
        }

        Assert.Equal(catalog.Rules.Select(rule => rule.Id).Order(), seen.Keys.Order());
        Assert.DoesNotContain(0, seen.Values);
        Assert.Equal(catalog.Products[0], product.GetProperty("Product")!.GetValue(null));
        Assert.Equal(catalog.Products[0].Id, product.GetField("ProductId")!.GetRawConstantValue());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Services_show_the_rules_of_the_catalogue(string file)
    {
        Type product = ProductClass((await GenerateAsync(file)).Load());
        PortCatalog catalog = CatalogOf(product);

        Type[] services = product.GetNestedType("Services")!.GetNestedTypes();
        Assert.Equal(catalog.Services.Count, services.Length);
        foreach (Type service in services)
        {
            string serviceId = (string)service.GetField("ServiceId")!.GetRawConstantValue()!;
            Assert.Same(catalog.Services.Single(other => other.Id == serviceId), service.GetProperty("Service")!.GetValue(null));
            Assert.Equal(catalog.OfService(serviceId), service.GetProperty("Rules")!.GetValue(null));
            Assert.Equal(
                catalog.OfService(serviceId).Select(rule => rule.Id).Order(),
                service.GetProperties().Select(property => property.GetValue(null)).OfType<PortRule>().Select(rule => rule.Id).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Whichever_class_is_touched_first_everything_is_there(string file)
    {
        GeneratedProject project = await GenerateAsync(file);
        PortCatalog expected = PortSpecReader.Read(Json(file), ContosoSpec.Path).Catalog;
        string[] classes = [.. project.Load().GetTypes().Where(type => type.Namespace == "Contoso").Select(type => type.FullName!)];
        Assert.Contains(classes, name => name.EndsWith("+RoleObjects_", StringComparison.Ordinal));

        foreach (string name in classes)
        {
            Assembly fresh = project.Load();
            Touch(fresh.GetType(name)!);
            Assert.Equal(expected, CatalogOf(ProductClass(fresh)));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_member_is_null(string file)
    {
        Assembly assembly = (await GenerateAsync(file)).Load();

        Assert.All(assembly.GetTypes().Where(type => type.Namespace == "Contoso"), Touch);
    }

    [Fact]
    public async Task Reading_a_constant_or_making_a_class_known_runs_nothing()
    {
        Assembly assembly = (await GenerateAsync("contoso")).Load();

        // Only a class whose initialiser may wait until its first use carries this mark.
        foreach (Type type in assembly.GetTypes().Where(type => type.Namespace == "Contoso"))
        {
            bool hasInitialiser = type.TypeInitializer is not null;
            Assert.True(!hasInitialiser || type.Attributes.HasFlag(TypeAttributes.BeforeFieldInit), type.FullName);
        }

        Assert.Null(ProductClass(assembly).TypeInitializer);
    }

    private static int ConstantsOf(Type roleClass, string name, PortRule rule)
    {
        int[] constants =
        [
            .. roleClass.GetFields()
                .Where(field => field.IsLiteral && field.Name.StartsWith(name, StringComparison.Ordinal) && IsPort(field.Name[name.Length..]))
                .Select(field => (int)field.GetRawConstantValue()!),
        ];
        int[] ends = [.. rule.Ports.Ranges.SelectMany(range => range.Count == 1 ? [range.First.Number] : new[] { range.First.Number, range.Last.Number })];
        Assert.Equal(ends.Order(), constants.Order());
        return constants.Length;
    }

    private static bool IsPort(string ending) => ending.TrimStart("0123456789To".ToCharArray()) is "Port" or "FirstPort" or "LastPort";

    private static void Touch(Type type)
    {
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        foreach (FieldInfo field in type.GetFields(AllStatic))
        {
            AssertWhole(field.GetValue(null), type + "." + field.Name);
        }

        foreach (PropertyInfo property in type.GetProperties(AllStatic))
        {
            AssertWhole(property.GetValue(null), type + "." + property.Name);
        }
    }

    private static void AssertWhole(object? value, string what)
    {
        Assert.True(value is not null, what + " is null.");
        if (value is IEnumerable items and not string)
        {
            foreach (object? item in items)
            {
                Assert.True(item is not null, what + " holds null.");
            }
        }
    }
}
