using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Spec;

namespace UcPorts.Generators.Parse;

/// <summary>What a project says about its spec files.</summary>
internal static class SpecSelection
{
    /// <summary>The metadata with the accessibility of a file's classes: <c>internal</c> or <c>public</c>.</summary>
    public const string AccessibilityMetadata = "build_metadata.AdditionalFiles.UcPortsAccessibility";

    private const string DefaultNamespace = "Ports";

    public static bool IsSpecFile(string path, AnalyzerConfigOptions options) =>
        SpecFileName.IsSpecFile(path, Value(options, SpecFileName.MetadataKey));

    public static SpecInput Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions ofFile = options.GetOptions(file);
        AnalyzerConfigOptions ofProject = options.GlobalOptions;
        string namespaceName =
            NamespaceName.From(Value(ofFile, SpecFileName.NamespaceKey))
            ?? NamespaceName.From(Value(ofProject, "build_property.RootNamespace"))
            ?? NamespaceName.From(Value(ofProject, "build_property.AssemblyName"))
            ?? DefaultNamespace;
        string hintName = HintName.Of(file.Path, Value(ofProject, "build_property.ProjectDir"));

        // A file that cannot be opened has no text; the compiler reports that itself.
        string text = file.GetText(cancellation)?.ToString() ?? "";
        return new SpecInput(file.Path, text, new SpecTarget(hintName, namespaceName, Is(ofFile, AccessibilityMetadata, "public")));
    }

    private static bool Is(AnalyzerConfigOptions options, string key, string value) =>
        string.Equals(Value(options, key).Trim(), value, StringComparison.OrdinalIgnoreCase);

    private static string Value(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out string? value) ? value : "";
}
