using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Texts, URLs and endpoints.</summary>
public class TextTests
{
    private const string Members = "private const string Prefix = \"http://*:5090/\"; private static readonly string Host = \"http://*:\"; private string url = \"http://*:5090\";";

    [Theory]
    [InlineData("\"http://*:5090\"", "5090")]
    [InlineData("Prefix + \"a/\"", "5090")]
    [InlineData("Host + 5090 + \"/\"", "5090")]
    [InlineData("$\"http://*:{p}/\"", "5090")]
    [InlineData("$\"http://*:{p + 1}/\"", "5091")]
    [InlineData("$\"http://{s}:{p}/\"", "5090")]
    [InlineData("$\"http://{s}/\"", "")]
    [InlineData("$\"http://*:{u}/\"", "")]
    [InlineData("$\"http://*:{p:X}/\"", "")]
    [InlineData("$\"http://*:{p,8}/\"", "")]
    [InlineData("$\"http://*:{(c ? 5090 : 5091)}/\"", "5090; 5091")]
    [InlineData("string.Format(\"http://*:{0}/\", p)", "5090")]
    [InlineData("string.Format(CultureInfo.InvariantCulture, \"http://{1}:{0}/{{x}}\", p, s)", "5090")]
    [InlineData("string.Format(\"http://*:{0:D5}/\", p)", "")]
    [InlineData("string.Format(\"http://*:{0\", p)", "")]
    [InlineData("string.Concat(\"http://*:\", p, \"/\")", "5090")]
    [InlineData("string.Concat(\"http://*:\", p.ToString())", "5090")]
    [InlineData("string.Join(\";\", \"http://*:5090\", \"https://*:5091\")", "5090; 5091")]
    [InlineData("\" http://*:5090 \".Trim()", "5090")]
    [InlineData("c ? \"http://*:5090\" : s", "5090 default")]
    [InlineData("s ?? \"http://*:5090\"", "5090 default")]
    [InlineData("Environment.GetEnvironmentVariable(\"URLS\") ?? \"http://*:5090\"", "5090 default")]
    [InlineData("config[\"urls\"] ?? $\"http://*:{p}\"", "5090 default")]
    [InlineData("config.GetValue(\"urls\", \"http://*:5090\")", "5090 default")]
    [InlineData("new Uri(\"http://localhost:5090\").ToString()", "5090")]
    [InlineData("new Uri(\"http://localhost:5090\").AbsoluteUri", "5090")]
    [InlineData("new UriBuilder(\"http\", \"localhost\", 5090).ToString()", "5090")]
    [InlineData("new UriBuilder { Scheme = \"https\", Host = \"localhost\", Port = p }.Uri.ToString()", "5090")]
    [InlineData("new UriBuilder(\"http\", \"localhost\", u).ToString()", "")]
    [InlineData("url", "5090")]
    [InlineData("\"http://unix:/run/a.sock\"", "")]
    [InlineData("s", "")]
    public async Task Urls_are_put_together(string url, string expected) =>
        Assert.Equal(expected, await Evaluating.Statements($"int p = 5090; new HttpListener().Prefixes.Add({url});", Members));

    [Theory]
    [InlineData("new[] { \"http://*:5090\", s, \"http://*:5091\" }", "5090; 5091")]
    [InlineData("urls", "5090; 5091")]
    [InlineData("list.ToArray()", "5090")]
    [InlineData("[.. list, \"http://*:5091\"]", "5090; 5091")]
    [InlineData("\"http://*:5090;http://*:5091\"", "5090; 5091")]
    public async Task Collections_of_urls_are_gone_through(string urls, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements($"string[] urls = {{ \"http://*:5090\", \"http://*:5091\" }}; var list = new List<string> {{ \"http://*:5090\" }}; WebApplication.CreateBuilder(args).WebHost.UseUrls({urls});"));

    [Fact]
    public async Task Text_grows_by_compound_assignment() =>
        Assert.Equal("5090", await Evaluating.Statements("string url = \"http://*:\"; url += 5090; new HttpListener().Prefixes.Add(url);"));

    [Fact]
    public async Task Each_element_has_its_turn() =>
        Assert.Equal("5090; 5091", await Evaluating.Statements("var listener = new HttpListener(); foreach (var url in new[] { \"http://*:5090/\", \"http://*:5091/\" }) { listener.Prefixes.Add(url); }"));

    [Theory]
    [InlineData("new Uri(\"http://localhost:5090\").Port", "5090")]
    [InlineData("new Uri(\"https://localhost\").Port", "443")]
    [InlineData("new UriBuilder(\"http\", \"localhost\", 5090).Port", "5090")]
    [InlineData("new IPEndPoint(IPAddress.Any, 5090).Port", "5090")]
    [InlineData("IPEndPoint.Parse(\"127.0.0.1:5090\").Port", "5090")]
    [InlineData("config.GetValue(\"Port\", 5090)", "5090 default")]
    [InlineData("config.GetValue<int>(\"Port\", 5090)", "5090 default")]
    [InlineData("config.GetValue<int>(\"Port\")", "")]
    [InlineData("config.GetValue<int?>(\"Port\") ?? 5090", "5090 default")]
    [InlineData("config.GetValue<int?>(\"Port\").GetValueOrDefault(5090)", "5090 default")]
    [InlineData("int.Parse(config[\"Port\"] ?? \"5090\")", "5090 default")]
    [InlineData("int.Parse(Environment.GetEnvironmentVariable(\"P\") ?? \"5090\") + 1", "5091 default")]
    [InlineData("int.Parse(args[0])", "")]
    public async Task Ports_come_out_of_urls_endpoints_and_configuration(string port, string expected) => Assert.Equal(expected, await Evaluating.Port(port));

    [Theory]
    [InlineData("new IPEndPoint(IPAddress.Any, 5090)", "", "5090")]
    [InlineData("new IPEndPoint(IPAddress.Any, 5060) { Port = 5090 }", "", "5090")]
    [InlineData("IPEndPoint.Parse(\"0.0.0.0:5090\")", "", "5090")]
    [InlineData("IPEndPoint.Parse(\"[::]:5090\")", "", "5090")]
    [InlineData("IPEndPoint.Parse(\"[::]\")", "", "0")]
    [InlineData("IPEndPoint.Parse(\"::1\")", "", "0")]
    [InlineData("IPEndPoint.Parse(s)", "", "")]
    [InlineData("e", "var e = new IPEndPoint(IPAddress.Any, 5090);", "5090")]
    [InlineData("e", "var e = new IPEndPoint(IPAddress.Any, 5060); e.Port = 5090;", "5090")]
    [InlineData("e", "var e = new IPEndPoint(IPAddress.Any, 5060); if (c) { e.Port = 5090; }", "")]
    [InlineData("e", "var e = new IPEndPoint(IPAddress.Any, 5060); e.Port = 1; e = new IPEndPoint(IPAddress.Any, 5090);", "5090")]
    [InlineData("e", "var e = new IPEndPoint(IPAddress.Any, 5060); var f = e; f.Port = 5090;", "")]
    [InlineData("f", "var e = new IPEndPoint(IPAddress.Any, 5060); var f = e; e.Port = 5090;", "")]
    [InlineData("e", "var e = c ? new IPEndPoint(IPAddress.Any, 5060) : new IPEndPoint(IPAddress.Any, 5090);", "5060,5090")]
    [InlineData("e!", "if (!IPEndPoint.TryParse(\"0.0.0.0:5090\", out var e)) { return; }", "5090")]
    [InlineData("field", "", "5090")]
    [InlineData("new IPEndPoint(IPAddress.Any, field.Port + 1)", "", "5091")]
    [InlineData("e", "var e = new IPEndPoint(IPAddress.Any, 5060); e.Port++;", "")]
    [InlineData("e", "var e = new IPEndPoint(IPAddress.Any, 5060); Renumber(e); static void Renumber(IPEndPoint given) => given.Port = 5090;", "")]
    [InlineData("e", "var e = new IPEndPoint(IPAddress.Any, 5090); Show(e); static void Show(IPEndPoint given) => Console.WriteLine(given.Port);", "5090")]
    public async Task Endpoints_carry_their_port(string endPoint, string before, string expected) => Assert.Equal(
        expected,
        await Evaluating.Statements($"{before} new TcpListener({endPoint});", "private static readonly IPEndPoint field = new(IPAddress.Any, 5090);"));

    [Fact]
    public async Task An_endpoint_assigned_after_it_was_bound_changes_nothing() => Assert.Equal(
        "0",
        await Evaluating.Statements("""
            var socket = new Socket(SocketType.Dgram, ProtocolType.Udp);
            EndPoint e = new IPEndPoint(IPAddress.Any, 0);
            socket.Bind(e);
            e = new IPEndPoint(IPAddress.Any, 5090);
            """));

    [Fact]
    public async Task An_endpoint_is_passed_on() => Assert.Equal(
        "5090",
        await Evaluating.Code("class Program { void Listen(IPEndPoint at) { new TcpListener(at); } void Run() { var e = new IPEndPoint(IPAddress.Any, 5090); Listen(e); } }"));
}
