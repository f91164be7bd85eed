using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;

namespace UcPorts.Generators.Tests;

public sealed class HoverTests
{
    private const string Controller = ContosoSpec.ClassName + "+SessionBorderController";

    private static Task<GeneratedProject> GenerateAsync() => ConsumerProject.With(ContosoSpec.Path, ContosoSpec.Json).GenerateAsync();

    [Theory]
    [InlineData(Controller, "SipTlsPort")]
    [InlineData(Controller, "SipTls")]
    [InlineData(ContosoSpec.ClassName + "+Services+Signalling", "SessionBorderControllerSipTls")]
    public async Task A_rule_shows_everything_its_row_says(string className, string member)
    {
        (string[] summary, string[] remarks) = (await GenerateAsync()).Hover(className, member);

        Assert.Equal(
            [
                "Session border controllers · Signalling service · 5061 · TCP, TLS or MTLS · SIP. Required.",
                "From: Softphones, PSTN gateway.",
                "Signalling from trunks.",
                "Cannot be changed.",
                "Source: Contoso <handbook> & annex, Listening ports, row 1.",
            ],
            summary);
        Assert.Equal(["D1: Two rows, one port: <same>."], remarks);
    }

    [Fact]
    public async Task An_outbound_rule_says_whose_port_it_is()
    {
        (string[] summary, _) = (await GenerateAsync()).Hover(Controller, "OutgoingSipPort");

        Assert.Equal(
            [
                "Session border controllers · Signalling service · 5081 · TCP, no TLS · SIP. Optional.",
                "Outbound: the far end's port (PSTN gateway).",
                "Changed by Set-Gateway -Port -TlsPort.",
                "Source: Contoso <handbook> & annex, Listening ports, row 2.",
            ],
            summary);
    }

    [Fact]
    public async Task A_pool_says_its_condition_and_minimum_and_its_note_is_one_line_of_plain_text()
    {
        (string[] summary, string[] remarks) = (await GenerateAsync()).Hover(Controller, "Media");

        Assert.Equal(
            [
                "Session border controllers · 49152-57500 · TCP and UDP · RTP. Conditional: where media is anchored.",
                "Any ports of the range as they are needed, at least 20.",
                "Tom & Jerry's <b>\"range\"</b>: second line third fourth, C:\\temp, \uFFFD and 😀 {x} */ ]]>",
                "Changed in gateway.config (\\Program Files\\Contoso).",
                "Source: Contoso <handbook> & annex, Listening ports, row 3.",
            ],
            summary);
        Assert.Equal(["G1: Adjacent ranges."], remarks);
    }

    [Theory]
    [InlineData("MediaFirstPort", "The first port of 49152-57500. Session border controllers · ")]
    [InlineData("MediaLastPort", "The last port of 49152-57500. Session border controllers · ")]
    [InlineData("Management9000To9009LastPort", "The last port of 9000-9009. Session border controllers · ")]
    public async Task An_end_of_a_range_says_which_end_it_is(string member, string start)
    {
        (string[] summary, _) = (await GenerateAsync()).Hover(Controller, member);

        Assert.StartsWith(start, summary[0]);
    }

    [Theory]
    [InlineData("Phone", "DhcpServer", "Desk phones · 67 · UDP · DHCP. Required.", "Outbound: the far end's port. The server's port of a pair.")]
    [InlineData("AllHosts", "Unclear", "All hosts · 443 · transport not stated. Required.", "Source: Contoso <handbook> & annex, Listening ports, row 7.")]
    [InlineData("AllHosts", "Metrics", "All hosts · 9464 · TCP, no TLS · HTTP. Required.", "Reason: Our own metrics endpoint.")]
    [InlineData("Balancer", "SipTls", "Balancer · Signalling service · 5061 · TCP, TLS. Conditional: with a hardware load balancer.", "Source: Contoso <handbook> & annex, Listening ports, row 5.")]
    public async Task What_a_row_leaves_open_is_left_out_or_said(string role, string member, string first, string second)
    {
        (string[] summary, _) = (await GenerateAsync()).Hover(ContosoSpec.ClassName + "+" + role, member);

        Assert.Equal([first, second], summary.Take(2));
    }

    [Fact]
    public async Task An_exception_and_a_firewall_rule_show_their_row()
    {
        GeneratedProject project = await GenerateAsync();

        (string[] exception, string[] remarks) = project.Hover(ContosoSpec.ClassName + "+IPsecExceptions", "Clients");
        (string[] firewall, _) = project.Hover(ContosoSpec.ClassName + "+FirewallRules", "Signalling");

        Assert.Equal(
            [
                "Clients: UDP from Any, the specified media port range, to Any, any port. Authentication: do-not-authenticate.",
                "Source: Annex, Exceptions, row 2.",
            ],
            exception);
        Assert.Equal(["G1: Adjacent ranges."], remarks);
        Assert.Equal(
            [
                "Contoso (TCP-In): inbound, TCP, ports 5060-5061,5081.",
                "Program: %ProgramFiles%\\Contoso\\gateway.exe.",
                "Made by setup.",
                "Source: Annex, Exceptions, row 3.",
            ],
            firewall);
    }

    [Fact]
    public async Task A_role_shows_its_kind_devices_and_includes()
    {
        GeneratedProject project = await GenerateAsync();

        Assert.Equal(
            ["Session border controllers.", "Server role.", "Its rules and those of contoso-gateway/all-hosts are in force together."],
            project.Hover(ContosoSpec.ClassName, "SessionBorderController").Summary);
        Assert.Equal(["Desk phones.", "Device. Model <1>, Model 2."], project.Hover(ContosoSpec.ClassName, "Phone").Summary);
    }

    [Theory]
    [MemberData(nameof(SpecText.Real), MemberType = typeof(SpecText))]
    public async Task Every_public_member_of_the_real_catalogues_has_documentation(string fileName)
    {
        GeneratedProject project = await ConsumerProject.With("/0/real.ports.json", SpecText.ReadReal(fileName)).GenerateAsync();

        Queue<INamespaceOrTypeSymbol> open = new(project.Compilation.GlobalNamespace.GetNamespaceMembers().Where(space => space.Name == "Contoso"));
        int count = 0;
        while (open.TryDequeue(out INamespaceOrTypeSymbol? container))
        {
            foreach (ISymbol member in container.GetMembers().Where(member => member.CanBeReferencedByName && member.DeclaredAccessibility != Accessibility.Private))
            {
                Assert.NotEmpty(GeneratedProject.Hover(member).Summary);
                count++;
                if (member is INamedTypeSymbol type)
                {
                    open.Enqueue(type);
                }
            }
        }

        Assert.True(count > 20);
    }
}
