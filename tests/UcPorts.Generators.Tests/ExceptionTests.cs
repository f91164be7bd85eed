using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Generators.Tests.Fixtures;

namespace UcPorts.Generators.Tests;

public sealed class ExceptionTests
{
    [Fact]
    public void A_file_that_cannot_be_opened_costs_no_other_file_its_classes()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new PortSpecGenerator().AsSourceGenerator()],
            [new UnreadableFile(), new Running.TextFile(ContosoSpec.Path, ContosoSpec.Json)]);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer", references: [MetadataReference.CreateFromFile(typeof(PortRule).Assembly.Location)]);

        GeneratorRunResult run = driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

        Assert.Null(run.Exception);
        Assert.Single(run.GeneratedSources);
    }

    [Fact]
    public void A_cancelled_run_ends()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new PortSpecGenerator().AsSourceGenerator()], [new Running.TextFile(ContosoSpec.Path, ContosoSpec.Json)]);

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(CSharpCompilation.Create("Consumer"), new CancellationToken(canceled: true)));
    }

    private sealed class UnreadableFile : AdditionalText
    {
        public override string Path => "/0/unreadable.ports.json";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
