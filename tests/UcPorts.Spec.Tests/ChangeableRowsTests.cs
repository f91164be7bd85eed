using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>Every row of the built-in tables in a deployment: it can be changed exactly where the table says how.</summary>
public class ChangeableRowsTests
{
    public static TheoryData<string> Rules =>
        [.. BuiltInSpecs.ProductIds.SelectMany(id => BuiltInSpecs.Find(id)!.Rules).Select(rule => rule.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Ports_move_where_a_way_is_named_and_pools_shrink(string id)
    {
        PortRule rule = Find(id);
        bool isPool = rule.Allocation == PortAllocation.Pool;
        PortSet ports = isPool ? rule.Ports - rule.Ports.Ranges[0].First : Shifted(rule.Ports);
        bool isAllowed = rule.ChangedBy.Method is ChangeMethod.Cmdlet or ChangeMethod.File || (isPool && rule.ChangedBy.Method == ChangeMethod.Unstated);

        AssertErrors(isAllowed, Read(rule, $"\"ports\": \"{ports}\""));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_not_required_can_be_off_and_everything_can_be_on(string id)
    {
        PortRule rule = Find(id);

        AssertErrors(rule.Requirement != Requirement.Required || rule.ChangedBy.CanBeSwitchedOff, Read(rule, "\"enabled\": false"));
        AssertErrors(isAllowed: true, Read(rule, "\"enabled\": true"));
    }

    [Fact]
    public void Applying_what_is_allowed_changes_the_rule_and_no_other()
    {
        foreach (string productId in BuiltInSpecs.ProductIds)
        {
            PortCatalog documented = BuiltInSpecs.Find(productId)!;
            foreach (PortRule rule in documented.Rules.Where(rule => rule.ChangedBy.Method is ChangeMethod.Cmdlet or ChangeMethod.File))
            {
                PortSet ports = rule.Allocation == PortAllocation.Pool ? rule.Ports - rule.Ports.Ranges[0].First : Shifted(rule.Ports);
                PortCatalog changed = Read(rule, $"\"ports\": \"{ports}\"").Deployment!.ApplyTo(documented);
                Assert.Equal(ports, changed.FindRule(rule.Id)!.Ports);
                Assert.Equal(documented.Rules.Where(other => other.Id != rule.Id), changed.Rules.Where(other => other.Id != rule.Id));
            }
        }
    }

    private static PortRule Find(string id) => BuiltInSpecs.Find(id.Split('/')[0])!.FindRule(id)!;

    private static PortSet Shifted(PortSet ports) => new(ports.Ranges.Select(range => new PortRange(range.First.Number + 100, range.Last.Number + 100)));

    private static PortSpecFile Read(PortRule rule, string change) => PortSpecReader.ReadDeployment(
        $$"""{"deploymentVersion": 1, "name": "site", "roles": ["{{rule.Role.Id}}"], "changes": [{"rule": "{{rule.Id}}", {{change}}}]}""",
        SampleSpec.Path,
        []);

    private static void AssertErrors(bool isAllowed, PortSpecFile file)
    {
        Assert.Equal(isAllowed ? [] : [SpecError.NotChangeable], file.Errors.Select(error => error.Id));
        Assert.Equal(isAllowed ? 1 : 0, file.Deployment!.Changes.Count);
    }
}
