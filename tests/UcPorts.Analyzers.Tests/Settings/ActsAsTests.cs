using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Settings;

/// <summary>Roles by attribute on assembly, type and member; the nearest one counts.</summary>
public class ActsAsTests
{
    [Fact]
    public async Task The_nearest_attribute_counts()
    {
        OpeningTest test = new(
            """
            using System.Net;
            using System.Net.Sockets;
            using UcPorts;

            [assembly: ActsAs(SkypeForBusinessServer.MediationServer.RoleId)]

            class Mediation
            {
                TcpListener gateway = new TcpListener(IPAddress.Any, 5067);
                TcpListener chat = new TcpListener(IPAddress.Any, {|UCP1002:5041|});
            }

            [ActsAs(SkypeForBusinessServer.PersistentChatFrontEndServer.RoleId)]
            class Chat
            {
                TcpListener gateway = new TcpListener(IPAddress.Any, {|UCP1002:5067|});
                TcpListener chat = new TcpListener(IPAddress.Any, 5041);

                class Nested
                {
                    TcpListener chat = new TcpListener(IPAddress.Any, 5041);
                }

                [ActsAs(SkypeForBusinessServer.Director.RoleId, SkypeForBusinessServer.MediationServer.RoleId)]
                TcpListener gatewayToo = new TcpListener(IPAddress.Any, 5067);

                [ActsAs(SkypeForBusinessServer.MediationServer.RoleId)]
                TcpListener Property => new TcpListener(IPAddress.Any, 5067);

                [ActsAs(SkypeForBusinessServer.MediationServer.RoleId)]
                void Method()
                {
                    System.Action open = () => new TcpListener(IPAddress.Any, 5067);
                    new TcpListener(IPAddress.Any, {|UCP1002:5041|});
                }
            }
            """,
            roles: "exchange-um/mailbox-server");
        test.TestState.AddLibrary();
        test.DisabledDiagnostics.Add("UCP3001");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
