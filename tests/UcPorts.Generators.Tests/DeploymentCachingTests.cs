using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;
using UcPorts.Testing;

namespace UcPorts.Generators.Tests;

/// <summary>What each edit makes the generator do again in a project with an extension and a deployment.</summary>
public sealed class DeploymentCachingTests
{
    private const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;
    private const IncrementalStepRunReason Unchanged = IncrementalStepRunReason.Unchanged;
    private const IncrementalStepRunReason Modified = IncrementalStepRunReason.Modified;

    private static async Task<IncrementalGeneratorRun> StartAsync()
    {
        IncrementalGeneratorRun run = await IncrementalGeneratorRun.CreateAsync<StrictGenerator>(cancellationToken: TestContext.Current.CancellationToken);
        run.AddReference(MetadataReference.CreateFromFile(typeof(PortRule).Assembly.Location));
        run.AddSource("/0/Code.cs", "class Code { }");
        run.SetAnalyzerConfigFile("/0/.globalconfig", Configs.Contoso);
        run.AddAdditionalFile(DeploymentSpec.OwnPath, DeploymentSpec.Own);
        run.AddAdditionalFile(DeploymentSpec.OtherPath, DeploymentSpec.Other);
        run.AddAdditionalFile(ExtensionSpec.Path, ExtensionSpec.Json.Replace("\"roles\": [", "\"name\": \"extras\",\n  \"roles\": [", StringComparison.Ordinal));

        // Without a role of Skype for Business Server the extension is no business of the deployment.
        run.AddAdditionalFile(DeploymentSpec.Path, Deployment);
        IncrementalGeneratorResult first = Run(run);
        Assert.Null(first.Exception);
        Assert.Equal(5, first.HintNames.Length);
        return run;
    }

    private static string Deployment { get; } = """
        {
          "deploymentVersion": 1,
          "name": "head-office",
          "roles": ["exchange-um/client-access-server", "contoso-gateway/server"],
          "changes": [
            {"rule": "exchange-um/client-access-server/sip", "ports": "5070", "reason": "5060 is taken"}
          ]
        }
        """;

    private static IncrementalGeneratorResult Run(IncrementalGeneratorRun run) => run.Run(TestContext.Current.CancellationToken);

    private static void AssertNothingDone(IncrementalGeneratorResult result, params IEnumerable<string> steps) =>
        Assert.All(steps, step => Assert.All(result.Reasons(step), reason => Assert.True(reason is Cached or Unchanged, $"{step}: {reason}")));

    private static void AssertCount(IncrementalGeneratorResult result, string step, IncrementalStepRunReason reason, int expected) =>
        Assert.Equal(expected, result.Reasons(step).Count(found => found == reason));

    [Fact]
    public async Task Every_step_is_named()
    {
        IncrementalGeneratorResult result = Run(await StartAsync());

        Assert.All(TrackingNames.All, step => Assert.NotEmpty(result.Reasons(step)));
        Assert.Equal(TrackingNames.All.Count, TrackingNames.All.Distinct().Count());
    }

    [Fact]
    public async Task An_edit_of_code_does_nothing()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceSource("/0/Code.cs", "class Code { int _field; }");
        IncrementalGeneratorResult result = Run(run);

        AssertNothingDone(result, TrackingNames.All);
        Assert.All(result.OutputReasons, reason => Assert.Equal(Cached, reason));
        Assert.Empty(run.FindCachingFaults(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_edit_of_the_deployment_makes_its_changed_classes_only()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceAdditionalFile(DeploymentSpec.Path, Deployment.Replace("\"5070\"", "\"5071\"", StringComparison.Ordinal));
        IncrementalGeneratorResult result = Run(run);

        AssertNothingDone(result, TrackingNames.Products, TrackingNames.Sources, TrackingNames.Claims, TrackingNames.DeployedClaims, TrackingNames.Refused, TrackingNames.Target);
        AssertCount(result, TrackingNames.Deployed, Modified, 1);
        AssertCount(result, TrackingNames.DeployedSources, Modified, 1);
        Assert.Equal(1, result.OutputReasons.Count(reason => reason == Modified));
    }

    [Fact]
    public async Task White_space_in_the_deployment_stops_at_its_model()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceAdditionalFile(DeploymentSpec.Path, Deployment.Replace("\n", "\r\n\r\n", StringComparison.Ordinal));
        IncrementalGeneratorResult result = Run(run);

        AssertNothingDone(result, TrackingNames.Deployed, TrackingNames.DeployedSources, TrackingNames.Sources);
        Assert.All(result.OutputReasons, reason => Assert.Equal(Cached, reason));
    }

    [Theory]
    [InlineData(DeploymentSpec.OtherPath)]
    [InlineData(ExtensionSpec.Path)]
    public async Task An_edit_of_a_file_that_the_deployment_does_not_name_leaves_it_as_it_is(string path)
    {
        IncrementalGeneratorRun run = await StartAsync();

        string text = path == ExtensionSpec.Path
            ? ExtensionSpec.Json.Replace("\"roles\": [", "\"name\": \"extras\",\n  \"roles\": [", StringComparison.Ordinal).Replace(ExtensionSpec.MetricsNote, "Another note.", StringComparison.Ordinal)
            : DeploymentSpec.Other.Replace("Note.", "Another note.", StringComparison.Ordinal);
        run.ReplaceAdditionalFile(path, text);
        IncrementalGeneratorResult result = Run(run);

        AssertCount(result, TrackingNames.Sources, Modified, 1);
        AssertNothingDone(
            result, TrackingNames.DeploymentInputs, TrackingNames.Deployed, TrackingNames.DeployedSources, TrackingNames.Claims, TrackingNames.DeployedClaims, TrackingNames.Refused);
        Assert.Equal(1, result.OutputReasons.Count(reason => reason == Modified));
    }

    [Fact]
    public async Task An_edit_of_a_file_that_the_deployment_names_is_followed()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceAdditionalFile(DeploymentSpec.OwnPath, DeploymentSpec.Own.Replace("9464", "9465", StringComparison.Ordinal));
        IncrementalGeneratorResult result = Run(run);

        AssertCount(result, TrackingNames.Sources, Modified, 1);
        AssertCount(result, TrackingNames.DeployedSources, Modified, 1);
        IFieldSymbol constant = Assert.IsAssignableFrom<IFieldSymbol>(result.Compilation.GetTypeByMetadataName("Contoso.HeadOffice.ContosoGateway+Server")!.GetMembers("MetricsPort").Single());
        Assert.Equal(9465, constant.ConstantValue);
    }

    [Fact]
    public async Task A_mistake_in_a_file_that_the_deployment_names_stops_before_it()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.ReplaceAdditionalFile(DeploymentSpec.OwnPath, DeploymentSpec.Own.Replace("\"rules\": [", "\"rules\": [\n{\"id\": \"half-typed\"},", StringComparison.Ordinal));
        IncrementalGeneratorResult result = Run(run);

        AssertNothingDone(result, TrackingNames.DeploymentInputs, TrackingNames.Deployed, TrackingNames.DeployedSources, TrackingNames.Sources);
    }

    [Fact]
    public async Task A_deployment_less_takes_its_classes_along_and_no_others()
    {
        IncrementalGeneratorRun run = await StartAsync();

        run.RemoveAdditionalFile(DeploymentSpec.Path);
        IncrementalGeneratorResult result = Run(run);

        Assert.Null(result.Compilation.GetTypeByMetadataName("Contoso.HeadOffice.ExchangeUm"));
        Assert.Equal(3, result.HintNames.Length);
        AssertNothingDone(result, TrackingNames.Sources);
    }
}
