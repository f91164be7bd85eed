using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;

namespace UcPorts.Generators.Tests;

public sealed class ShapeTests
{
    private const string Controller = ContosoSpec.ClassName + "+SessionBorderController";

    private static Task<GeneratedProject> GenerateAsync(string json = ContosoSpec.Json) =>
        ConsumerProject.With(ContosoSpec.Path, json).GenerateAsync();

    [Fact]
    public async Task A_product_has_a_class_for_each_role_but_far_ends()
    {
        GeneratedProject project = await GenerateAsync();

        Assert.Equal(
            [
                "AllHosts", "Balancer", "Catalog", "FirewallRules", "IPsecExceptions", "Phone", "Product", "ProductId", "Services",
                "SessionBorderController", "Softphone",
            ],
            project.PublicMembers(ContosoSpec.ClassName));
    }

    [Fact]
    public async Task A_role_has_constants_and_a_rule_object_for_each_rule()
    {
        GeneratedProject project = await GenerateAsync();

        Assert.Equal(
            [
                "Management", "Management8080Port", "Management9000To9009FirstPort", "Management9000To9009LastPort", "Management9443Port", "Media", "MediaFirstPort",
                "MediaLastPort", "OutgoingSip", "OutgoingSipPort", "Role", "RoleId", "Rules", "SipTls", "SipTlsPort",
            ],
            project.PublicMembers(Controller));
    }

    [Theory]
    [InlineData("RoleId", "contoso-gateway/session-border-controller")]
    [InlineData("SipTlsPort", 5061)]
    [InlineData("MediaFirstPort", 49152)]
    [InlineData("MediaLastPort", 57500)]
    [InlineData("Management8080Port", 8080)]
    [InlineData("Management9000To9009FirstPort", 9000)]
    [InlineData("Management9000To9009LastPort", 9009)]
    [InlineData("Management9443Port", 9443)]
    public async Task A_constant_has_the_value_of_its_row(string member, object value)
    {
        GeneratedProject project = await GenerateAsync();

        IFieldSymbol constant = Assert.IsType<IFieldSymbol>(project.Member(Controller, member), exactMatch: false);
        Assert.True(constant.IsConst);
        Assert.Equal(value, constant.ConstantValue);
    }

    [Fact]
    public async Task A_service_shows_its_rules_under_role_and_rule()
    {
        GeneratedProject project = await GenerateAsync();

        Assert.Equal(["Idle", "SessionBorderController", "Signalling"], project.PublicMembers(ContosoSpec.ClassName + "+Services"));
        Assert.Equal(
            ["BalancerSipTls", "Rules", "Service", "ServiceId", "SessionBorderControllerOutgoingSip", "SessionBorderControllerSipTls"],
            project.PublicMembers(ContosoSpec.ClassName + "+Services+Signalling"));
    }

    [Fact]
    public async Task Exceptions_and_firewall_rules_have_a_member_each()
    {
        GeneratedProject project = await GenerateAsync();

        Assert.Equal(["Clients", "MediaInbound"], project.PublicMembers(ContosoSpec.ClassName + "+IPsecExceptions"));
        Assert.Equal(["Signalling", "Worker"], project.PublicMembers(ContosoSpec.ClassName + "+FirewallRules"));
    }

    [Fact]
    public async Task A_file_without_services_exceptions_and_firewall_rules_has_no_classes_for_them()
    {
        const string Json = """
            {"specVersion": 1, "product": {"id": "small", "name": "Small"}, "roles": [{"id": "server", "name": "Servers", "kind": "server"}], "rules": []}
            """;
        GeneratedProject project = await GenerateAsync(Json);

        Assert.Equal(["Catalog", "Product", "ProductId", "Server"], project.PublicMembers("Contoso.Small"));
        project.AssertCompiles();
    }

    [Fact]
    public async Task Reordering_rows_roles_and_services_changes_no_name()
    {
        string[] lines = ContosoSpec.Json.Split('\n');
        string reordered = string.Join("\n", ReverseRows(lines));
        Assert.NotEqual(ContosoSpec.Json, reordered);

        GeneratedProject before = await GenerateAsync();
        GeneratedProject after = await GenerateAsync(reordered);

        Assert.Equal(PublicNames(before), PublicNames(after));
        after.AssertCompiles();
    }

    [Fact]
    public async Task Constants_serve_in_attributes_switches_and_default_parameters()
    {
        const string Source = """
            #nullable enable
            using Controller = Contoso.ContosoGateway.SessionBorderController;

            [System.ComponentModel.DefaultValue(Controller.SipTlsPort)]
            internal static class User
            {
                public static int Listen(int port = Controller.MediaFirstPort)
                {
                    switch (port)
                    {
                        case Controller.SipTlsPort:
                        case Controller.MediaLastPort:
                            return Controller.SipTls.Ports.Count;
                        default:
                            return Contoso.ContosoGateway.Services.Signalling.SessionBorderControllerSipTls.Ports.Count;
                    }
                }
            }
            """;
        GeneratedProject project = await (ConsumerProject.With(ContosoSpec.Path, ContosoSpec.Json) with { Sources = [Source] }).GenerateAsync();

        project.AssertCompiles();
    }

    [Fact]
    public async Task A_project_can_add_members_of_its_own_to_a_product()
    {
        const string Source = """
            namespace Contoso
            {
                static partial class ContosoGateway
                {
                    public const int OwnPort = SessionBorderController.SipTlsPort + 1;
                }
            }
            """;
        GeneratedProject project = await (ConsumerProject.With(ContosoSpec.Path, ContosoSpec.Json) with { Sources = [Source] }).GenerateAsync();

        project.AssertCompiles();
        Assert.Contains("OwnPort", project.PublicMembers(ContosoSpec.ClassName));
    }

    // Each run of lines that hold one row each, turned round; the comma behind all but the last stays where it is.
    private static string[] ReverseRows(string[] lines)
    {
        string[] result = [.. lines];
        for (int start = 0; start < lines.Length; start++)
        {
            int end = start;
            while (end < lines.Length && lines[end].TrimStart().StartsWith("{\"id\"", System.StringComparison.Ordinal))
            {
                end++;
            }

            for (int i = start; i < end; i++)
            {
                string row = lines[start + end - 1 - i].TrimEnd().TrimEnd(',');
                result[i] = i == end - 1 ? row : row + ",";
            }

            start = end > start ? end : start;
        }

        return result;
    }

    private static string[] PublicNames(GeneratedProject project) =>
    [
        .. project.Compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes())
            .Select(node => project.Compilation.GetSemanticModel(node.SyntaxTree).GetDeclaredSymbol(node))
            .OfType<ISymbol>()
            .Where(symbol => symbol.DeclaredAccessibility == Accessibility.Public)
            .Select(symbol => symbol.GetDocumentationCommentId()!)
            .Order(System.StringComparer.Ordinal),
    ];
}
