using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Settings;

/// <summary>A file of the project that is being typed: no analyzer throws, wherever the text ends and whichever part is missing.</summary>
public class SpecBeingEditedTests
{
    private const string Code =
        """
        class Gateway
        {
            static void Open(int port) { }
            static void Main()
            {
                Open(5090);
                new System.Net.Sockets.UdpClient(9464);
                new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, 5061);
            }
        }
        """;

    private const string Odd = "{}[]\",:\0-9\\";

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["/0/contoso.ports.json"] =
            """
            {
              "specVersion": 1,
              "product": {"id": "contoso", "name": "Contoso"},
              "services": [{"id": "metrics", "name": "Metrics"}],
              "roles": [{"id": "gateway", "name": "Gateway", "kind": "server"}],
              "rules": [
                {"id": "metrics", "role": "gateway", "service": "metrics", "ports": "9464, 9470-9480", "transport": ["tcp", "udp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "ñ \"x\""}
              ]
            }
            """,
        ["/0/more.ports.json"] =
            """
            {
              "specVersion": 1,
              "extends": "skype-for-business-server",
              "rules": [
                {"id": "metrics", "role": "front-end-server", "ports": "9464", "transport": ["udp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "x"}
              ]
            }
            """,
        ["/0/office.ports.json"] =
            """
            {
              "deploymentVersion": 1,
              "name": "head-office",
              "roles": ["skype-for-business-server/mediation-server"],
              "changes": [{"rule": "skype-for-business-server/all-internal-servers/audio", "ports": "40000-40999"}]
            }
            """,
        ["/0/contoso.portapis.json"] =
            """
            {
              "apiVersion": 1,
              "apis": [{"id": "M:Gateway.Open(System.Int32)", "carrier": "port", "parameter": "port", "transport": ["tcp"], "direction": "inbound", "kind": "listen", "when": [{"parameter": "port", "is": ["*"]}]}],
              "settings": [{"key": "sip:port", "scope": "configuration", "carrier": "port", "transport": ["tcp"]}]
            }
            """,
    };

    public static TheoryData<string> Files => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public Task It_can_end_anywhere(string path) => Analyze(path, Texts[path].Select((_, i) => Texts[path][..i]).Where((_, i) => i % 7 == 0));

    [Theory]
    [MemberData(nameof(Files))]
    public Task It_can_lack_any_character(string path) => Analyze(path, Texts[path].Select((_, i) => Texts[path].Remove(i, 1)).Where((_, i) => i % 7 == 1));

    [Theory]
    [MemberData(nameof(Files))]
    public Task It_can_hold_anything_anywhere(string path) => Analyze(
        path,
        Texts[path].Select((_, i) => Texts[path].Insert(i, Odd[i * 7 % Odd.Length].ToString())).Where((_, i) => i % 7 == 2));

    private static async Task Analyze(string edited, IEnumerable<string> variants)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ImmutableArray<MetadataReference> references = await DotNetReferences.Net100.ResolveAsync(LanguageNames.CSharp, cancellation);
        CSharpCompilation compilation = CSharpCompilation.Create("Edited", [CSharpSyntaxTree.ParseText(Code, cancellationToken: cancellation)], references);
        DiagnosticAnalyzer[] analyzers =
        [
            new PortOpeningAnalyzer(),
            new OpeningInventoryAnalyzer(),
            new ConfigurationFileAnalyzer(),
            new SettingsAnalyzer(),
            new SpecFileAnalyzer(),
        ];
        int found = 0;
        foreach (string text in variants)
        {
            AnalyzerOptions options = new([.. Texts.Select(file => new InMemoryAdditionalText(file.Key, file.Key == edited ? text : file.Value))]);
            ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync(cancellation);
            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
            found += diagnostics.Count(diagnostic => diagnostic.Id.StartsWith("UCP000", StringComparison.Ordinal));
        }

        Assert.True(found > 20, $"{found}");
    }
}
