using System;
using System.Globalization;
using System.Linq;
using UcPorts.Judging;
using UcPorts.Model.Tests.Judging;
using UcPorts.Model.Tests.Rules;

namespace UcPorts.Model.Tests.Catalogs;

/// <summary>A deployment's changes in place of the documented rules, and the part of a catalogue that its roles need.</summary>
public class DeploymentTests
{
    private static readonly Deployment s_headOffice = new(
        "head-office",
        [JudgeCatalog.Gateway],
        [
            new DeploymentChange("contoso/gateway/sip", PortSet.Parse("5070"), Reason: "5060 was taken."),
            new DeploymentChange("contoso/gateway/sip", PortSet.Parse("5099")),
            new DeploymentChange("contoso/recorder/console", IsEnabled: true),
            new DeploymentChange("contoso/phone/provisioning", IsEnabled: false),
            new DeploymentChange("contoso/gone/rule", PortSet.Parse("1")),
        ]);

    private static readonly PortCatalog s_changed = s_headOffice.ApplyTo(JudgeCatalog.Catalog);

    [Fact]
    public void A_changed_rule_keeps_its_id_and_source_and_says_what_it_was()
    {
        PortRule documented = JudgeCatalog.Rule("gateway/sip");
        PortRule rule = s_changed.FindRule("contoso/gateway/sip")!;

        Assert.Equal("5070", rule.Ports.ToString());
        Assert.Equal((documented.Source, documented.Service, documented.Role), (rule.Source, rule.Service, rule.Role));
        Assert.Equal(new Reconfiguration("head-office", documented.Ports, "5060 was taken."), rule.Reconfiguration);
        Assert.Equal(documented, new PortRuleBuilder(rule) { Ports = documented.Ports, Reconfiguration = null }.Build());
    }

    [Fact]
    public void A_rule_that_is_switched_on_is_required_and_one_that_is_switched_off_is_gone()
    {
        Assert.Equal(Requirement.Optional, JudgeCatalog.Rule("recorder/console").Requirement);
        Assert.Equal(Requirement.Required, s_changed.FindRule("contoso/recorder/console")!.Requirement);
        Assert.Null(s_changed.FindRule("contoso/phone/provisioning"));
        Assert.Equal(JudgeCatalog.Catalog.Rules.Count - 1, s_changed.Rules.Count);
    }

    [Fact]
    public void Everything_else_stays()
    {
        string[] touched = [.. s_headOffice.Changes.Select(change => change.RuleId)];

        Assert.Equal(JudgeCatalog.Catalog.Roles, s_changed.Roles);
        Assert.Equal(JudgeCatalog.Catalog.Rules.Where(rule => !touched.Contains(rule.Id)), s_changed.Rules.Where(rule => !touched.Contains(rule.Id)));
        Assert.Equal(JudgeCatalog.Catalog, new Deployment("none", []).ApplyTo(JudgeCatalog.Catalog));
    }

    [Fact]
    public void A_second_deployment_remembers_what_the_documents_say()
    {
        Deployment branch = new("branch", [], [new DeploymentChange("contoso/gateway/sip", PortSet.Parse("5071"))]);

        Assert.Equal(new Reconfiguration("branch", PortSet.Parse("5060")), branch.ApplyTo(s_changed).FindRule("contoso/gateway/sip")!.Reconfiguration);
    }

    [Fact]
    public void The_judge_goes_by_the_changed_port_and_names_the_deployment()
    {
        Requirements requirements = Requirements.Create(s_changed, [JudgeCatalog.Gateway]);
        Assert.Null(PortJudge.Judge(requirements, new Opening(PortSet.Parse("5070"), Transports.Tcp)));
        Finding finding = PortJudge.Judge(requirements, new Opening(PortSet.Parse("5071"), Transports.Tcp))!;
        Assert.Contains("5070 Signalling service on Gateway (ports, row 1; moved from 5060 by head-office)", FindingText.Message(finding, requirements, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("cambiado de 5060 por head-office", FindingText.Message(finding, requirements, CultureInfo.GetCultureInfo("es")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_part_for_roles_has_their_rules_and_what_these_refer_to()
    {
        PortCatalogBuilder builder = new(JudgeCatalog.Catalog);
        PortRole peer = new("contoso/pstn", new LocalizedText("PSTN"), RoleKind.Peer);
        PortRole edge = new("contoso/edge", new LocalizedText("Edge"), RoleKind.Server, [JudgeCatalog.Recorder]);
        builder.Roles.Add(peer);
        builder.Roles.Add(edge);
        builder.Rules.Add(new PortRuleBuilder { Id = "contoso/edge/turn", Role = edge, Ports = PortSet.Parse("3478"), Peers = [peer] }.Build());
        builder.Products.Add(new PortProduct("fabrikam", new LocalizedText("Fabrikam")));
        builder.IPsecExceptions.Add(Exception("contoso/t/any", null));
        builder.IPsecExceptions.Add(Exception("contoso/t/gateway", JudgeCatalog.Catalog.Roles[0]));
        builder.IPsecExceptions.Add(Exception("fabrikam/t/any", null));
        builder.FirewallRules.Add(new FirewallRule("contoso/t/edge", "Edge", Transports.Tcp, PortScope.Any, PortDirection.Inbound, role: edge));

        PortCatalog part = builder.Build().ForRoles(["contoso/edge", "contoso/unknown"]);

        Assert.Equal(["contoso"], part.Products.Select(product => product.Id));
        Assert.Equal(["contoso/recorder", "contoso/pstn", "contoso/edge"], part.Roles.Select(role => role.Id));
        Assert.Equal(["contoso/recorder/sip", "contoso/recorder/web", "contoso/recorder/console", "contoso/edge/turn"], part.Rules.Select(rule => rule.Id));
        Assert.Equal(["contoso/recording"], part.Services.Select(service => service.Id));
        Assert.Equal(["contoso/t/any"], part.IPsecExceptions.Select(exception => exception.Id));
        Assert.Equal(["contoso/t/edge"], part.FirewallRules.Select(rule => rule.Id));
    }

    [Fact]
    public void The_part_for_all_roles_is_everything_that_rules_refer_to()
    {
        PortRole role = Sample.Role("p/r");
        SourceReference row = Sample.Row("table", 1);
        Remark remark = new("D1", RemarkKind.Range, new LocalizedText("Odd."), ["p/r/x"]);
        PortCatalogBuilder builder = new();
        builder.Products.Add(new PortProduct("p", new LocalizedText("P")));
        builder.Documents.Add(row.Document);
        builder.Tables.Add(row.Table);
        builder.Roles.Add(role);
        builder.Remarks.Add(remark);
        builder.Rules.Add(new PortRuleBuilder { Id = "p/r/x", Role = role, Ports = PortSet.Parse("1"), Source = row, Remarks = [remark] }.Build());
        PortCatalog catalog = builder.Build();

        Assert.Equal(catalog, catalog.ForRoles(["p/r"]));
        Assert.Equal(PortCatalog.Empty, catalog.ForRoles([]));
    }

    [Fact]
    public void Arguments_must_be_there()
    {
        Assert.Throws<ArgumentNullException>(() => s_headOffice.ApplyTo(null!));
        Assert.Throws<ArgumentNullException>(() => JudgeCatalog.Catalog.ForRoles(null!));
        Assert.Throws<ArgumentNullException>(() => new PortCatalogBuilder(null!));
    }

    private static IPsecException Exception(string id, PortRole? role) =>
        new(id, new LocalizedText(id), new LocalizedText("Any"), new LocalizedText("Any"), Transports.Tcp, PortScope.Any, PortScope.Any, "do-not-authenticate", role: role);
}
