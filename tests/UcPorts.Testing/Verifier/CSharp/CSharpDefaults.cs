namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>What C# tests have in common.</summary>
internal static class CSharpDefaults
{
    public const string FileExtension = "cs";

    public static CompilationOptions CompilationOptions { get; } = new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    public static ParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
}
