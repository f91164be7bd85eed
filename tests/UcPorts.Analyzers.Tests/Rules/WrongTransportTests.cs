using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Rules;

/// <summary>UCP1003.</summary>
public class WrongTransportTests
{
    [Theory]
    [InlineData("new UdpClient({|UCP1003:5060|});")]
    [InlineData("new TcpListener(IPAddress.Any, {|UCP1003:1434|});")]
    public Task Reports_a_port_that_is_documented_for_the_other_transport(string statement) => OpeningTest.VerifyStatement(statement);

    [Theory]
    [InlineData("new TcpListener(IPAddress.Any, 5060);")]
    [InlineData("new UdpClient(1434);")]
    [InlineData("new UdpClient(443);")]
    public Task Is_silent_on_the_documented_transport_and_where_the_document_is_blank(string statement) => OpeningTest.VerifyStatement(statement);

    [Fact]
    public async Task Message_names_service_role_and_row()
    {
        OpeningTest test = new(
            """
            using System.Net.Sockets;

            class Listeners
            {
                UdpClient sip = new UdpClient({|#0:5061|});
            }
            """,
            roles: "skype-for-business-server/front-end-server");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP1003", DiagnosticSeverity.Warning)
            .WithLocation(0)
            .WithMessage("UDP port 5061 is opened, but Front-End service on Front End Servers (server-ports, row 3) documents it for TCP"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
