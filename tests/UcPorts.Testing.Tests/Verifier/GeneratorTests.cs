using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using UcPorts.Testing.Tests.Subjects;

namespace UcPorts.Testing.Tests;

public sealed class GeneratorTests
{
    private const string Generated = "static class A { public const string Line = \"x\"; }";

    [Fact]
    public async Task Generated_sources_are_compared()
    {
        CSharpSourceGeneratorTest<FirstLineGenerator, DefaultVerifier> test = Test<FirstLineGenerator>("\"x\"");
        test.TestState.GeneratedSources.Add((typeof(FirstLineGenerator), "A.g.cs", Generated));
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.TestState.GeneratedSources.Add((typeof(FirstLineGenerator), "B.g.cs", Generated));
        Assert.Contains("Missing: UcPorts.Testing.Tests/UcPorts.Testing.Tests.Subjects.FirstLineGenerator/B.g.cs.", await Failure.OfAsync(test));

        test.TestState.GeneratedSources.Clear();
        test.TestState.GeneratedSources.Add((typeof(FirstLineGenerator), "A.g.cs", "static class A;"));
        Assert.Contains($"- static class A;\n+ {Generated}", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task Generated_sources_that_are_not_expected_fail_unless_the_check_is_skipped()
    {
        CSharpSourceGeneratorTest<FirstLineGenerator, DefaultVerifier> test = Test<FirstLineGenerator>("\"x\"");
        Assert.Contains($"FirstLineGenerator/A.g.cs.\n", await Failure.OfAsync(test));

        test.TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Sources_see_what_is_generated()
    {
        CSharpSourceGeneratorTest<FirstLineGenerator, DefaultVerifier> test = Unchecked<FirstLineGenerator>("\"x\"");
        test.TestCode = "class C { string M() => A.Line; }";
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.TestState.AdditionalFiles.Clear();
        Assert.Contains("error CS0103", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task Generated_sources_that_do_not_compile_fail()
        => Assert.Contains("error CS0103", await Failure.OfAsync(Unchecked<FirstLineGenerator>("missing")));

    [Fact]
    public async Task A_generator_that_throws_fails()
    {
        string failure = await Failure.OfAsync(Unchecked<ThrowingGenerator>("x"));

        Assert.Contains("ThrowingGenerator threw.", failure);
        Assert.Contains("I never work.", failure);
    }

    [Fact]
    public async Task A_type_that_is_no_incremental_generator_fails()
        => Assert.Contains("System.Object is no IIncrementalGenerator.", await Failure.OfAsync(Test<object>("x")));

    [Fact]
    public async Task Diagnostics_of_a_generator_have_to_be_expected()
    {
        CSharpSourceGeneratorTest<ReportingGenerator, DefaultVerifier> test = Test<ReportingGenerator>("x");
        Assert.Contains("error UCT0002", await Failure.OfAsync(test));

        test.ExpectedDiagnostics.Add(new DiagnosticResult(BadWordAnalyzer.Rule).WithLocation("/0/A.txt", 1, 1));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_generator_that_takes_the_compilation_fails()
    {
        string failure = await Failure.OfAsync(Unchecked<CompilationGenerator>("x"));

        Assert.Contains("Compilation is Modified -> (unnamed) is Modified -> SourceOutput is Modified", failure);
        Assert.Contains("the input of SourceOutput holds an object of the compiler", failure);
    }

    [Fact]
    public Task A_generator_that_keeps_a_part_of_the_compilation_passes()
        => Unchecked<AssemblyNameGenerator>("x").RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_named_step_that_does_its_work_again_fails()
    {
        string failure = await Failure.OfAsync(Unchecked<ListGenerator>("x"));

        Assert.EndsWith("ListGenerator: Compilation is Modified -> Names is Modified", failure);
    }

    [Fact]
    public async Task A_step_that_holds_a_symbol_fails()
    {
        CSharpSourceGeneratorTest<SymbolGenerator, DefaultVerifier> test = Unchecked<SymbolGenerator>("x");
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.TestCode = "[System.Obsolete] class Old;";
        string failure = await Failure.OfAsync(test);
        Assert.Contains("SymbolGenerator: the step 'Symbols' holds an object of the compiler: value.Boxes.array[0].Symbol is a ", failure);
    }

    [Fact]
    public async Task An_output_made_from_syntax_fails()
    {
        CSharpSourceGeneratorTest<SyntaxGenerator, DefaultVerifier> test = Unchecked<SyntaxGenerator>("x");
        test.TestCode = "class C;";

        Assert.EndsWith(
            "SyntaxGenerator: the input of SourceOutput holds an object of the compiler: value is a ClassDeclarationSyntax", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task An_output_made_from_a_function_over_a_location_fails()
    {
        CSharpSourceGeneratorTest<LocationGenerator, DefaultVerifier> test = Unchecked<LocationGenerator>("x");
        test.TestCode = "class C;";

        Assert.Contains("value.Target is a SourceLocation", await Failure.OfAsync(test));
    }

    private static CSharpSourceGeneratorTest<TGenerator, DefaultVerifier> Test<TGenerator>(string content)
        where TGenerator : new()
        => new() { TestState = { AdditionalFiles = { ("/0/A.txt", content) } } };

    private static CSharpSourceGeneratorTest<TGenerator, DefaultVerifier> Unchecked<TGenerator>(string content)
        where TGenerator : new()
    {
        CSharpSourceGeneratorTest<TGenerator, DefaultVerifier> test = Test<TGenerator>(content);
        test.TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        return test;
    }
}
