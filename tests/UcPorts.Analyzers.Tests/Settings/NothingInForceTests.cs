using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Settings;

/// <summary>UCP0005: names that put nothing in force.</summary>
public class NothingInForceTests
{
    [Fact]
    public Task A_misspelt_role() => Verify(
        new SettingsTest("", roles: "skype-for-business-server/frontend-server"),
        "No catalogue in force has a role 'skype-for-business-server/frontend-server', so it puts no rule in force (UcPortsRoles, ucports.roles). Did you mean 'skype-for-business-server/front-end-server'?");

    [Fact]
    public Task A_misspelt_catalogue() => Verify(
        new SettingsTest("", catalogs: "exchange"),
        "There is no built-in catalogue 'exchange'; write skype-for-business-server, exchange-um, 'all' or 'none' (UcPortsCatalogs, ucports.catalogs)");

    [Fact]
    public Task A_role_whose_catalogue_is_not_in_force() => Verify(
        new SettingsTest("", roles: "exchange-um/mailbox-server", catalogs: "skype-for-business-server"),
        "No catalogue in force has a role 'exchange-um/mailbox-server', so it puts no rule in force (UcPortsRoles, ucports.roles)");

    [Fact]
    public async Task A_misspelt_role_of_a_folder_once_for_all_its_files()
    {
        SettingsTest test = new("");
        test.TestState.Sources.Add(("/0/A/One.cs", ""));
        test.TestState.Sources.Add(("/0/A/Two.cs", ""));
        test.TestState.AnalyzerConfigFiles.Add(("/0/A/.editorconfig", "[*.cs]\nucports.roles = nonsense\n"));
        await Verify(test, "No catalogue in force has a role 'nonsense', so it puts no rule in force (UcPortsRoles, ucports.roles)");
    }

    [Fact]
    public async Task A_misspelt_role_of_an_attribute_at_the_attribute()
    {
        SettingsTest test = new("""[{|#0:UcPorts.ActsAs(UcPorts.ExchangeUm.MailboxServer.RoleId, "exchange-um/mail")|}] class Mailbox { }""");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP0005", DiagnosticSeverity.Warning).WithLocation(0));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_spec_file_without_rules()
    {
        SettingsTest test = new("");
        test.TestState.AdditionalFiles.Add(("/0/a.ports.json", """{|UCP0005:|}{"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}}"""));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("mediation-server, skype-for-business-server/director", "all")]
    [InlineData("", "none")]
    public Task Good_settings_are_let_be(string roles, string catalogs) =>
        new SettingsTest("", roles, catalogs).RunAsync(TestContext.Current.CancellationToken);

    private static Task Verify(SettingsTest test, string message)
    {
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP0005", DiagnosticSeverity.Warning).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
