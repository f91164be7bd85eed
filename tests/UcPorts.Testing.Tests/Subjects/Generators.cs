using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Testing.Tests.Subjects;

/// <summary>For each additional file a class with its first line; the model is a record of strings.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FirstLineGenerator : IIncrementalGenerator
{
    public const string Step = "FirstLine";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<Model> models = context.AdditionalTextsProvider
            .Select((file, cancellation) => new Model(
                Path.GetFileNameWithoutExtension(file.Path), file.GetText(cancellation)!.Lines[0].ToString()))
            .WithTrackingName(Step);
        context.RegisterSourceOutput(
            models, (output, model) => output.AddSource($"{model.Name}.g.cs", $"static class {model.Name} {{ public const string Line = {model.Line}; }}"));
    }

    public sealed record Model(string Name, string Line);
}

/// <summary>Writes the name of the compilation's assembly and takes the whole compilation to do so.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CompilationGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.AdditionalTextsProvider.Combine(context.CompilationProvider),
            (output, pair) => output.AddSource("Name.g.cs", $"// {pair.Right.AssemblyName}"));
}

/// <summary>Reads the compilation, but keeps its assembly's name only.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class AssemblyNameGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.CompilationProvider.Select((compilation, _) => compilation.AssemblyName).WithTrackingName("Name"),
            (output, name) => output.AddSource("Name.g.cs", $"// {name}"));
}

/// <summary>Has a named step whose list is a new one each time, before one that is cached again.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ListGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.CompilationProvider
                .Select((compilation, _) => new List<string?> { compilation.AssemblyName })
                .WithTrackingName("Names")
                .Select((names, _) => names.Count)
                .WithTrackingName("Count"),
            (output, count) => output.AddSource("Count.g.cs", $"// {count}"));
}

/// <summary>Keeps the symbol of each marked type behind an equality that says nothing ever changes.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SymbolGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.SyntaxProvider
                .ForAttributeWithMetadataName("System.ObsoleteAttribute", (_, _) => true, (found, _) => new Model([new Box(found.TargetSymbol)]))
                .WithTrackingName("Symbols"),
            (output, model) => output.AddSource("Symbol.g.cs", $"// {model.Boxes[0].Symbol.Name}"));

    private sealed class Model(ImmutableArray<Box> boxes) : IEquatable<Model>
    {
        public ImmutableArray<Box> Boxes { get; } = boxes;

        public bool Equals(Model? other) => other is not null;

        public override bool Equals(object? obj) => Equals(obj as Model);

        public override int GetHashCode() => 0;
    }

    private readonly record struct Box(ISymbol Symbol);
}

/// <summary>Hands syntax to its output, without a step of its own.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SyntaxGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.SyntaxProvider.CreateSyntaxProvider((node, _) => node is ClassDeclarationSyntax, (found, _) => (ClassDeclarationSyntax)found.Node),
            (output, type) => output.AddSource($"{type.Identifier.Text}.g.cs", $"// {type.Identifier.Text}"));
}

/// <summary>Keeps the location of each type and the name of each marked one.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LocationGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.SyntaxProvider.CreateSyntaxProvider(
                (node, _) => node is ClassDeclarationSyntax, (found, _) => new Func<Location>(found.Node.GetLocation().ToLocation)),
            (_, _) => { });
}

/// <summary>Throws at each additional file.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ThrowingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.AdditionalTextsProvider, (_, _) => throw new NotSupportedException("I never work."));
}

/// <summary>Reports a diagnostic for each additional file.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ReportingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.AdditionalTextsProvider.Select((file, _) => file.Path),
            (output, path) => output.ReportDiagnostic(Diagnostic.Create(
                BadWordAnalyzer.Rule, Location.Create(path, default, default))));
}

internal static class LocationExtensions
{
    /// <summary>The location itself: a delegate of this method holds it.</summary>
    public static Location ToLocation(this Location location) => location;
}
