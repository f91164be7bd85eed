using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>What the evaluator tells the finder beside ports: constants, creations, texts with unknown parts, URLs.</summary>
public class FaceTests
{
    [Theory]
    [InlineData("\"urls\"", "urls")]
    [InlineData("Key", "urls")]
    [InlineData("Both", "ab")]
    [InlineData("\"a\" + Key", "aurls")]
    [InlineData("5060 + 1", "5061")]
    [InlineData("true", "True")]
    [InlineData("null", "null")]
    [InlineData("ProtocolType.Udp", "System.Net.Sockets.ProtocolType.Udp")]
    [InlineData("local", "System.Net.Sockets.ProtocolType.Tcp")]
    [InlineData("Microsoft.AspNetCore.Hosting.WebHostDefaults.ServerUrlsKey", "Microsoft.AspNetCore.Hosting.WebHostDefaults.ServerUrlsKey")]
    [InlineData("IPAddress.Loopback", "System.Net.IPAddress.Loopback")]
    [InlineData("Address", "Program.Address")]
    [InlineData("args[0]", "unknown")]
    [InlineData("c ? 1 : 2", "unknown")]
    public async Task ConstantOf_gives_the_one_constant(string expression, string expected)
    {
        (PortEvaluator evaluator, IOperation value) = await Ask(expression);
        object? constant = evaluator.ConstantOf(value, TestContext.Current.CancellationToken, out bool isKnown);
        Assert.Equal(expected, isKnown ? constant?.ToString() ?? "null" : "unknown");
    }

    [Theory]
    [InlineData("made", "new Socket(SocketType.Dgram, ProtocolType.Udp)")]
    [InlineData("Field", "new Socket(SocketType.Stream, ProtocolType.Tcp)")]
    [InlineData("(object)made", "new Socket(SocketType.Dgram, ProtocolType.Udp)")]
    [InlineData("given", "null")]
    [InlineData("c ? made : Field", "null")]
    public async Task CreationOf_gives_what_made_the_object(string expression, string expected)
    {
        (PortEvaluator evaluator, IOperation value) = await Ask(expression);
        Assert.Equal(expected, evaluator.CreationOf(value, TestContext.Current.CancellationToken)?.Syntax.ToString() ?? "null");
    }

    [Fact]
    public async Task TextsOf_marks_what_is_not_known()
    {
        (PortEvaluator evaluator, IOperation value) = await Ask("$\"netsh port={args[0]} dir=in {Key}\"");
        TextValue text = Assert.Single(evaluator.TextsOf(value, TestContext.Current.CancellationToken));
        Assert.Equal($"netsh port={TextValue.Hole} dir=in urls", text.Text);
        Assert.Equal("[11..12)", Assert.Single(text.Holes).ToString());
    }

    [Fact]
    public async Task UrlsOf_gives_scheme_and_host()
    {
        (PortEvaluator evaluator, IOperation value) = await Ask("new[] { \"HTTPS://+:5061/\", \"sip:x\" }");
        UrlValue url = Assert.Single(evaluator.UrlsOf(value, TestContext.Current.CancellationToken));
        Assert.Equal(("https", "+", "5061"), (url.Scheme, url.Host, url.Port.Ports.ToString()));
    }

    private static async Task<(PortEvaluator Evaluator, IOperation Value)> Ask(string expression)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            $$"""
            using System; using System.Net; using System.Net.Sockets;
            class Program
            {
                static readonly string Key = "urls";
                static string Both => "a" + "b";
                static readonly IPAddress Address = IPAddress.Loopback;
                private readonly Socket Field = new Socket(SocketType.Stream, ProtocolType.Tcp);
                public void Run(string[] args, bool c, Socket given)
                {
                    ProtocolType local = ProtocolType.Tcp;
                    var made = new Socket(SocketType.Dgram, ProtocolType.Udp);
                    GC.KeepAlive({{expression}});
                }
            }
            """,
            cancellationToken: cancellation);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Asked",
            [tree],
            await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, cancellation),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        SyntaxNode root = await tree.GetRootAsync(cancellation);
        InvocationExpressionSyntax call = root.DescendantNodes().OfType<InvocationExpressionSyntax>().Last();
        IInvocationOperation operation = (IInvocationOperation)compilation.GetSemanticModel(tree).GetOperation(call, cancellation)!;
        return (new PortEvaluator(compilation, new KnownTypes(compilation), new ProjectFiles(compilation)), operation.Arguments[0].Value);
    }
}
