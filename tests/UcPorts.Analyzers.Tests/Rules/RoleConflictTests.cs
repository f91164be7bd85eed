using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Rules;

/// <summary>UCP1007.</summary>
public class RoleConflictTests
{
    private const string FrontEndAndMailbox = "skype-for-business-server/front-end-server, exchange-um/mailbox-server";

    [Fact]
    public async Task Front_end_and_unified_messaging_collide_port_by_port()
    {
        SettingsTest test = new("", roles: FrontEndAndMailbox);
        Expect(test, 3, location: false);
        test.ExpectedDiagnostics[0] = test.ExpectedDiagnostics[0].WithMessage(
            "Front End Servers and Mailbox server cannot live on one host: both need TCP port 5062, for IM Conferencing service on Front End Servers (server-ports, row 6) and for Microsoft Exchange Unified Messaging service on Mailbox server (um-listening-ports, row 2)");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Roles_of_an_attribute_are_reported_at_the_attribute()
    {
        SettingsTest test = new(
            """
            using UcPorts;

            [{|#0:ActsAs(SkypeForBusinessServer.FrontEndServer.RoleId, ExchangeUm.MailboxServer.RoleId)|}]
            class Host
            {
            }
            """);
        Expect(test, 3, location: true);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("skype-for-business-server/front-end-server")]
    [InlineData("skype-for-business-server/director, skype-for-business-server/mediation-server")]
    [InlineData("skype-for-business-server/front-end-server, skype-for-business-server/persistent-chat-front-end-server")]
    [InlineData("skype-for-business-server/front-end-server-with-collocated-mediation-server, skype-for-business-server/mediation-server")]
    public Task Roles_that_can_live_on_one_host_are_let_be(string roles) =>
        new SettingsTest("", roles).RunAsync(TestContext.Current.CancellationToken);

    private static void Expect(SettingsTest test, int count, bool location)
    {
        DiagnosticResult expected = new("UCP1007", DiagnosticSeverity.Warning);
        test.ExpectedDiagnostics.AddRange(Enumerable.Repeat(location ? expected.WithLocation(0) : expected, count));
    }
}
