using System;
using System.Globalization;
using UcPorts.Judging;

namespace UcPorts.Model.Tests.Judging;

/// <summary>Findings in words.</summary>
public class FindingTextTests
{
    [Theory]
    [InlineData("7000", Transports.Tcp, "TCP port 7000 is documented for no role in scope (Gateway). Nearest: 5061 Signalling service on Gateway (ports, row 2)")]
    [InlineData("7000", Transports.None, "Port 7000 is documented for no role in scope (Gateway). Nearest: 5061 Signalling service on Gateway (ports, row 2)")]
    [InlineData("5060", Transports.Udp, "UDP port 5060 is opened, but Signalling service on Gateway (ports, row 1) documents it for TCP")]
    [InlineData("5081", Transports.Tcp, "TCP port 5081 is opened as a listener, but it is the far end's port: 5081 Gateway (ports, row 3)")]
    [InlineData("9000", Transports.Tcp, "TCP port 9000 is documented, but only for roles out of scope: 9000 Recording service on Recorder (ports, row 8); declare the role in UcPortsRoles if this code runs as it")]
    [InlineData("0", Transports.Tcp, "Port 0 lets the system pick a port, which no document can name")]
    public void A_single_port(string port, Transports transport, string message) =>
        Assert.Equal(message, Message(new Opening(PortSet.Parse(port), transport), JudgeCatalog.Gateway));

    [Fact]
    public void A_default_is_said_to_be_one() => Assert.StartsWith(
        "UDP port 7000 (by default) is documented",
        Message(new Opening(PortSet.Parse("7000"), Transports.Udp, certainty: Certainty.Default), JudgeCatalog.Gateway),
        StringComparison.Ordinal);

    [Fact]
    public void A_range_names_the_parts_outside() => Assert.Equal(
        "UDP range 19990-20009 reaches outside the documented ports of the roles in scope (Gateway): 19990-19999. Nearest: 20000-29999 Gateway (ports, row 4)",
        Message(new Opening(PortSet.Parse("19990-20009"), Transports.Udp, isRange: true), JudgeCatalog.Gateway));

    [Fact]
    public void The_gaps_of_a_stepping_range_are_not_shown() => Assert.StartsWith(
        "UDP range 19996-20002 reaches outside the documented ports of the roles in scope (Gateway): 19996-19998.",
        Message(new Opening(PortSet.Parse("19996,19998,20000,20002"), Transports.Udp, isRange: true, step: 2), JudgeCatalog.Gateway),
        StringComparison.Ordinal);

    [Fact]
    public void An_opening_in_clear() => Assert.Equal(
        "TCP port 5061 is opened in clear, but Signalling service on Gateway (ports, row 2) documents it for TLS only",
        Message(new Opening(PortSet.Parse("5061"), Transports.Tcp, security: SecurityModes.Clear), JudgeCatalog.Gateway));

    [Fact]
    public void Media()
    {
        Assert.Equal(
            "UDP port 20001 is odd: RTP takes an even port and RTCP the next one",
            Message(new Opening(PortSet.Parse("20001"), Transports.Udp, isMedia: true), JudgeCatalog.Gateway));
        Assert.Equal(
            "UDP range 20000-20009 holds 10 ports, fewer than the documented minimum: 20 for 20000-29999 Gateway (ports, row 4)",
            Message(new Opening(PortSet.Parse("20000-20009"), Transports.Udp, isRange: true, isMedia: true), JudgeCatalog.Gateway));
    }

    [Fact]
    public void Without_declared_roles_the_scope_is_said_and_a_pool_is_pointed_at() => Assert.Equal(
        "UDP port 20000 is documented for no role in scope (every server role, without media pools). The pool 20000-29999 Gateway (ports, row 4) counts only where that role is declared in UcPortsRoles",
        Message(new Opening(PortSet.Parse("20000"), Transports.Udp)));

    [Fact]
    public void A_conflict_of_roles()
    {
        Requirements requirements = Requirements.Create(JudgeCatalog.Catalog, [JudgeCatalog.Gateway, JudgeCatalog.Recorder]);
        object[] arguments = FindingText.Arguments(requirements.Conflicts[0], requirements);
        Assert.Equal(
            "Gateway and Recorder cannot live on one host: both need TCP port 5060, for Signalling service on Gateway (ports, row 1) and for Recording service on Recorder (ports, row 6)",
            string.Format(CultureInfo.InvariantCulture, FindingText.MessageFormat(Verdict.RoleConflict, CultureInfo.InvariantCulture), arguments));
    }

    [Fact]
    public void Spanish_follows_the_culture_that_the_message_is_shown_in()
    {
        CultureInfo spanish = CultureInfo.GetCultureInfo("es-MX");
        Requirements requirements = Requirements.Create(JudgeCatalog.Catalog, [JudgeCatalog.Gateway]);
        Finding finding = PortJudge.Judge(requirements, new Opening(PortSet.Parse("7000"), Transports.Tcp, certainty: Certainty.Default))!;
        Assert.Equal(
            "El puerto TCP 7000 (de forma predeterminada) no está documentado para ningún rol en el ámbito (Gateway). Más cercanos: 5061 Signalling service en Gateway (ports, fila 2)",
            FindingText.Message(finding, requirements, spanish));
        object[] arguments = FindingText.Arguments(finding, requirements);
        Assert.Equal("Gateway", string.Format(spanish, "{1}", arguments));
        Assert.StartsWith("El puerto", string.Format(spanish, "{0}", arguments), StringComparison.Ordinal);
        Assert.StartsWith("TCP port", string.Format(CultureInfo.InvariantCulture, "{0}", arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_verdict_has_words_in_every_language(string culture)
    {
        foreach (Verdict verdict in Enum.GetValues<Verdict>())
        {
            string format = FindingText.MessageFormat(verdict, CultureInfo.GetCultureInfo(culture));
            Assert.NotEmpty(format);
            Assert.Equal(culture == "en" || verdict == Verdict.SystemChosenPort, format == FindingText.MessageFormat(verdict, CultureInfo.InvariantCulture) || verdict == Verdict.SystemChosenPort);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => FindingText.MessageFormat((Verdict)99));
    }

    private static string Message(Opening opening, params string[] roles)
    {
        Requirements requirements = Requirements.Create(JudgeCatalog.Catalog, roles);
        Finding? finding = PortJudge.Judge(requirements, opening);
        Assert.NotNull(finding);
        return FindingText.Message(finding, requirements, CultureInfo.InvariantCulture);
    }
}
