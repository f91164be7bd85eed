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
using Microsoft.CodeAnalysis.Text;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>What code opens, as the inventory lists it: <c>5090/tcp</c>.</summary>
internal static class InventoryTest
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using System.Net;
        using System.Net.Sockets;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        using Microsoft.Extensions.Configuration;

        """;

    /// <summary>The openings of statements of a method, with the declarations of types beside it.</summary>
    public static Task<string> OfStatements(string statements, string types = "", string usings = "") => Of($$"""
        {{Usings}}{{usings}}
        class Program
        {
            static void Main(string[] args)
            {
                {{statements}}
            }
        }

        {{types}}
        """);

    /// <summary>The openings of members of a class.</summary>
    public static Task<string> OfMembers(string members, string types = "") => Of($"{Usings}\nclass Program\n{{\n{members}\n}}\n{types}\n");

    /// <summary>The openings of code: ports and transport, in the order of the code, then what is not the usual.</summary>
    public static async Task<string> Of(string code, params (string Path, string Text)[] files) =>
        string.Join(" ", (await Report(new OpeningInventoryAnalyzer(), code, files)).Select(Described));

    /// <summary>The ids that an analyzer of openings reports for statements.</summary>
    public static async Task<string> JudgedStatements(string statements, string types = "", string usings = "") => string.Join(" ", (await Report(
        new PortOpeningAnalyzer(),
        $"{Usings}{usings}\nclass Program {{ static void Main(string[] args) {{ {statements} }} }}\n{types}")).Select(diagnostic => diagnostic.Id));

    /// <summary>Runs an analyzer over code of one file.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Report(DiagnosticAnalyzer analyzer, string code, params (string Path, string Text)[] files)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ImmutableArray<MetadataReference> references = await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, cancellation);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Code",
            [CSharpSyntaxTree.ParseText(code, cancellationToken: cancellation)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        AnalyzerOptions options = new([.. files.Select(file => new File(file.Path, file.Text))]);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static string Described(Diagnostic diagnostic)
    {
        string Of(string property) => diagnostic.Properties.GetValueOrDefault(property) ?? "";
        string direction = Of("direction") == "inbound" ? "" : ":" + Of("direction");
        string certainty = Of("certainty") == "certain" ? "" : ":" + Of("certainty");
        return string.Create(CultureInfo.InvariantCulture, $"{Of("ports")}/{Of("transport")}{direction}{certainty}");
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
