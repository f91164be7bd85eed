using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>What stands under a key of a dictionary, or at a place of an array or a list.</summary>
public sealed class ElementTests
{
    private const string Made = "new Dictionary<string, int> { [\"sip\"] = 5060, [\"sips\"] = 5090 }";

    [Theory]
    [InlineData("var all = #; Open(all[\"sips\"]);", "5090")]
    [InlineData("var all = #; Open(all[\"sip\"]);", "5060")]
    [InlineData("Open(#[\"sips\"]);", "5090")]
    [InlineData("IReadOnlyDictionary<string, int> all = #; Open(all[\"sips\"] + 1);", "5091")]
    [InlineData("const string Tls = \"sips\"; var all = #; Open(all[Tls]);", "5090")]
    [InlineData("var all = #; if (all.ContainsKey(\"sips\")) { Open(all[\"sips\"]); }", "5090")]
    [InlineData("var all = #; foreach (var pair in all) { GC.KeepAlive(pair); } Open(all[\"sips\"]);", "5090")]
    [InlineData("var all = new Dictionary<string, int> { { \"sip\", 5060 }, { \"sips\", 5090 } }; Open(all[\"sips\"]);", "5090")]
    [InlineData("var all = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { [\"sip\"] = 5060, [\"sips\"] = 5090 }; Open(all[\"sips\"]);", "5090")]
    [InlineData("var all = new SortedDictionary<int, int> { [1] = 5060, [2] = 5090 }; Open(all[2]);", "5090")]
    [InlineData("var all = new Dictionary<DayOfWeek, int> { [DayOfWeek.Monday] = 5060, [DayOfWeek.Friday] = 5090 }; Open(all[DayOfWeek.Friday]);", "5090")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = 5060, [\"sip\"] = 5090 }; Open(all[\"sip\"]);", "5090")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = 5060, [\"SIP\"] = 5090 }; Open(all[\"SIP\"]);", "5090")]
    [InlineData("var all = new Dictionary<string, int>(); all.Add(\"sip\", 5060); all.Add(\"sips\", 5090); Open(all[\"sips\"]);", "5090 default")]
    [InlineData("var all = #; all.Add(\"ws\", 5080); Open(all[\"sips\"]);", "5090 default")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = 5060, [\"sips\"] = c ? 5090 : 5091 }; Open(all[\"sips\"]);", "5090-5091")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = 5060, [\"sips\"] = config.GetValue(\"Port\", 5090) }; Open(all[\"sips\"]);", "5090 default")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = u, [\"sips\"] = 5090 }; Open(all[\"sips\"]);", "5090")]
    [InlineData("var all = new Dictionary<string, (int Rtp, int Rtcp)> { [\"a\"] = (5060, 5061), [\"v\"] = (5090, 5091) }; Open(all[\"v\"].Rtcp);", "5091")]
    [InlineData("var all = new Dictionary<string, (int, int)> { [\"a\"] = (5060, 5061), [\"v\"] = (5090, 5091) }; var (rtp, rtcp) = all[\"v\"]; Open(rtcp);", "5091")]
    [InlineData("var all = new Dictionary<string, string> { [\"sips\"] = \"5090\" }; Open(int.Parse(all[\"sips\"]));", "5090")]
    public Task Constant_keys_have_their_values(string statements, string expected) => Holds(statements, expected);

    [Theory]
    [InlineData("Open(Table[\"sips\"]);", "5090")]
    [InlineData("Open(Program.Table[\"sips\"]);", "5090")]
    [InlineData("Open(own[\"sips\"]);", "5090")]
    [InlineData("Open(this.own[\"sips\"]);", "5090")]
    [InlineData("Open(Property[\"sips\"]);", "5090")]
    [InlineData("Open(Ports[1]);", "5090")]
    [InlineData("Open(Table[Key]);", "5090")]
    [InlineData("Open(Added[\"sip\"]);", "")]
    [InlineData("Open(Filled[\"sip\"]);", "")]
    [InlineData("Open(Aliased[\"sip\"]);", "")]
    [InlineData("Open(Replaced[\"sip\"]);", "")]
    [InlineData("Open(Written[\"sip\"]);", "")]
    [InlineData("Open(Copied[\"sip\"]);", "")]
    [InlineData("Open(Reversed[0]);", "")]
    [InlineData("Open(Table[\"none\"]);", "")]
    [InlineData("Open(Table[s]);", "")]
    public Task Members_hold_collections(string statements, string expected) => Holds(
        statements,
        expected,
        $$"""
        private const string Key = "sips";
        private static readonly Dictionary<string, int> Table = {{Made}};
        private readonly Dictionary<string, int> own = {{Made}};
        private static IReadOnlyDictionary<string, int> Property { get; } = {{Made}};
        private static readonly int[] Ports = { 5060, 5090 };
        private static readonly Dictionary<string, int> Added = {{Made}};
        private static readonly Dictionary<string, int> Filled = {{Made}};
        private static readonly Dictionary<string, int> Aliased = {{Made}};
        private static readonly Dictionary<string, int> Written = {{Made}};
        private static readonly Dictionary<string, int> Copied = Aliased;
        private static readonly List<int> Reversed = new() { 5060, 5090 };
        private static Dictionary<string, int> Replaced = {{Made}};
        void Change(int other)
        {
            Added.TryAdd("sips", other);
            Fill(Filled);
            var alias = Aliased;
            alias["sip"] = other;
            Replaced = new() { ["sip"] = other };
            Written["sip"]++;
            Reversed.Reverse();
            foreach (var pair in Table) { GC.KeepAlive(pair); }
            GC.KeepAlive(Table.Values);
        }
        static void Fill(Dictionary<string, int> ports) => ports["sip"] = DateTime.Now.Year;
        """);

    [Theory]
    [InlineData("Fill(all);")]
    [InlineData("Fill(ports: all);")]
    [InlineData("all[s] = u;")]
    [InlineData("all[\"sip\"] = u;")]
    [InlineData("all[\"sip\"]++;")]
    [InlineData("(all[\"sip\"], _) = (u, u);")]
    [InlineData("all.Remove(\"sip\");")]
    [InlineData("all.Add(s, u);")]
    [InlineData("all.TryAdd(s, u);")]
    [InlineData("var other = all; other[\"sip\"] = u;")]
    [InlineData("Action change = () => all[\"sip\"] = u; change();")]
    [InlineData("IDictionary<string, int> other; other = all; other[\"sip\"] = u;")]
    [InlineData("if (c) { all = new() { [\"sip\"] = u }; }")]
    [InlineData("ref int port = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(all, \"sip\"); port = u;")]
    public Task A_dictionary_that_may_change_is_not_known(string change) =>
        Holds($"var all = #; {change} Open(all[\"sip\"]);", "", "static void Fill(Dictionary<string, int> ports) => ports[\"sip\"] = DateTime.Now.Year;");

    [Theory]
    [InlineData("var all = #; Open(all[\"sip\"]); all[\"sip\"] = u;")]
    [InlineData("var all = #; while (c) { Open(all[\"sip\"]); all[s] = u; }")]
    [InlineData("var all = #; Open(all[s]);")]
    [InlineData("var all = #; Open(all[\"SIP\"]);")]
    [InlineData("var all = #; Open(all[\"none\"]);")]
    [InlineData("var all = #; if (all[\"sip\"] == 5090) { Open(all[\"sip\"]); }")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = 5060, [s] = 5090 }; Open(all[\"sip\"]);")]
    [InlineData("var all = new Dictionary<string, int> { [\"SIP\"] = 5060, [\"sip\"] = 5090 }; Open(all[\"SIP\"]);")]
    [InlineData("var all = new Dictionary<string, int>(new Same()) { [\"sip\"] = 5060, [\"sips\"] = 5090 }; Open(all[\"sip\"]);")]
    [InlineData("var all = new Dictionary<string, int>(Environment.TickCount > 5 ? # : new()) { [\"sip\"] = 5060 }; Open(all[\"sip\"]);")]
    [InlineData("var all = new Dictionary<string, int>(); if (c) { all.Add(\"sip\", 5060); } else { all.Add(\"sip\", 5090); } Open(all[\"sip\"]);")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = c ? 5060 : 5090 }; if (c) { Open(all[\"sip\"]); }")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = (c ? 5060 : 5090) + 1 }; if (c) { Open(all[\"sip\"]); }")]
    [InlineData("var all = c ? # : new Dictionary<string, int> { [\"sip\"] = 5091 }; Open(all[\"sip\"]);")]
    [InlineData("var all = new Own { [\"sip\"] = 5060 }; Open(all[\"sip\"]);")]
    [InlineData("Listen(#, s);")]
    public Task Nothing_is_said_of_other_keys(string statements) => Holds(
        statements,
        "",
        """
        static void Listen(Dictionary<string, int> all, string key) => Open(all[key]);
        internal class Same : IEqualityComparer<string> { public bool Equals(string x, string y) => true; public int GetHashCode(string x) => 1; }
        internal class Own : Dictionary<string, int> { public new int this[string key] { get => 5091; set => base[key] = value; } }
        """);

    [Theory]
    [InlineData("int[] all = [5060, 5090]; Open(all[1]);", "5090")]
    [InlineData("int[] all = { 5060, 5090 }; Open(all[1]);", "5090")]
    [InlineData("int i = 1; int[] all = { 5060, 5090 }; Open(all[i]);", "5090")]
    [InlineData("var all = new List<int> { 5060, 5090 }; Open(all[1]);", "5090")]
    [InlineData("List<int> all = [5060, 5090]; Open(all[1]);", "5090")]
    [InlineData("IReadOnlyList<int> all = [5060, 5090]; Open(all[1]);", "5090")]
    [InlineData("var all = new List<int>(4) { 5060, 5090 }; all.Add(u); Open(all[1]);", "5090 default")]
    [InlineData("(string, int)[] all = [(\"sip\", 5060), (\"sips\", 5090)]; var (name, p) = all[1]; Open(p);", "5090")]
    [InlineData("(string Name, int Port)[] all = [(\"sip\", 5060), (\"sips\", 5090)]; Open(all[1].Port);", "5090")]
    [InlineData("string[] all = [\"5060\", \"5090\"]; Open(int.Parse(all[1]));", "5090")]
    [InlineData("Listen([5060, 5090]);", "5090")]
    [InlineData("int p = 5090; int[] all = [5060, p]; p = 5091; Open(all[1]);", "5090")]
    [InlineData("int[] all = [5060, 5090]; Open(all[u]);", "")]
    [InlineData("int[] all = [5060, 5090]; Open(all[2]);", "")]
    [InlineData("int[] all = [5060, 5090]; Open(all[^1]);", "")]
    [InlineData("int[] all = [5060, 5090]; Fill(all); Open(all[1]);", "")]
    [InlineData("int[] all = [5060, 5090]; Array.Reverse(all); Open(all[1]);", "")]
    [InlineData("int[] all = [5060, 5090]; all.AsSpan().Reverse(); Open(all[1]);", "")]
    [InlineData("int[] all = [5060, 5090]; ref int p = ref all[1]; p = u; Open(all[1]);", "")]
    [InlineData("int[] all = [5060, 5090]; foreach (ref int p in all.AsSpan()) { p++; } Open(all[1]);", "")]
    [InlineData("int[] all = new[] { 5060, 5090 }.Reverse().ToArray(); Open(all[1]);", "")]
    [InlineData("var all = new List<int> { 5060, 5090 }; all.Reverse(); Open(all[1]);", "")]
    [InlineData("var all = new List<int> { 5060, 5090 }; all.Insert(0, u); Open(all[1]);", "")]
    [InlineData("List<int> all = [.. args.Select(int.Parse), 5060, 5090]; Open(all[1]);", "")]
    [InlineData("int[] all = [c ? 5060 : 5090]; if (c) { Open(all[0]); }", "")]
    [InlineData("int[] all = [(c ? 5060 : 5090) + 1]; if (c) { Open(all[0]); }", "")]
    [InlineData("(string Name, int Port)[] all = [(\"sip\", 5060)]; all[0].Port = u; Open(all[0].Port);", "")]
    public Task Constant_places_have_their_elements(string statements, string expected) => Holds(
        statements,
        expected,
        "static void Listen(int[] ports) => Open(ports[1]); static void Fill(int[] ports) => ports[1] = DateTime.Now.Year;");

    private static async Task Holds(string statements, string expected, string members = "") =>
        Assert.Equal(expected, await Evaluating.Statements(statements.Replace("#", Made, System.StringComparison.Ordinal).Replace("Open(", "new UdpClient(", System.StringComparison.Ordinal), members.Replace("Open(", "new UdpClient(", System.StringComparison.Ordinal)));
}
