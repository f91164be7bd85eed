using System.Threading.Tasks;
using UcPorts.CodeFixes.Transport;

namespace UcPorts.CodeFixes.Tests.Transport;

/// <summary>UCP1003: a UDP socket that is only bound becomes a TCP socket that listens.</summary>
public class SocketSwapTests
{
    private const string BindNumber = "socket.Bind(new IPEndPoint(IPAddress.Any, {|UCP1003:5060|}));";
    private const string Bound = "socket.Bind(new IPEndPoint(IPAddress.Any, 5060));";

    [Theory]
    [InlineData(
        "var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);\n// SIP\n" + BindNumber + " // now",
        "var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);\n// SIP\n" + Bound + " // now\nsocket.Listen();")]
    [InlineData(
        "using Socket socket = new Socket(SocketType.Dgram, ProtocolType.Udp);\n" + BindNumber + "\nsocket.Close();",
        "using Socket socket = new Socket(SocketType.Stream, ProtocolType.Tcp);\n" + Bound + "\nsocket.Listen();\nsocket.Close();")]
    [InlineData(
        "var socket = new Socket(protocolType: ProtocolType.Udp, socketType: SocketType.Dgram, addressFamily: AddressFamily.InterNetwork);\n" + BindNumber,
        "var socket = new Socket(protocolType: ProtocolType.Tcp, socketType: SocketType.Stream, addressFamily: AddressFamily.InterNetwork);\n" + Bound + "\nsocket.Listen();")]
    public Task Makes_it_a_stream_socket_that_listens(string code, string fixedCode) => Verify(code, fixedCode);

    [Theory]
    [InlineData("var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);\n" + BindNumber + "\nsocket.Receive(new byte[1]);")]
    [InlineData("var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);\n" + BindNumber + "\nConsole.WriteLine(socket);")]
    [InlineData("var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);\nif (Environment.Is64BitProcess)\n    " + BindNumber)]
    [InlineData("const SocketType Kind = SocketType.Dgram;\nvar socket = new Socket(AddressFamily.InterNetwork, (SocketType)2, ProtocolType.Udp);\n" + BindNumber)]
    public Task Leaves_a_socket_that_is_used_for_more(string code) => Verify(code, code);

    [Fact]
    public async Task Respects_static_usings_and_a_class_of_the_same_name()
    {
        // System.IO has a Stream too.
        const string Usings = "using System.IO;\nusing static System.Net.Sockets.SocketType;\nusing static System.Net.Sockets.ProtocolType;\n";
        FixTest<TransportFix> test = new(
            FixTest<TransportFix>.Method("var socket = new Socket(Dgram, Udp);\n" + BindNumber + "\nStream file = null;", Usings),
            FixTest<TransportFix>.Method("var socket = new Socket(SocketType.Stream, Tcp);\n" + Bound + "\nsocket.Listen();\nStream file = null;", Usings));
        test.DisabledDiagnostics.Add("UCP3001");
        await test.RunAsync();
    }

    [Fact]
    public Task Fix_all_changes_each_socket() => Verify(
        "var socket = new Socket(SocketType.Dgram, ProtocolType.Udp);\n" + BindNumber + "\nvar tls = new Socket(SocketType.Dgram, ProtocolType.Udp);\ntls.Bind(new IPEndPoint(IPAddress.Any, {|UCP1003:5061|}));",
        "var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);\n" + Bound + "\nsocket.Listen();\nvar tls = new Socket(SocketType.Stream, ProtocolType.Tcp);\ntls.Bind(new IPEndPoint(IPAddress.Any, 5061));\ntls.Listen();");

    [Fact]
    public async Task Works_in_a_program_without_a_class()
    {
        FixTest<TransportFix> test = new(
            "using System.Net;\nusing System.Net.Sockets;\n\nvar socket = new Socket(SocketType.Dgram, ProtocolType.Udp);\n" + BindNumber + "\n",
            "using System.Net;\nusing System.Net.Sockets;\n\nvar socket = new Socket(SocketType.Stream, ProtocolType.Tcp);\n" + Bound + "\nsocket.Listen();\n");
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        test.DisabledDiagnostics.Add("UCP3001");
        await test.RunAsync();
    }

    private static async Task Verify(string code, string fixedCode)
    {
        FixTest<TransportFix> test = new(FixTest<TransportFix>.Method(code), FixTest<TransportFix>.Method(fixedCode));
        test.DisabledDiagnostics.Add("UCP3001");
        await test.RunAsync();
    }
}
