using System.Threading.Tasks;
using UcPorts.CodeFixes.Constants;

namespace UcPorts.CodeFixes.Tests.Constants;

/// <summary>UCP1001: where exactly one documented port is near, its constant takes the place of the wrong literal.</summary>
public class NearestConstantFixTests
{
    [Fact]
    public async Task Offers_the_constant_of_the_only_near_port()
    {
        FixTest<TypedConstantFix> test = Test("{|UCP1001:5079|}", "SkypeForBusinessServer.FrontEndServer.BandwidthPolicyTurnPort", "using UcPorts;\n");
        test.Title = "Use SkypeForBusinessServer.FrontEndServer.BandwidthPolicyTurnPort";
        test.CodeActionEquivalenceKey = "UcPorts.UseNearestConstant";
        await test.RunAsync();
    }

    [Fact]
    public Task Fix_all_gives_each_literal_the_constant_near_it() => new FixTest<TypedConstantFix>(
        FixTest<TypedConstantFix>.Method("new TcpListener(IPAddress.Any, {|UCP1001:5079|}).Start();\nnew TcpListener(IPAddress.Any, {|UCP1001:5077|}).Start();", "using UcPorts;\n"),
        FixTest<TypedConstantFix>.Method("new TcpListener(IPAddress.Any, SkypeForBusinessServer.FrontEndServer.BandwidthPolicyTurnPort).Start();\nnew TcpListener(IPAddress.Any, SkypeForBusinessServer.FrontEndServer.AudioTestPort).Start();", "using UcPorts;\n"))
        .RunAsync();

    [Theory]
    [InlineData("5074", "two are as near, 5073 and 5075")]
    [InlineData("5098", "none is near: 5087 is eleven away")]
    [InlineData("49151", "a range starts at 49152, and its end is no port of its own")]
    public async Task Offers_none_where(string port, string why)
    {
        Assert.NotEmpty(why);
        string marked = $"{{|UCP1001:{port}|}}";
        await Test(marked, marked, "").RunAsync();
    }

    [Fact]
    public async Task Offers_none_where_several_roles_document_the_near_port()
    {
        // Without declared roles 5061 may be a Front End Server's, a Director's or a Client Access server's.
        const string Code = "new TcpListener(IPAddress.Any, {|UCP1001:5059|}).Start();";
        await new FixTest<TypedConstantFix>(FixTest<TypedConstantFix>.Method(Code), FixTest<TypedConstantFix>.Method(Code), Roles.None).RunAsync();
    }

    [Fact]
    public async Task Leaves_a_literal_that_is_only_part_of_the_port()
    {
        const string Code = "new TcpListener(IPAddress.Any, {|UCP1001:5000 + 79|}).Start();";
        FixTest<TypedConstantFix> test = new(FixTest<TypedConstantFix>.Method(Code), FixTest<TypedConstantFix>.Method(Code));
        await test.RunAsync();
    }

    private static FixTest<TypedConstantFix> Test(string port, string fixedPort, string usings) => new(
        FixTest<TypedConstantFix>.Method($"new TcpListener(IPAddress.Any, {port}).Start();", "using UcPorts;\n"),
        FixTest<TypedConstantFix>.Method($"new TcpListener(IPAddress.Any, {fixedPort}).Start();", "using UcPorts;\n"));
}
