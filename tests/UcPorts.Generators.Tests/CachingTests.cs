using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;
using UcPorts.Testing;

namespace UcPorts.Generators.Tests;

/// <summary>What each edit makes the generator do again.</summary>
public sealed class CachingTests
{
    private const string OtherPath = "/0/other.ports.json";

    private static readonly ImmutableArray<IncrementalStepRunReason> s_nothing = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    // Those of a project without a deployment.
    private static readonly string[] s_steps =
    [
        TrackingNames.Inputs, TrackingNames.Parsed, TrackingNames.Products, TrackingNames.Claims, TrackingNames.Refused, TrackingNames.Target, TrackingNames.Sources,
    ];

    private static async Task<IncrementalGeneratorRun> StartAsync()
    {
        IncrementalGeneratorRun run = await IncrementalGeneratorRun.CreateAsync<StrictGenerator>(cancellationToken: TestContext.Current.CancellationToken);
        run.AddReference(MetadataReference.CreateFromFile(typeof(PortRule).Assembly.Location));
        run.AddSource("/0/Code.cs", "class Code { }");
        run.SetAnalyzerConfigFile("/0/.globalconfig", Configs.Contoso);
        run.AddAdditionalFile(ContosoSpec.Path, ContosoSpec.Json);
        run.AddAdditionalFile(OtherPath, SpecText.WithRules("other", SpecText.Rule("sip")));
        IncrementalGeneratorResult first = Run(run);
        Assert.Null(first.Exception);
        Assert.Equal(2, first.HintNames.Length);
        return run;
    }

    private static IncrementalGeneratorResult Run(IncrementalGeneratorRun run) => run.Run(TestContext.Current.CancellationToken);

    private static void AssertReasons(IncrementalGeneratorResult result, string step, params IncrementalStepRunReason[] expected) =>
        Assert.Equal(expected, result.Reasons(step));

    private static void AssertNothingDone(IncrementalGeneratorResult result, params string[] steps) =>
        Assert.All(steps, step => Assert.All(result.Reasons(step), reason => Assert.Contains(reason, s_nothing)));

    [Fact]
    public async Task An_edit_of_code_does_nothing()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceSource("/0/Code.cs", "class Code { int _field; }");
        IncrementalGeneratorResult result = Run(run);

        AssertNothingDone(result, s_steps);
        Assert.All(result.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Empty(run.FindCachingFaults(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_edit_of_one_file_makes_its_classes_only()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceAdditionalFile(ContosoSpec.Path, ContosoSpec.Json.Replace("\"5061\"", "\"5062\"", StringComparison.Ordinal));
        IncrementalGeneratorResult result = Run(run);

        foreach (string step in new[] { TrackingNames.Inputs, TrackingNames.Parsed, TrackingNames.Products, TrackingNames.Sources })
        {
            AssertReasons(result, step, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached);
        }

        AssertNothingDone(result, TrackingNames.Claims, TrackingNames.Refused, TrackingNames.Target);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], result.OutputReasons);
    }

    [Fact]
    public async Task An_edit_of_a_note_touches_no_step_that_is_about_names()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceAdditionalFile(ContosoSpec.Path, ContosoSpec.Json.Replace(ContosoSpec.SipTlsNote, "Another note.", StringComparison.Ordinal));
        IncrementalGeneratorResult result = Run(run);

        AssertReasons(result, TrackingNames.Sources, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached);
        AssertReasons(result, TrackingNames.Claims, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached);
        AssertReasons(result, TrackingNames.Refused, IncrementalStepRunReason.Cached);
        AssertReasons(result, TrackingNames.Target, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public async Task White_space_stops_at_the_reader()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceAdditionalFile(ContosoSpec.Path, ContosoSpec.Json.Replace("\n", "\r\n\r\n", StringComparison.Ordinal));
        IncrementalGeneratorResult result = Run(run);

        AssertReasons(result, TrackingNames.Inputs, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached);
        AssertReasons(result, TrackingNames.Parsed, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached);
        Assert.All(result.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public async Task A_mistake_that_costs_nothing_stops_at_the_model()
    {
        IncrementalGeneratorRun run = await StartAsync();

        string json = ContosoSpec.Json.Replace("\"rules\": [\n", "\"rules\": [\n{\"id\": \"half-typed\"},\n", StringComparison.Ordinal);
        run.ReplaceAdditionalFile(ContosoSpec.Path, json);
        IncrementalGeneratorResult result = Run(run);

        AssertReasons(result, TrackingNames.Parsed, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached);
        AssertReasons(result, TrackingNames.Products, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached);
        Assert.All(result.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public async Task The_same_text_again_does_nothing()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceAdditionalFile(ContosoSpec.Path, ContosoSpec.Json);
        IncrementalGeneratorResult result = Run(run);

        AssertNothingDone(result, s_steps);
    }

    [Fact]
    public async Task A_setting_of_another_file_does_nothing()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.SetAnalyzerConfigFile("/0/.globalconfig", Configs.For("/0/unrelated.txt", "UcPortsNamespace = Elsewhere"));
        IncrementalGeneratorResult result = Run(run);

        AssertNothingDone(result, s_steps);
    }

    [Fact]
    public async Task A_namespace_is_taken_over_at_once()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.SetAnalyzerConfigFile("/0/.globalconfig", Configs.For(OtherPath, "UcPortsNamespace = Elsewhere"));
        IncrementalGeneratorResult result = Run(run);

        Assert.NotNull(result.Compilation.GetTypeByMetadataName("Elsewhere.Other"));
        AssertReasons(result, TrackingNames.Sources, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public async Task A_file_more_makes_its_own_classes_only()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.AddAdditionalFile("/0/a-third.ports.json", SpecText.WithRules("third"));
        IncrementalGeneratorResult result = Run(run);

        AssertReasons(
            result, TrackingNames.Sources, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New);
        AssertReasons(result, TrackingNames.Refused, IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public async Task A_clash_is_seen_when_it_comes_and_when_it_goes()
    {
        IncrementalGeneratorRun run = await StartAsync();
        IReadOnlyList<string> before = Run(run).HintNames;

        run.AddAdditionalFile("/0/a.ports.json", SpecText.WithRules("other", SpecText.Rule("first")));
        IncrementalGeneratorResult clash = Run(run);
        Assert.Equal(2, clash.HintNames.Length);
        Assert.NotEmpty(clash.Compilation.GetTypeByMetadataName("Contoso.Other+Server")!.GetMembers("First"));

        run.RemoveAdditionalFile("/0/a.ports.json");
        Assert.Equal(before, Run(run).HintNames);
    }

    [Fact]
    public async Task A_file_less_takes_its_classes_along()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.RemoveAdditionalFile(OtherPath);
        IncrementalGeneratorResult result = Run(run);

        Assert.Null(result.Compilation.GetTypeByMetadataName("Contoso.Other"));
        Assert.NotNull(result.Compilation.GetTypeByMetadataName(ContosoSpec.ClassName));
    }
}
