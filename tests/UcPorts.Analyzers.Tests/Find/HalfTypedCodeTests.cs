using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>Code that is cut off anywhere, or lacks a token, makes no analyzer throw.</summary>
public class HalfTypedCodeTests
{
    private const string Code =
        """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Net;
        using System.Net.Sockets;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        using Microsoft.Extensions.Configuration;
        using Door = System.Net.Sockets.TcpListener;

        namespace SIPSorcery.Sys { public class PortRange(int startPort, int endPort) { public int StartPort { get; set; } } }
        namespace SIPSorcery.Net
        {
            public class RTPSession { public RTPSession(bool a, bool b, bool c, IPAddress? bindAddress = null, int bindPort = 0, SIPSorcery.Sys.PortRange? portRange = null) { } }
            public record class TurnServerConfig { public int Port { get; set; } public int RelayPortMin { get; set; } public int RelayPortMax { get; set; } }
        }
        namespace Amazon.EC2.Model
        {
            public class IpPermission { public int FromPort { get; set; } public int ToPort { get; set; } public string? IpProtocol { get; set; } }
            public class AuthorizeSecurityGroupIngressRequest { public List<IpPermission> IpPermissions { get; set; } = []; }
        }

        class Own(int port) : TcpListener(IPAddress.Any, port)
        {
            private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);
            Own() : this(5090) { }
            void Listen() => _socket.Listen(10);
            void Bind() => _socket.Bind(new IPEndPoint(IPAddress.Any, 5090));
        }

        class Program
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.WebHost.UseUrls("http://*:5090;https://*").UseSetting("urls", $"http://*:{args.Length}");
                builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(5061, listen => { listen.Protocols = HttpProtocols.Http3; listen.UseHttps(); }));
                builder.Configuration["Kestrel:Endpoints:Sip:Url"] = "http://*:5090";
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = "http://*:5090", { "http_ports", "1;2" } });
                Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://*:5090");
                var app = builder.Build();
                app.Urls.Add("http://*:5091");
                app.Run("http://*:80");
                var listener = new HttpListener { Prefixes = { "http://+:5090/", "http://+:5091/" } };
                var turn = new SIPSorcery.Net.TurnServerConfig { RelayPortMin = 49160, RelayPortMax = 49170 } with { Port = 5090 };
                new SIPSorcery.Net.RTPSession(true, true, true, bindPort: 49161, portRange: new SIPSorcery.Sys.PortRange(49160, 49170) { StartPort = 4 });
                var request = new Amazon.EC2.Model.AuthorizeSecurityGroupIngressRequest { IpPermissions = { new() { FromPort = 1, ToPort = 2, IpProtocol = "-1" } } };
                dynamic rule = Activator.CreateInstance(typeof(object))!;
                rule.Protocol = 6; rule.LocalPorts = "5090,10000-10100"; rule.Action = 1;
                var info = new ProcessStartInfo("ufw") { ArgumentList = { "allow", "5090/tcp" } };
                info.ArgumentList.Add("x");
                Process.Start("cmd", "/c netsh advfirewall firewall add rule name=\"a b\" dir=in action=allow protocol=TCP localport=" + args[0]);
                if (false) { Door door = new(IPAddress.Any, 5090); }
                System.Linq.Expressions.Expression<Func<Door>> open = () => new Door(IPAddress.Any, 5090);
                for (int port = 49000; port < 49100; port += 2) { new UdpClient(port)?.Connect("x", 1); }
            }
        }
        """;

    [Fact]
    public async Task Code_can_be_cut_anywhere()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Code, cancellationToken: cancellation);
        IEnumerable<SyntaxToken> tokens = (await tree.GetRootAsync(cancellation)).DescendantTokens();
        string[] variants = [.. tokens.SelectMany((token, i) => i % 5 == 0 ? (string[])[Code[..token.Span.End], Code.Remove(token.SpanStart, token.Span.Length)] : [Code[..token.Span.End]])];
        ImmutableArray<MetadataReference> references = await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, cancellation);
        CSharpCompilation empty = CSharpCompilation.Create("Half", [], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        int found = 0;
        foreach (string code in variants.Append(Code))
        {
            CompilationWithAnalyzers analyzed = empty
                .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, cancellationToken: cancellation))
                .WithAnalyzers([new PortOpeningAnalyzer(), new OpeningInventoryAnalyzer()]);
            ImmutableArray<Diagnostic> diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync(cancellation);
            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
            found = diagnostics.Count(diagnostic => diagnostic.Id == "UCP9001");
        }

        Assert.True(found > 20, $"{found}");
    }
}
