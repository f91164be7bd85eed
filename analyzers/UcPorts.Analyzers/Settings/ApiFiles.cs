using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Settings;

/// <summary>The API tables among a project's additional files: <c>*.portapis.json</c>.</summary>
internal static class ApiFiles
{
    // Keyed by the text, so that a file that did not change is not read again for the next compilation.
    public static readonly SourceTextValueProvider<PortApiFile> Provider = new(text => PortApiReader.Read(text.ToString(), ""));

    /// <summary>The API tables of a compilation, in the order of their paths.</summary>
    /// <param name="options">The compilation's additional files.</param>
    /// <param name="read">Reads a text by <see cref="Provider"/>, from the cache where it can.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IReadOnlyList<(AdditionalText File, PortApiFile Table)> Read(
        AnalyzerOptions options,
        Func<SourceText, PortApiFile?> read,
        CancellationToken cancellation)
    {
        List<(AdditionalText File, PortApiFile Table)> tables = [];
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            // A file that cannot be opened has no text; the compiler has said so.
            if (file.Path.EndsWith(".portapis.json", StringComparison.OrdinalIgnoreCase)
                && file.GetText(cancellation) is { } text
                && read(text) is { } table)
            {
                tables.Add((file, table));
            }
        }

        tables.Sort((left, right) => string.CompareOrdinal(left.File.Path, right.File.Path));
        return tables;
    }
}
