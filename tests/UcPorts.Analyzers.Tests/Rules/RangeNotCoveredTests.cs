using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Rules;

/// <summary>UCP1004.</summary>
public class RangeNotCoveredTests
{
    [Fact]
    public async Task Names_exactly_the_parts_that_are_not_documented()
    {
        OpeningTest test = new(
            """
            using System.Net.Sockets;

            class Media
            {
                void Open()
                {
                    for (int port = 49000; port <= 50000; port++)
                    {
                        new TcpListener(System.Net.IPAddress.Any, {|#0:port|}).Start();
                    }
                }
            }
            """,
            roles: "skype-for-business-server/front-end-server");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP1004", DiagnosticSeverity.Warning)
            .WithLocation(0)
            .WithMessage("TCP range 49000-50000 reaches outside the documented ports of the roles in scope (Front End Servers): 49000-49151. Nearest: 49152-65535 Application Sharing service on Front End Servers (server-ports, row 28), 49152-57500 Various on All internal servers (server-ports, row 40)"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_loop_that_steps_by_two_is_a_range() => OpeningTest.VerifyStatement(
        """
        for (int port = 49140; port < 49160; port += 2)
        {
            new UdpClient({|UCP1004:port|});
            new UdpClient({|UCP1004:port + 1|});
        }
        """,
        roles: "skype-for-business-server/mediation-server");

    [Fact]
    public Task Is_silent_on_a_covered_range() => OpeningTest.VerifyStatement(
        """
        for (int port = 49152; port < 49160; port += 2)
        {
            new UdpClient(port);
        }
        """,
        roles: "skype-for-business-server/mediation-server");

    [Fact]
    public Task A_search_for_a_free_port_is_no_range_but_takes_one_of_the_ports() => OpeningTest.VerifyStatement(
        """
        for (int port = 40000; port < 40100; port++)
        {
            try
            {
                new UdpClient({|UCP1001:port|});
                break;
            }
            catch (SocketException)
            {
            }
        }
        """);

    [Theory]
    [InlineData("if (port == 40001) { continue; } new UdpClient(port);")]
    [InlineData("if (port == 40001) { new UdpClient(port); }")]
    [InlineData("_ = port == 40001 ? new UdpClient(port) : null;")]
    [InlineData("_ = args.Length == port && new UdpClient(port) != null;")]
    [InlineData("System.Action open = () => new UdpClient(port);")]
    [InlineData("try { } catch (SocketException) { new UdpClient(port); }")]
    public Task Is_silent_where_not_every_round_opens_its_port(string body) =>
        OpeningTest.VerifyStatement($"for (int port = 40000; port < 40100; port++) {{ {body} }}");
}
