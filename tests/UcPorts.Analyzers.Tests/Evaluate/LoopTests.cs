using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Loops that walk a range, and those over collections.</summary>
public class LoopTests
{
    [Theory]
    [InlineData("for (int p = 5000; p < 5010; p++) { # }", "all 5000-5009")]
    [InlineData("for (int p = 5000; p <= 5010; ++p) { # }", "all 5000-5010")]
    [InlineData("for (int p = 5000; p != 5010; p++) { # }", "all 5000-5009")]
    [InlineData("for (int p = 5000; 5010 > p; p++) { # }", "all 5000-5009")]
    [InlineData("for (int p = 5010; p > 5000; p--) { # }", "all 5001-5010")]
    [InlineData("for (int p = 5010; p >= 5000; p -= 5) { # }", "all 5000,5005,5010")]
    [InlineData("for (int p = 5000; p < 5010; p += 4) { # }", "all 5000,5004,5008")]
    [InlineData("for (int p = 5000; p < 5010; p = p + 5) { # }", "all 5000,5005")]
    [InlineData("int p = 5000; for (; p < 5003; p++) { # }", "all 5000-5002")]
    [InlineData("int p = 5000; while (p < 5003) { # p++; }", "all 5000-5002")]
    [InlineData("int p = 5000; while (p < 5003) { p++; # }", "all 5001-5003")]
    [InlineData("int p = 5000; do { # p += 2; } while (p < 5005);", "all 5000,5002,5004")]
    [InlineData("int p = 5000; do { # p++; } while (p < 4000);", "5000")]
    [InlineData("int start = 5000, count = 3; for (int p = start; p < start + count; p++) { # }", "all 5000-5002")]
    [InlineData("for (int p = 5000, end = 5003; p < end; p++) { # }", "all 5000-5002")]
    [InlineData("for (int i = 0; i < 3; i++) { int p = 5000 + i * 2; # }", "all 5000,5002,5004")]
    [InlineData("for (int i = 0; i < 3; i++) { for (int p = 5000; p < 5002; p++) { # } }", "all 5000-5001")]
    [InlineData("for (int p = 5000; p < 5000; p++) { # }", "")]
    [InlineData("for (int p = 65534; p < 65540; p++) { # }", "all 65534-65535")]
    [InlineData("for (int p = 5000; p < 5010; p++) { if (c) { # } }", "5000-5009")]
    [InlineData("for (int p = 5000; p < 5010; p++) { # if (c) { break; } }", "5000-5009")]
    [InlineData("for (int p = 5000; p < 5010; p++) { # return; }", "5000")]
    [InlineData("for (int p = 5000; p < 5010; p++) { # if (c) { Environment.Exit(1); } }", "5000-5009")]
    [InlineData("for (int p = 5000; p < 5010; p++) { # Environment.Exit(1); }", "5000")]
    [InlineData("for (int p = 5000; p < u; p++) { # }", "")]
    [InlineData("for (int p = u; p < 5010; p++) { # }", "")]
    [InlineData("for (int p = 5000; p < 5010; p++) { if (c) { p = u; } # }", "")]
    [InlineData("for (int p = 5000; ; p++) { # }", "")]
    [InlineData("for (int p = 5000; p > 10; p++) { # }", "")]
    public async Task Walks(string statements, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements(statements.Replace("#", "new UdpClient(p);", System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("foreach (int p in new[] { 5060, 5090 }) { # }", "5060,5090")]
    [InlineData("foreach (int p in (int[])[5060, 5090, 5092]) { # }", "5060,5090,5092")]
    [InlineData("foreach (int p in new List<int> { 5060, 5090 }) { # }", "5060,5090")]
    [InlineData("foreach (int p in Enumerable.Range(5000, 10)) { # }", "all 5000-5009")]
    [InlineData("foreach (int i in Enumerable.Range(0, 3)) { int p = 5000 + i; # }", "all 5000-5002")]
    [InlineData("foreach (int p in new[] { 5060, u }) { # }", "5060")]
    [InlineData("int[] ports = [5060, 5090]; foreach (int p in ports) { # }", "5060,5090")]
    [InlineData("int[] ports = [5060, 5090]; ports[1] = u; foreach (int p in ports) { # }", "")]
    [InlineData("var ports = new List<int> { 5060 }; ports.Clear(); foreach (int p in ports) { # }", "")]
    [InlineData("var ports = new List<int> { 5060 }; ports.Add(5090); foreach (int p in ports) { # }", "5060,5090 default")]
    [InlineData("foreach (int p in Enumerable.Range(5000, u)) { # }", "")]
    public async Task Goes_through_collections(string statements, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements(statements.Replace("#", "new UdpClient(p);", System.StringComparison.Ordinal)));

    [Fact]
    public async Task A_loop_by_two_pairs_rtp_and_rtcp() =>
        Assert.Equal("all 5000,5002,5004; all 5001,5003,5005", await Evaluating.Statements("for (int p = 5000; p < 5006; p += 2) { new UdpClient(p); new UdpClient(p + 1); }"));

    [Fact]
    public async Task Two_loops_are_two_choices() =>
        Assert.Equal("all 5000-5001,5010-5011", await Evaluating.Statements("for (int i = 0; i < 2; i++) { for (int j = 0; j < 2; j++) { new UdpClient(5000 + i * 10 + j); } }"));

    [Theory]
    [InlineData("_ = new[] { 5090, 5091 }.Select(p => new UdpClient(p)).ToList();", "5090-5091")]
    [InlineData("_ = Enumerable.Range(5090, 3).Select(p => new UdpClient(p + 1)).ToList();", "5091-5093")]
    [InlineData("new List<int> { 5090, 5091 }.ForEach(p => new UdpClient(p));", "5090-5091")]
    [InlineData("Enumerable.Range(5090, 3).ToList().ForEach(p => { new UdpClient(p); });", "5090-5092")]
    [InlineData("foreach (int p in Enumerable.Range(5090, 3).ToArray()) { new UdpClient(p); }", "all 5090-5092")]
    [InlineData("Array.ForEach(new[] { 5090, 5091 }, p => new UdpClient(p));", "5090-5091")]
    [InlineData("System.Threading.Tasks.Parallel.ForEach(new[] { 5090, 5091 }, p => { new UdpClient(p); });", "5090-5091")]
    [InlineData("_ = new[] { 5090, 5091 }.Select((p, i) => new UdpClient(i)).ToList();", "")]
    [InlineData("_ = new[] { 5090, 5091 }.Where(p => p > 5090).Select(p => new UdpClient(p)).ToList();", "")]
    [InlineData("_ = new[] { 5090, u }.Select(p => new UdpClient(p)).ToList();", "5090")]
    [InlineData("_ = args.Select(p => new UdpClient(p.Length)).ToList();", "")]
    [InlineData("Action<int> open = p => new UdpClient(p); open(5090);", "")]
    [InlineData("var ports = Enumerable.Range(5090, 3).ToList(); ports.Add(u); foreach (int p in ports) { new UdpClient(p); }", "")]
    public async Task Lambdas_take_each_element(string statements, string expected) => Assert.Equal(expected, await Evaluating.Statements(statements));
}
