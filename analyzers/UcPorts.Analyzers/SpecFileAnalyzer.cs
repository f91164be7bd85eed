using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Analyzers.Settings;
using UcPorts.Spec;

namespace UcPorts.Analyzers;

/// <summary>Reports what is wrong in a project's spec files and API tables, at the place in the file. The generator leaves that to this analyzer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.UnreadableSpec, Descriptors.ValueOutsideDomain, Descriptors.DuplicateOrUnknownId, Descriptors.NotChangeable];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            IReadOnlyList<(AdditionalText File, PortSpecFile Spec)> specs = SpecFiles.Read(
                start.Options,
                text => start.TryGetValue(text, SpecFiles.Provider, out PortSpecFile? spec) ? spec : null,
                start.CancellationToken);
            foreach ((AdditionalText file, PortSpecFile spec) in specs)
            {
                if (!spec.Errors.IsEmpty)
                {
                    start.RegisterAdditionalFileAction(additional =>
                    {
                        if (additional.AdditionalFile == file)
                        {
                            Report(additional, spec.Errors);
                        }
                    });
                }
            }

            IReadOnlyList<(AdditionalText File, PortApiFile Table)> tables = ApiFiles.Read(
                start.Options,
                text => start.TryGetValue(text, ApiFiles.Provider, out PortApiFile? table) ? table : null,
                start.CancellationToken);
            foreach ((AdditionalText file, PortApiFile table) in tables)
            {
                start.RegisterAdditionalFileAction(additional =>
                {
                    if (additional.AdditionalFile == file)
                    {
                        Report(additional, table.Errors);
                    }
                });
            }
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, EquatableArray<SpecError> errors)
    {
        foreach (SpecError error in errors)
        {
            DiagnosticDescriptor descriptor = error.Id switch
            {
                SpecError.OutsideDomain => Descriptors.ValueOutsideDomain,
                SpecError.DuplicateOrUnknownId => Descriptors.DuplicateOrUnknownId,
                SpecError.NotChangeable => Descriptors.NotChangeable,
                _ => Descriptors.UnreadableSpec,
            };
            Location location = Location.Create(
                context.AdditionalFile.Path,
                new TextSpan(error.Span.Start, error.Span.Length),
                new LinePositionSpan(
                    new LinePosition(error.Span.Line, error.Span.Column),
                    new LinePosition(error.Span.EndLine, error.Span.EndColumn)));
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, error.Text));
        }
    }
}
