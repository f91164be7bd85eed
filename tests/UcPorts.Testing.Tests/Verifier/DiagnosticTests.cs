using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Testing.Tests.Subjects;
using BadNameTest = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<
    UcPorts.Testing.Tests.Subjects.BadNameAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    UcPorts.Testing.Tests.Subjects.BadNameAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace UcPorts.Testing.Tests;

public sealed class DiagnosticTests
{
    private static DiagnosticResult BadA => VerifyCS.Diagnostic().WithArguments("BadA");

    [Fact]
    public async Task An_expected_diagnostic_passes_however_its_place_is_given()
    {
        await VerifyCS.VerifyAnalyzerAsync("class BadA;", BadA.WithSpan(1, 7, 1, 11));
        await VerifyCS.VerifyAnalyzerAsync("class BadA;", BadA.WithSpan("/0/Test0.cs", 1, 7, 1, 11));
        await VerifyCS.VerifyAnalyzerAsync("class BadA;", BadA.WithLocation(1, 7));
        await VerifyCS.VerifyAnalyzerAsync("class BadA;", BadA.WithLocation(new LinePosition(0, 6)));
        await VerifyCS.VerifyAnalyzerAsync("class BadA;", VerifyCS.Diagnostic("UCT0001").WithLocation(1, 7).WithMessage("The type 'BadA' has a bad name"));
        await VerifyCS.VerifyAnalyzerAsync("class BadA;", DiagnosticResult.CompilerWarning("UCT0001").WithLocation(1, 7));
        await VerifyCS.VerifyAnalyzerAsync("class BadA;", DiagnosticResult.CompilerWarning("UCT0001").WithLocation(1, 7).WithArguments("BadA"));
    }

    [Fact]
    public async Task An_unexpected_diagnostic_fails()
    {
        string failure = await Failure.OfAsync(new BadNameTest { TestCode = "\nclass BadA;" });

        Assert.Contains("Expected 0 diagnostics, of which 0 are missing; 1 are unexpected.", failure);
        Assert.Contains("Unexpected:\n  /0/Test0.cs(2,7)-(2,11): warning UCT0001: The type 'BadA' has a bad name", failure);
    }

    [Fact]
    public async Task A_missing_diagnostic_fails()
    {
        string failure = await Failure.OfAsync(new BadNameTest { TestCode = "class Good;", ExpectedDiagnostics = { BadA.WithLocation(1, 7) } });

        Assert.Contains("Missing:\n  /0/Test0.cs(1,7): warning UCT0001: The type 'BadA' has a bad name", failure);
    }

    [Fact]
    public async Task A_diagnostic_less_than_expected_fails()
    {
        var test = new BadNameTest
        {
            TestCode = "class BadA;",
            ExpectedDiagnostics = { BadA.WithLocation(1, 7), BadA.WithLocation(1, 7) },
        };

        Assert.Contains("Expected 2 diagnostics, of which 1 are missing; 0 are unexpected.", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task Another_start_end_or_file_fails()
    {
        await FailsAsync(BadA.WithSpan(1, 8, 1, 11), "location 0 expected /0/Test0.cs(1,8)-(1,11), reported /0/Test0.cs(1,7)-(1,11)");
        await FailsAsync(BadA.WithSpan(1, 7, 1, 12), "location 0 expected");
        await FailsAsync(BadA.WithLocation(2, 7), "location 0 expected");
        await FailsAsync(BadA.WithSpan("/0/Other.cs", 1, 7, 1, 11), "location 0 expected /0/Other.cs");
        await FailsAsync(BadA, "locations expected 0, reported 1: /0/Test0.cs(1,7)-(1,11)");
        await FailsAsync(BadA.WithLocation(1, 7).WithLocation(2, 7), "locations expected 2, reported 1");
    }

    [Fact]
    public async Task Other_arguments_message_severity_or_id_fail()
    {
        await FailsAsync(
            VerifyCS.Diagnostic().WithArguments("BadB").WithLocation(1, 7),
            "message expected 'The type 'BadB' has a bad name', reported 'The type 'BadA' has a bad name'");
        await FailsAsync(VerifyCS.Diagnostic().WithLocation(1, 7), "message expected 'The type '{0}' has a bad name'");
        await FailsAsync(
            DiagnosticResult.CompilerWarning("UCT0001").WithArguments("BadB").WithLocation(1, 7), "arguments expected '[BadB]', reported '[BadA]'");
        await FailsAsync(BadA.WithMessage("No").WithLocation(1, 7), "message expected 'No'");
        await FailsAsync(BadA.WithSeverity(DiagnosticSeverity.Error).WithLocation(1, 7), "severity expected 'Error', reported 'Warning'");
        await FailsAsync(DiagnosticResult.CompilerWarning("UCT0002").WithLocation(1, 7), "1 are missing; 1 are unexpected");
    }

    [Fact]
    public async Task An_open_expectation_leaves_the_diagnostic_another_needs()
    {
        DiagnosticResult any = DiagnosticResult.CompilerWarning("UCT0003");
        var options = new CSharpAnalyzerTest<OptionAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C;" },
                AnalyzerConfigFiles = { ("/0/.globalconfig", "is_global = true\nbuild_property.Roles = r\n[/0/Test0.cs]\nucports.roles = s\n") },
                ExpectedDiagnostics =
                {
                    any.WithSeverity(DiagnosticSeverity.Info),
                    any.WithSeverity(DiagnosticSeverity.Info).WithArguments("/0/Test0.cs", "s"),
                },
            },
        };
        await options.RunAsync(TestContext.Current.CancellationToken);
        options.ExpectedDiagnostics.Reverse();
        await options.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_further_check_sees_each_diagnostic_and_its_properties()
    {
        var test = new BadNameTest
        {
            TestCode = "class [|BadA|];",
            DiagnosticVerifier = (diagnostic, expected, verifier) => verifier.Equal("BadA", diagnostic.Properties["name"], expected.Id),
        };
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.DiagnosticVerifier = (diagnostic, _, verifier) => verifier.Equal("BadB", diagnostic.Properties["name"], "The property differs.");
        Assert.Equal("Context: Test state\nThe property differs.", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task A_diagnostic_that_is_reported_twice_is_one()
    {
        var test = new CSharpAnalyzerTest<RepeatingAnalyzer, DefaultVerifier> { TestCode = "class [|C|];" };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        string failure = await Failure.OfAsync(new CSharpAnalyzerTest<ThrowingAnalyzer, DefaultVerifier> { TestCode = "class C;" });

        Assert.Contains("error AD0001", failure);
        Assert.Contains("I never work.", failure);
    }

    [Fact]
    public async Task A_test_without_sources_fails()
        => Assert.Equal("'TestState.Sources' should not be empty.", await Failure.OfAsync(new BadNameTest()));

    private static async Task FailsAsync(DiagnosticResult expected, string reason)
        => Assert.Contains(reason, await Failure.OfAsync(new BadNameTest { TestCode = "class BadA;", ExpectedDiagnostics = { expected } }));
}
