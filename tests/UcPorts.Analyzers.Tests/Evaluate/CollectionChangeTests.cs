using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>What changes a collection through another name for it.</summary>
public sealed class CollectionChangeTests
{
    private const string Members = """
        static void Fill(int[] ports) => ports[0] = DateTime.Now.Year;
        static void FillSpan(Span<int> ports) => ports[0] = DateTime.Now.Year;
        static void Forward(int[] ports) => Fill(ports);
        static void Show(int[] ports) { foreach (int port in ports) { Console.WriteLine(port); } }
        static void ShowAll(int[] ports) => Show(ports);
        static int Sum(ReadOnlySpan<int> ports) => ports.Length;
        """;

    [Theory]
    [InlineData("var t = a.AsSpan(); t[0] = u;")]
    [InlineData("a.AsSpan()[0] = u;")]
    [InlineData("a.AsSpan(0, 1).Fill(u);")]
    [InlineData("a.AsSpan().Slice(1)[0] = u;")]
    [InlineData("var t = a.AsMemory(); t.Span[0] = u;")]
    [InlineData("a.AsMemory().Span[0] = u;")]
    [InlineData("Span<int> t = a; t[0] = u;")]
    [InlineData("Span<int> t = new(a); t[0] = u;")]
    [InlineData("foreach (ref int q in a.AsSpan()) { q = u; }")]
    [InlineData("foreach (ref int q in a.AsSpan()) { q++; }")]
    [InlineData("ref int q = ref a[0]; q = u;")]
    [InlineData("int[] b = a; b[0] = u;")]
    [InlineData("int[] b; b = a; b[0] = u;")]
    [InlineData("var b = a; var d = b; d[0] = u;")]
    [InlineData("Array.Sort(a, (x, y) => a[0] = u);")]
    [InlineData("Array.Fill(a, u);")]
    [InlineData("new[] { u }.CopyTo(a, 0);")]
    [InlineData("Fill(a);")]
    [InlineData("Forward(a);")]
    [InlineData("FillSpan(a);")]
    [InlineData("FillSpan(a.AsSpan());")]
    [InlineData("Action<int[]> change = x => x[0] = u; change(a);")]
    public async Task An_array_may_be_changed_by_another_name(string change) => Assert.Equal(
        "",
        await Evaluating.Statements($"int[] a = {{ 5060, 5090 }}; {change} foreach (int p in a) {{ new UdpClient(p); }}", Members));

    [Theory]
    [InlineData("foreach (int q in a.AsSpan()) { Console.WriteLine(q); }")]
    [InlineData("ReadOnlySpan<int> t = a; Console.WriteLine(t[0]);")]
    [InlineData("Span<int> t = a; Console.WriteLine(t[0]);")]
    [InlineData("var b = a; Console.WriteLine(b[0]);")]
    [InlineData("Console.WriteLine(Sum(a));")]
    [InlineData("Console.WriteLine(a.AsSpan().Length);")]
    [InlineData("Console.WriteLine(a?.Length);")]
    [InlineData("if (a != null && a is { Length: > 0 }) { Console.WriteLine(a.Contains(5060)); }")]
    [InlineData("ShowAll(a);")]
    [InlineData("Console.WriteLine(Array.IndexOf(a, 5060));")]
    public async Task Looking_at_an_array_changes_nothing(string use) => Assert.Equal(
        "5060,5090",
        await Evaluating.Statements($"int[] a = {{ 5060, 5090 }}; {use} foreach (int p in a) {{ new UdpClient(p); }}", Members));

    [Theory]
    [InlineData("int[] a = { 5060, 5090 }; a[0] = u; var b = a; foreach (int p in b) { new UdpClient(p); }", "")]
    [InlineData("int[] a = { 5060, 5090 }; var b = a; a[0] = u; foreach (int p in b) { new UdpClient(p); }", "")]
    [InlineData("int[] a = { 5060, 5090 }; var b = a; foreach (int p in b) { new UdpClient(p); }", "5060,5090")]
    [InlineData("int[] a = { 5060, 5090 }; a[0] = u; Listen(a);", "")]
    [InlineData("int[] a = { 5060, 5090 }; Listen(a);", "5060,5090")]
    [InlineData("Listen(new[] { 5060, 5090 });", "5060,5090")]
    [InlineData("var a = new List<int> { 5060 }; a.Clear(); ListenList(a);", "")]
    [InlineData("var a = new List<int> { 5060 }; a.Add(5090); ListenList(a);", "5060,5090 default")]
    [InlineData("Written(new[] { 5060, 5090 });", "")]
    public async Task A_collection_has_the_elements_that_its_holder_leaves(string statements, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements(
            statements,
            """
            static void Listen(int[] ports) { foreach (int port in ports) { new UdpClient(port); } }
            static void ListenList(List<int> ports) { foreach (int port in ports) { new UdpClient(port); } }
            static void Written(int[] ports) { ports[0] = DateTime.Now.Year; foreach (int port in ports) { new UdpClient(port); } }
            """));

    [Theory]
    [InlineData("void Change() => Fill(ports);", "")]
    [InlineData("void Change() => Forward(this.ports);", "")]
    [InlineData("void Change(int x) { var p = ports; p[0] = x; }", "")]
    [InlineData("void Change(int x) { Span<int> p = ports; p[0] = x; }", "")]
    [InlineData("int[] All => ports; void Change(int x) => All[0] = x;", "")]
    [InlineData("int[] All() => ports; void Change(int x) => All()[0] = x;", "")]
    [InlineData("static int[] kept; void Change() => kept = ports;", "")]
    [InlineData("void Change() => ShowAll(ports);", "5060,5090")]
    [InlineData("void Change() { var p = ports; Console.WriteLine(p[0]); }", "5060,5090")]
    [InlineData("int[] All => ports; void Change() => Console.WriteLine(All[0]);", "5060,5090")]
    [InlineData("internal IReadOnlyList<int> All => ports;", "5060,5090")]
    [InlineData("string Change() => string.Join(',', ports.Select(port => port + 1));", "5060,5090")]
    public async Task A_field_may_be_changed_by_another_name(string change, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements("foreach (int p in ports) { new UdpClient(p); }", $"private readonly int[] ports = {{ 5060, 5090 }}; {change} {Members}"));
}
