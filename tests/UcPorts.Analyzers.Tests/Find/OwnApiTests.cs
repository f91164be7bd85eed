using System.Linq;
using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>A project's own API tables.</summary>
public class OwnApiTests
{
    private const string Code =
        """
        namespace Contoso.Voice
        {
            public enum TrunkProtocol { Udp, Tcp, Tls }
            public class Trunk { public void Open(int port, TrunkProtocol protocol) { } }
            public class MediaOptions { public int FirstPort { get; set; } public int LastPort { get; set; } }
            class Program
            {
                void Main()
                {
                    new Trunk().Open(5090, TrunkProtocol.Tls);
                    _ = new MediaOptions { FirstPort = 49160, LastPort = 49170 };
                    new System.Net.Sockets.UdpClient(5091);
                }
            }
        }
        """;

    private const string Table =
        """
        {
          "apiVersion": 1,
          "apis": [
            {"id": "M:Contoso.Voice.Trunk.Open(System.Int32,Contoso.Voice.TrunkProtocol)", "carrier": "port", "parameter": "port", "transport": ["udp"], "transportFrom": {"parameter": "protocol", "values": {"Udp": ["udp"], "Tcp": ["tcp"], "Tls": ["tcp"]}}, "direction": "inbound", "securityFrom": {"parameter": "protocol", "values": {"Tls": ["tls"], "*": ["none"]}}},
            {"id": "P:Contoso.Voice.MediaOptions.FirstPort", "carrier": "range", "last": {"property": "LastPort"}, "transport": ["udp"], "direction": "inbound", "kind": "bind", "media": true}
          ]
        }
        """;

    [Fact]
    public async Task Rows_of_the_project_open_ports_beside_the_built_in_ones() =>
        Assert.Equal("5090/tcp 49160-49170/udp 5091/udp", await InventoryTest.Of(Code, ("/0/contoso.portapis.json", Table)));

    [Fact]
    public async Task A_broken_row_costs_itself_and_is_reported_at_its_place()
    {
        string broken = Table.Replace("\"kind\": \"bind\"", "\"kind\": \"bnid\"", System.StringComparison.Ordinal);

        Assert.Equal("5090/tcp 5091/udp", await InventoryTest.Of(Code, ("/0/contoso.portapis.json", broken)));
        Microsoft.CodeAnalysis.Diagnostic error = Assert.Single(await InventoryTest.Report(new SpecFileAnalyzer(), Code, ("/0/contoso.portapis.json", broken)));
        Assert.Equal("UCP0002 /0/contoso.portapis.json 4", $"{error.Id} {error.Location.GetLineSpan().Path} {error.Location.GetLineSpan().StartLinePosition.Line}");
    }

    [Fact]
    public async Task A_table_that_is_no_json_costs_its_rows_only() =>
        Assert.Equal("5091/udp", await InventoryTest.Of(Code, ("/0/contoso.portapis.json", "{ \"apis\": [")));

    [Fact]
    public async Task The_table_is_no_spec_file() =>
        Assert.Empty((await InventoryTest.Report(new SpecFileAnalyzer(), Code, ("/0/contoso.portapis.json", Table))).Select(diagnostic => diagnostic.ToString()));
}
