using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Testing;

/// <summary>
/// What <c>.editorconfig</c> and <c>.globalconfig</c> files say of each file, by the compiler's own rules for sections and
/// precedence: options here, severities through <see cref="SyntaxTreeOptions"/>.
/// </summary>
public sealed class ConfigFileOptionsProvider : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _files;

    /// <summary>Reads the files. Their paths are rooted, as <c>/0/.editorconfig</c>.</summary>
    public ConfigFileOptionsProvider(IEnumerable<(string Path, SourceText Content)> files)
    {
        _files = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Content, file.Path)).ToList());
        GlobalOptions = new Options(_files.GlobalConfigOptions.AnalyzerOptions);
        SyntaxTreeOptions = new Severities(_files);
    }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <summary>The severities the files set, for <see cref="CompilationOptions.WithSyntaxTreeOptionsProvider"/>.</summary>
    public SyntaxTreeOptionsProvider SyntaxTreeOptions { get; }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GetOptions(tree.FilePath);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GetOptions(textFile.Path);

    private Options GetOptions(string path) => new(_files.GetOptionsForSourcePath(path).AnalyzerOptions);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class Severities(AnalyzerConfigSet files) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken)
        {
            bool isSaid = files.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out string? value);
            return isSaid && bool.TryParse(value, out bool isGenerated)
                ? isGenerated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                : GeneratedKind.Unknown;
        }

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
            => files.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
            => files.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
