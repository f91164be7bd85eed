using System;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>Files that add rules to a built-in product.</summary>
public class ExtensionTests
{
    private const string Text =
        """
        {
          "specVersion": 1,
          "extends": "skype-for-business-server",
          "roles": [
            { "id": "call-recorder", "name": "Call recorder", "kind": "server", "includes": ["all-servers"] }
          ],
          "services": [
            { "id": "recording", "name": "Recording service" }
          ],
          "rules": [
            { "id": "metrics", "role": "front-end-server", "service": "front-end-service", "ports": "9464", "transport": ["tcp"], "security": ["none"], "direction": "inbound", "peer": ["monitoring-server"], "requirement": "optional", "allocation": "fixed", "reason": "Counters." },
            { "id": "recording", "role": "call-recorder", "service": "recording", "ports": "9500", "transport": ["tcp"], "security": ["tls"], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Recordings." }
          ]
        }
        """;

    private const string Metrics = "\"id\": \"metrics\", \"role\": \"front-end-server\", \"service\": \"front-end-service\"";

    private static readonly PortCatalog s_product = BuiltInSpecs.Find("skype-for-business-server")!;

    [Fact]
    public void A_rule_takes_roles_and_services_of_the_product_and_of_the_file()
    {
        PortSpecFile file = SpecVerifier.ReadsClean(Text);

        Assert.Equal(SpecFileForm.Extension, file.Form);
        Assert.Null(file.ExtensionName);
        Assert.Equal("skype-for-business-server", file.Product?.Id);
        Assert.Equal(["skype-for-business-server/front-end-server/metrics", "skype-for-business-server/call-recorder/recording"], file.Catalog.Rules.Select(rule => rule.Id));
        Assert.Equal(s_product.FindRole("skype-for-business-server/front-end-server"), file.Catalog.Rules[0].Role);
        Assert.Equal("skype-for-business-server/front-end-service", file.Catalog.Rules[0].Service?.Id);
        Assert.Equal(["skype-for-business-server/all-servers"], file.Catalog.Rules[1].Role.Includes);
    }

    [Fact]
    public void The_catalogue_holds_what_is_referred_to_and_no_more()
    {
        PortCatalog catalog = SpecVerifier.ReadsClean(Text).Catalog;

        Assert.Equal(["front-end-server", "monitoring-server", "call-recorder"], catalog.Roles.Select(role => role.LocalId));
        Assert.Equal(["front-end-service", "recording"], catalog.Services.Select(service => service.LocalId));
        Assert.Empty(catalog.Documents);
    }

    [Fact]
    public void The_two_meet_in_one_catalogue()
    {
        PortCatalog both = PortCatalog.Combine(s_product, SpecVerifier.ReadsClean(Text).Catalog);

        Assert.Equal(s_product.Products, both.Products);
        Assert.Equal(s_product.Roles.Count + 1, both.Roles.Count);
        Assert.Equal(s_product.Services.Count + 1, both.Services.Count);
        Assert.Contains(both.InForceFor("skype-for-business-server/front-end-server"), rule => rule.Ports.Contains(new Port(9464)));
        Assert.Contains(both.InForceFor("skype-for-business-server/call-recorder"), rule => rule.Role.LocalId == "all-servers");
    }

    [Fact]
    public void A_row_of_the_products_table_brings_the_table_and_its_document_along()
    {
        PortCatalog catalog = SpecVerifier.ReadsClean(SampleSpec.Replace(Text, Metrics, Metrics + ", \"table\": \"server-ports\", \"row\": 3")).Catalog;

        Assert.Equal("server-ports, row 3", catalog.Rules[0].Source?.ToString());
        Assert.Equal(["server-ports"], catalog.Tables.Select(table => table.Id));
        Assert.Equal(catalog.Tables[0].Document, Assert.Single(catalog.Documents));
    }

    [Fact]
    public void A_name_is_kept() =>
        Assert.Equal("contoso-voice", SpecVerifier.ReadsClean(SampleSpec.Replace(Text, "server\",\n  \"roles\"", "server\",\n  \"name\": \"contoso-voice\",\n  \"roles\"")).ExtensionName);

    [Theory]
    [InlineData("\"role\": \"front-end-server\"", "\"role\": [|\"front-end-servr\"|]", "There is no role 'front-end-servr' in this file and none in skype-for-business-server: did you mean 'front-end-server'?")]
    [InlineData("\"service\": \"recording\"", "\"service\": [|\"nothing\"|]", "There is no service 'nothing' in this file and none in skype-for-business-server.")]
    [InlineData("\"extends\": \"skype-for-business-server\"", "\"extends\": [|\"skype-for-bussiness-server\"|]", "There is no built-in product 'skype-for-bussiness-server': did you mean 'skype-for-business-server'?")]
    [InlineData("\"extends\": \"skype-for-business-server\"", "\"extends\": [|\"teams\"|]", "There is no built-in product 'teams': write 'exchange-um' or 'skype-for-business-server'.")]
    [InlineData("{ \"id\": \"call-recorder\"", "{ \"id\": [|\"director\"|], \"name\": \"Director\", \"kind\": \"server\" }, { \"id\": \"call-recorder\"", "The role 'director' is already in skype-for-business-server, which this file extends: refer to that one, or choose another id.")]
    [InlineData("\"id\": \"metrics\"", "\"id\": [|\"sip-tls\"|]", "The rule 'front-end-server/sip-tls' is already in skype-for-business-server, which this file extends: refer to that one, or choose another id.")]
    [InlineData("\"id\": \"metrics\"", "\"id\": [|\"sip-t-ls\"|]", null)]
    [InlineData("\"id\": \"metrics\"", "\"id\": [|\"sip-tls-port\"|]", "The generated name 'SipTlsPort' of 'sip-tls-port' is also that of 'sip-tls' in skype-for-business-server: choose another id.")]
    [InlineData("{ \"id\": \"recording\", \"name\"", "{ \"id\": [|\"mediation-service\"|], \"name\": \"Again\" }, { \"id\": \"recording\", \"name\"", "The service 'mediation-service' is already in skype-for-business-server, which this file extends: refer to that one, or choose another id.")]
    public void An_id_that_collides_or_names_nothing_is_refused(string old, string changed, string? message)
    {
        string marked = SampleSpec.Replace(Text, old, changed);
        if (message is null)
        {
            SpecVerifier.ReadsClean(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
            return;
        }

        SpecVerifier.Refuses(marked, SpecError.DuplicateOrUnknownId, message);
    }

    [Fact]
    public void An_unknown_product_leaves_an_empty_catalogue_and_one_error() =>
        Assert.Equal(PortCatalog.Empty, SpecVerifier.Refuses(SampleSpec.Replace(Text, "\"extends\": \"skype-for-business-server\"", "\"extends\": [|\"teams\"|]"), SpecError.DuplicateOrUnknownId, "There is no built-in product 'teams': write 'exchange-um' or 'skype-for-business-server'.").Catalog);

    [Fact]
    public void A_rule_needs_a_reason()
    {
        string marked = Text.Replace(", \"reason\": \"Recordings.\" }", " }|]", StringComparison.Ordinal).Replace("{ \"id\": \"recording\", \"role\"", "[|{ \"id\": \"recording\", \"role\"", StringComparison.Ordinal);

        SpecVerifier.Refuses(marked, SpecError.Unreadable, "A rule that is added to a built-in product needs the 'reason' why this project opens the ports.");
    }

    [Fact]
    public void A_product_of_its_own_beside_it_is_refused() =>
        SpecVerifier.Refuses(
            SampleSpec.Replace(Text, "\"specVersion\": 1,", "\"specVersion\": 1, \"product\": [|{ \"id\": \"contoso\", \"name\": \"Contoso\" }|],"),
            SpecError.Unreadable,
            "A file has a product of its own or extends a built-in one: remove 'product' or 'extends'.");

    [Fact]
    public void Built_in_products_are_those_of_the_repository_under_the_names_of_their_files()
    {
        Assert.Equal(["exchange-um", "skype-for-business-server"], BuiltInSpecs.ProductIds);
        Assert.All(BuiltInSpecs.ProductIds, id => Assert.Equal(id, Assert.Single(BuiltInSpecs.Find(id)!.Products).Id));
        Assert.Same(BuiltInSpecs.Find("exchange-um"), BuiltInSpecs.Find("exchange-um"));
        Assert.Null(BuiltInSpecs.Find("Exchange-UM"));
        Assert.Throws<ArgumentNullException>(() => BuiltInSpecs.Find(null!));
    }

    [Fact]
    public void A_cut_file_gives_errors_and_no_exception()
    {
        for (int length = 0; length < Text.Length; length++)
        {
            Assert.NotEmpty(PortSpecReader.Read(Text[..length], SampleSpec.Path).Errors);
        }
    }
}
