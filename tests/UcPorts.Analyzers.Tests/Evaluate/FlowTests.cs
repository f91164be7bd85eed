using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Local variables: the definitions that reach a use.</summary>
public class FlowTests
{
    private const string Use = " new TcpListener(IPAddress.Any, p);";

    [Theory]
    [InlineData("int p; p = 5091;", "5091")]
    [InlineData("int p = 5060; p = 5091;", "5091")]
    [InlineData("int p = 5060; p += 31;", "5091")]
    [InlineData("int p = 5060; p -= 60; p *= 2;", "10000")]
    [InlineData("int p = 5060; p++; ++p;", "5062")]
    [InlineData("int p = 5060; p--;", "5059")]
    [InlineData("int q = 5060; int p = q++;", "5060")]
    [InlineData("int q = 5060; int p = ++q;", "5061")]
    [InlineData("int q, p = q = 5091;", "5091")]
    [InlineData("int p = 5060; if (c) { p = 5091; }", "5060,5091")]
    [InlineData("int p; if (c) { p = 5060; } else { p = 5091; }", "5060,5091")]
    [InlineData("int p; if (c) { p = 5060; } else { return; }", "5060")]
    [InlineData("int p = 5060; if (c) { p = u; }", "5060 default")]
    [InlineData("int p; switch (u) { case 1: p = 5060; break; case 2: p = 5091; break; default: throw new Exception(); }", "5060,5091")]
    [InlineData("int p = 5060; try { p = 5091; } catch (Exception) { p = 5092; }", "5091-5092")]
    [InlineData("int p = 5060; try { Open(1); p = 5091; } catch (Exception) { }", "5060,5091")]
    [InlineData("int p = 5060; try { Open(1); } finally { p = 5091; }", "5091")]
    [InlineData("int p = 5060; while (c) { p = 5091; c = IsFree(1); }", "5060,5091")]
    [InlineData("int p = 5060; { int q = 5091; p = q; }", "5091")]
    [InlineData("int p = 5060; goto end; end: p = 5091;", "5091")]
    [InlineData("(int p, int q) = (5091, 1);", "5091")]
    [InlineData("int p = 5060, q = 5091; (p, q) = (q, p);", "5091")]
    [InlineData("var t = (5091, 1); int p = t.Item1;", "5091")]
    [InlineData("var t = (port: 5091, other: 1); int p = t.port;", "5091")]
    [InlineData("int? q = null; int p = q ?? 5091;", "5091")]
    [InlineData("var p = 5091; Open(p);", "5091")]
    [InlineData("\n#warning still to do\nint p = 5091;", "5091")]
    [InlineData("int q = 5090; int p = (q + 1);", "5091")]
    [InlineData("int q = 5090; int p = checked(q + 1);", "5091")]
    [InlineData("int? q = 5091; int p = (int)q!;", "5091")]
    [InlineData("int p = 5091; if (c) { p = 99; Environment.Exit(1); }", "5091")]
    [InlineData("int p = u; if (c) { p = 5091; } else { Environment.FailFast(s); }", "5091")]
    [InlineData("int p = 5091; if (c) { p = 99; Fail(); if (u > 0) { p = 98; } }", "5091")]
    [InlineData("int p = 5091; if (c) { p = 99; try { Fail(); } catch (Exception) { } }", "99,5091")]
    [InlineData("int p = 5091; if (c) { Action a = () => Fail(); p = 99; }", "99,5091")]
    [InlineData("int p = c ? 80 : 5091; if (p < 1024) { Fail(); }", "5091")]
    public async Task Follows_what_reaches(string before, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements(before + Use, "[System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail() => throw new Exception();"));

    [Theory]
    [InlineData("int p = 5060; int.TryParse(s, out p);")]
    [InlineData("int p = 5060; Change(ref p);")]
    [InlineData("int p = 5060; ref int q = ref p; q = 5061;")]
    [InlineData("int p = 5060; int q = 1; (c ? ref p : ref q) = 5061;")]
    [InlineData("int p = 5060; Action a = () => p = 5061; a();")]
    [InlineData("int p = 5060; void Set() { p = 5061; } Set();")]
    [InlineData("int p = 5060; unsafe { int* q = &p; *q = 5061; }")]
    [InlineData("if (!(args is { Length: var p })) { return; }")]
    [InlineData("foreach (int q in new List<int>()) { } int p = u;")]
    [InlineData("int p = 5060; while (!IsFree(p)) { p++; }")]
    [InlineData("int p = 5060; p = IsFree(p) ? u : u + 1;")]
    public async Task Is_silent_on_writes_by_other_means(string before) =>
        Assert.Equal("", await Evaluating.Statements(before + Use, "static void Change(ref int value) => value = 5061;"));

    [Theory]
    [InlineData("if (false) { new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("return; new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("throw new Exception(); new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("while (true) { } new TcpListener(IPAddress.Any, 5090);")]
    [InlineData("const bool on = false; if (on) { Action a = () => new TcpListener(IPAddress.Any, 5090); }")]
    [InlineData("int p = 5060; if (p == 5061) { new TcpListener(IPAddress.Any, p); }")]
    [InlineData("int p = 5060; if (p != 5061) { return; } new TcpListener(IPAddress.Any, p);")]
    public async Task Is_silent_on_what_is_never_run(string statements) => Assert.Equal("", await Evaluating.Statements(statements));

    [Theory]
    [InlineData("int p = c ? 5060 : 5090; if (p == 5060) { new TcpListener(IPAddress.Any, p); }", "5060")]
    [InlineData("int p = c ? 5060 : 5090; if (p != 5060) { new TcpListener(IPAddress.Any, p); }", "5090")]
    [InlineData("int p = c ? 80 : 5090; if (p < 1024) { return; } new TcpListener(IPAddress.Any, p);", "5090")]
    [InlineData("int p = c ? 80 : 5090; if (!(p > 1024 && p < 65536)) { throw new Exception(); } new TcpListener(IPAddress.Any, p);", "5090")]
    [InlineData("int p = c ? 5060 : 5090; if (c) { new TcpListener(IPAddress.Any, p); }", "")]
    [InlineData("int p = 5060; if (c) { p = 5090; } if (c) { new TcpListener(IPAddress.Any, p); }", "")]
    [InlineData("int p = 5060; if (c) { p = 5090; } if (!c) { p = 5091; } new TcpListener(IPAddress.Any, p);", "")]
    [InlineData("int p; if (u == 1) { p = 5090; } else if (u == 2) { p = 5091; } else { p = 5060; } new TcpListener(IPAddress.Any, p);", "5060,5090-5091")]
    [InlineData("int p = c ? 5060 : 5090; p++; if (c) { new TcpListener(IPAddress.Any, p); }", "")]
    [InlineData("int p = 5060; if (IsFree(p)) { new TcpListener(IPAddress.Any, p); }", "5060")]
    [InlineData("int p = c ? 5060 : 5090; if (IsFree(p)) { new TcpListener(IPAddress.Any, p); }", "")]
    [InlineData("if (args.Length != 1) { return; } int p = args.Length > 0 ? int.Parse(args[0]) : 5060; new TcpListener(IPAddress.Any, p);", "")]
    [InlineData("int p = 5090; if (p % 2 != 0) { p++; } new TcpListener(IPAddress.Any, p);", "5090")]
    [InlineData("int p = 5091; if ((p & 1) == 1) { p++; } new TcpListener(IPAddress.Any, p);", "5092")]
    [InlineData("int p = 80; if (p < 1024) { p = 5090; } new TcpListener(IPAddress.Any, p);", "5090")]
    [InlineData("int p = 5060; if (p < 1024 || p > 65535) { if (c) { p = 5090; } } new TcpListener(IPAddress.Any, p);", "5060")]
    [InlineData("int p = 5060; if (p is < 1 or > 65535) { p = 5090; } new TcpListener(IPAddress.Any, p);", "5060")]
    [InlineData("int p = 0; if (p is not (>= 1 and <= 65535)) { p = 5090; } new TcpListener(IPAddress.Any, p);", "5090")]
    [InlineData("const bool tls = true; int p = 5060; if (tls) { p = 5090; } new TcpListener(IPAddress.Any, p);", "5090")]
    [InlineData("int? p = 5060; p ??= 5090; new TcpListener(IPAddress.Any, p.Value);", "5060")]
    [InlineData("int? p = 5060; if (!p.HasValue) { p = 5090; } new TcpListener(IPAddress.Any, p.Value);", "5060")]
    [InlineData("for (int p = 5060; p < 5063; p++) { if (p == 5061) { Open(p); } new TcpListener(IPAddress.Any, p); }", "all 5060-5062")]
    [InlineData("int? p = null; if (p == null) { p = 5090; } new TcpListener(IPAddress.Any, p.Value);", "5090")]
    [InlineData("int? p = 5060; if (p is null) { p = 5090; } new TcpListener(IPAddress.Any, p.Value);", "5060")]
    [InlineData("int p = c ? 80 : 5090; if (p < 1024) { p = 5060; } new TcpListener(IPAddress.Any, p);", "")]
    [InlineData("int p; if (u == 1) { p = 5090; } else { p = 5060; } if (p == 5060) { Open(p); } new TcpListener(IPAddress.Any, p);", "5060,5090")]
    [InlineData("int p = u; if (p == 0) { p = 5090; } new TcpListener(IPAddress.Any, p);", "5090 default")]
    [InlineData("int p = 5090; for (int i = 0; i < 3; i++) { if (p == 5092) { p = 6000; } new TcpListener(IPAddress.Any, p); p++; }", "")]
    public async Task Conditions_leave_out_what_is_impossible(string statements, string expected) => Assert.Equal(expected, await Evaluating.Statements(statements));

    [Theory]
    [InlineData("int p = 5060; if (args.Length > 0) { p = int.Parse(args[0]); } Action a = () => new TcpListener(IPAddress.Any, p);", "5060 default")]
    [InlineData("int p = 5060; Action a = () => new TcpListener(IPAddress.Any, p); a();", "5060")]
    [InlineData("int p = 5060; Action a = () => new TcpListener(IPAddress.Any, p); p = 5061; a();", "")]
    [InlineData("int p = 5060; void Listen() { new TcpListener(IPAddress.Any, p); } Listen();", "5060")]
    [InlineData("foreach (int p in new[] { 5060, 5090 }) { Action a = () => new TcpListener(IPAddress.Any, p); }", "5060,5090")]
    [InlineData("for (int p = 5060; p < 5063; p++) { Action a = () => new TcpListener(IPAddress.Any, p); }", "")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, bool>> e = q => IsFree(q); new TcpListener(IPAddress.Any, 5060);", "5060")]
    public async Task Lambdas_see_the_variables_around_them(string statements, string expected) => Assert.Equal(expected, await Evaluating.Statements(statements));

    [Theory]
    [InlineData("int.TryParse(s, out int p) ? p : 5060", "5060 default")]
    [InlineData("int.TryParse(\"5091\", out int p) ? p : 5060", "5060,5091")]
    [InlineData("args.Length > 0 ? int.Parse(args[0]) : 5060", "5060 default")]
    public async Task Text_that_is_no_number_has_a_default(string port, string expected) => Assert.Equal(expected, await Evaluating.Port(port));

    [Fact]
    public async Task A_default_that_is_set_where_the_text_is_no_number() =>
        Assert.Equal("5060 default", await Evaluating.Statements("if (!int.TryParse(s, out int p)) { p = 5060; }" + Use));

    [Theory]
    [InlineData("int p = c ? 5060 : 5061; int q = p; if (p == 5061) q = 7010; new UdpClient(q);", "7010 default")]
    [InlineData("foreach (int p in new[] { 5060, 5061 }) { int q = p; if (p == 5061) q = 7010; new UdpClient(q); }", "7010 default")]
    [InlineData("int p = c ? 5060 : 5061; int q = 5090; if (p == 5061) q = 7010; new UdpClient(q);", "5090,7010")]
    public async Task Another_variable_decides_whether_a_value_is_kept(string statements, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements(statements, "static bool c;"));
}
