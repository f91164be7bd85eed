using System.Threading.Tasks;
using UcPorts.CodeFixes.Ranges;

namespace UcPorts.CodeFixes.Tests.Ranges;

/// <summary>UCP2001 and UCP1004 at the calls of media libraries.</summary>
public class MediaFixTests
{
    [Theory]
    [InlineData("{|UCP2001:49155|}", "49154")]
    [InlineData("/* RTP */ {|UCP2001:0xC003|}", "/* RTP */ 0xC002")]
    [InlineData("port: {|UCP2001:57499|}", "port: 57498")]
    public Task An_odd_rtp_port_becomes_the_even_one_below(string port, string even) => new FixTest<MediaCalls, EvenPortFix>(
        Code($"OpenRtp({port});"), Code($"OpenRtp({even});")).RunAsync();

    [Fact]
    public Task Fix_all_makes_each_port_even() => new FixTest<MediaCalls, EvenPortFix>(
        Code("OpenRtp({|UCP2001:49155|});\nOpenRtp({|UCP2001:50001|});\nOpenRtp(50002);"),
        Code("OpenRtp(49154);\nOpenRtp(50000);\nOpenRtp(50002);")).RunAsync();

    [Fact]
    public Task Fix_all_cuts_each_range() => new FixTest<MediaCalls, RangeFix>(
        Code("OpenMedia({|UCP1004:49000|}, 50000);\nOpenMedia({|UCP1004:50000|}, 60000);"),
        Code("OpenMedia(49152, 50000);\nOpenMedia(50000, 57500);")).RunAsync();

    [Fact]
    public async Task The_title_names_the_even_port()
    {
        FixTest<MediaCalls, EvenPortFix> test = new(Code("OpenRtp({|UCP2001:50001|});"), Code("OpenRtp(50000);"))
        {
            Title = "Use the even port 50000",
            CodeActionEquivalenceKey = "UcPorts.UseEvenPort",
        };
        await test.RunAsync();
    }

    [Theory]
    [InlineData("const int Port = 49155;\nOpenRtp({|UCP2001:Port|});")]
    [InlineData("OpenRtp({|UCP2001:49154 + 1|});")]
    public Task A_port_that_is_no_literal_stays(string code) => new FixTest<MediaCalls, EvenPortFix>(Code(code), Code(code)).RunAsync();

    [Theory]
    [InlineData("{|UCP1004:49000|}, 50000", "49152, 50000")]
    [InlineData("{|UCP1004:50000|}, 60000", "50000, 57500")]
    [InlineData("first: {|UCP1004:40000|}, last: 65535", "first: 49152, last: 57500")]
    public Task A_range_of_two_arguments_is_cut_at_its_ends(string range, string cut) => new FixTest<MediaCalls, RangeFix>(
        Code($"OpenMedia({range});"), Code($"OpenMedia({cut});")).RunAsync();

    [Fact]
    public Task A_range_whose_end_is_no_literal_stays()
    {
        string code = Code("const int Last = 60000;\nOpenMedia({|UCP1004:50000|}, Last);");
        return new FixTest<MediaCalls, RangeFix>(code, code).RunAsync();
    }

    private static string Code(string statements) =>
        $$"""
        class Media
        {
            static void OpenRtp(int port) { }

            static void OpenMedia(int first, int last) { }

            static void Open()
            {
                {{statements}}
            }
        }
        """;
}
