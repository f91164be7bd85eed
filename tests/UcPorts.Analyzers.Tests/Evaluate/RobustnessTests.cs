using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Code that is being typed: cut off after each of its tokens, and with each of its tokens missing.</summary>
public class RobustnessTests
{
    private const string Program = """
        using System; using System.Collections.Generic; using System.Linq; using System.Net; using System.Net.Sockets;
        enum Kind : ushort { Sip = 5060, Tls }
        record Options(int Port) { public string Url { get; init; } = "http://*:5090"; }
        class Base { protected Base(int port) => _ = new UdpClient(port); }
        class Program(int primary) : Base(primary + 1)
        {
            private static int sip = 5060; private readonly IPEndPoint at = new(IPAddress.Any, 5061); int[] all = { 1, 2 };
            int Tls => sip + 1; (int A, int B) Pair() => (5070, 5071);
            unsafe void Run(string[] args, bool c, ref int r, params int[] rest)
            {
                int p = c ? 5060 : args.Length switch { 0 => 5061, 1 when c => (int)Kind.Tls, _ => throw new Exception() }, q;
                (q, var w) = (p, 5); p ??= 3; p += q; q = p++ - --q; int* z = &p; ref int same = ref q; same = 4;
                for (int i = 5000; i <= 5010 && c; i += 2) { if (i == 5002) continue; new UdpClient(i + 1); }
                foreach (var each in Enumerable.Range(1, 5).Concat(rest)) { Action a = () => new TcpListener(IPAddress.Any, each); a(); }
                do { new UdpClient(q); q -= 2; } while (q > 5000);
                try { q = int.Parse(args[0] ?? "5060"); } catch (FormatException e) when (e.Data is { Count: var n }) { q = n; } finally { p = 1; }
                var o = new Options(Port: 5080) { Url = $"http://{args[0]}:{p}/{q:X}" } with { Port = 5081 };
                new HttpListener().Prefixes.Add(string.Format("http://*:{0}/", o.Port) + o.Url);
                var e = new IPEndPoint(IPAddress.Any, sip) { Port = 5091 }; e.Port = Math.Clamp(r, 1, 2); new TcpListener(e);
                int Local(int x) { return x > 0 ? Local(x - 1) : new Random().Next(1, 2); } Local(3); goto end; end: Listen(port: Pair().A);
                System.Linq.Expressions.Expression<Func<object>> tree = () => new TcpListener(IPAddress.Any, p);
                using var u = new UdpClient([5060, .. rest][^1]); lock (u) { Listen(); }
                foreach (var (n, m) in new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 5060, { "b", q } }) { Listen(m); } foreach (var t in new[] { (A: 1, B: 2) }) { var (k, l) = t; Listen(t.B + l); }
                Array.ForEach("5060,5061".Split(',').Select(int.Parse).ToArray(), v => Listen(v)); all.ToList().ForEach(Listen); Environment.Exit(q); Listen(1);
            }
            void Listen(int port = 5060) => new TcpListener(at).Start(port);
        }
        """;

    [Fact]
    public async Task Code_cut_off_after_each_token_makes_no_exception() =>
        await EvaluateAll(Tokens().Select(token => Program[..token.Span.End]));

    [Fact]
    public async Task Code_without_each_token_makes_no_exception() =>
        await EvaluateAll(Tokens().Select(token => Program.Remove(token.SpanStart, token.Span.Length)));

    private static IEnumerable<SyntaxToken> Tokens() => CSharpSyntaxTree.ParseText(Program, cancellationToken: TestContext.Current.CancellationToken)
        .GetRoot(TestContext.Current.CancellationToken)
        .DescendantTokens()
        .Where(token => !token.IsMissing && token.Span.Length > 0);

    // Every expression is asked for everything.
    private static async Task EvaluateAll(IEnumerable<string> sources)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        CSharpCompilation empty = CSharpCompilation.Create(
            "Typed",
            references: await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, cancellation),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        int count = 0;
        foreach (string source in sources)
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(source, cancellationToken: cancellation);
            CSharpCompilation compilation = empty.AddSyntaxTrees(tree);
            PortEvaluator evaluator = new(compilation, new KnownTypes(compilation), new ProjectFiles(compilation));
            SemanticModel model = compilation.GetSemanticModel(tree);
            SyntaxNode root = await tree.GetRootAsync(cancellation);

            // Each time other expressions: all of them each time would take minutes.
            int skip = count++ % 23;
            foreach (SyntaxNode node in root.DescendantNodes().Where((_, index) => index % 23 == skip))
            {
                if (model.GetOperationOrNull(node, cancellation) is { } operation)
                {
                    evaluator.PortOf(operation, cancellation);
                    evaluator.EndPointOf(operation, cancellation);
                    evaluator.UrlsOf(operation, cancellation);
                    evaluator.ConstantOf(operation, cancellation, out _);
                    evaluator.CreationOf(operation, cancellation);
                }
            }
        }

        Assert.True(count > 500);
    }
}
