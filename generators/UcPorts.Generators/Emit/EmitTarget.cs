namespace UcPorts.Generators.Emit;

/// <summary>What the compilation allows.</summary>
/// <param name="ReferencesLibrary">Whether the types that generated code uses are there.</param>
/// <param name="NullableDirective">Whether the language version knows <c>#nullable</c>: C# 8 and later.</param>
internal sealed record EmitTarget(bool ReferencesLibrary, bool NullableDirective);

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name within the project.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string HintName, string Text);
