using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Settings;

/// <summary>The spec files among a project's additional files.</summary>
internal static class SpecFiles
{
    // Keyed by the text, so that a file that did not change is not read again for the next compilation.
    public static readonly SourceTextValueProvider<PortSpecFile> Provider = new(text => PortSpecReader.Read(text.ToString(), ""));

    /// <summary>Whether an additional file is a spec file: by its name, or because the project says so.</summary>
    public static bool IsSpecFile(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        file.Path.EndsWith(".ports.json", StringComparison.OrdinalIgnoreCase)
        || (options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.UcPortsSpec", out string? marked)
            && string.Equals(marked, "true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The spec files of a compilation, in the order of their paths.</summary>
    /// <param name="options">The compilation's additional files and their settings.</param>
    /// <param name="read">Reads a text by <see cref="Provider"/>, from the cache where it can.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IReadOnlyList<(AdditionalText File, PortSpecFile Spec)> Read(
        AnalyzerOptions options,
        Func<SourceText, PortSpecFile?> read,
        CancellationToken cancellation)
    {
        List<(AdditionalText File, PortSpecFile Spec)> specs = [];
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            // A file that cannot be opened has no text; the compiler has said so.
            if (IsSpecFile(file, options.AnalyzerConfigOptionsProvider)
                && file.GetText(cancellation) is { } text
                && read(text) is { } spec)
            {
                specs.Add((file, spec));
            }
        }

        specs.Sort((left, right) => string.CompareOrdinal(left.File.Path, right.File.Path));
        return specs;
    }
}
