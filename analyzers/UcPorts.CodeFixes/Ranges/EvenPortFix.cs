using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using UcPorts.Analyzers.Advice;
using UcPorts.Analyzers.Diagnostics;

namespace UcPorts.CodeFixes.Ranges;

/// <summary>Makes an odd RTP port even.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EvenPortFix))]
[Shared]
public sealed class EvenPortFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.OddRtpPort];

    private protected override string EquivalenceKeyOf(Diagnostic diagnostic) => "UcPorts.UseEvenPort";

    private protected override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        diagnostic.Properties.TryGetValue(FixProperties.EvenPort, out string? text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int even)
        && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
        && NumberLiteral.At(root, diagnostic) is { } literal
        && literal.Token.ValueText == diagnostic.Properties.GetValueOrDefault("ports")
            ? new FixPlan(FixTitles.Say($"Use the even port {text}"), [NumberLiteral.Replace(literal, even)])
            : null;
}
