using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace UcPorts.Testing;

/// <summary>Drivers that remember each step, so that its run reason and values can be looked at.</summary>
internal static class GeneratorDrivers
{
    public static GeneratorDriver Create(
        IEnumerable<ISourceGenerator> generators,
        IEnumerable<AdditionalText> additionalTexts,
        CSharpParseOptions parseOptions,
        AnalyzerConfigOptionsProvider options)
        => CSharpGeneratorDriver.Create(
            generators,
            additionalTexts,
            parseOptions,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
