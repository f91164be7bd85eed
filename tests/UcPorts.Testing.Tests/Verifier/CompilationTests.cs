using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using BadNameTest = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<
    UcPorts.Testing.Tests.Subjects.BadNameAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace UcPorts.Testing.Tests;

public sealed class CompilationTests
{
    [Fact]
    public async Task Input_that_does_not_compile_fails()
    {
        string failure = await Failure.OfAsync(new BadNameTest { TestCode = "class C { int M() => \"text\"; }" });

        Assert.Contains("Unexpected:\n  /0/Test0.cs(1,22)-(1,28): error CS0029", failure);
    }

    [Fact]
    public async Task An_error_of_the_compiler_may_be_expected()
    {
        var test = new BadNameTest
        {
            TestCode = "class C { int M() => {|#0:\"text\"|}; }",
            ExpectedDiagnostics = { DiagnosticResult.CompilerError("CS0029").WithLocation(0).WithArguments("string", "int") },
        };

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Warnings_of_the_compiler_count_where_they_are_asked_for()
    {
        var test = new BadNameTest { TestCode = "class C { string text = null; string M() => text; }" };
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        Assert.Contains("warning CS8625", await Failure.OfAsync(test));
    }

    [Fact]
    public Task Errors_of_the_compiler_do_not_count_where_they_are_not_asked_for()
        => new BadNameTest { TestCode = "class [|BadA|] : Missing;", CompilerDiagnostics = CompilerDiagnostics.None }
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_output_is_a_library_unless_set()
    {
        var test = new BadNameTest { TestCode = "System.Console.WriteLine();" };
        Assert.Contains("CS8805", await Failure.OfAsync(test));

        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_solution_transform_sets_the_language_version()
    {
        var test = new BadNameTest { TestCode = "record C;" };
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.CSharp7_3)));
        Assert.Contains("error CS", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task References_are_those_of_the_framework_and_of_the_test()
    {
        var web = new BadNameTest { TestCode = "class C { object M() => Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(); }" };
        Assert.Contains("error CS0234", await Failure.OfAsync(web));
        web.ReferenceAssemblies = ReferenceAssemblies.Net.Net100.WithAspNetCore();
        await web.RunAsync(TestContext.Current.CancellationToken);

        var own = new BadNameTest { TestCode = "class C { object M() => new UcPorts.Testing.Tests.CompilationTests(); }" };
        Assert.Contains("error CS0246", await Failure.OfAsync(own));
        own.TestState.AdditionalReferences.Add(typeof(CompilationTests).Assembly);
        own.TestState.AdditionalReferences.Add(typeof(FactAttribute).Assembly);
        await own.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_package_that_is_no_pack_of_the_sdk_fails()
    {
        var test = new BadNameTest { TestCode = "class C;", ReferenceAssemblies = DotNetReferences.Net100.AddPackages([new PackageIdentity("No.Such.Pack.Ref", "1.0.0")]) };

        Assert.Contains("No.Such.Pack.Ref 1.0.0 is neither a reference pack nor a shared framework", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task The_running_frameworks_take_the_place_of_missing_packs()
    {
        var missing = new ReferenceAssemblies("net10.0", new PackageIdentity("No.Such.Pack.Ref", "1.0.0"), "ref");
        await new BadNameTest { TestCode = "class C;", ReferenceAssemblies = missing }.RunAsync(TestContext.Current.CancellationToken);
    }
}
