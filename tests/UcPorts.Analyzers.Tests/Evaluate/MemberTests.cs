using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Fields and properties.</summary>
public class MemberTests
{
    [Theory]
    [InlineData("private static int SIP_LISTEN_PORT = 5090;", "SIP_LISTEN_PORT", "5090")]
    [InlineData("private int sip = 5090;", "sip", "5090")]
    [InlineData("private int sip = 5090;", "this.sip + 1", "5091")]
    [InlineData("internal int sip = 5090;", "sip", "5090")]
    [InlineData("public const int Sip = 5090;", "Sip", "5090")]
    [InlineData("public static readonly int Sip = 5090;", "Sip", "5090")]
    [InlineData("public readonly int Sip = 5090;", "Sip", "5090")]
    [InlineData("public int Sip = 5090;", "Sip", "5090 default")]
    [InlineData("protected static int Sip = 5090;", "Sip", "5090 default")]
    [InlineData("private int sip = 5090; void Set(int other) => sip = other;", "sip", "5090 default")]
    [InlineData("private int sip = 5090; void Set() => sip++;", "sip", "5090 default")]
    [InlineData("private int sip = 5090; void Set() => sip += 2;", "sip", "5090 default")]
    [InlineData("private int sip = 5090; void Set() => int.TryParse(\"1\", out sip);", "sip", "5090 default")]
    [InlineData("private int sip = 5090; static void Set(Program other) => (other.sip, _) = (1, 2);", "sip", "5090 default")]
    [InlineData("private int sip = 5090; int Other(int sip) => sip + 1;", "sip", "5090")]
    [InlineData("private readonly int sip; public Program() { sip = 5090; }", "sip", "5090")]
    [InlineData("private readonly int sip = 5060; public Program() { sip = 5090; }", "sip", "5090")]
    [InlineData("private readonly int sip; public Program(int value) { sip = value; }", "sip", "")]
    [InlineData("private int sip;", "sip", "")]
    [InlineData("private int a = 1; private static int b = 5090; private int c2 = b;", "c2", "5090")]
    [InlineData("private static int a = b; private static int b = a;", "a", "")]
    [InlineData("[ThreadStatic] private static int sip;", "sip", "")]
    [InlineData("[ThreadStatic] private static int sip = 5090;", "sip", "5090")]
    [InlineData("[Option] private int sip = 5090; class OptionAttribute : Attribute { }", "sip", "5090 default")]
    [InlineData("[Option] private readonly int sip = 5090; class OptionAttribute : Attribute { }", "sip", "5090")]
    [InlineData("private int sip = 5090; void Set() => Read(ref sip!); static void Read(ref int port) => port++;", "sip", "5090 default")]
    [InlineData("private readonly int sip; public Program() { sip = 5060; sip = 5090; }", "sip", "5090")]
    [InlineData("private readonly int sip; public Program() { sip = 5060; sip += 30; }", "sip", "")]
    public async Task Fields_have_what_they_are_given(string members, string port, string expected) => Assert.Equal(expected, await Evaluating.Port(port, members: members));

    [Theory]
    [InlineData("int Sip => 5090;", "Sip", "5090")]
    [InlineData("int Sip { get; } = 5090;", "Sip", "5090")]
    [InlineData("int Sip { get { return 5090; } }", "Sip", "5090")]
    [InlineData("int Sip { get => 5090; }", "Sip", "5090")]
    [InlineData("static int Base { get; } = 5000; int Sip => Base + 90;", "Sip", "5090")]
    [InlineData("public int Sip { get; set; } = 5090;", "Sip", "5090 default")]
    [InlineData("public int Sip { get; init; } = 5090;", "Sip", "5090 default")]
    [InlineData("public int Sip { get; private set; } = 5090;", "Sip", "5090")]
    [InlineData("private int Sip { get; set; } = 5090;", "Sip", "5090")]
    [InlineData("private int Sip { get; set; } = 5090; void Set(int other) { Sip = other; }", "Sip", "5090 default")]
    [InlineData("[Option] private int Sip { get; } = 5090; class OptionAttribute : Attribute { }", "Sip", "5090 default")]
    [InlineData("protected virtual int Sip => 5090;", "Sip", "5090 default")]
    [InlineData("int Sip { get { Open(1); return 5090; } }", "Sip", "")]
    [InlineData("int sip = 5090; int Sip => sip;", "Sip", "5090")]
    [InlineData("int Sip => Other; int Other => Sip;", "Sip", "")]
    [InlineData("int Sip() => 5090;", "Sip()", "5090")]
    [InlineData("static int Sip() { return 5090; }", "Sip()", "5090")]
    [InlineData("static int Next(int port) => port + 1;", "Next(5089)", "")]
    [InlineData("private partial int Sip { get; } private partial int Sip => 5090;", "Sip", "5090")]
    [InlineData("private partial int Sip { get; set; } private partial int Sip { get { Open(1); return 5090; } set { } } void Set() => Sip = 5091;", "Sip", "")]
    public async Task Properties_and_simple_methods_are_followed(string members, string port, string expected) => Assert.Equal(expected, await Evaluating.Port(port, members: members));

    [Theory]
    [InlineData("var o = new Options(); ", "o.Port", "5060 default")]
    [InlineData("var o = new Options { Port = 5090 };", "o.Port", "5090")]
    [InlineData("var o = new Options(); o.Port = 5090;", "o.Port", "5090")]
    [InlineData("var o = new Options(); if (c) { o.Port = 5090; }", "o.Port", "")]
    [InlineData("var o = new Options { Other = 1 };", "o.Port", "5060 default")]
    [InlineData("var o = config.Get<Options>();", "o.Port", "5060 default")]
    [InlineData("var o = new Settings(5090);", "o.Port", "5090 default")]
    [InlineData("var o = new Hidden();", "o.Port", "5060 default")]
    [InlineData("var o = new Hidden { Port = 5090 };", "o.Port", "5090")]
    [InlineData("var o = new Hidden { Port = 5090 }; config.Bind(o);", "o.Port", "5090 default")]
    [InlineData("var o = config.Get<Hidden>() ?? new Hidden();", "o.Port", "5060 default")]
    [InlineData("var o = new Hidden();", "o.Field", "5070 default")]
    [InlineData("var o = new Options { Port = 5090 }; o.Port = u;", "o.Port", "")]
    [InlineData("var o = new Options { Port = 5090 }; o.Port = 5091;", "o.Port", "5091")]
    [InlineData("var o = new Options { Port = u }; o = new Options { Port = 5091 };", "o.Port", "5091")]
    [InlineData("var o = new Options { Port = 5090 }; if (c) { o.Port = 7; }", "o.Port", "")]
    [InlineData("var o = new Options { Port = 5090 }; o.Port++;", "o.Port", "")]
    [InlineData("var o = new Options { Port = 5090 }; var other = new Options { Port = u };", "o.Port", "5090")]
    [InlineData("var o = new Options { Port = 5090 }; var same = o; same.Port = u;", "o.Port", "5090 default")]
    [InlineData("var o = new Options { Port = 5090 }; Action<Options> set = x => x.Port = u; set(o);", "o.Port", "5090 default")]
    [InlineData("var o = new Options { Port = 5090 }; Set(o); static void Set(Options given) => given.Port = DateTime.Now.Day;", "o.Port", "5090 default")]
    [InlineData("var o = new Options(); o.Port = 5090; Set(o); static void Set(Options given) => given.Port = DateTime.Now.Day;", "o.Port", "5090 default")]
    [InlineData("var o = new Options(); o.Port = 5090; o = config.Get<Options>()!;", "o.Port", "")]
    [InlineData("var o = new Options(); o.Port = 5090; config.Bind(o);", "o.Port", "5090 default")]
    [InlineData("var o = new Options(); var other = new Options(); other.Port = 5090;", "o.Port", "5060 default")]
    [InlineData("var o = new Bare(); var other = new Bare(); other.Port = 5090;", "o.Port", "")]
    [InlineData("var h = new Holder(); h.Held.Port = 5090;", "h.Held.Port", "5090")]
    [InlineData("var h = new Holder(); h.Held.Port = 5090; h.Held = config.Get<Options>()!;", "h.Held.Port", "")]
    [InlineData("var o = new Bare(); o.Port = 5090;", "o.Port", "5090")]
    [InlineData("var o = new Small(); o.Port = 5090; Small copy = o; copy.Port = u;", "o.Port", "5090")]
    [InlineData("var o = new Small(); o.Port = 5090; o = default;", "o.Port", "")]
    [InlineData("Options? o = null; o?.Port = 5090;", "o!.Port", "")]
    public async Task Options_have_their_defaults(string before, string port, string expected) => Assert.Equal(
        expected,
        await Evaluating.Port(port, before, "public class Options { public int Port { get; set; } = 5060; public int Other { get; set; } } public record Settings(int Port); class Hidden { public int Port { get; set; } = 5060; public int Field = 5070; } class Holder { public Options Held = new(); } class Bare { public int Port { get; set; } } struct Small { public int Port; }"));

    [Theory]
    [InlineData("private readonly List<int> ports = new() { 5090 };", "5090")]
    [InlineData("private readonly List<int> ports = new() { 5090 }; int First() => ports.IndexOf(5090);", "5090")]
    [InlineData("private readonly List<int> ports = new() { 5090 }; void Set() { ports.Clear(); }", "5090 default")]
    [InlineData("internal static readonly HashSet<int> ports = new() { 5090 }; void Set(int[] x) => Program.ports.UnionWith(x);", "5090 default")]
    [InlineData("private readonly List<int> ports = new() { 5090 }; void Set(int x) { this.ports[0] = x; }", "5090 default")]
    [InlineData("private readonly int[] ports = { 5090 }; void Set(int x) { this.ports[0] = x; }", "")]
    [InlineData("internal readonly int[] ports = { 5090 }; void Set(int x) { ports[0]++; }", "")]
    [InlineData("private readonly int[] ports = { 5090 }; class Other { int[] ports = new int[1]; void Set(int x) { ports[0] = x; } }", "5090")]
    [InlineData("private readonly int[] ports = { 5090 }; void Set() { Array.Clear(ports); }", "")]
    [InlineData("private readonly int[] ports = { 5090 }; void Set(int x) { ref int first = ref ports[0]; first = x; }", "")]
    [InlineData("private readonly int[] ports = { 5090 }; void Set() { foreach (ref int port in ports.AsSpan()) { port++; } }", "")]
    [InlineData("private readonly int[] ports = { 5090 }; string Show() => string.Join(' ', ports);", "5090")]
    public async Task Collections_that_change_elsewhere_are_defaults(string members, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements("foreach (int port in ports) { new TcpListener(IPAddress.Any, port); }", members));

    [Theory]
    [InlineData("private int sip = 5060;", "sip = 5090;", "5090")]
    [InlineData("private int sip;", "sip = 5090;", "5090")]
    [InlineData("private int sip = 5060;", "if (c) { sip = 5090; }", "")]
    [InlineData("private int sip = 5060;", "sip = u;", "")]
    [InlineData("private int sip; void Set(int other) => sip = other;", "sip = 5090; Set(u);", "5090 default")]
    [InlineData("private int sip; void Set(int other) => sip = other;", "Set(u); sip = 5090; Open(1);", "5090")]
    [InlineData("internal int sip = 5060;", "new Program().sip = 5090;", "5060 default")]
    [InlineData("internal static int sip = 5060;", "Program.sip = 5090;", "5090")]
    public async Task A_field_written_on_the_way_has_what_was_written(string members, string before, string expected) =>
        Assert.Equal(expected, await Evaluating.Port("sip", before, members));

    [Theory]
    [InlineData("sip = 5090; Action a = () => new TcpListener(IPAddress.Any, sip); sip = u; a();", "")]
    [InlineData("sip = 5090; void Listen() => new TcpListener(IPAddress.Any, sip); sip = u; Listen();", "")]
    [InlineData("sip = 5090; Action a = () => new TcpListener(IPAddress.Any, sip); a();", "5090")]
    public async Task A_function_sees_what_is_written_before_it_runs(string statements, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements(statements, "private int sip;"));

    [Fact]
    public async Task A_field_of_another_file_is_read_there() => Assert.Equal(
        "5090; 5091 default",
        await Evaluating.Code(
            "class Program { void Run() { new TcpListener(IPAddress.Any, Ports.Sip); new TcpListener(IPAddress.Any, Ports.Tls); } }",
            "static class Ports { internal static int Sip = 5090; internal static int Tls = 5091; }",
            "class Writer { void Run(int other) { Ports.Tls = other; } }"));

    [Theory]
    [InlineData("using Port = int; static class Ports { internal const Port Sip = 5090; }", "5090")]
    [InlineData("using Port = int; static class Ports { internal static readonly Port Sip = Port.Parse(\"5090\"); }", "5090")]
    [InlineData("using Pair = (string Name, int Port); static class Ports { static readonly Pair Tls = (\"sips\", 5090); internal static int Sip => Tls.Port; }", "5090")]
    [InlineData("using Table = System.Collections.Generic.List<int>; static class Ports { static readonly Table All = new() { 5090, 5091 }; internal static int Sip => All.Count; }", "2")]
    [InlineData("using Port = int; static class Ports { internal static Port Sip = 5090; static void Set(Port other) => Sip = other; }", "5090 default")]
    public async Task Types_have_other_names(string file, string expected) =>
        Assert.Equal(expected, await Evaluating.Code("class Program { void Run() { new TcpListener(IPAddress.Any, Ports.Sip); } }", file));

    [Fact]
    public async Task A_field_of_the_same_name_in_another_type_is_another_field() => Assert.Equal(
        "5090",
        await Evaluating.Code(
            "class Program { internal int port = 5090; void Run() { new TcpListener(IPAddress.Any, port); } }",
            "class Other { internal int port; void Run(int other) { port = other; this.port++; } }"));
}
