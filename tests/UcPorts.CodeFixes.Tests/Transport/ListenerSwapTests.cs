using System.Threading.Tasks;
using UcPorts.CodeFixes.Transport;

namespace UcPorts.CodeFixes.Tests.Transport;

/// <summary>UCP1003: UdpClient and TcpListener, where nothing but their creation depends on the class.</summary>
public class ListenerSwapTests
{
    [Theory]
    [InlineData("var sip = new UdpClient({|UCP1003:5060|});", "var sip = new TcpListener(IPAddress.Any, 5060);")]
    [InlineData("UdpClient sip = new UdpClient({|UCP1003:5060|}); // SIP", "TcpListener sip = new TcpListener(IPAddress.Any, 5060); // SIP")]
    [InlineData("UdpClient sip = new({|UCP1003:5060|});", "TcpListener sip = new(IPAddress.Any, 5060);")]
    [InlineData("UdpClient sip = new(port: {|UCP1003:5060|});\nsip.Dispose();", "TcpListener sip = new(IPAddress.Any, 5060);\nsip.Dispose();")]
    [InlineData("using var sip = new UdpClient({|UCP1003:5060|});", "using var sip = new TcpListener(IPAddress.Any, 5060);")]
    [InlineData("using (UdpClient sip = new UdpClient({|UCP1003:5060|}))\n{\n}", "using (TcpListener sip = new TcpListener(IPAddress.Any, 5060))\n{\n}")]
    [InlineData("var sip = new UdpClient(new IPEndPoint(IPAddress.Loopback, {|UCP1003:5060|}));", "var sip = new TcpListener(new IPEndPoint(IPAddress.Loopback, 5060));")]
    [InlineData("IDisposable sip = new UdpClient({|UCP1003:5060|});", "IDisposable sip = new TcpListener(IPAddress.Any, 5060);")]
    [InlineData("_ = new UdpClient({|UCP1003:5060|});", "_ = new TcpListener(IPAddress.Any, 5060);")]
    [InlineData("Console.WriteLine(new UdpClient({|UCP1003:5060|}));", "Console.WriteLine(new TcpListener(IPAddress.Any, 5060));")]
    [InlineData("var sip = new UdpClient({|UCP1003:5060|});\nConsole.WriteLine(sip);\nsip?.Dispose();", "var sip = new TcpListener(IPAddress.Any, 5060);\nConsole.WriteLine(sip);\nsip?.Dispose();")]
    [InlineData("var browser = new TcpListener(IPAddress.Any, {|UCP1003:1434|});", "var browser = new UdpClient(1434);")]
    [InlineData("TcpListener browser = new(IPAddress.Loopback, {|UCP1003:1434|});", "UdpClient browser = new(new IPEndPoint(IPAddress.Loopback, 1434));")]
    [InlineData("TcpListener browser = new(port: {|UCP1003:1434|}, localaddr: IPAddress.Any);", "UdpClient browser = new(1434);")]
    public Task Puts_one_class_in_place_of_the_other(string code, string fixedCode) => Verify(code, fixedCode);

    [Theory]
    [InlineData("var sip = new UdpClient({|UCP1003:5060|});\nsip.Receive(ref System.Runtime.CompilerServices.Unsafe.NullRef<IPEndPoint>());")]
    [InlineData("var sip = new UdpClient({|UCP1003:5060|}) { DontFragment = true };")]
    [InlineData("new UdpClient({|UCP1003:5060|}).Close();")]
    [InlineData("UdpClient sip = new UdpClient({|UCP1003:5060|}), rtp = sip;")]
    [InlineData("var sip = new UdpClient({|UCP1003:5060|}, AddressFamily.InterNetworkV6);")]
    [InlineData("var all = new System.Collections.Generic.List<UdpClient> { new UdpClient({|UCP1003:5060|}) };")]
    [InlineData("var sip = new UdpClient({|UCP1003:5060|});\nUdpClient other = sip;")]
    [InlineData("var sip = new UdpClient({|UCP1003:5060|});\nsip = null;")]
    [InlineData("Func<UdpClient> open = () => new UdpClient({|UCP1003:5060|});")]
    [InlineData("var browser = new TcpListener(IPAddress.Any, {|UCP1003:1434|});\nbrowser.Start();")]
    public Task Leaves_what_depends_on_the_class(string code) => Verify(code, code);

    [Fact]
    public Task A_private_field_of_a_class_in_one_file_is_changed_with_its_type() => Verify(new(
        """
        using System;

        sealed class Listeners : IDisposable
        {
            private readonly System.Net.Sockets.UdpClient _sip = new({|UCP1003:5060|});

            public void Dispose() => this._sip.Dispose();
        }
        """,
        """
        using System;
        using System.Net;

        sealed class Listeners : IDisposable
        {
            private readonly System.Net.Sockets.TcpListener _sip = new(IPAddress.Any, 5060);

            public void Dispose() => this._sip.Dispose();
        }
        """));

    [Theory]
    [InlineData("internal", "sealed")]
    [InlineData("private", "partial")]
    public Task A_field_that_other_files_may_use_stays(string accessibility, string kind)
    {
        string code =
            $$"""
            {{kind}} class Listeners
            {
                {{accessibility}} System.Net.Sockets.UdpClient _sip = new({|UCP1003:5060|});
            }
            """;
        FixTest<TransportFix> test = new(code, code);
        if (kind == "partial")
        {
            test.TestState.Sources.Add("partial class Listeners { void Use() => _sip.Close(); }");
            test.FixedState.Sources.Add("partial class Listeners { void Use() => _sip.Close(); }");
        }

        return Verify(test);
    }

    [Fact]
    public Task The_title_names_the_transport()
    {
        FixTest<TransportFix> test = new(
            FixTest<TransportFix>.Method("var sip = new UdpClient({|UCP1003:5060|});"),
            FixTest<TransportFix>.Method("var sip = new TcpListener(IPAddress.Any, 5060);"))
        {
            Title = "Open port 5060 over TCP",
            CodeActionEquivalenceKey = "UcPorts.ChangeTransport",
        };
        return Verify(test);
    }

    [Fact]
    public Task Fix_all_changes_each_opening() => Verify(
        "var sip = new UdpClient({|UCP1003:5060|});\nvar tls = new UdpClient({|UCP1003:5061|});\nvar browser = new TcpListener(IPAddress.Any, {|UCP1003:1434|});",
        "var sip = new TcpListener(IPAddress.Any, 5060);\nvar tls = new TcpListener(IPAddress.Any, 5061);\nvar browser = new UdpClient(1434);");

    private static Task Verify(string code, string fixedCode) => Verify(new(FixTest<TransportFix>.Method(code), FixTest<TransportFix>.Method(fixedCode)));

    // What is documented after the fix may be a constant too: that is another fix.
    private static Task Verify(FixTest<TransportFix> test)
    {
        test.DisabledDiagnostics.Add("UCP3001");
        return test.RunAsync();
    }
}
