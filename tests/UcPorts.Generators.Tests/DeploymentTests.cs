using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;
using UcPorts.Spec;

namespace UcPorts.Generators.Tests;

/// <summary>A deployment becomes a class for each product of its roles, in a namespace of its name.</summary>
public sealed class DeploymentTests
{
    private const string CallRouter = DeploymentSpec.Namespace + ".ExchangeUm+ClientAccessServer";
    private const string Client = DeploymentSpec.Namespace + ".SkypeForBusinessServer+Client";
    private const string Mediation = DeploymentSpec.Namespace + ".SkypeForBusinessServer+MediationServer";
    private const string Own = DeploymentSpec.Namespace + ".ContosoGateway+Server";

    private static Task<GeneratedProject> GenerateAsync(string json = DeploymentSpec.Json, params (string Path, string Text)[] more) =>
        new ConsumerProject { Files = [(DeploymentSpec.Path, json), (DeploymentSpec.OwnPath, DeploymentSpec.Own), .. more] }.GenerateAsync();

    private static int Constant(GeneratedProject project, string className, string name) => (int)((IFieldSymbol)project.Member(className, name)).ConstantValue!;

    [Theory]
    [InlineData(CallRouter, "SipPort", 5070)]
    [InlineData(CallRouter, "SipMtlsPort", 5061)]
    [InlineData(Client, "AudioFirstPort", 50020)]
    [InlineData(Client, "AudioLastPort", 50039)]
    [InlineData(Mediation, "GatewaySipTlsPort", 5067)]
    [InlineData(Own, "SipPort", 6061)]
    [InlineData(Own, "MetricsPort", 9464)]
    public async Task Constants_follow_the_deployment(string className, string name, int port)
    {
        GeneratedProject project = await GenerateAsync();

        project.AssertCompiles();
        Assert.Equal(port, Constant(project, className, name));
    }

    [Fact]
    public async Task Only_roles_in_force_have_classes_and_rules_that_are_off_have_none()
    {
        GeneratedProject project = await GenerateAsync();

        Assert.Equal(
            ["AllInternalServers", "AllServers", "Client", "MediationServer"],
            project.Compilation.GetTypeByMetadataName(DeploymentSpec.Namespace + ".SkypeForBusinessServer")!.GetTypeMembers()
                .Where(type => type.GetMembers("RoleId").Length > 0).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("GatewaySip", project.PublicMembers(Mediation));
        Assert.Null(project.Compilation.GetTypeByMetadataName(DeploymentSpec.Namespace + ".ExchangeUm+MailboxServer"));
        Assert.Equal(4, project.HintNames.Length);
    }

    [Fact]
    public async Task The_projects_own_class_stays_as_documented() =>
        Assert.Equal(5061, Constant(await GenerateAsync(), "Contoso.ContosoGateway+Server", "SipPort"));

    [Theory]
    [InlineData("exchange-um", "ExchangeUm")]
    [InlineData("skype-for-business-server", "SkypeForBusinessServer")]
    [InlineData("contoso-gateway", "ContosoGateway")]
    public async Task The_catalogue_is_the_documents_with_the_changes(string productId, string className)
    {
        Assembly assembly = (await GenerateAsync()).Load();
        PortCatalog generated = (PortCatalog)assembly.GetType(DeploymentSpec.Namespace + "." + className)!.GetProperty("Catalog")!.GetValue(null)!;

        PortSpecFile own = PortSpecReader.Read(DeploymentSpec.Own, DeploymentSpec.OwnPath);
        Deployment deployment = PortSpecReader.ReadDeployment(DeploymentSpec.Json, DeploymentSpec.Path, [own]).Deployment!;
        PortCatalog expected = deployment.ApplyTo(new ProductCatalogs([own]).Find(productId)!).ForRoles(deployment.Roles);
        Assert.Equal(expected.Rules, generated.Rules);
        Assert.Equal(expected, generated);
        Assert.Equal(expected.Rules.Any(rule => rule.Reconfiguration is not null), generated.Rules.Any(rule => rule.Reconfiguration is not null));
    }

    [Fact]
    public async Task Hovering_tells_what_was_changed()
    {
        GeneratedProject project = await GenerateAsync();

        Assert.Contains("Documented as 5060, changed by head-office: 5060 is taken.", project.Hover(CallRouter, "SipPort").Summary);
        Assert.Equal(["The ports of Exchange Unified Messaging in the deployment head-office."], GeneratedProject.Hover(project.Compilation.GetTypeByMetadataName(DeploymentSpec.Namespace + ".ExchangeUm")!).Summary);
    }

    [Fact]
    public async Task A_mistake_costs_the_change_or_the_role_only()
    {
        GeneratedProject project = await GenerateAsync(DeploymentSpec.Json
            .Replace("\"50020-50039\"", "\"50020-50029\"", StringComparison.Ordinal)
            .Replace("\"skype-for-business-server/mediation-server\"", "\"skype-for-business-server/mediation\"", StringComparison.Ordinal));

        project.AssertCompiles();
        Assert.Equal(1024, Constant(project, Client, "AudioFirstPort"));
        Assert.Equal(5070, Constant(project, CallRouter, "SipPort"));
        Assert.Null(project.Compilation.GetTypeByMetadataName(Mediation));
    }

    [Theory]
    [InlineData("\"head-office\"", "\"Head Office\"")]
    [InlineData("\"deploymentVersion\": 1", "\"deploymentVersion\": 2")]
    [InlineData("\"roles\"", "\"rolls\"")]
    public async Task A_deployment_that_cannot_be_read_costs_its_own_classes_only(string old, string changed)
    {
        GeneratedProject project = await GenerateAsync(DeploymentSpec.Json.Replace(old, changed, StringComparison.Ordinal));

        project.AssertCompiles();
        Assert.NotNull(project.Compilation.GetTypeByMetadataName("Contoso.ContosoGateway+Server"));
        Assert.Single(project.HintNames);
    }

    [Fact]
    public async Task Roles_of_other_products_that_a_role_includes_are_in_force_too()
    {
        string own = DeploymentSpec.Own.Replace("\"kind\": \"server\"}", "\"kind\": \"server\", \"includes\": [\"skype-for-business-server/director\"]}", StringComparison.Ordinal);
        const string Json = """{"deploymentVersion": 1, "name": "branch", "roles": ["contoso-gateway/server"]}""";

        GeneratedProject project = await new ConsumerProject { Files = [(DeploymentSpec.Path, Json), (DeploymentSpec.OwnPath, own)] }.GenerateAsync();

        project.AssertCompiles();
        Assert.NotNull(project.Compilation.GetTypeByMetadataName("Contoso.Branch.SkypeForBusinessServer+AllServers"));
    }

    [Fact]
    public async Task What_the_project_adds_to_a_product_is_deployed_with_it()
    {
        const string Json = """{"deploymentVersion": 1, "name": "branch", "roles": ["skype-for-business-server/front-end-server"], "changes": [{"rule": "skype-for-business-server/front-end-server/metrics", "ports": "9466"}]}""";

        GeneratedProject project = await new ConsumerProject { Files = [(DeploymentSpec.Path, Json), (ExtensionSpec.Path, ExtensionSpec.Json)] }.GenerateAsync();

        project.AssertCompiles();
        Assert.Equal(9466, Constant(project, "Contoso.Branch.SkypeForBusinessServer+FrontEndServer", "MetricsPort"));
        Assert.Equal(5061, Constant(project, "Contoso.Branch.SkypeForBusinessServer+FrontEndServer", "SipTlsPort"));
        Assert.Equal(9464, Constant(project, ExtensionSpec.ClassName + "+FrontEndServer", "MetricsPort"));
    }

    [Fact]
    public async Task A_class_and_a_namespace_of_one_name_are_not_both_generated()
    {
        GeneratedProject project = await GenerateAsync(DeploymentSpec.Json.Replace("head-office", "unrelated", StringComparison.Ordinal), (DeploymentSpec.OtherPath, DeploymentSpec.Other));

        project.AssertCompiles();
        Assert.NotNull(project.Compilation.GetTypeByMetadataName("Contoso.Unrelated.ExchangeUm"));
    }

    [Fact]
    public async Task Settings_of_the_file_hold_for_its_classes()
    {
        ConsumerProject consumer = new()
        {
            Files = [(DeploymentSpec.Path, DeploymentSpec.Json)],
            GlobalConfig = Configs.For(DeploymentSpec.Path, "UcPortsNamespace = Elsewhere\nbuild_metadata.AdditionalFiles.UcPortsAccessibility = public"),
        };

        INamedTypeSymbol? type = (await consumer.GenerateAsync()).Compilation.GetTypeByMetadataName("Elsewhere.HeadOffice.ExchangeUm");
        Assert.Equal(Accessibility.Public, type?.DeclaredAccessibility);
    }
}
