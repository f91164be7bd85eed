using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Generators.Tests.Fixtures;
using UcPorts.Generators.Tests.Running;

namespace UcPorts.Generators.Tests;

public sealed class ExceptionTests
{
    private static readonly CSharpCompilation s_compilation = CSharpCompilation.Create(
        "Consumer", references: [MetadataReference.CreateFromFile(typeof(PortRule).Assembly.Location)]);

    private static GeneratorRunResult Run(IIncrementalGenerator generator, AdditionalText other)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()], [other, new TextFile(ContosoSpec.Path, ContosoSpec.Json)]);
        return driver.RunGenerators(s_compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
    }

    [Fact]
    public void A_file_that_cannot_be_opened_costs_no_other_file_its_classes()
    {
        GeneratorRunResult run = Run(new PortSpecGenerator(), new OddFile(() => null));

        Assert.Null(run.Exception);
        Assert.Single(run.GeneratedSources);
    }

    [Fact]
    public void A_defect_costs_the_file_it_meets_and_no_other()
    {
        GeneratorRunResult run = Run(new PortSpecGenerator(), new OddFile(() => throw new InvalidOperationException("A defect.")));

        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.Single(run.GeneratedSources);
    }

    [Fact]
    public void A_test_sees_a_defect()
    {
        GeneratorRunResult run = Run(new StrictGenerator(), new OddFile(() => throw new InvalidOperationException("A defect.")));

        Assert.Equal("A defect.", run.Exception?.Message);
    }

    [Fact]
    public void A_cancelled_run_ends()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new PortSpecGenerator().AsSourceGenerator()], [new TextFile(ContosoSpec.Path, ContosoSpec.Json)]);

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(s_compilation, new CancellationToken(canceled: true)));
    }

    private sealed class OddFile(Func<SourceText?> read) : AdditionalText
    {
        public override string Path => "/0/odd.ports.json";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => read();
    }
}
