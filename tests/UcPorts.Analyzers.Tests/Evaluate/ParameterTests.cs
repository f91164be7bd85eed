using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Parameters: their defaults and the arguments of all calls.</summary>
public class ParameterTests
{
    private const string Use = "new TcpListener(IPAddress.Any, port);";

    [Theory]
    [InlineData("void Listen(int port) { # } void A() => Listen(5090);", "5090")]
    [InlineData("void Listen(int port) { # } void A() { Listen(5060); Listen(port: 5090); }", "5060,5090")]
    [InlineData("void Listen(int port) { # } void A(int x) { Listen(5060); Listen(x); }", "5060 default")]
    [InlineData("void Listen(int port) { # } void A() { Action<int> a = Listen; Listen(5060); }", "5060 default")]
    [InlineData("void Listen(int port) { if (port == 0) { port = 5090; } # } void A() => Listen(5060);", "5060")]
    [InlineData("void Listen(int port) { if (port == 0) { port = 5090; } # } void A() => Listen(0);", "5090")]
    [InlineData("void Listen(int port) { if (port == 0) { port = 5090; } # } void A(int x) => Listen(x);", "5090 default")]
    [InlineData("void Listen(int port) { # } void A() => new List<int> { 5090, 5091 }.ForEach(Listen);", "5090-5091")]
    [InlineData("void Listen(int port) { # } void A() { Array.ForEach(new[] { 5090, 5091 }, this.Listen); Listen(5060); }", "5060,5090-5091")]
    [InlineData("void Listen(int port) { # } void A() => System.Threading.Tasks.Parallel.For(5090, 5093, Listen);", "5090-5092")]
    [InlineData("void Listen(int port, System.Threading.Tasks.ParallelLoopState state) { # } void A() => System.Threading.Tasks.Parallel.ForEach(new[] { 5090 }, Listen);", "5090")]
    [InlineData("bool Listen(int other, int port) { # return true; } void A() => _ = new[] { 5090 }.Select(Listen).ToList();", "")]
    [InlineData("void Listen(int port) { # } void A(List<int> ports) => ports.ForEach(Listen);", "")]
    [InlineData("bool Listen(int port) { # return true; } void A() => _ = new[] { 5090 }.Where(Listen).ToList();", "")]
    [InlineData("void Listen(int port) { # } void A() { _ = nameof(Listen); Listen(5060); }", "5060")]
    [InlineData("void Listen(int port) { # }", "")]
    [InlineData("void Listen(int port) { # } void A() { return; Listen(5090); }", "")]
    [InlineData("void Listen(int port = 5090) { # }", "5090 default")]
    [InlineData("void Listen(int port = 5090) { # } void A() => Listen();", "5090")]
    [InlineData("public void Listen(int port = 5090) { # }", "5090 default")]
    [InlineData("public void Listen(int port = 5090) { # } void A() => Listen(5091);", "5090-5091 default")]
    [InlineData("public void Listen(int port) { # }", "")]
    [InlineData("public void Listen(int port) { # } void A() => Listen(5090);", "5090 default")]
    [InlineData("void Listen(int port) { port = 5090; # }", "5090")]
    [InlineData("void Listen(int port) { port++; # } void A() => Listen(5090);", "5091")]
    [InlineData("void Listen(ref int port) { # } void A() { int p = 5090; Listen(ref p); }", "")]
    [InlineData("void Listen(params int[] ports) { int port = ports[0]; # } void A() => Listen(5090);", "")]
    [InlineData("void Listen(int port) { # Listen(port + 1); } void A() => Listen(5090);", "5090-5091 default")]
    [InlineData("void A() { Listen(5090); void Listen(int port) { # } }", "5090")]
    [InlineData("void A() { Action<int> a = port => { # }; a(5090); }", "")]
    [InlineData("void Outer(int port) => Listen(port + 1); void Listen(int port) { # } void A() => Outer(5090);", "5091")]
    [InlineData("void Listen(int port) { for (; port < 5093; port++) { # } } void A() => Listen(5090);", "all 5090-5092")]
    [InlineData("void Listen(int port) { # } void A() { Listen(5060); L\\u0069sten(5090); }", "5060,5090")]
    [InlineData("void Listen(int port) { # } void A() { Listen(5060); @Listen(5090); /* Listen(1) */ var text = \"Listen(2)\"; ListenLater(3); } void ListenLater(int port) { }", "5060,5090")]
    [InlineData("void Listen(int port) { # } void A() { Listen(5060); var text = $\"{Listener(5090)}\"; } int Listener(int p) { Listen(p); return p; }", "5060,5090")]
    [InlineData("void Listen(int port, bool tls) { if (tls) { # } } void A() { foreach (var (p, t) in new[] { (5060, false), (5090, true) }) { Listen(p, t); } }", "")]
    [InlineData("void Listen(int port, bool tls) { if (tls) { # } } void A(bool c) => Listen(c ? 5060 : 5090, c);", "")]
    [InlineData("void Listen(int port, bool tls) { if (tls) { # } } void A() { for (int p = 5090; p < 5093; p++) { Listen(p, p > 5091); } }", "")]
    [InlineData("void Listen(int port, string name) { # } void A() { foreach (var (n, p) in new[] { (\"sip\", 5060), (\"sips\", 5090) }) { Listen(p, n); } }", "5060,5090")]
    [InlineData("void Listen(int port, bool tls) { if (tls) { # } } void A(bool c) => Listen(5090, c);", "5090")]
    [InlineData("void Listen(int port, bool tls) { if (tls) { # } } void A() { Listen(5060, false); Listen(5061, true); }", "")]
    public async Task Have_the_arguments_of_all_calls(string members, string expected) => Assert.Equal(
        expected,
        await Evaluating.Code($"public class Program {{ {members.Replace("#", Use, System.StringComparison.Ordinal)} }}"));

    [Theory]
    [InlineData("class L { int port; internal L(int p) { port = p; } void Run() { # } } class A { void Run() => new L(5090); }", "5090")]
    [InlineData("class L { int port; internal L(int p) { port = p; } void Run() { # } } class A { void Run() { L l = new(5090); } }", "5090")]
    [InlineData("class L { int port; internal L(int p) => port = p; internal L() : this(5090) { } void Run() { # } }", "5090")]
    [InlineData("class L { int port; internal L(int p) { port = p; } void Run() { # } } class D : L { D() : base(5090) { } }", "5090")]
    [InlineData("class L(int port) { void Run() { # } } class A { void Run() => new L(5090); }", "5090")]
    [InlineData("class L(int port) { void Set() => port++; void Run() { # } } class A { void Run() => new L(5090); }", "")]
    [InlineData("class L(int port) { void Run() { # } } class D() : L(5090);", "5090")]
    [InlineData("class L(int p) { private readonly int port = p; void Run() { # } } class A { void Run() => new L(5090); }", "5090")]
    [InlineData("public class L { int port; public L(int p) { port = p; } void Run() { # } } class A { void Run() => new L(5090); }", "5090 default")]
    [InlineData("class L { int port; internal L(int p) { port = p; } void Run() { # } } class A { void Run(int x) { new L(5090); new L(x); } }", "5090 default")]
    [InlineData("namespace N { using B = N.L; class L { int port; internal L(int p) { port = p; } void Run() { # } } class A { void Run() { new L(5060); new B(5090); } } }", "5060,5090")]
    [InlineData("namespace N { using B = N.L; class L { int port; internal L(int p) { port = p; } void Run() { # } } class A { void Run() { B l = new(5090); } } }", "5090")]
    [InlineData("class L { int port; internal L(int p) { port = p; } void Run() { # } } class A { void Run() { L l = new /* the first */ (5090); } }", "5090")]
    [InlineData("class L { int port; internal L(int p) { port = p; } void Run() { # } } class A { void Use(L l, int p) { } void Run() => Use(new(5090), 1); }", "5090")]
    [InlineData("class L { int port; internal L(int p) { port = p; } void Run() { # } } class M { internal M(int p) { } } class A { void Run() { M m = new(5060); L l = new(5090); } }", "5090")]
    [InlineData("class L { int port; internal L(int p) { port = p; } internal L() { } void Run() { # } } class A { void Run() { new L(); new L(5090); } }", "5090")]
    [InlineData("partial class D { D() : base(5090) { } } partial class D : L { } class L { int port; internal L(int p) { port = p; } void Run() { # } }", "5090")]
    [InlineData("partial class D : IDisposable { D() : base(5090) { } public void Dispose() { } } partial class D : L { } class L { int port; internal L(int p) { port = p; } void Run() { # } }", "5090")]
    [InlineData("class L { int port; internal L(int p) { port = p; } void Run() { # } } class A { void Run() => new L(5060); async System.Threading.Tasks.Task<L> M() => new(5090); }", "5060,5090")]
    [InlineData("namespace N { namespace M { using B = N.L; class A { void Run() { new L(5060); new B(5090); } } } class L { int port; internal L(int p) { port = p; } void Run() { # } } }", "5060,5090")]
    [InlineData("namespace N { using B = N.L; namespace M { using C = B; namespace O { using D = C; class A { void Run() { new L(5060); new D(5090); D d = new(5091); } } } } class L { int port; internal L(int p) { port = p; } void Run() { # } } }", "5060,5090-5091")]
    [InlineData("namespace N { using B = N.L<string>; namespace M { using C = B; class A { void Run() { new L<int>(5060); new C(5090); } } } class L<T> { int port; internal L(int p) { port = p; } void Run() { # } } }", "5060,5090")]
    [InlineData("namespace N { using A = A; using B = A; class L { int port; internal L(int p) { port = p; } void Run() { # } } class D { void Run() { new L(5090); } } } class A { }", "5090")]
    [InlineData("class L<T> { int port; internal L(int p) { port = p; } void Run() { # } } class D : global::L<int> { D() : base(5090) { } } class E { L<string> x = new(5060); void R() { new global::L<E>(5061); } }", "5060-5061,5090")]
    [InlineData("class L { int port; internal L(int p = 5060) { port = p; } void Run() { # } } class A { void Run() => new L(5090); } class D : L { }", "5060,5090")]
    [InlineData("class L { int port; internal L(int p = 5060) { port = p; } void Run() { # } } class A { void Run() => new L(5090); } class D : L { D() { } }", "5060,5090")]
    [InlineData("class L { int port; internal L(int p = 5060) { port = p; } void Run() { # } } class A { void Run() => new L(5090); } class D(int x) : L { int X => x; }", "5060,5090")]
    [InlineData("class L { int port; internal L(int p = 5060) { port = p; } void Run() { # } } class D : L { D() : base(5090) { } }", "5090")]
    [InlineData("class L { int port; internal L(int p = 5060) { port = p; } internal L() { } void Run() { # } } class A { void Run() => new L(5090); } class D : L { }", "5090")]
    public async Task Of_constructors_are_followed(string code, string expected) =>
        Assert.Equal(expected, await Evaluating.Code(code.Replace("#", Use, System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("class L : TcpListener { internal L(IPAddress a, int p) : base(a, p) { } } class A { void Run() => new L(IPAddress.Any, 5090); }", "5090")]
    [InlineData("class L : TcpListener { internal L(int p) : this(IPAddress.Any, p + 1) { } L(IPAddress a, int p) : base(a, p) { } } class A { void Run() => new L(5090); }", "5091")]
    public async Task Are_forwarded_to_a_base_constructor(string code, string expected) => Assert.Equal(expected, await Evaluating.Code(code));

    [Fact]
    public async Task Calls_stand_in_other_files() => Assert.Equal(
        "5090",
        await Evaluating.Code(
            "class Program { internal static void Listen(int port) { new TcpListener(IPAddress.Any, port); } }",
            "class Caller { void Run() => Program.Listen(5090); }"));

    [Theory]
    [InlineData("interface I { void Listen(int port); } class L : I { public void Listen(int port) { # } void A() => Listen(5090); }", "5090 default")]
    [InlineData("class L { protected virtual void Listen(int port) { # } void A() => Listen(5090); }", "5090 default")]
    public async Task Of_methods_that_others_call_are_defaults(string code, string expected) =>
        Assert.Equal(expected, await Evaluating.Code(code.Replace("#", Use, System.StringComparison.Ordinal)));
}
