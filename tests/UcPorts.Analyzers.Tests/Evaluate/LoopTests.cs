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

    [Theory]
    [InlineData("Show(ports);", "5060,5090")]
    [InlineData("Sum(ports);", "5060,5090")]
    [InlineData("Console.WriteLine(string.Join(\",\", ports));", "5060,5090")]
    [InlineData("Fill(ports);", "")]
    [InlineData("Keep(ports);", "")]
    [InlineData("void Set(int[] all) { all[0] = u; } Set(ports);", "")]
    public async Task A_method_may_change_the_collection_it_is_given(string call, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements(
            $"int[] ports = [5060, 5090]; {call} foreach (int p in ports) {{ new UdpClient(p); }}",
            """
            static void Show(int[] ports) { foreach (int port in ports) { Console.WriteLine(port + ports.Length + ports[0]); } }
            static int Sum(IEnumerable<int> ports) => Enumerable.Sum(ports);
            static void Fill(int[] ports) => ports[1] = DateTime.Now.Year;
            static int[] kept;
            static void Keep(int[] ports) => kept = ports;
            """));

    [Theory]
    [InlineData("foreach (var (name, p) in new[] { (\"sip\", 5060), (\"sips\", 5090) }) { # }", "5060,5090")]
    [InlineData("foreach ((int p, string name) in new[] { (5060, \"sip\"), (5090, \"sips\") }) { # }", "5060,5090")]
    [InlineData("foreach (var (_, q) in new[] { (\"sip\", 5060) }) { int p = q + 30; # }", "5090")]
    [InlineData("foreach (var e in new[] { (Name: \"sip\", Port: 5060), (Name: \"sips\", Port: 5090) }) { int p = e.Port; # }", "5060,5090")]
    [InlineData("foreach (var e in new[] { (\"sip\", 5060), (\"sips\", 5090) }) { int p = e.Item2; # }", "5060,5090")]
    [InlineData("foreach (var e in new[] { (\"sip\", 5060), (\"sips\", 5090) }) { var (name, p) = e; # }", "5060,5090")]
    [InlineData("List<(string Name, int Port)> all = [(\"sip\", 5060)]; all.Add((\"sips\", 5090)); foreach (var (name, p) in all) { # }", "5060,5090 default")]
    [InlineData("foreach (var e in new[] { new { Name = \"sip\", Port = 5060 }, new { Name = \"sips\", Port = 5090 } }) { int p = e.Port; # }", "5060,5090")]
    [InlineData("foreach (var e in new[] { new Record(\"sip\", 5060), new Record(\"sips\", 5090) }) { int p = e.Port; # }", "5060,5090")]
    [InlineData("foreach (var (name, p) in new[] { new Record(\"sip\", 5060), new Record(\"sips\", 5061) { Port = 5090 } }) { # }", "5060,5090")]
    [InlineData("foreach (var e in new List<Settable> { new() { Port = 5060 }, new() { Port = 5090 } }) { int p = e.Port; # }", "5060,5090")]
    [InlineData("foreach (var e in new Made[] { new(\"sip\", 5060), new(\"sips\", 5090) }) { int p = e.Port; # }", "5060,5090")]
    [InlineData("foreach (var e in new Primary[] { new(\"sip\", 5060), new(\"sips\", 5090) }) { int p = e.Port; # }", "5060,5090")]
    [InlineData("foreach (var (name, p) in Table) { # }", "5060,5090")]
    [InlineData("foreach (var e in own) { int p = e.Port; # }", "5060,5090")]
    [InlineData("foreach (var (name, p) in new[] { (\"sip\", 5060), (\"sips\", u) }) { # }", "")]
    [InlineData("foreach (var (p, q) in new[] { (5060, u), (u, 5090) }) { new UdpClient(p + q); }", "")]
    [InlineData("foreach (var (p, q) in new[] { (5060, 1), (5090, 2) }) { new UdpClient(p + q); }", "")]
    [InlineData("foreach (var (name, p) in new[] { (\"sip\", 5060), (\"sips\", 5090) }) { if (name == \"sip\") { # } }", "")]
    [InlineData("foreach (var e in new[] { new Record(\"sip\", 5060), new Record(\"sips\", 5090) }) { int p = e.Port; if (e.Name == \"sip\") { # } }", "")]
    [InlineData("foreach (int q in new[] { 5060, 5090 }) { int p = q; if (q == 5060) { # } }", "")]
    [InlineData("foreach (var (name, p) in new[] { (\"sip\", 5060), (\"sips\", 5090) }) { if (name != \"sip\") { continue; } # }", "")]
    [InlineData("(string Name, int Port)[] all = [(\"sip\", 5060)]; all[0].Port = u; foreach (var (name, p) in all) { # }", "")]
    [InlineData("foreach (var (name, p) in changed) { # }", "")]
    [InlineData("foreach (var e in new[] { new Written { Port = 5060 } }) { e.Set(u); int p = e.Port; # }", "5060 default")]
    [InlineData("foreach (var e in new[] { new Chosen(5060) }) { int p = e.Port; # }", "5061")]
    [InlineData("foreach (var (p, name) in new[] { new Turned(5060, 5061) }) { # }", "")]
    [InlineData("foreach (var (p, q) in new[] { new Custom() }) { # }", "")]
    [InlineData("foreach (var (name, p) in Unknown()) { # }", "")]
    public async Task Goes_through_collections_of_objects(string statements, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements(
            statements.Replace("#", "new UdpClient(p);", System.StringComparison.Ordinal),
            """
            private static readonly (string Name, int Port)[] Table = [("sip", 5060), ("sips", 5090)];
            private readonly List<Made> own = [new("sip", 5060), new("sips", 5090)];
            private readonly (string Name, int Port)[] changed = [("sip", 5060)];
            void Change(int other) => changed[0].Port = other;
            static IEnumerable<(string, int)> Unknown() { yield return ("sip", 5060); }
            internal record Record(string Name, int Port);
            internal record Turned(int Name, int Port) { public void Deconstruct(out int port, out int name) => (port, name) = (Port + 1, Name); }
            internal class Custom { public void Deconstruct(out int a, out int b) => (a, b) = (5060, 5061); }
            internal class Settable { public int Port { get; set; } }
            internal class Made { public Made(string name, int port) { Name = name; Port = port; } public string Name { get; } public int Port { get; } }
            internal class Primary(string name, int port) { public string Name => name; public int Port { get; } = port; }
            internal class Written { public int Port { get; internal set; } public void Set(int other) => Port = other; }
            internal class Chosen { public Chosen(int port) { if (port == 5060) { port = 5061; } Port = port; } public int Port { get; } }
            """));

    [Theory]
    [InlineData("foreach (var (name, (p, q)) in new[] { (\"sip\", (5060, 5061)), (\"sips\", (5090, 5091)) }) { # }", "5060,5090")]
    [InlineData("foreach (var (name, (q, p)) in new[] { (\"sip\", (5060, 5062)), (\"sips\", (5090, 5092)) }) { # }", "5062,5092")]
    [InlineData("foreach ((string name, (int q, int p)) in new[] { (\"sip\", (5060, 5090)) }) { # }", "5090")]
    [InlineData("foreach ((string name, var (q, p)) in new[] { (\"sip\", (5060, 5090)) }) { # }", "5090")]
    [InlineData("foreach (var (_, (_, (_, p))) in new[] { (1, (2, (3, 5090))) }) { # }", "5090")]
    [InlineData("foreach (var (name, (q, p)) in Table) { # }", "5061,5091")]
    [InlineData("foreach (var (name, (q, p)) in new Dictionary<string, (int, int)> { [\"sip\"] = (5060, 5090) }) { # }", "5090")]
    [InlineData("foreach (var (name, (q, p)) in new[] { (\"sip\", new Media(5060, 5090)) }) { # }", "5090")]
    [InlineData("List<(string, (int, int))> all = [(\"sip\", (5060, 5061))]; all.Add((\"sips\", (5090, 5091))); foreach (var (name, (q, p)) in all) { # }", "5061,5091 default")]
    [InlineData("foreach (var (name, both) in Table) { var (q, p) = both; # }", "5061,5091")]
    [InlineData("foreach (var e in Table) { var (name, (q, p)) = e; # }", "5061,5091")]
    [InlineData("foreach (var e in Table) { int p = e.Item2.Rtcp; # }", "5061,5091")]
    [InlineData("foreach (var (name, media) in new[] { (\"sip\", new Media(5060, 5090)) }) { int p = media.Rtcp; # }", "5090")]
    [InlineData("foreach (var (name, (q, p)) in new[] { (\"sip\", (5060, 5061)), (\"sips\", (5090, u)) }) { # }", "")]
    [InlineData("foreach (var (name, (q, p)) in new[] { (\"sip\", (5060, 5061)), (\"sips\", Both()) }) { # }", "")]
    [InlineData("foreach (var (name, (q, p)) in new[] { (\"sip\", c ? (5060, 5061) : (5061, 5060)) }) { # }", "")]
    [InlineData("foreach (var (name, (q, p)) in new[] { (\"sip\", new Custom()) }) { # }", "")]
    [InlineData("foreach (var (name, (q, p)) in new[] { (\"sip\", new Turned(5060, 5061)) }) { # }", "")]
    [InlineData("foreach (var (name, (p, q)) in Table) { new UdpClient(p + q); }", "")]
    [InlineData("foreach (var (name, (q, p)) in Table) { if (name == \"sip\") { # } }", "")]
    [InlineData("foreach (var (name, (q, p)) in Table) { if (q == 5060) { # } }", "")]
    [InlineData("(string, (int Rtp, int Rtcp))[] all = [(\"sip\", (5060, 5061))]; all[0].Item2.Rtcp = u; foreach (var (name, (q, p)) in all) { # }", "")]
    public async Task Goes_through_collections_of_nested_parts(string statements, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements(
            statements.Replace("#", "new UdpClient(p);", System.StringComparison.Ordinal),
            """
            private static readonly (string, (int Rtp, int Rtcp))[] Table = [("sip", (5060, 5061)), ("sips", (5090, 5091))];
            static (int, int) Both() => DateTime.Now.Ticks > 5 ? (5060, 5061) : (5090, 5091);
            internal record Media(int Rtp, int Rtcp);
            internal record Turned(int Name, int Port) { public void Deconstruct(out int port, out int name) => (port, name) = (Port + 1, Name); }
            internal class Custom { public void Deconstruct(out int a, out int b) => (a, b) = (5060, 5061); }
            """));

    [Theory]
    [InlineData("foreach (var e in Table) { var (name, p) = e; if (name == \"sip\") { # } }", "")]
    [InlineData("foreach (var e in Table) { string name = e.Name; if (name == \"sip\") { int p = e.Port; # } }", "")]
    [InlineData("foreach (var e in Table) { string name; name = e.Name; if (name != \"sip\") { continue; } int p = e.Port; # }", "")]
    [InlineData("foreach (var e in Table) { var (name, p) = e; bool isTls = name == \"sips\"; if (isTls) { # } }", "")]
    [InlineData("foreach (var e in Table) { if (e is { Name: var name } && name == \"sip\") { int p = e.Port; # } }", "")]
    [InlineData("foreach (var (name, p) in Table) { if (p > 5000) { if (name == \"sip\") { # } } }", "")]
    [InlineData("Table.ToList().ForEach(e => { var (name, p) = e; if (name == \"sip\") { # } });", "")]
    [InlineData("Table.ToList().ForEach(Listen); void Listen((string Name, int Port) e) { int p = e.Port; if (e.Name == \"sip\") { # } }", "")]
    [InlineData("Table.ToList().ForEach(Listen); void Listen((string Name, int Port) e) { var (name, p) = e; if (name == \"sip\") { # } }", "")]
    [InlineData("foreach (var e in Table) { var (name, p) = e; if (c) { # } }", "5060,5090")]
    [InlineData("foreach (var (name, p) in Table) { if (p > 5060) { # } }", "5090")]
    public async Task Conditions_on_what_is_made_of_an_element_choose_among_the_elements(string statements, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements(
            statements.Replace("#", "new UdpClient(p);", System.StringComparison.Ordinal),
            "private static readonly (string Name, int Port)[] Table = [(\"sip\", 5060), (\"sips\", 5090)];"));

    [Theory]
    [InlineData("foreach (var pair in new Dictionary<string, int> { [\"sip\"] = 5060, [\"sips\"] = 5090 }) { int p = pair.Value; # }", "5060,5090")]
    [InlineData("foreach (var pair in new Dictionary<string, int> { { \"sip\", 5060 }, { \"sips\", 5090 } }) { int p = pair.Value; # }", "5060,5090")]
    [InlineData("foreach (var (name, p) in new Dictionary<string, int>(StringComparer.Ordinal) { [\"sip\"] = 5060, [\"sips\"] = 5090 }) { # }", "5060,5090")]
    [InlineData("foreach (var (p, name) in new SortedDictionary<int, string> { [5060] = \"sip\", [5090] = \"sips\" }) { # }", "5060,5090")]
    [InlineData("foreach (int p in new Dictionary<string, int> { [\"sip\"] = 5060, [\"sips\"] = 5090 }.Values) { # }", "5060,5090")]
    [InlineData("foreach (int p in new Dictionary<int, string> { [5060] = \"sip\" }.Keys.ToList()) { # }", "5060")]
    [InlineData("foreach (var pair in new[] { KeyValuePair.Create(\"sip\", 5060), new KeyValuePair<string, int>(\"sips\", 5090) }) { int p = pair.Value; # }", "5060,5090")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = 5060 }; if (all.ContainsKey(s)) { Open(all[\"sip\"]); } foreach (var (name, p) in all) { # }", "5060")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = 5060 }; all.Add(\"sips\", 5090); foreach (var (name, p) in all) { # }", "5060,5090 default")]
    [InlineData("foreach (var (name, p) in Table) { # }", "5060,5090")]
    [InlineData("foreach (int p in own.Values) { # }", "5060 default")]
    [InlineData("new List<int>(Table.Values).ForEach(p => { # });", "5060,5090")]
    [InlineData("foreach (int p in new Dictionary<string, int> { [\"sip\"] = 5060, [\"SIP\"] = 5090 }.Values) { # }", "5090")]
    [InlineData("foreach (int p in new Dictionary<string, int> { [s] = 5060, [\"sips\"] = 5090 }.Values) { # }", "5060,5090 default")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = 5060 }; all[\"sip\"] = u; foreach (var (name, p) in all) { # }", "")]
    [InlineData("var all = new Dictionary<string, int> { [\"sip\"] = 5060 }; all.Remove(\"sip\"); foreach (int p in all.Values) { # }", "")]
    [InlineData("foreach (var (name, p) in new Dictionary<string, int> { [\"sip\"] = 5060, [\"sips\"] = u }) { # }", "")]
    [InlineData("foreach (var pair in Table) { int p = pair.Value; if (pair.Key == \"sip\") { # } }", "")]
    public async Task Goes_through_dictionaries(string statements, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements(
            statements.Replace("#", "new UdpClient(p);", System.StringComparison.Ordinal),
            """
            private static readonly Dictionary<string, int> Table = new() { ["sip"] = 5060, ["sips"] = 5090 };
            private readonly Dictionary<string, int> own = new() { ["sip"] = 5060 };
            void Change(int other) => own.TryAdd("sips", other);
            """));

    [Theory]
    [InlineData("foreach (var (name, url) in new[] { (\"a\", \"http://*:5060/\"), (\"b\", \"http://*:5090/\") }) { # }", "5060; 5090")]
    [InlineData("foreach (var e in new[] { (Tls: true, Url: \"http://*:5090/\"), (Tls: false, Url: \"http://*:5060/\") }) { var url = e.Url; if (e.Tls) { # } }", "")]
    [InlineData("foreach (var url in new Dictionary<string, string> { [\"a\"] = \"http://*:5090/\" }.Values) { # }", "5090")]
    public async Task Texts_are_parts_too(string statements, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements(statements.Replace("#", "new HttpListener().Prefixes.Add(url);", System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("foreach (int p in \"5060,5090\".Split(',').Select(int.Parse)) { # }", "5060,5090")]
    [InlineData("foreach (int p in \"5060,5090\".Split(',').Select(x => int.Parse(x))) { # }", "5060,5090")]
    [InlineData("foreach (int p in Array.ConvertAll(\"5060;5090\".Split(new[] { ';' }), int.Parse)) { # }", "5060,5090")]
    [InlineData("foreach (string x in \"5060, 5090\".Split(\", \")) { int p = int.Parse(x); # }", "5060,5090")]
    [InlineData("foreach (string x in \"5060, 5090,\".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) { int p = Convert.ToInt32(x); # }", "5060,5090")]
    [InlineData("foreach (string x in Listed.Split(',', ' ')) { if (int.TryParse(x, out int p)) { # } }", "")]
    [InlineData("foreach (string x in Listed.Split(',', ';')) { int p = int.Parse(x); # }", "5060,5090")]
    [InlineData("\"5060,5090\".Split(',').ToList().ForEach(x => { int p = ushort.Parse(x); # });", "5060,5090")]
    [InlineData("var all = Listed.Split(','); foreach (int p in all.Select(int.Parse).ToArray()) { # }", "5060,5090")]
    [InlineData("foreach (int p in own) { # }", "5060,5090")]
    [InlineData("foreach (int p in (Environment.GetEnvironmentVariable(\"PORTS\") ?? \"5060,5090\").Split(',').Select(int.Parse)) { # }", "5060,5090 default")]
    [InlineData("foreach (int p in new[] { 5060, 5090 }.Select(q => q + 1)) { # }", "5061,5091")]
    [InlineData("foreach (int p in Enumerable.Range(0, 3).Select(i => 5060 + 2 * i)) { # }", "5060,5062,5064")]
    [InlineData("foreach (var (p, name) in new[] { 5060, 5090 }.Select(q => (q, \"sip\"))) { # }", "5060,5090")]
    [InlineData("foreach (int p in s.Split(',').Select(int.Parse)) { # }", "")]
    [InlineData("foreach (int p in \"5060,5090\".Split(',').Where(x => x.Length > 9).Select(int.Parse)) { # }", "")]
    [InlineData("foreach (int p in \"5060,5090\".Split(s[0]).Select(int.Parse)) { # }", "")]
    [InlineData("foreach (string x in \"5060,5090\".Split(',', 1)) { int p = int.Parse(x); # }", "")]
    [InlineData("var all = \"5060,5090\".Split(','); all[0] = s; foreach (int p in all.Select(int.Parse)) { # }", "")]
    [InlineData("int p = \"5060,5090\".Split(',').Length; # p = new[] { 5060, 5090 }.Select(q => q + 1).ToArray().Length; #", "")]
    [InlineData("int p = new[] { 5060, 5090 }.Select(q => q + 1).ToArray()[0]; #", "")]
    [InlineData("foreach (int p in new[] { 5060, 5090 }.Select((q, i) => i)) { # }", "")]
    public async Task Goes_through_what_is_made_of_texts_and_collections(string statements, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements(
            statements.Replace("#", "new UdpClient(p);", System.StringComparison.Ordinal),
            "private const string Listed = \"5060,5090\"; private readonly int[] own = Listed.Split(',').Select(int.Parse).ToArray();"));

    [Theory]
    [InlineData("\"http://*:5060;http://*:5090\".Split(';')", "5060; 5090")]
    [InlineData("new[] { 5060, 5090 }.Select(p => $\"http://*:{p}\").ToArray()", "5060; 5090")]
    [InlineData("s.Split(';')", "")]
    public async Task Urls_are_made_of_texts_and_collections(string urls, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements($"WebApplication.CreateBuilder(args).WebHost.UseUrls({urls});"));

    [Theory]
    [InlineData("foreach (var e in new[] { new IPEndPoint(IPAddress.Any, 5060), new IPEndPoint(IPAddress.Any, 5090) }) { new TcpListener(e); }", "5060,5090")]
    [InlineData("foreach (var (name, e) in new[] { (\"sip\", new IPEndPoint(IPAddress.Any, 5060)), (\"sips\", new IPEndPoint(IPAddress.Any, 5090)) }) { new TcpListener(e); }", "5060,5090")]
    [InlineData("var o = new { Name = \"sip\", Port = 5090 }; new UdpClient(o.Port);", "5090")]
    [InlineData("var (name, p) = (\"sip\", 5090); new UdpClient(p);", "5090")]
    [InlineData("var both = (5060, 5090); var (_, p) = both; new UdpClient(p);", "5090")]
    [InlineData("var both = (5060, u); var (_, p) = both; new UdpClient(p);", "")]
    [InlineData("int p; (_, p) = new KeyValuePair<string, int>(s, 5090); new UdpClient(p);", "5090")]
    [InlineData("var (a, (b, p)) = (1, (5060, 5090)); new UdpClient(p);", "5090")]
    [InlineData("var both = (1, (5060, 5090)); var (a, (b, p)) = both; new UdpClient(p);", "5090")]
    [InlineData("var both = (5060, 5090); var (a, (b, p)) = (1, both); new UdpClient(p);", "5090")]
    [InlineData("int p, q; string name; var both = (\"sip\", (5060, 5090)); (name, (q, p)) = both; new UdpClient(p);", "5090")]
    [InlineData("int p, q; (_, (q, p)) = (\"sip\", (5060, 5090)); new UdpClient(p);", "5090")]
    [InlineData("var both = (Name: s, Ports: (Rtp: 5060, Rtcp: 5090)); new UdpClient(both.Ports.Rtcp);", "5090")]
    [InlineData("var both = (1, (5060, u)); var (a, (b, p)) = both; new UdpClient(p);", "")]
    [InlineData("var both = (1, c ? (1, 5060) : (5060, 1)); var (a, (b, p)) = both; new UdpClient(p);", "")]
    [InlineData("var both = (1, (5060, 5061)); both.Item2.Item2 = u; var (a, (b, p)) = both; new UdpClient(p);", "")]
    [InlineData("var both = (1, (5060, 5061)); if (c) { both = (1, (u, u)); } var (a, (b, p)) = both; new UdpClient(p);", "")]
    public async Task Objects_have_parts(string statements, string expected) => Assert.Equal(expected, await Evaluating.Statements(statements));

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
    [InlineData("System.Threading.Tasks.Parallel.For(5090, 5093, p => new UdpClient(p));", "5090-5092")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 3, (i, state) => { new UdpClient(5090 + 2 * i); });", "5090,5092,5094")]
    [InlineData("System.Threading.Tasks.Parallel.For(5090L, 5093L, new System.Threading.Tasks.ParallelOptions(), p => new UdpClient((int)p));", "5090-5092")]
    [InlineData("System.Threading.Tasks.Parallel.ForAsync(5090, 5093, async (p, end) => { new UdpClient(p); });", "5090-5092")]
    [InlineData("System.Threading.Tasks.Parallel.ForEachAsync(new[] { 5090, 5091 }, async (p, end) => { new UdpClient(p); });", "5090-5091")]
    [InlineData("new[] { 5090, 5091 }.AsParallel().ForAll(p => new UdpClient(p));", "5090-5091")]
    [InlineData("new List<int> { 5090, 5091 }.ConvertAll(p => new UdpClient(p));", "5090-5091")]
    [InlineData("new List<(string Name, int Port)> { (\"sip\", 5090) }.ForEach(e => new UdpClient(e.Port));", "5090")]
    [InlineData("new[] { new { Name = \"sip\", Port = 5060 }, new { Name = s, Port = 5090 } }.ToList().ForEach(e => { int p = e.Port; if (e.Name == \"sip\") { new UdpClient(p); } });", "")]
    [InlineData("System.Threading.Tasks.Parallel.For(5090, u, p => new UdpClient(p));", "")]
    [InlineData("System.Threading.Tasks.Parallel.For(5093, 5090, p => new UdpClient(p));", "")]
    [InlineData("System.Threading.Tasks.Parallel.For(5090, 5093, p => { if (IsFree(p)) { new UdpClient(p); } });", "")]
    [InlineData("System.Threading.Tasks.Parallel.For(5090, 5093, () => 1, (p, state, n) => n, p => new UdpClient(p));", "")]
    [InlineData("_ = new[] { 5090, 5091 }.Select((p, i) => new UdpClient(i)).ToList();", "")]
    [InlineData("_ = new[] { 5090, 5091 }.Where(p => p > 5090).Select(p => new UdpClient(p)).ToList();", "")]
    [InlineData("_ = new[] { 5090, u }.Select(p => new UdpClient(p)).ToList();", "5090")]
    [InlineData("_ = args.Select(p => new UdpClient(p.Length)).ToList();", "")]
    [InlineData("Action<int> open = p => new UdpClient(p); open(5090);", "")]
    [InlineData("var ports = Enumerable.Range(5090, 3).ToList(); ports.Add(u); foreach (int p in ports) { new UdpClient(p); }", "")]
    public async Task Lambdas_take_each_element(string statements, string expected) => Assert.Equal(expected, await Evaluating.Statements(statements));
}
