using System;
using System.Linq;
using UcPorts.Judging;

namespace UcPorts.Model.Tests.Judging;

/// <summary>Every verdict of the judge, and when it stays silent.</summary>
public class PortJudgeTests
{
    [Theory]
    [InlineData("5060", Transports.Tcp)]
    [InlineData("5060", Transports.None)]
    [InlineData("20000", Transports.Udp)]
    [InlineData("443,5061", Transports.Tcp)]
    public void A_documented_port_is_let_be(string ports, Transports transport) =>
        Assert.Null(PortJudge.Judge(For(JudgeCatalog.Gateway), Open(ports, transport)));

    [Fact]
    public void What_is_not_known_is_let_be() =>
        Assert.Null(PortJudge.Judge(For(), new Opening(null, Transports.Tcp)));

    [Fact]
    public void A_connection_to_a_far_end_is_let_be() =>
        Assert.Null(PortJudge.Judge(For(), new Opening(PortSet.Parse("7000"), Transports.Tcp, direction: PortDirection.Outbound)));

    [Theory]
    [InlineData("7000", Transports.Tcp, Verdict.Undocumented, "7000")]
    [InlineData("7000", Transports.None, Verdict.Undocumented, "7000")]
    [InlineData("5060,7000", Transports.Tcp, Verdict.Undocumented, "7000")]
    [InlineData("0,7000", Transports.Tcp, Verdict.Undocumented, "7000")]
    [InlineData("5060", Transports.Udp, Verdict.WrongTransport, "5060")]
    [InlineData("5060", Transports.Tcp | Transports.Udp, Verdict.WrongTransport, "5060")]
    [InlineData("5081", Transports.Tcp, Verdict.FarEndPort, "5081")]
    [InlineData("9000", Transports.Tcp, Verdict.UndeclaredRole, "9000")]
    [InlineData("6970", Transports.Udp, Verdict.UndeclaredRole, "6970")]
    [InlineData("25000", Transports.Tcp, Verdict.Undocumented, "25000")]
    [InlineData("0", Transports.Tcp, Verdict.SystemChosenPort, "0")]
    public void A_single_port_gets_the_most_specific_verdict(string ports, Transports transport, Verdict verdict, string offending)
    {
        Finding finding = Judged(For(JudgeCatalog.Gateway), Open(ports, transport));
        Assert.Equal((verdict, offending), (finding.Verdict, finding.Ports.ToString()));
    }

    [Theory]
    [InlineData("19990-20009", Transports.Udp, Verdict.RangeNotCovered, "19990-19999")]
    [InlineData("20000-20099", Transports.Tcp, Verdict.WrongTransport, "20000-20099")]
    [InlineData("7000-7010", Transports.Udp, Verdict.RangeNotCovered, "7000-7010")]
    public void A_range_is_named_whole(string ports, Transports transport, Verdict verdict, string offending)
    {
        Finding finding = Judged(For(JudgeCatalog.Gateway), new Opening(PortSet.Parse(ports), transport, isRange: true));
        Assert.Equal((verdict, offending), (finding.Verdict, finding.Ports.ToString()));
    }

    [Fact]
    public void A_covered_range_is_let_be() =>
        Assert.Null(PortJudge.Judge(For(JudgeCatalog.Gateway), new Opening(PortSet.Parse("20000-20099"), Transports.Udp, isRange: true)));

    [Theory]
    [InlineData(SecurityModes.Clear, Verdict.OpenedInClear)]
    [InlineData(SecurityModes.Unstated, null)]
    [InlineData(SecurityModes.Tls, null)]
    public void Only_an_opening_that_is_known_to_be_clear_is_held_against_a_secured_port(SecurityModes security, Verdict? verdict) =>
        Assert.Equal(verdict, PortJudge.Judge(For(JudgeCatalog.Gateway), new Opening(PortSet.Parse("5061"), Transports.Tcp, security: security))?.Verdict);

    [Fact]
    public void A_port_that_one_rule_leaves_clear_may_be_clear() =>
        Assert.Null(PortJudge.Judge(For(JudgeCatalog.Gateway), new Opening(PortSet.Parse("5060"), Transports.Tcp, security: SecurityModes.Clear)));

    [Theory]
    [InlineData("20001", true, Verdict.OddRtpPort)]
    [InlineData("20000", true, null)]
    [InlineData("20001", false, null)]
    public void A_media_port_has_to_be_even(string port, bool isMedia, Verdict? verdict) =>
        Assert.Equal(verdict, PortJudge.Judge(For(JudgeCatalog.Gateway), new Opening(PortSet.Parse(port), Transports.Udp, isMedia: isMedia))?.Verdict);

    [Theory]
    [InlineData("20000-20018", Verdict.MediaRangeTooSmall)]
    [InlineData("20000-20019", null)]
    public void A_media_range_has_a_minimum(string ports, Verdict? verdict) =>
        Assert.Equal(verdict, PortJudge.Judge(For(JudgeCatalog.Gateway), new Opening(PortSet.Parse(ports), Transports.Udp, isRange: true, isMedia: true))?.Verdict);

    [Fact]
    public void Without_declared_roles_every_server_role_counts_and_pools_do_not()
    {
        Assert.Null(PortJudge.Judge(For(), Open("9000", Transports.Tcp)));
        Finding finding = Judged(For(), Open("20000", Transports.Udp));
        Assert.Equal(Verdict.Undocumented, finding.Verdict);
        Assert.Equal([JudgeCatalog.Rule("gateway/media")], finding.Documented);
    }

    [Fact]
    public void The_nearest_ports_are_of_the_same_transport_and_close()
    {
        Assert.Equal([JudgeCatalog.Rule("gateway/sip-tls"), JudgeCatalog.Rule("gateway/sip")], Judged(For(JudgeCatalog.Gateway), Open("5063", Transports.Tcp)).Nearest);
        Assert.Equal([JudgeCatalog.Rule("gateway/media")], Judged(For(JudgeCatalog.Gateway), Open("5063", Transports.Udp)).Nearest);
    }

    [Fact]
    public void Roles_are_found_by_their_own_part_and_unknown_ones_are_told()
    {
        Requirements requirements = Requirements.Create(JudgeCatalog.Catalog, ["gateway", "gatway", "contoso/gateway"]);
        Assert.Equal([JudgeCatalog.Gateway], requirements.DeclaredRoles.Select(role => role.Id));
        Assert.Equal(["gatway"], requirements.UnknownRoles);
    }

    [Fact]
    public void A_misspelt_role_alone_leaves_the_default_in_force() =>
        Assert.Null(PortJudge.Judge(For("contoso/gatway"), Open("5060", Transports.Tcp)));

    [Fact]
    public void Two_roles_that_need_one_exclusive_port_conflict_and_shared_or_optional_ones_do_not()
    {
        RoleConflict conflict = Assert.Single(For(JudgeCatalog.Gateway, JudgeCatalog.Recorder).Conflicts);
        Assert.Equal(("5060", Transports.Tcp), (conflict.Ports.ToString(), conflict.Transport));
        Assert.Empty(For(JudgeCatalog.Gateway, JudgeCatalog.Phone).Conflicts);
        Assert.Empty(For(JudgeCatalog.Gateway).Conflicts);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(JudgeCatalog.Gateway)]
    [InlineData(JudgeCatalog.Recorder)]
    public void A_rule_with_a_reason_is_in_force_under_any_role_and_its_pool_too(string? declared)
    {
        PortCatalog own = Own("phone/provisioning", "gateway/media", "gateway/trunk");
        Requirements requirements = Requirements.Create(own, declared is null ? [] : [declared]);

        Assert.Null(PortJudge.Judge(requirements, Open("6970", Transports.Udp)));
        Assert.Null(PortJudge.Judge(requirements, Open("20000", Transports.Udp)));
        Assert.Equal(Verdict.FarEndPort, Judged(requirements, Open("5081", Transports.Tcp)).Verdict);
        Assert.Equal(declared is null ? 0 : 1, requirements.DeclaredRoles.Count);
    }

    [Fact]
    public void A_blank_transport_excuses_an_opening_but_is_no_evidence()
    {
        PortRuleBuilder blank = new(JudgeCatalog.Rule("recorder/console")) { Transport = Transports.None, Requirement = Requirement.Required };
        PortCatalogBuilder builder = new();
        foreach (PortRole role in JudgeCatalog.Catalog.Roles)
        {
            builder.Roles.Add(role);
        }

        builder.Rules.Add(JudgeCatalog.Rule("gateway/sip"));
        builder.Rules.Add(blank.Build());
        PortCatalog catalog = builder.Build();
        Assert.Null(PortJudge.Judge(Requirements.Create(catalog), Open("9000", Transports.Udp)));
        Assert.Equal(Verdict.Undocumented, Judged(Requirements.Create(catalog, [JudgeCatalog.Gateway]), Open("9000", Transports.Udp)).Verdict);
        Assert.Empty(Judged(Requirements.Create(catalog), Open("9001", Transports.Udp)).Nearest);
    }

    [Fact]
    public void Arguments_must_be_there()
    {
        Assert.Throws<ArgumentNullException>(() => PortJudge.Judge(null!, Open("1", Transports.Tcp)));
        Assert.Throws<ArgumentNullException>(() => PortJudge.Judge(For(), null!));
        Assert.Throws<ArgumentNullException>(() => Requirements.Create(null!));
    }

    private static PortCatalog Own(params string[] withReason)
    {
        PortCatalogBuilder builder = new();
        foreach (PortRole role in JudgeCatalog.Catalog.Roles)
        {
            builder.Roles.Add(role);
        }

        foreach (string id in withReason)
        {
            builder.Rules.Add(new PortRuleBuilder(JudgeCatalog.Rule(id)) { Reason = "Ours." }.Build());
        }

        return builder.Build();
    }

    private static Requirements For(params string[] roles) => Requirements.Create(JudgeCatalog.Catalog, roles);

    private static Opening Open(string ports, Transports transport) => new(PortSet.Parse(ports), transport);

    private static Finding Judged(Requirements requirements, Opening opening)
    {
        Finding? finding = PortJudge.Judge(requirements, opening);
        Assert.NotNull(finding);
        return finding;
    }
}
