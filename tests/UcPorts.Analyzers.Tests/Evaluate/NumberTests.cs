using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Numbers: notations, conversions, arithmetic, choices and calls of the platform.</summary>
public class NumberTests
{
    [Theory]
    [InlineData("5090", "5090")]
    [InlineData("0x13E2", "5090")]
    [InlineData("0b1_0011_1110_0010", "5090")]
    [InlineData("5_090", "5090")]
    [InlineData("'\\u13E2'", "5090")]
    [InlineData("(int)5090L", "5090")]
    [InlineData("(ushort)5090", "5090")]
    [InlineData("IPEndPoint.MaxPort", "65535")]
    [InlineData("0", "0")]
    [InlineData("65536", "")]
    [InlineData("-1", "")]
    public async Task Reads_constants_in_any_notation(string port, string expected) => Assert.Equal(expected, await Evaluating.Port(port));

    [Theory]
    [InlineData("(byte)p", "int p = 5090;", "226")]
    [InlineData("(ushort)p", "int p = 70000;", "4464")]
    [InlineData("(short)p", "int p = 70000;", "4464")]
    [InlineData("unchecked((ushort)p)", "int p = -1;", "65535")]
    [InlineData("checked((ushort)p)", "int p = 70000;", "")]
    [InlineData("checked((ushort)p)", "int p = c ? 70000 : 5090;", "5090")]
    [InlineData("(int)p", "long p = 5090L;", "5090")]
    [InlineData("p", "ushort p = 5090;", "5090")]
    [InlineData("(int)p", "uint p = 5090;", "5090")]
    [InlineData("p!.Value", "int? p = 5090;", "5090")]
    [InlineData("(int)o", "object o = 5090;", "5090")]
    public async Task Converts_as_the_language_does(string port, string before, string expected) => Assert.Equal(expected, await Evaluating.Port(port, before));

    [Theory]
    [InlineData("p + 31", "5091")]
    [InlineData("31 + p", "5091")]
    [InlineData("p - 60", "5000")]
    [InlineData("15060 - p", "10000")]
    [InlineData("p * 2", "10120")]
    [InlineData("p / 7", "722")]
    [InlineData("p % 100", "60")]
    [InlineData("p << 1", "10120")]
    [InlineData("p >> 2", "1265")]
    [InlineData("p >>> 2", "1265")]
    [InlineData("p & 0xFF0", "960")]
    [InlineData("p | 3", "5063")]
    [InlineData("p ^ 1", "5061")]
    [InlineData("-(-p)", "5060")]
    [InlineData("+p", "5060")]
    [InlineData("~(~p)", "5060")]
    [InlineData("(p)", "5060")]
    [InlineData("checked(p + 1)", "5061")]
    [InlineData("unchecked(p + 1)", "5061")]
    [InlineData("p / (p - p)", "")]
    [InlineData("unchecked(p * 900000)", "")]
    [InlineData("p + u", "")]
    public async Task Reckons(string port, string expected) => Assert.Equal(expected, await Evaluating.Port(port, "int p = 5060;"));

    [Theory]
    [InlineData("c ? 5060 : 5090", "5060,5090")]
    [InlineData("(c ? 5060 : 5090) + 1", "5061,5091")]
    [InlineData("c ? u : 5090", "5090 default")]
    [InlineData("c ? throw new Exception() : 5090", "5090")]
    [InlineData("true ? 5060 : 5090", "5060")]
    [InlineData("u switch { 1 => 5060, 2 => 5090, _ => 5091 }", "5060,5090-5091")]
    [InlineData("u switch { 1 => 5060, 2 => u, _ => throw new Exception() }", "5060 default")]
    [InlineData("c ? 5060 : 70000", "5060")]
    [InlineData("c ? -1 : 0", "0")]
    [InlineData("(int?)null ?? 5090", "5090")]
    public async Task Chooses(string port, string expected) => Assert.Equal(expected, await Evaluating.Port(port));

    [Theory]
    [InlineData("Math.Min(p, 5000)", "5000")]
    [InlineData("Math.Max(p, 5090)", "5090")]
    [InlineData("Math.Abs(-p)", "5060")]
    [InlineData("Math.Clamp(p, 1, 1024)", "1024")]
    [InlineData("Math.Min(c ? 1 : 5090, 5060)", "1,5060")]
    [InlineData("int.Parse(\"5090\")", "5090")]
    [InlineData("ushort.Parse(\"5090\", CultureInfo.InvariantCulture)", "5090")]
    [InlineData("int.Parse(\"13E2\", NumberStyles.HexNumber)", "")]
    [InlineData("int.Parse(\"x\")", "")]
    [InlineData("int.Parse(s)", "")]
    [InlineData("Convert.ToInt32(\"5090\")", "5090")]
    [InlineData("Convert.ToUInt16(\"5090\")", "5090")]
    [InlineData("Convert.ToUInt16(\"70000\")", "")]
    [InlineData("Convert.ToInt32(p)", "5060")]
    [InlineData("new Random().Next(5000, 5010)", "5000-5009")]
    [InlineData("Random.Shared.Next(5000, 5010) * 2", "10000,10002,10004,10006,10008,10010,10012,10014,10016,10018")]
    [InlineData("Random.Shared.Next(3)", "0-2")]
    [InlineData("new[] { 1, 2, 3 }.Length", "3")]
    [InlineData("new[] { 5060, 5090 }[1]", "5090")]
    public async Task Knows_calls_of_the_platform(string port, string expected) => Assert.Equal(expected, await Evaluating.Port(port, "int p = 5060;"));

    [Theory]
    [InlineData("int p = c ? 5060 : 5090; int q = p;", "p - q + 5000")]
    [InlineData("int p = Random.Shared.Next(10);", "p - p + 5000")]
    [InlineData("int p = c ? 1 : 2; int q = c ? 5000 : 6000;", "p + q")]
    public async Task Is_silent_where_one_choice_decides_both_sides(string before, string port) => Assert.Equal("", await Evaluating.Port(port, before));

    [Fact]
    public async Task Free_choices_are_combined() => Assert.Equal("5001-5002,6001-6002", await Evaluating.Port("(c ? 1 : 2) + (u > 0 ? 5000 : 6000)"));

    [Theory]
    [InlineData("(int)Ports.Sip", "enum Ports { Sip = 5090, Next }", "5090")]
    [InlineData("(int)Ports.Next", "enum Ports { Sip = 5090, Next }", "5091")]
    [InlineData("(int)port", "enum Ports : ushort { Sip = 5090 } private readonly Ports port = Ports.Sip;", "5090")]
    [InlineData("Sip", "const int Sip = Base + 90; const int Base = 5000;", "5090")]
    public async Task Reads_enums_and_constants(string port, string members, string expected) =>
        Assert.Equal(expected, await Evaluating.Port(port, members: members));
}
