using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Spec;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Find.Rows;

/// <summary>Every row of the tables opens its port in code: with the framework's own members, and with stubs made from the ids of the others.</summary>
public class RowTests
{
    private static readonly Lazy<Task<Results>> All = new(() => Analyze(CancellationToken.None));

    public static TheoryData<string> Rows => [.. RowTable.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_opens_its_port(string key)
    {
        int index = RowTable.IndexOf(key);
        PortApi row = RowTable.Apis[index];
        Results results = await All.Value;
        (RowCall call, string statement) = results.Calls[index];

        Assert.Empty(results.Errors[index]);
        Diagnostic? found = results.Found[index].FirstOrDefault(diagnostic => Of(diagnostic, "api") == row.Id && Of(diagnostic, "ports") == call.Ports);

        Assert.True(found is not null, $"{statement}\n{string.Join("\n", results.Found[index].Select(other => string.Join(", ", other.Properties)))}");
        Assert.Equal($"{call.Transport} inbound", $"{Of(found, "transport")} {Of(found, "direction")}");
    }

    private static string? Of(Diagnostic diagnostic, string property) => diagnostic.Properties.GetValueOrDefault(property);

    private static async Task<Results> Analyze(CancellationToken cancellation)
    {
        ImmutableArray<MetadataReference> references = await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, cancellation);
        CSharpCompilation framework = CSharpCompilation.Create("Rows", [], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpCompilation stubs = framework.AddSyntaxTrees(CSharpSyntaxTree.ParseText(new StubTypes(framework, RowTable.Apis).Source, cancellationToken: cancellation));
        List<(RowCall Call, string Statement)> calls = [];
        StringBuilder source = new("#nullable disable\nstatic partial class Program\n{\n    static T Make<T>() => default;\n    static void AuthorizeSecurityGroupIngress(object o) { }\n    static void AuthorizeSecurityGroupIngressRequest(object o) { }\n    static void AddIngressRule(object o) { }\n    static void CreatePortMapAsync(object o) { }\n");
        foreach (PortApi row in RowTable.Apis)
        {
            RowCall call = new(row, MemberOf(row, stubs));
            calls.Add((call, call.Statement));
            source.Append(CultureInfo.InvariantCulture, $"    static void Row{calls.Count - 1}() {{ {call.Statement} }}\n");
        }

        source.Append("}\n");
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source.ToString(), cancellationToken: cancellation);
        CSharpCompilation compilation = stubs.AddSyntaxTrees(tree);
        int firstLine = (await tree.GetTextAsync(cancellation)).Lines.First(line => line.ToString().Contains(" Row0(", StringComparison.Ordinal)).LineNumber;
        ILookup<int, string> errors = compilation.GetDiagnostics(cancellation)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree == tree ? diagnostic.Location.GetLineSpan().StartLinePosition.Line - firstLine : 0, diagnostic => diagnostic.ToString());
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new OpeningInventoryAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation);
        return new Results(calls, errors, found.ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - firstLine));
    }

    private static ISymbol MemberOf(PortApi row, Compilation compilation) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(row.Id, compilation)
        ?? (compilation.GetTypeByMetadataName(row.TypeName) ?? throw new InvalidOperationException($"No stub of {row.TypeName}")).GetMembers(row.MemberName).FirstOrDefault()
        ?? throw new InvalidOperationException($"No stub of {row.Id}");

    private sealed record Results(IReadOnlyList<(RowCall Call, string Statement)> Calls, ILookup<int, string> Errors, ILookup<int, Diagnostic> Found);
}
