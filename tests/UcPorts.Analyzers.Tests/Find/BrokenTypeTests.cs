using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>Types that are wrong, twice there, circular or missing: no analyzer throws, and what is whole is still found.</summary>
public class BrokenTypeTests
{
    private const string Whole = "class Whole { void Open() => new System.Net.Sockets.UdpClient(5090); }\n";

    [Theory]
    [InlineData("class A : B { A() : base(5090) { } } class B : A { B(int port) : base() { } }")]
    [InlineData("class A : A { A() : this(5090) { } A(int port) : this() { } }")]
    [InlineData("class A : Missing { A() : base(5090) { } } class C(int port) : Missing(port);")]
    [InlineData("class A : System.Net.Sockets.TcpListener { A() : base(Missing.Any, 5090) { } }")]
    [InlineData("class A : System.Net.Sockets.TcpListener { A() : base(5090, 5090, 5090) { } }")]
    [InlineData("class A { int port = other; int other = port; void M() => new System.Net.Sockets.UdpClient(port); }")]
    [InlineData("class A { const int Port = Other; const int Other = Port; void M() => new System.Net.Sockets.UdpClient(Port); }")]
    [InlineData("class A { int Port => Port; void M() => new System.Net.Sockets.UdpClient(Port); }")]
    [InlineData("class A { static readonly int Port = Port + 1; void M() => new System.Net.Sockets.UdpClient(Port); }")]
    [InlineData("class A { const bool On = !On; void M() { if (On) { new System.Net.Sockets.UdpClient(5090); } } }")]
    [InlineData("class A { bool on = other; bool other = on; void M() { if (on && !other) { new System.Net.Sockets.UdpClient(5090); } } }")]
    [InlineData("class A { int P; int P; void M() => new System.Net.Sockets.UdpClient(P); } class A { int P; }")]
    [InlineData("class A<T> : T { void M() => new T(5090) { Port = 5090 }; }")]
    [InlineData("class A { void M(int port = M) => new System.Net.Sockets.UdpClient(port); }")]
    [InlineData("class A { void M() { var port = port; new System.Net.Sockets.UdpClient(port); } }")]
    [InlineData("class A { void M() { foreach (var port in port) { new System.Net.Sockets.UdpClient(port); } } }")]
    [InlineData("class A { void M() { foreach (var port in 5090) { new System.Net.Sockets.UdpClient(port); } } }")]
    [InlineData("class A { void M() => new int[] { 5090 }.Select(port => new System.Net.Sockets.UdpClient(port)); }")]
    [InlineData("class A { void M() => System.Linq.Enumerable.Select(port => new System.Net.Sockets.UdpClient(port)); }")]
    [InlineData("class A { void M() => System.Array.ForEach(ports, port => new System.Net.Sockets.UdpClient(port)); }")]
    [InlineData("namespace System.Net.Sockets { class UdpClient { UdpClient(string port) { } } class TcpListener : TcpListener { } class Socket; }")]
    [InlineData("namespace System.Net { struct IPEndPoint { public IPEndPoint(int a, int b) { } } }")]
    [InlineData("namespace SIPSorcery.SIP { class SIPTLSChannel { public SIPTLSChannel() { } } } class A { void M() => new SIPSorcery.SIP.SIPTLSChannel(certificate, 5090); }")]
    [InlineData("namespace UcPorts { class ActsAsAttribute : System.Attribute { } } [UcPorts.ActsAs(\"a\", 5, null)] class A { [UcPorts.ActsAs] void M() => new System.Net.Sockets.UdpClient(5091); }")]
    [InlineData("[assembly: UcPorts.ActsAs(UcPorts.Missing.RoleId)] partial class A { partial void M(); partial void M() => new System.Net.Sockets.UdpClient(5091); }")]
    [InlineData("enum Port : Port { Sip = Sip } class A { void M() => new System.Net.Sockets.UdpClient((int)Port.Sip); }")]
    [InlineData("record R(int Port) : R(Port) { void M() => _ = this with { Port = 5090, Port = 5091, Missing = 5 }; }")]
    [InlineData("class A { void M() { var d = new System.Collections.Generic.Dictionary<string, int> (3) { [\"a\" = 5060, { \"b\", 1 } }; new System.Net.Sockets.UdpClient(d[\"a\"]); } }")]
    [InlineData("class A { static System.Collections.Generic.Dictionary<string, int> d = new System.Collections.Generic.Dictionary<string, int>(3) { [\"a\" = 5060, { \"b\", 1 } }; void M() { foreach (int port in d.Values) { new System.Net.Sockets.UdpClient(port); } } }")]
    [InlineData("class A { void M() { dynamic d = 5; d.LocalPorts = d; d.LocalPorts(\"5090\"); d[5].LocalPorts = \"5090\"; } }")]
    public async Task Nothing_throws(string types)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ImmutableArray<MetadataReference> references = await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, cancellation);
        foreach (ImmutableArray<MetadataReference> given in (ImmutableArray<MetadataReference>[])[references, [], [references.First(reference => reference.Display!.EndsWith("System.Runtime.dll", System.StringComparison.Ordinal))]])
        {
            CSharpCompilation compilation = CSharpCompilation.Create("Broken", [CSharpSyntaxTree.ParseText(types + "\n" + Whole, cancellationToken: cancellation)], given);
            ImmutableArray<Diagnostic> found = await compilation
                .WithAnalyzers([new PortOpeningAnalyzer(), new OpeningInventoryAnalyzer(), new SettingsAnalyzer()])
                .GetAnalyzerDiagnosticsAsync(cancellation);

            Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
            Assert.True(given.Length < 2 || types.Contains("namespace System.Net", System.StringComparison.Ordinal) || found.Any(diagnostic => diagnostic.Properties["ports"] == "5090"), types);
        }
    }
}
