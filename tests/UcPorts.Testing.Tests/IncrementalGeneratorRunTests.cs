using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using UcPorts.Testing.Tests.Subjects;

namespace UcPorts.Testing.Tests;

public sealed class IncrementalGeneratorRunTests
{
    [Fact]
    public async Task Each_edit_has_its_run_reasons()
    {
        IncrementalGeneratorRun run = await CreateAsync<FirstLineGenerator>();
        run.AddAdditionalFile("/0/A.txt", "1");
        run.AddAdditionalFile("/0/B.txt", "2");
        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.New], Run(run).Reasons(FirstLineGenerator.Step));

        run.AddSource("/0/C.cs", "class C;");
        IncrementalGeneratorResult unrelated = Run(run);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], unrelated.Reasons(FirstLineGenerator.Step));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], unrelated.OutputReasons);

        run.ReplaceAdditionalFile("/0/A.txt", "1\nAnother second line");
        IncrementalGeneratorResult same = Run(run);
        Assert.Contains(IncrementalStepRunReason.Unchanged, same.Reasons(FirstLineGenerator.Step));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], same.OutputReasons);

        run.ReplaceAdditionalFile("/0/A.txt", "3");
        IncrementalGeneratorResult changed = Run(run);
        Assert.Contains(IncrementalStepRunReason.Modified, changed.Reasons(FirstLineGenerator.Step));
        Assert.Contains(new FirstLineGenerator.Model("A", "3"), changed.Values(FirstLineGenerator.Step));
        Assert.Contains("Line = 3;", changed.GeneratedSource("A.g.cs"));

        run.RemoveAdditionalFile("/0/B.txt");
        IncrementalGeneratorResult removed = Run(run);
        Assert.Contains(IncrementalStepRunReason.Removed, removed.Reasons(FirstLineGenerator.Step));
        Assert.Equal(["A.g.cs"], removed.HintNames);
    }

    [Fact]
    public async Task Sources_and_config_files_may_be_edited()
    {
        IncrementalGeneratorRun run = await CreateAsync<SyntaxGenerator>();
        run.AddSource("/0/C.cs", "class C;");
        run.SetAnalyzerConfigFile("/0/.globalconfig", "is_global = true\n");
        Assert.Equal(["C.g.cs"], Run(run).HintNames);

        run.ReplaceSource("/0/C.cs", "class D;");
        Assert.Equal(["D.g.cs"], Run(run).HintNames);

        run.RemoveSource("/0/C.cs");
        Assert.Empty(Run(run).HintNames);
    }

    [Fact]
    public async Task The_generated_code_is_in_the_compilation()
    {
        IncrementalGeneratorRun run = await CreateAsync<FirstLineGenerator>();
        run.AddReference(MetadataReference.CreateFromFile(typeof(FirstLineGenerator).Assembly.Location));
        run.AddAdditionalFile("/0/A.txt", "UcPorts.Testing.Tests.Subjects.FirstLineGenerator.Step");

        IncrementalGeneratorResult result = Run(run);
        Assert.Empty(result.Compilation.GetDiagnostics(TestContext.Current.CancellationToken));
        Assert.Null(result.Exception);
    }

    [Fact]
    public async Task An_exception_is_kept()
    {
        IncrementalGeneratorRun run = await CreateAsync<ThrowingGenerator>();
        run.AddAdditionalFile("/0/A.txt", "1");

        Assert.IsType<NotSupportedException>(Run(run).Exception);
        Assert.Contains("threw", Assert.Single(run.FindCachingFaults(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Caching_faults_are_found_without_a_test_state()
    {
        IncrementalGeneratorRun good = await CreateAsync<FirstLineGenerator>();
        good.AddAdditionalFile("/0/A.txt", "1");
        Assert.Empty(good.FindCachingFaults(TestContext.Current.CancellationToken));

        IncrementalGeneratorRun faulty = await CreateAsync<CompilationGenerator>();
        faulty.AddAdditionalFile("/0/A.txt", "1");
        Assert.NotEmpty(faulty.FindCachingFaults(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_unknown_file_step_or_hint_name_is_refused()
    {
        IncrementalGeneratorRun run = await CreateAsync<FirstLineGenerator>();
        run.AddAdditionalFile("/0/A.txt", "1");
        IncrementalGeneratorResult result = Run(run);

        Assert.Throws<ArgumentException>(() => run.ReplaceAdditionalFile("/0/B.txt", "1"));
        Assert.Throws<ArgumentException>(() => run.RemoveSource("/0/B.cs"));
        Assert.Contains(FirstLineGenerator.Step, Assert.Throws<ArgumentException>(() => result.Reasons("Misspelt")).Message);
        Assert.Contains("A.g.cs", Assert.Throws<ArgumentException>(() => result.GeneratedSource("Misspelt")).Message);
    }

    private static Task<IncrementalGeneratorRun> CreateAsync<TGenerator>()
        where TGenerator : IIncrementalGenerator, new()
        => IncrementalGeneratorRun.CreateAsync<TGenerator>(cancellationToken: TestContext.Current.CancellationToken);

    private static IncrementalGeneratorResult Run(IncrementalGeneratorRun run) => run.Run(TestContext.Current.CancellationToken);
}
