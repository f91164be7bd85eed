using System.Threading.Tasks;
using UcPorts.CodeFixes.Ranges;

namespace UcPorts.CodeFixes.Tests.Ranges;

/// <summary>UCP1004: the literals of a loop are cut back to the longest documented part.</summary>
public class RangeFixTests
{
    [Theory]
    [InlineData("for (int port = 49140; port <= 49160; port++)", "for (int port = 49152; port <= 49160; port++)")]
    [InlineData("for (int port = 57499; port < 57510; ++port)", "for (int port = 57499; port < 57501; ++port)", Roles.Mediation)]
    [InlineData("for (var port = 49000; 58000 >= port; port += 2)", "for (var port = 49152; 57500 >= port; port += 2)", Roles.Mediation)]
    [InlineData("for (int port = 49151; 57505 > port; port += 3)", "for (int port = 49154; 57501 > port; port += 3)", Roles.Mediation)]
    [InlineData("for (int port = 0xBFFE; /* 49150 */ port <= 0xC002; port++)", "for (int port = 0xC000; /* 49150 */ port <= 0xC002; port++)")]
    [InlineData("const int Last = 49160;\nfor (int port = 49140; port <= Last; port++)", "const int Last = 49160;\nfor (int port = 49152; port <= Last; port++)")]
    public Task Cuts_the_ends_that_reach_outside(string loop, string cut, string roles = Roles.FrontEnd) => Verify(
        loop + "\n{\n    new UdpClient({|UCP1004:port|}).Close();\n}",
        cut + "\n{\n    new UdpClient(port).Close();\n}",
        roles);

    [Fact]
    public Task Cuts_a_loop_whose_variable_is_moved() => Verify(
        "for (int i = 0; i < 200; i++)\n    new UdpClient({|UCP1004:49000 + i|}).Close();",
        "for (int i = 152; i < 200; i++)\n    new UdpClient(49000 + i).Close();");

    [Fact]
    public Task Cuts_a_loop_whose_variable_is_in_an_end_point() => Verify(
        "for (int port = 49000; port < 50000; port += 2)\n    new UdpClient({|UCP1004:new IPEndPoint(IPAddress.Any, port)|}).Close();",
        "for (int port = 49152; port < 50000; port += 2)\n    new UdpClient(new IPEndPoint(IPAddress.Any, port)).Close();");

    [Theory]
    [InlineData("const int First = 49140;\nfor (int port = First; port <= 49160; port++)")]
    [InlineData("for (int port = 49140 + 1; port <= 49160; port++)")]
    [InlineData("for (int port = 20000; port <= 20010; port++)")]
    [InlineData("for (int port = 5087; port <= 5090; port++)")]
    public Task Leaves_a_loop_without_literal_ends_or_documented_part(string loop)
    {
        string code = loop + "\n{\n    new TcpListener(IPAddress.Any, {|UCP1004:port|}).Start();\n}";
        return Verify(code, code);
    }

    [Fact]
    public Task Fix_all_cuts_a_loop_once_for_its_rtp_and_its_rtcp_sockets() => Verify(
        """
        for (int port = 49100; port < 50000; port += 2)
        {
            new UdpClient({|UCP1004:port|}).Close();
            new UdpClient({|UCP1004:port + 1|}).Close();
        }

        for (int port = 49148; port < 49160; port += 2)
        {
            new UdpClient({|UCP1004:port|}).Close();
        }
        """,
        """
        for (int port = 49152; port < 50000; port += 2)
        {
            new UdpClient(port).Close();
            new UdpClient(port + 1).Close();
        }

        for (int port = 49152; port < 49160; port += 2)
        {
            new UdpClient(port).Close();
        }
        """);

    [Fact]
    public async Task The_title_names_the_range()
    {
        FixTest<RangeFix> test = Test(
            "for (int port = 49140; port <= 50000; port++)\n    new UdpClient({|UCP1004:port|}).Close();",
            "for (int port = 49152; port <= 50000; port++)\n    new UdpClient(port).Close();",
            Roles.FrontEnd);
        test.Title = "Cut the range to 49152-50000";
        test.CodeActionEquivalenceKey = "UcPorts.CutRange";
        await test.RunAsync();
    }

    private static Task Verify(string code, string fixedCode, string roles = Roles.FrontEnd) => Test(code, fixedCode, roles).RunAsync();

    private static FixTest<RangeFix> Test(string code, string fixedCode, string roles) =>
        new(FixTest<RangeFix>.Method(code), FixTest<RangeFix>.Method(fixedCode), roles);
}
