using System;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Generators.Emit;
using UcPorts.Generators.Model;
using UcPorts.Generators.Parse;
using UcPorts.Spec;

namespace UcPorts.Generators;

/// <summary>
/// Turns each spec file of a project into a class with typed constants and rule objects, and each deployment into one for each of its products. It reports nothing: what is
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

        IncrementalValuesProvider<ParsedSpec> parsed = inputs
            .Select((input, cancellation) => Guard(() => input is null ? null : ParsedSpec.From(input), cancellation))
            .WithTrackingName(TrackingNames.Parsed)
            .Where(static file => file is not null)!;

        IncrementalValuesProvider<ProductModel> products = parsed
            .Where(static file => file.File.Form != SpecFileForm.Deployment)
            .Select((file, cancellation) => Guard(() => ProductModelBuilder.Build(file, cancellation), cancellation))
            .WithTrackingName(TrackingNames.Products)
            .Where(static product => product is not null)!;

        IncrementalValuesProvider<ProductModel> deployed = Deployed(parsed);

        IncrementalValueProvider<EquatableArray<ProductClaim>> refused = Claims(products, TrackingNames.Claims)
            .Combine(Claims(deployed, TrackingNames.DeployedClaims))
            .Select(static (claims, _) => ProductClaim.Refused(claims.Left.AddRange(claims.Right)))
            .WithTrackingName(TrackingNames.Refused);

        IncrementalValueProvider<EmitTarget> target = context.CompilationProvider
            .Select(static (compilation, _) => !compilation.GetTypesByMetadataName(LibraryType).IsEmpty)
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => new EmitTarget(pair.Left, AllowsNullableDirective(pair.Right)))
            .WithTrackingName(TrackingNames.Target);

        IncrementalValueProvider<(EquatableArray<ProductClaim> Refused, EmitTarget Target)> surroundings = refused.Combine(target);
        AddSources(context, products, surroundings, TrackingNames.Sources);
        AddSources(context, deployed, surroundings, TrackingNames.DeployedSources);
    }

    // A deployment is read with the files it refers to, and again only when it or one of them changes.
    private IncrementalValuesProvider<ProductModel> Deployed(IncrementalValuesProvider<ParsedSpec> parsed)
    {
        IncrementalValueProvider<ImmutableArray<PortSpecFile>> references = parsed
            .Select(static (file, _) => file.AsReference())
            .Where(static file => file is not null)
            .Collect()!;

        return parsed
            .Where(static file => file.File.Form == SpecFileForm.Deployment)
            .Combine(references)
            .Select((pair, cancellation) => Guard(() => DeploymentInput.From(pair.Left, pair.Right), cancellation))
            .WithTrackingName(TrackingNames.DeploymentInputs)
            .SelectMany((input, cancellation) => Guard(() => input is null ? null : DeploymentModelBuilder.Build(input, cancellation), cancellation) ?? [])
            .WithTrackingName(TrackingNames.Deployed);
    }

    private static IncrementalValueProvider<ImmutableArray<ProductClaim>> Claims(IncrementalValuesProvider<ProductModel> products, string trackingName) => products
        .Select(static (product, _) => ProductClaim.Of(product))
        .WithTrackingName(trackingName)
        .Collect();

    private void AddSources(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ProductModel> products,
        IncrementalValueProvider<(EquatableArray<ProductClaim> Refused, EmitTarget Target)> surroundings,
        string trackingName)
    {
        IncrementalValuesProvider<GeneratedFile?> sources = products
            .Combine(surroundings)
            .Select((pair, cancellation) => Guard(() => Emit(pair.Left, pair.Right.Refused, pair.Right.Target, cancellation), cancellation))
            .WithTrackingName(trackingName);

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
