using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Collections that something else than their variable may change: methods they are given to, callers, other names.</summary>
public class CollectionPassingTests
{
    private const string Each = "foreach (int port in ports) { new UdpClient(port); }";

    [Theory]
    [InlineData("void Change(List<int> all) => all.Clear(); void A() { var ports = new List<int> { 5090 }; Change(ports); # }", "")]
    [InlineData("void Change(int[] all) { all[0] = 5060; } void A() { int[] ports = { 5090 }; Change(ports); # }", "")]
    [InlineData("void Change(int[] all) => Inner(all); void Inner(int[] all) => all[0]++; void A() { int[] ports = { 5090 }; Change(ports); # }", "")]
    [InlineData("List<int> kept = null!; void Change(List<int> all) => kept = all; void A() { var ports = new List<int> { 5090 }; Change(ports); # }", "")]
    [InlineData("protected virtual void Change(List<int> all) { } void A() { var ports = new List<int> { 5090 }; Change(ports); # }", "")]
    [InlineData("void A() { var ports = new List<int> { 5090 }; Change(ports); # void Change(List<int> all) => all.Clear(); }", "")]
    [InlineData("private static readonly int[] ports = { 5090 }; void Change(int[] all) => all[0] = 5060; void A() { Change(ports); # }", "")]
    [InlineData("private static readonly List<int> ports = new() { 5090 }; void Change(List<int> all) => all.Clear(); void A() { Change(Program.ports); # }", "5090 default")]
    [InlineData("private static readonly int[] ports = { 5090 }; int Count(int[] all) => all.Length; void A() { Count(ports); # }", "5090")]
    [InlineData("int Count(List<int> all) => all.Count; void A() { var ports = new List<int> { 5090 }; Count(ports); # }", "5090")]
    [InlineData("int Count(IEnumerable<int> all) => all.Count(); void A() { var ports = new List<int> { 5090 }; Count(ports); # }", "5090")]
    [InlineData("int Count(int[] all) => Inner(all); int Inner(int[] all) => all[0]; void A() { int[] ports = { 5090 }; Count(ports); # }", "5090")]
    [InlineData("void A() { var ports = new List<int> { 5090 }; _ = string.Join(\", \", ports); # }", "5090")]
    public async Task Methods_they_are_given_to(string members, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements("", members.Replace("#", Each, System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("void Open(List<int> ports) { # } void A() { var all = new List<int> { 5090 }; Open(all); }", "5090")]
    [InlineData("void Open(List<int> ports) { # } void A() { var all = new List<int> { 5090 }; all.Clear(); Open(all); }", "")]
    [InlineData("void Open(List<int> ports) { # } void A() { var all = new List<int> { 5090 }; all.Add(5091); Open(all); }", "5090-5091 default")]
    [InlineData("void Open(int[] ports) { # } void A() { int[] all = { 5090 }; all[0] = 5060; Open(all); }", "")]
    [InlineData("void Open(int[] ports) { # } void A() { int[] all = { 5090 }; Inner(all); } void Inner(int[] all) { all[0] = 5060; Open(all); }", "")]
    [InlineData("void Open(List<int> ports) { ports.Clear(); # } void A() => Open(new List<int> { 5090 });", "")]
    [InlineData("void Open(int[] ports) { for (int i = 0; i < ports.Length; i++) { ports[i] += 1000; } # } void A() => Open(new[] { 5090 });", "")]
    [InlineData("void Open(int[] ports) { # } void A() => Open(new[] { 5090 });", "5090")]
    [InlineData("void A() { int[] all = { 5090 }; int[] ports = all; all[0] = 5060; # }", "")]
    [InlineData("void A() { var all = new List<int> { 5090 }; var ports = all; # }", "5090")]
    public async Task Where_they_come_from(string members, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements("", members.Replace("#", Each, System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("foreach (int p in new[] { 5060, 5090 }) { switch (p) { case 5060: continue; } # }", "")]
    [InlineData("foreach (int p in new[] { 5060, 5090 }) { switch (p) { case 5060: { return; } } # }", "")]
    [InlineData("foreach (int p in new[] { 5060, 5090 }) { switch (p) { case 5060: s = \"sip\"; break; } # }", "5060,5090")]
    [InlineData("foreach (int p in new[] { 5060, 5090 }) { switch (u) { case 1: continue; } # }", "5060,5090")]
    public async Task Exits_by_a_switch(string statements, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements(statements.Replace("#", "new UdpClient(p);", System.StringComparison.Ordinal)));
}
