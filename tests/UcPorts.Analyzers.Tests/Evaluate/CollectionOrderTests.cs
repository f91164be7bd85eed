using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Texts and numbers that are made of a collection as it is written.</summary>
public sealed class CollectionOrderTests
{
    [Theory]
    [InlineData("string[] parts = { \"50\", \"90\" };", "", "5090")]
    [InlineData("string[] parts = { \"50\", \"90\" };", ".ToList()", "5090")]
    [InlineData("List<string> parts = [\"50\", \"90\"];", ".AsReadOnly()", "5090")]
    [InlineData("IReadOnlyList<string> parts = [\"50\", \"90\"];", "", "5090")]
    [InlineData("var parts = new Queue<string>(new[] { \"50\", \"90\" });", "", "5090")]
    [InlineData("List<string> parts = [\"50\", \"90\"];", ".AsEnumerable().Reverse()", "")]
    [InlineData("List<string> parts = [\"90\", \"50\"];", ".OrderBy(part => part)", "")]
    [InlineData("List<string> parts = [\"50\", \"50\"];", ".Distinct()", "")]
    [InlineData("List<string> parts = [\"50\", \"50\"];", ".ToHashSet()", "")]
    [InlineData("HashSet<string> parts = [\"50\", \"50\"];", "", "")]
    [InlineData("var parts = new SortedSet<string> { \"90\", \"50\" };", "", "")]
    [InlineData("var parts = new Stack<string>(new[] { \"50\", \"90\" });", "", "")]
    [InlineData("List<string> parts = [\"50\", \"90\"]; parts.Reverse();", "", "")]
    [InlineData("List<string> parts = [\"90\", \"50\"]; parts.Sort();", "", "")]
    [InlineData("string[] parts = [\"50\", \"90\"]; parts.AsSpan().Reverse();", "", "")]
    public async Task Texts_are_joined_in_the_order_that_is_written(string before, string arranged, string expected) =>
        Assert.Equal(expected, await Evaluating.Port($"int.Parse(string.Join(\"\", parts{arranged}))", before));

    [Theory]
    [InlineData("int[] all = { 1, 1, 2 };", "5000 + all.Length", "5003")]
    [InlineData("var all = new List<int> { 1, 1, 2 };", "5000 + all.Count", "5003")]
    [InlineData("int[] all = { 1, 1, 2 };", "5000 + all.Distinct().Count()", "")]
    [InlineData("int[] all = { 1, 1, 2 };", "5000 + all.ToHashSet().Count", "")]
    [InlineData("var all = new HashSet<int> { 1, 1, 2 };", "5000 + all.Count", "")]
    [InlineData("HashSet<int> all = [1, 1, 2];", "5000 + all.Count", "")]
    [InlineData("int[] all = { 1, 1, 2 };", "5000 + all.AsSpan(1).Length", "")]
    public async Task As_many_are_counted_as_there_are(string before, string count, string expected) =>
        Assert.Equal(expected, await Evaluating.Port(count, before));

    [Theory]
    [InlineData("foreach (int p in new HashSet<int> { 5090, 5060 }) { new UdpClient(p); }", "5060,5090")]
    [InlineData("foreach (int p in new[] { 5090, 5060 }.OrderBy(x => x)) { new UdpClient(p); }", "5060,5090")]
    [InlineData("foreach (int p in new[] { 5090, 5060 }.AsSpan(1)) { new UdpClient(p); }", "")]
    public async Task The_order_is_nothing_to_a_loop(string statements, string expected) => Assert.Equal(expected, await Evaluating.Statements(statements));
}
