using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Generators.Emit;
using UcPorts.Generators.Model;
using UcPorts.Generators.Parse;

namespace UcPorts.Generators;

/// <summary>
/// Turns each spec file of a project into a class with typed constants and rule objects. It reports nothing: what is
/// wrong in a spec file is left out here and reported by the analyzer.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PortSpecGenerator : IIncrementalGenerator
{
    private const string LibraryType = "UcPorts.PortRule";

    private readonly bool _letExceptionsThrough;

    /// <summary>Makes the generator that the compiler uses.</summary>
    public PortSpecGenerator()
    {
    }

    /// <summary>Makes a generator whose defects a test can see.</summary>
    internal PortSpecGenerator(bool letExceptionsThrough) => _letExceptionsThrough = letExceptionsThrough;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // From the first named step on, no value holds anything of the compiler's: each is compared by what it says.
        IncrementalValuesProvider<SpecInput?> inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => SpecSelection.IsSpecFile(pair.Left.Path, pair.Right.GetOptions(pair.Left)))
            .Select((pair, cancellation) => Guard(() => SpecSelection.Read(pair.Left, pair.Right, cancellation), cancellation))
            .WithTrackingName(TrackingNames.Inputs);

        IncrementalValuesProvider<ProductModel> products = inputs
            .Select((input, cancellation) => Guard(() => input is null ? null : ParsedSpec.From(input), cancellation))
            .WithTrackingName(TrackingNames.Parsed)
            .Select((parsed, cancellation) => Guard(() => parsed is null ? null : ProductModelBuilder.Build(parsed, cancellation), cancellation))
            .WithTrackingName(TrackingNames.Products)
            .Where(static product => product is not null)!;

        IncrementalValueProvider<EquatableArray<ProductClaim>> refused = products
            .Select(static (product, _) => ProductClaim.Of(product))
            .WithTrackingName(TrackingNames.Claims)
            .Collect()
            .Select(static (claims, _) => ProductClaim.Refused(claims))
            .WithTrackingName(TrackingNames.Refused);

        IncrementalValueProvider<EmitTarget> target = context.CompilationProvider
            .Select(static (compilation, _) => !compilation.GetTypesByMetadataName(LibraryType).IsEmpty)
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => new EmitTarget(pair.Left, AllowsNullableDirective(pair.Right)))
            .WithTrackingName(TrackingNames.Target);

        IncrementalValuesProvider<GeneratedFile?> sources = products
            .Combine(refused.Combine(target))
            .Select((pair, cancellation) => Guard(() => Emit(pair.Left, pair.Right.Left, pair.Right.Right, cancellation), cancellation))
            .WithTrackingName(TrackingNames.Sources);

        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            if (source is not null)
            {
                output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8));
            }
        });
    }

    private static GeneratedFile? Emit(ProductModel product, EquatableArray<ProductClaim> refused, EmitTarget target, CancellationToken cancellation)
    {
        if (!target.ReferencesLibrary || ProductClaim.Of(product).IsIn(refused))
        {
            return null;
        }

        return new GeneratedFile(product.Target.HintName, ProductEmitter.Emit(product, target, cancellation));
    }

    private static bool AllowsNullableDirective(ParseOptions options) =>
        options is CSharpParseOptions csharp && csharp.LanguageVersion >= LanguageVersion.CSharp8;

    // A defect in here costs the file it meets, not the classes of every other file.
    private T? Guard<T>(Func<T?> step, CancellationToken cancellation)
        where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !_letExceptionsThrough)
        {
            return null;
        }
    }
}
