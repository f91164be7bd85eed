using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>Deployment files: which roles run, and what was reconfigured.</summary>
public class DeploymentTests
{
    [Fact]
    public void Everything_a_deployment_says_is_read()
    {
        PortSpecFile file = SampleDeployment.Read(SampleDeployment.Text);

        Assert.Equal([], file.Errors);
        Assert.Equal(SpecFileForm.Deployment, file.Form);
        Assert.Equal(PortCatalog.Empty, file.Catalog);
        Assert.Equal("head-office", file.Deployment?.Name);
        Assert.Equal(
            ["exchange-um/client-access-server", "exchange-um/mailbox-server", "skype-for-business-server/mediation-server", "skype-for-business-server/client", "contoso/front-end"],
            file.Deployment!.Roles);
        Assert.Equal(
            [
                new DeploymentChange("exchange-um/client-access-server/sip", PortSet.Parse("5070"), Reason: "5060 is taken."),
                new DeploymentChange("skype-for-business-server/client/audio", PortSet.Parse("50020-50039")),
                new DeploymentChange("skype-for-business-server/mediation-server/gateway-sip", IsEnabled: true),
                new DeploymentChange("skype-for-business-server/all-internal-servers/audio", PortSet.Parse("40000-40999")),
            ],
            file.Deployment.Changes);
    }

    [Fact]
    public void The_reader_of_spec_files_tells_a_deployment_from_them()
    {
        PortSpecFile file = PortSpecReader.Read(SampleDeployment.Text, SampleSpec.Path);

        Assert.Equal((SpecFileForm.Deployment, null), (file.Form, file.Deployment));
        Assert.Equal([], file.Errors);
        Assert.Equal(SpecFileForm.Product, PortSpecReader.Read(SampleSpec.Text, SampleSpec.Path).Form);
        Assert.NotEmpty(PortSpecReader.Read("""{"specVersion": 1, "deploymentVersion": 1}""", SampleSpec.Path).Errors);
    }

    [Fact]
    public void The_products_it_names_are_known_before_it_is_read()
    {
        Assert.Equal(["contoso", "exchange-um", "skype-for-business-server"], PortSpecReader.ProductsNamedBy(SampleDeployment.Text));
        Assert.Empty(PortSpecReader.ProductsNamedBy("{"));
        Assert.Empty(PortSpecReader.ProductsNamedBy("""{"roles": [7, {}], "changes": {"rule": 1}}"""));
    }

    public static TheoryData<string, string> Allowed => new()
    {
        { "the call router", """{ "rule": "exchange-um/client-access-server/sip-mtls", "ports": "5071" }""" },
        { "a file changes the range", """{ "rule": "exchange-um/mailbox-server/rtp", "ports": "16384-32767" }""" },
        { "any ports may be set", """{ "rule": "skype-for-business-server/all-internal-servers/audio", "ports": "10000-10999" }""" },
        { "a pool with no way named is made smaller", """{ "rule": "skype-for-business-server/client/legacy-file-transfer", "ports": "6891-6895" }""" },
        { "the documented ports", """{ "rule": "exchange-um/mailbox-server/um-service-sip", "ports": "5062" }""" },
        { "a conditional rule is switched on", """{ "rule": "exchange-um/mailbox-server/worker-process-sip-5066", "enabled": true }""" },
        { "a conditional rule is switched off", """{ "rule": "exchange-um/mailbox-server/worker-process-sip-5066", "enabled": false }""" },
        { "a required rule that is as it is", """{ "rule": "exchange-um/mailbox-server/um-service-sip", "enabled": true }""" },
        { "the TCP port of the Mediation Server", """{ "rule": "skype-for-business-server/all-internal-servers/audio", "ports": "49152-49999", "enabled": true }""" },
        { "a rule of the project's own product", """{ "rule": "contoso/front-end/sip-tls", "ports": "15061" }""" },
        { "a rule of an included role", """{ "rule": "contoso/all-servers/browser", "enabled": true }""" },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void What_the_documents_allow_is_taken(string what, string change)
    {
        PortSpecFile file = SampleDeployment.Read(SampleDeployment.WithChange(change));

        Assert.True(file.Errors.IsEmpty, $"{what}: {string.Join(" ", file.Errors)}");
        Assert.Equal(4, file.Deployment!.Changes.Count);
    }

    [Fact]
    public void The_TCP_port_of_the_Mediation_Server_can_be_off() =>
        Assert.Empty(SampleDeployment.Read(SampleSpec.Replace(SampleDeployment.Text, "\"enabled\": true", "\"enabled\": false")).Errors);

    [Theory]
    [InlineData("exchange-um/mailbox-server/um-service-sip", "5072", "The documents say that port 5062 of 'exchange-um/mailbox-server/um-service-sip' (um-listening-ports, row 2) cannot be changed.")]
    [InlineData("skype-for-business-server/all-servers/sql-browser", "1435", "The documents name no way to change port 1434 of 'skype-for-business-server/all-servers/sql-browser' (server-ports, row 1).")]
    [InlineData("exchange-um/client-access-server/sip-mtls", "5071-5072", "Each port of 'exchange-um/client-access-server/sip-mtls' is used: give 1 in place of port 5061 of 'exchange-um/client-access-server/sip-mtls' (um-listening-ports, row 1), not 2.")]
    [InlineData("skype-for-business-server/client/video", "58000-58018", "'58000-58018' holds 19 ports, but the documents ask for at least 20 in ports 1024-65535 of 'skype-for-business-server/client/video' (client-ports, row 9).")]
    [InlineData("skype-for-business-server/client/video", "1000-1100", "'1000-1023' is outside 1024-65535, the ports that the documents allow for 'skype-for-business-server/client/video' (client-ports, row 9).")]
    [InlineData("skype-for-business-server/client/legacy-file-transfer", "6890-6901", "'6890' is outside 6891-6901, the ports that the documents allow for 'skype-for-business-server/client/legacy-file-transfer' (client-ports, row 7).")]
    [InlineData("contoso/phone/lease", "68", null)]
    public void What_the_documents_do_not_allow_is_refused_at_the_ports(string rule, string ports, string? message)
    {
        if (message is null)
        {
            Assert.Equal(["UCP0003"], SampleDeployment.Read(SampleDeployment.WithChange($$"""{ "rule": "{{rule}}", "ports": "{{ports}}" }""")).Errors.Select(error => error.Id));
            return;
        }

        PortSpecFile file = Refuses(SampleDeployment.WithChange($$"""{ "rule": "{{rule}}", "ports": [|"{{ports}}"|] }"""), SpecError.NotChangeable, message);

        Assert.Equal(3, file.Deployment!.Changes.Count);
    }

    [Fact]
    public void What_the_documents_require_is_not_switched_off() => Refuses(
        SampleDeployment.WithChange("""{ "rule": "exchange-um/mailbox-server/um-service-sip", "enabled": [|false|] }"""),
        SpecError.NotChangeable,
        "The documents require port 5062 of 'exchange-um/mailbox-server/um-service-sip' (um-listening-ports, row 2): it cannot be switched off.");

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { """{ "rule": "exchange-um/client-access-server/sip-mtls", "ports": [|"5071-5070"|] }""", SpecError.OutsideDomain, "The range '5071-5070' is reversed: write its smaller port first, '5070-5071'." },
        { """{ "rule": "exchange-um/client-access-server/sip-mtls", "ports": [|"65536"|] }""", SpecError.OutsideDomain, "Port '65536' is above 65535, the highest port number." },
        { """{ "rule": "exchange-um/client-access-server/sip-mtls", "ports": [|5071|] }""", SpecError.Unreadable, "'ports' is a number, but it must be a string, for example \"5070\"." },
        { """{ "rule": "exchange-um/client-access-server/sip-mtls", "enabled": [|"yes"|] }""", SpecError.Unreadable, "'enabled' must be true or false." },
        { """[|{ "rule": "exchange-um/client-access-server/sip-mtls" }|]""", SpecError.Unreadable, "The change changes nothing: add 'ports', for example \"ports\": \"5070\", or \"enabled\": true or false." },
        { """[|{ "ports": "5071" }|]""", SpecError.Unreadable, "The change lacks 'rule': add \"rule\": \"exchange-um/client-access-server/sip\"." },
        { """{ "rule": "exchange-um/mailbox-server/worker-process-sip-5066", "ports": [|"5066"|], "enabled": false }""", SpecError.OutsideDomain, "A rule that is switched off has no ports: remove 'ports', or write \"enabled\": true." },
        { """{ "rule": [|"exchange-um/client-access-server/sip-tls"|], "ports": "5071" }""", SpecError.DuplicateOrUnknownId, "There is no rule 'exchange-um/client-access-server/sip-tls': did you mean 'exchange-um/client-access-server/sip-mtls'?" },
        { """{ "rule": [|"exchange/client-access-server/sip"|], "ports": "5071" }""", SpecError.DuplicateOrUnknownId, "There is no product 'exchange': write 'exchange-um', 'skype-for-business-server' or 'contoso'." },
        { """{ "rule": [|"exchange-mu/client-access-server/sip"|], "ports": "5071" }""", SpecError.DuplicateOrUnknownId, "There is no product 'exchange-mu': did you mean 'exchange-um'?" },
        { """{ "rule": [|"sip"|], "ports": "5071" }""", SpecError.DuplicateOrUnknownId, "'sip' names no rule: write it with its product and role in front, for example \"exchange-um/client-access-server/sip\"." },
        { """{ "rule": [|"exchange-um/client-access-server/sip"|], "ports": "5071" }""", SpecError.DuplicateOrUnknownId, "The rule 'exchange-um/client-access-server/sip' is changed twice, first in line 7: keep one of the changes." },
        { """{ "rule": [|"skype-for-business-server/director/sip"|], "enabled": false }""", SpecError.DuplicateOrUnknownId, "The deployment does not run the role 'skype-for-business-server/director', so it cannot change its rule: add the role to 'roles', or remove the change." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_a_change_costs_the_change(string change, string id, string message) =>
        Assert.Equal(3, Refuses(SampleDeployment.WithChange(change), id, message).Deployment!.Changes.Count);

    [Theory]
    [InlineData("\"contoso/front-end\"", "[|\"contoso/frontend\"|]", SpecError.DuplicateOrUnknownId, "There is no role 'contoso/frontend': did you mean 'contoso/front-end'?")]
    [InlineData("\"contoso/front-end\"", "[|\"front-end\"|]", SpecError.DuplicateOrUnknownId, "'front-end' names no role: write it with its product in front, for example \"exchange-um/client-access-server\".")]
    [InlineData("\"contoso/front-end\"", "[|\"contoso/gateway\"|]", SpecError.OutsideDomain, "The role 'contoso/gateway' is of kind 'peer', a far end that rules only name: a deployment cannot run it.")]
    [InlineData("\"contoso/front-end\"", "[|\"exchange-um/mailbox-server\"|]", SpecError.OutsideDomain, "'exchange-um/mailbox-server' stands twice in 'roles': name it once.")]
    public void A_mistake_in_a_role_costs_the_role(string old, string changed, string id, string message)
    {
        PortSpecFile file = Refuses(SampleSpec.Replace(SampleDeployment.Text, old, changed), id, message);

        Assert.Equal(4, file.Deployment!.Roles.Count);
        Assert.Equal(4, file.Deployment.Changes.Count);
    }

    [Theory]
    [InlineData("\"deploymentVersion\": 1", "\"deploymentVersion\": [|2|]", SpecError.Unreadable, "Version '2' of the format of deployments is not known: this reader knows version 1.")]
    [InlineData("\"head-office\"", "[|\"Head Office\"|]", SpecError.OutsideDomain, "'Head Office' is not an id: write lower-case words of letters and digits, with hyphens between them, for example \"head-office\".")]
    [InlineData("\"head-office\"", "[|\"contoso\"|]", SpecError.DuplicateOrUnknownId, "The generated name 'Contoso' of 'contoso' is already that of sample.ports.json: give the deployment another name.")]
    public void Without_a_usable_name_there_is_no_deployment(string old, string changed, string id, string message) =>
        Assert.Null(Refuses(SampleSpec.Replace(SampleDeployment.Text, old, changed), id, message).Deployment);

    [Fact]
    public void A_deployment_runs_at_least_one_role()
    {
        const string Marked = """{"deploymentVersion": 1, "name": "head-office", "roles": [|[]|]}""";

        Refuses(Marked, SpecError.OutsideDomain, "No role is given: a deployment runs at least one, for example [\"exchange-um/client-access-server\"].");
    }

    [Fact]
    public void Two_deployments_that_change_a_rule_differently_are_refused_at_the_second()
    {
        PortSpecFile first = SampleDeployment.Read(SampleDeployment.Text);
        string branch = SampleSpec.Replace(SampleDeployment.Text, "head-office", "branch");

        Assert.Empty(SampleDeployment.Read(branch, first).Errors);
        PortSpecFile second = SpecVerifier.Refuses(
            SampleSpec.Replace(branch, "\"rule\": \"exchange-um/client-access-server/sip\", \"ports\": \"5070\"", "\"rule\": [|\"exchange-um/client-access-server/sip\"|], \"ports\": \"5080\""),
            SpecError.DuplicateOrUnknownId,
            "The deployment 'head-office' changes the rule 'exchange-um/client-access-server/sip' otherwise, and both are in force in this project: make them agree.",
            text => SampleDeployment.Read(text, first));
        Assert.Equal(3, second.Deployment!.Changes.Count);
    }

    [Fact]
    public void Two_deployments_of_one_name_are_refused_at_the_second() => SpecVerifier.Refuses(
        SampleSpec.Replace(SampleDeployment.Text, "\"head-office\"", "[|\"head-office\"|]"),
        SpecError.DuplicateOrUnknownId,
        "The generated name 'HeadOffice' of 'head-office' is already that of sample.ports.json: give the deployment another name.",
        text => SampleDeployment.Read(text, SampleDeployment.Read(SampleDeployment.Text)));

    [Fact]
    public void A_rule_that_the_project_adds_to_a_product_can_be_changed()
    {
        PortSpecFile extension = PortSpecReader.Read(
            """{"specVersion": 1, "extends": "exchange-um", "rules": [{"id": "metrics", "role": "mailbox-server", "ports": "9464", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Counters."}]}""",
            "extra.ports.json");
        PortSpecFile file = SampleDeployment.Read(SampleDeployment.WithChange("""{ "rule": "exchange-um/mailbox-server/metrics", "ports": "9465-9466" }"""), extension);

        Assert.Equal([], file.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"deploymentVersion": {}, "name": [], "roles": 1, "changes": {}}""")]
    [InlineData("""{"deploymentVersion": 1, "name": "x", "roles": [null, {}, "/", "//", "a/"], "changes": [null, {"rule": "a//b", "ports": "1"}]}""")]
    public void What_is_no_deployment_gives_errors_and_no_exception(string text) => Assert.NotEmpty(SampleDeployment.Read(text).Errors);

    [Fact]
    public void A_cut_file_gives_errors_and_no_exception()
    {
        for (int length = 0; length < SampleDeployment.Text.Length; length++)
        {
            string text = SampleDeployment.Text[..length];
            Assert.NotEmpty(SampleDeployment.Read(text).Errors);
            PortSpecReader.ProductsNamedBy(text);
        }
    }

    [Fact]
    public void Products_are_found_with_what_the_project_adds()
    {
        ProductCatalogs products = new(SampleDeployment.Others);

        Assert.Equal(["exchange-um", "skype-for-business-server", "contoso"], products.ProductIds);
        Assert.Same(BuiltInSpecs.Find("exchange-um"), products.Find("exchange-um"));
        Assert.Null(products.Find("teams"));
        IEnumerable<string> both = products.Combine(["contoso", "teams", "exchange-um", "contoso"]).Products.Select(product => product.Id);
        Assert.Equal(["contoso", "exchange-um"], both);
    }

    private static PortSpecFile Refuses(string markedText, string id, string message) =>
        SpecVerifier.Refuses(markedText, id, message, text => SampleDeployment.Read(text));
}
