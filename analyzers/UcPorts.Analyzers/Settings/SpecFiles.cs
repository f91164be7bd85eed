using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Settings;

/// <summary>The spec files among a project's additional files.</summary>
internal static class SpecFiles
{
    // Keyed by the text, so that a file that did not change is not read again for the next compilation.
    public static readonly SourceTextValueProvider<PortSpecFile> Provider = new(text => PortSpecReader.Read(text.ToString(), ""));

    /// <summary>Whether an additional file is a spec file.</summary>
    public static bool IsSpecFile(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        options.GetOptions(file).TryGetValue(SpecFileName.MetadataKey, out string? metadata);
        return SpecFileName.IsSpecFile(file.Path, metadata);
    }

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
        return WithDeployments(WithoutRepeatedProducts(specs, options.AnalyzerConfigOptionsProvider, cancellation), cancellation);
    }

    // A deployment refers to the other files, so it is not kept with its text alone.
    private static List<(AdditionalText File, PortSpecFile Spec)> WithDeployments(
        List<(AdditionalText File, PortSpecFile Spec)> specs,
        CancellationToken cancellation)
    {
        List<PortSpecFile> others = [.. specs.Where(spec => spec.Spec.Form != SpecFileForm.Deployment).Select(spec => Named(spec.Spec, spec.File))];
        for (int i = 0; i < specs.Count; i++)
        {
            (AdditionalText file, PortSpecFile spec) = specs[i];
            if (spec.Form == SpecFileForm.Deployment && file.GetText(cancellation) is { } text)
            {
                PortSpecFile deployment = PortSpecReader.ReadDeployment(text.ToString(), "", others);
                others.Add(Named(deployment, file));
                specs[i] = (file, deployment);
            }
        }

        return specs;
    }

    private static PortSpecFile Named(PortSpecFile spec, AdditionalText file) => spec with { Path = Path.GetFileName(file.Path) };

    // The generator makes the classes of the first file only; what has no constant must not count as documented either.
    private static List<(AdditionalText File, PortSpecFile Spec)> WithoutRepeatedProducts(
        List<(AdditionalText File, PortSpecFile Spec)> specs,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellation)
    {
        Dictionary<string, string> fileOfProduct = new(StringComparer.Ordinal);
        Dictionary<string, string> fileOfClass = new(StringComparer.Ordinal);
        for (int i = 0; i < specs.Count; i++)
        {
            (AdditionalText file, PortSpecFile spec) = specs[i];
            if (spec.Product is not { } product)
            {
                continue;
            }

            options.GetOptions(file).TryGetValue(SpecFileName.NamespaceKey, out string? ownNamespace);
            string className = MemberNames.PascalCase(spec.ExtensionName ?? product.Id);
            string qualified = $"{ownNamespace}.{className}";
            FormattableString? problem = fileOfProduct.TryGetValue(product.Id, out string? first) ? RepeatedProduct(spec, product, first)
                : fileOfClass.TryGetValue(qualified, out first) ? (FormattableString)$"The class '{className}' is already made of {first}, so this file is left out. Give it another name."
                : null;
            if (problem is null)
            {
                fileOfProduct.Add(product.Id, Path.GetFileName(file.Path));
                fileOfClass.Add(qualified, Path.GetFileName(file.Path));
                continue;
            }

            SpecError error = new(
                SpecError.DuplicateOrUnknownId,
                "",
                PortSpecReader.SpanOfProductId(file.GetText(cancellation)?.ToString() ?? ""),
                Texts.Say(problem));
            specs[i] = (file, spec with { Catalog = PortCatalog.Empty, Errors = new EquatableArray<SpecError>([error, .. spec.Errors]) });
        }

        return specs;
    }

    private static FormattableString RepeatedProduct(PortSpecFile spec, PortProduct product, string first) => spec.Form == SpecFileForm.Extension
        ? (FormattableString)$"The product '{product.Id}' is already extended by {first}, so this file is left out. Put the rows into {first}."
        : $"The product '{product.Id}' is already that of {first}, so this file is left out. Put the rows into {first}, or give this product an id of its own.";
}
