using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using UcPorts.Generators.Emit;
using UcPorts.Generators.Model;
using UcPorts.Generators.Parse;
using UcPorts.Generators.Tests.Running;
using UcPorts.Spec;
using UcPorts.Testing;

namespace UcPorts.Generators.Tests;

/// <summary>Names that meet. Catalogues made by hand hold what the reader would refuse.</summary>
public sealed class NameTests
{
    [Fact]
    public void A_member_never_has_the_name_of_its_class()
    {
        Compilation compilation = Compile("gateway", "gateway", ["gateway", "gateway-x"]);

        Assert.NotNull(compilation.GetTypeByMetadataName("N.Gateway+Gateway_"));
        Assert.Equal(
            ["Gateway", "GatewayPort", "GatewayX", "GatewayXPort", "Role", "RoleId", "Rules"],
            PublicMembers(compilation, "N.Gateway+Gateway_"));
    }

    [Fact]
    public void A_rule_with_the_id_of_its_role_gets_an_underscore()
    {
        Compilation compilation = Compile("product-x", "gateway", ["gateway"]);

        Assert.Equal(["GatewayPort", "Gateway_", "Role", "RoleId", "Rules"], PublicMembers(compilation, "N.ProductX+Gateway"));
    }

    [Theory]
    [InlineData("product")]
    [InlineData("product-id")]
    [InlineData("catalog")]
    [InlineData("services")]
    [InlineData("firewall-rules")]
    public void A_product_with_the_name_of_a_fixed_member_gets_an_underscore(string productId)
    {
        Compilation compilation = Compile(productId, "gateway", ["sip"]);

        Assert.NotNull(compilation.GetTypeByMetadataName("N." + MemberNames.PascalCase(productId) + "_"));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("role-id")]
    [InlineData("rules")]
    [InlineData("equals")]
    [InlineData("to-string")]
    [InlineData("get-type")]
    [InlineData("get-hash-code")]
    [InlineData("reference-equals")]
    [InlineData("memberwise-clone")]
    [InlineData("finalize")]
    public void A_rule_with_the_name_of_a_fixed_member_gets_an_underscore(string ruleId)
    {
        Compilation compilation = Compile("product-x", "gateway", [ruleId]);

        Assert.Contains(MemberNames.PascalCase(ruleId) + "_", PublicMembers(compilation, "N.ProductX+Gateway"));
    }

    [Theory]
    [InlineData("product-id")]
    [InlineData("product")]
    [InlineData("catalog")]
    [InlineData("services")]
    [InlineData("role")]
    [InlineData("role-id")]
    [InlineData("rules")]
    [InlineData("equals")]
    public void A_role_with_the_name_of_a_fixed_member_gets_an_underscore(string roleId)
    {
        Compilation compilation = Compile("gateway", roleId, ["sip"]);

        Assert.NotNull(compilation.GetTypeByMetadataName("N.Gateway+" + MemberNames.PascalCase(roleId) + "_"));
    }

    [Theory]
    [InlineData("roles", "roles", "roles")]
    [InlineData("contents", "contents", "rules")]
    [InlineData("documents", "tables", "remarks")]
    [InlineData("system", "global", "uc-ports")]
    [InlineData("n", "n", "n")]
    public void Private_classes_meet_nothing(string productId, string roleId, string ruleId) => Compile(productId, roleId, [ruleId, "sip"]);

    [Fact]
    public void Of_two_rules_that_meet_the_first_id_is_generated_whatever_the_order()
    {
        string[] expected = ["Role", "RoleId", "Rules", "Sip", "SipPort"];

        Assert.Equal(expected, PublicMembers(Compile("product-x", "gateway", ["sip", "sip-port"]), "N.ProductX+Gateway"));
        Assert.Equal(expected, PublicMembers(Compile("product-x", "gateway", ["sip-port", "sip"]), "N.ProductX+Gateway"));
    }

    [Fact]
    public void Services_tell_rules_apart_whose_role_and_rule_run_together()
    {
        PortCatalogBuilder builder = StartCatalog("product-x");
        PortService service = new("product-x/service", new LocalizedText("Service"));
        builder.Services.Add(service);
        foreach ((string role, string rule) in new[] { ("a", "b-c"), ("a-b", "c"), ("d", "e") })
        {
            AddRole(builder, role, service, rule);
        }

        Compilation compilation = Compile(builder.Build());

        Assert.Equal(["AB_C", "A_BC", "DE", "Rules", "Service", "ServiceId"], PublicMembers(compilation, "N.ProductX+Services+Service_"));
    }

    [Fact]
    public void What_refers_to_nothing_is_left_out()
    {
        PortCatalogBuilder builder = StartCatalog("product-x");
        AddRole(builder, "gateway", service: null, "sip");
        PortRole known = builder.Roles[0];
        PortRole unknown = new("product-x/unknown", new LocalizedText("Unknown"), RoleKind.Server);
        SourceReference source = new(new SpecTable("t", new LocalizedText("T"), new SourceDocument("d", new LocalizedText("D")), 1), 1);
        builder.Rules.Add(Rule("product-x/unknown/sip", unknown));
        builder.Rules.Add(new PortRuleBuilder(Rule("product-x/gateway/a", known)) { Peers = [unknown] }.Build());
        builder.Rules.Add(new PortRuleBuilder(Rule("product-x/gateway/b", known)) { Source = source }.Build());
        builder.Rules.Add(new PortRuleBuilder(Rule("product-x/gateway/c", known)) { Service = new PortService("s", new LocalizedText("S")) }.Build());
        builder.Rules.Add(new PortRuleBuilder(Rule("product-x/gateway/d", known)) { Remarks = [new Remark("X", RemarkKind.Range, new LocalizedText("X"))] }.Build());
        builder.FirewallRules.Add(new FirewallRule("product-x/f/e", "E", Transports.Tcp, PortScope.Any, PortDirection.Inbound, role: unknown));
        builder.Tables.Add(source.Table);

        Compilation compilation = Compile(builder.Build());

        Assert.Equal(["Role", "RoleId", "Rules", "Sip", "SipPort"], PublicMembers(compilation, "N.ProductX+Gateway"));
        Assert.Null(compilation.GetTypeByMetadataName("N.ProductX+FirewallRules"));
    }

    [Fact]
    public void An_id_that_makes_no_identifier_costs_its_row()
    {
        Compilation compilation = Compile("product-x", "gateway", ["sip", "§", "a b", "9"]);

        Assert.Equal(["Role", "RoleId", "Rules", "Sip", "SipPort"], PublicMembers(compilation, "N.ProductX+Gateway"));
        Assert.Null(ProductModelBuilder.Build(Parsed(StartCatalog("not an id").Build()), CancellationToken.None));
    }

    [Fact]
    public void Remarks_of_one_name_are_told_apart()
    {
        PortCatalogBuilder builder = StartCatalog("product-x");
        AddRole(builder, "gateway", service: null, "sip");
        foreach (string id in new[] { "D-1", "D1", "D 1", "?" })
        {
            builder.Remarks.Add(new Remark(id, RemarkKind.Range, new LocalizedText(id)));
        }

        Compile(builder.Build());
    }

    private static CSharpCompilation Compile(string productId, string roleId, string[] ruleIds)
    {
        PortCatalogBuilder builder = StartCatalog(productId);
        PortService service = new(productId + "/service", new LocalizedText("Service"));
        builder.Services.Add(service);
        AddRole(builder, roleId, service, ruleIds);
        return Compile(builder.Build());
    }

    private static PortCatalogBuilder StartCatalog(string productId)
    {
        PortCatalogBuilder builder = new();
        builder.Products.Add(new PortProduct(productId, new LocalizedText("Product")));
        return builder;
    }

    private static void AddRole(PortCatalogBuilder builder, string roleId, PortService? service, params string[] ruleIds)
    {
        PortRole role = new(builder.Products[0].Id + "/" + roleId, new LocalizedText("Role"), RoleKind.Server);
        builder.Roles.Add(role);
        foreach (string ruleId in ruleIds)
        {
            builder.Rules.Add(new PortRuleBuilder(Rule(role.Id + "/" + ruleId, role)) { Service = service }.Build());
        }
    }

    private static PortRule Rule(string id, PortRole role) => new PortRuleBuilder { Id = id, Role = role, Ports = new Port(5061) }.Build();

    private static ParsedSpec Parsed(PortCatalog catalog) =>
        new(new PortSpecFile("/0/x.ports.json", catalog, default), new SpecTarget("x.g.cs", "N", IsPublic: true));

    private static CSharpCompilation Compile(PortCatalog catalog)
    {
        ProductModel? model = ProductModelBuilder.Build(Parsed(catalog), CancellationToken.None);
        Assert.NotNull(model);
        string text = ProductEmitter.Emit(model, new EmitTarget(ReferencesLibrary: true, NullableDirective: true), CancellationToken.None);
        IEnumerable<MetadataReference> references = DotNetReferences.Net100.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).Result
            .Append(MetadataReference.CreateFromFile(typeof(PortRule).Assembly.Location));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose), cancellationToken: TestContext.Current.CancellationToken)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken));
        return compilation;
    }

    private static string[] PublicMembers(Compilation compilation, string className) => [.. new GeneratedProject(default, compilation).PublicMembers(className)];
}
