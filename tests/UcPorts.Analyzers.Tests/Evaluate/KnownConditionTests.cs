using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Conditions on values that are known: what they exclude cannot be.</summary>
public class KnownConditionTests
{
    private const string Use = "new TcpListener(IPAddress.Any, p);";

    [Theory]
    [InlineData("void A(int q = -1) { int p = q > 0 ? q : 5090; # } void B() => A(5060);", "5060")]
    [InlineData("void A(int q = -1) { int p = q > 0 ? q : 5090; # } void B() => A();", "5090")]
    [InlineData("void A(int q = -1) { int p = q > 0 ? q : 5090; # } void B() { A(); A(5060); }", "")]
    [InlineData("void A(int q = -1) { int p = q > 0 ? q : 5090; # } void B(int x) => A(x);", "5090 default")]
    [InlineData("void A(bool tls) { int p = tls ? 5061 : 5060; # } void B() => A(true);", "5061")]
    [InlineData("void A(bool tls) { int p = !tls ? 5061 : 5060; # } void B() => A(true);", "5060")]
    [InlineData("void A(bool tls) { int p = tls ? 5061 : 5060; # } void B() { A(true); A(false); }", "5060-5061")]
    [InlineData("void A(bool tls) { int p = tls ? 5061 : 5060; # } void B(bool x) { A(true); A(x); }", "5060-5061")]
    [InlineData("void A(bool tls) { int p = 5060; if (tls) { p = 5061; } # } void B() => A(true);", "5061")]
    [InlineData("void A(bool tls) { int p = 5060; if (tls) { p = 5061; } # } void B() => A(false);", "5060")]
    [InlineData("void A(bool tls) { int p = 5060; if (tls) { p = 5061; } # } void B() { A(true); A(false); }", "5060-5061")]
    [InlineData("void A(bool tls, bool old) { int p = 5060; if (tls && !old) { p = 5061; } # } void B() => A(true, false);", "5061")]
    [InlineData("void A(bool tls, bool old) { int p = tls || old ? 5061 : 5060; # } void B() => A(false, false);", "5060")]
    [InlineData("void A(bool tls, bool x) { int p = tls && x ? 5061 : 5060; # } void B(bool x) => A(false, x);", "5060")]
    [InlineData("void A(int n) { bool tls = n == 1; int p = tls ? 5061 : 5060; # } void B() => A(1);", "5061")]
    [InlineData("void A(int n) { bool tls = n is 1 or 2; int p = 5060; if (tls == true) { p = 5061; } # } void B() => A(2);", "5061")]
    [InlineData("static readonly bool Tls = true; void A() { int p = Tls ? 5061 : 5060; # }", "5061")]
    [InlineData("static bool Tls => false; void A() { int p = Tls ? 5061 : 5060; # }", "5060")]
    [InlineData("static bool tls; void On() { tls = true; } void A() { int p = tls ? 5061 : 5060; # }", "5060-5061")]
    [InlineData("static bool tls = true; void Off() { tls = false; } void A() { int p = tls ? 5061 : 5060; # }", "5060-5061")]
    [InlineData("readonly bool tls; Program() { tls = true; } void A() { int p = tls ? 5061 : 5060; # }", "5061")]
    [InlineData("void A(string k) { int p = k == \"tls\" ? 5061 : 5060; # } void B() => A(\"tls\");", "5061")]
    [InlineData("void A(string k) { int p = k != \"tls\" ? 5061 : 5060; # } void B() => A(\"tls\");", "5060")]
    [InlineData("void A(string k) { int p = k == \"tls\" ? 5061 : 5060; # } void B() { A(\"tls\"); A(null); }", "5060-5061")]
    [InlineData("void A(string k) { if (k is null) { throw new Exception(); } int p = k == \"tls\" ? 5061 : 5060; # } void B() => A(\"tls\");", "5061")]
    [InlineData("void A(string k) { int p = 5060; if (k is \"tls\") { p = 5061; } # } void B() => A(\"udp\");", "5060")]
    [InlineData("void A(string k) { int p = 5060; if (k is \"tls\") { p = 5061; } # } void B(string x) => A(x);", "5060-5061")]
    public async Task Choose_among_the_values(string members, string expected) => Assert.Equal(expected, await Code(members));

    [Theory]
    [InlineData("int p = k switch { Kind.Udp => 5060, Kind.Tls => 5061, _ => 5090 };", "A(Kind.Tls);", "5061")]
    [InlineData("int p = k switch { Kind.Udp => 5060, Kind.Tls => 5061, _ => 5090 };", "A(Kind.Tcp);", "5090")]
    [InlineData("int p = k switch { Kind.Udp => 5060, Kind.Tls => 5061, _ => 5090 };", "A(Kind.Tls); A(Kind.Udp);", "5060-5061")]
    [InlineData("int p = k switch { Kind.Udp => 5060, Kind.Tls => 5061, _ => 5090 };", "A((Kind)x);", "5060-5061,5090")]
    [InlineData("int p = k switch { Kind.Udp when x() => 5060, Kind.Udp or Kind.Tls => 5061, var other => 5090 }; bool x() => DateTime.Now.Ticks > 5;", "A(Kind.Udp);", "5060-5061")]
    [InlineData("int p = (int)k switch { < 1 => 5060, not 1 => 5061, _ => 5090 };", "A(Kind.Udp);", "5060")]
    [InlineData("int p; switch (k) { case Kind.Udp: p = 5060; break; case Kind.Tls: p = 5061; break; default: p = 5090; break; }", "A(Kind.Tls);", "5061")]
    [InlineData("int p; switch (k) { case Kind.Udp: p = 5060; break; case Kind.Tls: p = 5061; break; default: p = 5090; break; }", "A(Kind.Tcp);", "5090")]
    [InlineData("int p; switch (k) { case Kind.Udp or Kind.Tcp: p = 5060; break; case Kind.Tls: p = 5061; break; default: p = 5090; break; }", "A(Kind.Tcp);", "5060")]
    [InlineData("int p; switch (k) { case Kind.Udp: p = 5060; break; case Kind.Tls: p = 5061; break; default: p = 5090; break; }", "A((Kind)x);", "5060-5061,5090")]
    [InlineData("int p; switch (k.ToString()) { case \"Udp\": p = 5060; break; default: p = 5090; break; }", "A(Kind.Tcp);", "5060,5090")]
    public async Task Switches_on_known_values(string before, string calls, string expected) =>
        Assert.Equal(expected, await Code($"enum Kind {{ Udp, Tcp, Tls }} void A(Kind k) {{ {before} # }} void B(int x) {{ {calls} }}"));

    [Theory]
    [InlineData("void A(bool tls) { int p = 5090; if (tls) { # } } void B() => A(false);", "")]
    [InlineData("void A(bool tls) { int p = 5090; if (tls) { # } } void B() => A(true);", "5090")]
    [InlineData("void A(string k) { int p = 5090; if (k != \"tls\") { return; } # } void B() => A(\"udp\");", "")]
    [InlineData("bool open; void Set() { open = true; } void A() { int p = 5090; if (open) { return; } # }", "5090")]
    [InlineData("string url; void A() { int p = 5090; if (url != null) { return; } url = \"x\"; # }", "5090")]
    [InlineData("void A() { int p = 5060; bool first = true; foreach (int n in new[] { 1, 2 }) { if (first) { p = 5090; first = false; } else { p = 5091; } # } }", "5090-5091")]
    [InlineData("void A() { int p = 5060; int i = 0; while (i < 3) { p = 5090; i++; } # }", "5060,5090")]
    [InlineData("void A() { int p = 5060; bool on = true; Action off = () => on = false; off(); if (on) { p = 5090; } # }", "5060,5090")]
    [InlineData("void A(bool? tls) { int p = tls ?? true ? 5061 : 5060; # } void B() => A(null);", "5061")]
    [InlineData("void A(bool? tls) { int p = 5060; if (tls ?? false) { p = 5061; } # } void B() => A(true);", "5060-5061")]
    public async Task Decide_what_is_come_to(string members, string expected) => Assert.Equal(expected, await Code(members));

    [Theory]
    [InlineData("int p = new Random().Next(10000, 20000); if (p % 2 == 1) { p--; }")]
    [InlineData("int p = Random.Shared.Next(10000, 20000); if ((p & 1) != 0) { p += 1; }")]
    [InlineData("int p = Random.Shared.Next(10000, 12000); if (p % 2 is 1) { p--; }")]
    [InlineData("int p = Random.Shared.Next(10000, 20000); while (p % 2 == 1) { p = Random.Shared.Next(10000, 20000); }")]
    [InlineData("int p; do { p = Random.Shared.Next(10000, 20000); } while (p % 2 == 1);")]
    [InlineData("int p; do { p = c ? 5060 : 5090; } while (p == 5060);")]
    [InlineData("int p = Random.Shared.Next(10000, 20000); p = p % 2 == 1 ? p - 1 : p;")]
    public async Task Many_numbers_that_a_condition_takes_some_from(string before) => Assert.Equal("", await Evaluating.Statements($"{before} {Use}"));

    private static Task<string> Code(string members) => Evaluating.Code($"public class Program {{ {members.Replace("#", Use, System.StringComparison.Ordinal)} }}");
}
